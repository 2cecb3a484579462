import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Program } from '../program/program';
import { type RawEvent } from '../trace/raw-event';
import { erlangTerm } from './erlang-term';
import { readEvents } from './read-events';

/** One Erlang VM, for any number of programs, one after the other. */
export interface ErlangMachine extends AsyncDisposable {
  /** Which release of OTP it is. */
  readonly release: string;
  run(program: Program): Promise<readonly RawEvent[]>;
}

/** There is no Erlang on this machine. */
export class NoErlangError extends Error {
  constructor() {
    super(
      'There is no erl on the PATH. On Debian: apt-get install --no-install-recommends erlang-base; elsewhere: https://www.erlang.org/downloads.',
    );
  }
}

const SOURCE = join(__dirname, '..', '..', 'src', 'erlang', 'oracle.erl');

// Compiled into the VM's memory: there is no file to remove.
const START = [
  '[Source] = init:get_plain_arguments()',
  '{ok, Module, Binary} = compile:file(Source, [binary, report_errors])',
  '{module, Module} = code:load_binary(Module, Source, Binary)',
  'io:format("~s~n", [erlang:system_info(otp_release)])',
  'Module:main().',
].join(', ');

// One scheduler: see oracle.erl. No distribution, no reports of crashes, which are meant.
const FLAGS = ['+S', '1:1', '-noinput', '-kernel', 'logger_level', 'none', '-eval', START, '-extra', SOURCE];

class Machine implements ErlangMachine {
  release = '';
  private readonly child = spawn('erl', FLAGS, { stdio: ['pipe', 'pipe', 'inherit'] });
  private readonly lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  private readonly closed = once(this.child, 'close').catch(() => undefined);

  async start(): Promise<void> {
    await once(this.child, 'spawn').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new NoErlangError() : error;
    });
    // That it ended is seen in what it answers.
    this.child.stdin.on('error', () => undefined);
    this.release = await this.nextLine();
  }

  async run(program: Program): Promise<readonly RawEvent[]> {
    this.child.stdin.write(`${erlangTerm(program)}\n`);
    return readEvents(await this.nextLine());
  }

  private async nextLine(): Promise<string> {
    const line = await this.lines.next();
    if (line.done) throw new Error('Erlang ended before it answered.');
    return line.value;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.child.stdin.end();
    await this.closed;
  }
}

/** Starts Erlang. Rejects with {@link NoErlangError} where there is none. */
export async function startErlang(): Promise<ErlangMachine> {
  const machine = new Machine();
  await machine.start();
  return machine;
}

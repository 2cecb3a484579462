import { type ChildProcess, spawn } from 'node:child_process';

/** A program to run. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** How long it may take, in milliseconds. */
  readonly limitMs: number;
  /** Ends it when it fires. */
  readonly signal: AbortSignal;
}

/** What a program printed. */
export interface CommandOutput {
  readonly stdout: string;
  /** Both its outputs, as they came. */
  readonly all: string;
}

/**
 * Runs a program, and everything that it starts, as one group that ends together. Rejects, with all that it printed, when it ends
 * with another code than 0 or takes too long.
 */
export function runCommand(command: Command): Promise<CommandOutput> {
  return new Promise((resolve, reject) => {
    const { file, args, folder, env, limitMs, signal } = command;
    const child = spawn(file, args, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = collect(child);
    const end = () => endGroup(child);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      end();
    }, limitMs);
    signal.addEventListener('abort', end);
    const settle = (problem: string | undefined) => {
      clearTimeout(limit);
      signal.removeEventListener('abort', end);
      if (problem === undefined) resolve(output);
      else reject(new Error(`$ ${[file, ...args].join(' ')}\n${output.all}${problem}`));
    };
    child.once('error', (error) => settle(error.message));
    child.once('close', (code, killedBy) => {
      if (late) settle(`It had not ended after ${limitMs} ms.`);
      else settle(code === 0 ? undefined : `It ended with ${code ?? killedBy}.`);
    });
  });
}

function collect({ stdout, stderr }: ChildProcess): { stdout: string; all: string } {
  const output = { stdout: '', all: '' };
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
    output.all += text;
  });
  stderr?.setEncoding('utf8').on('data', (text: string) => (output.all += text));
  return output;
}

/** What it started may have outlived it, and would hold its pipes open for ever. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it is gone already.
  }
}

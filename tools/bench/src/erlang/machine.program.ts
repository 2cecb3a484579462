import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serveRequests } from '../process/serve-requests';
import { type ErlangRequest, erlangTerm, readNumbers } from './erlang-request';

const SOURCE = join(__dirname, '..', '..', 'src', 'erlang', 'erlang_peer.erl');

// Compiled into the VM's memory: there is no file to remove.
const START = [
  '[Source] = init:get_plain_arguments()',
  '{ok, Module, Binary} = compile:file(Source, [binary, report_errors])',
  '{module, Module} = code:load_binary(Module, Source, Binary)',
  'Module:main().',
].join(', ');

const FLAGS = ['-noinput', '-eval', START, '-extra', SOURCE];

const machine = spawn('erl', FLAGS, { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: machine.stdout })[Symbol.asyncIterator]();
let failure = 'Erlang ended before it answered.';
// That it is gone is seen in what it answers: nothing.
machine.on('error', (error) => (failure = `Erlang: ${error.message}`));
machine.stdin.on('error', () => undefined);

// It is one process more, which sleeps while Erlang runs. When it ends, Erlang loses its input and ends too.
serveRequests(async (request) => {
  machine.stdin.write(`${erlangTerm(request as ErlangRequest)}\n`);
  const line = await lines.next();
  if (line.done) throw new Error(failure);
  return readNumbers(line.value);
});

// Runs in a child process: what createProcessHost starts.
import { defaultPorts } from '@liminal/runtime/node';
import { Worker } from 'node:worker_threads';
import { createChildTransport } from '../process/child-transport';
import { WATCH_FD } from '../process/descriptors';
import { boot } from './boot';
import { type BootRequest, bootProgram } from './worker-files';

const { files } = JSON.parse(process.argv[2] ?? '{}') as BootRequest;
process.argv.splice(2, 1);

// [C-25] first, for whatever the participants' files do, this ends the child with its host
const watcher = new Worker(bootProgram('watcher'), {
  workerData: { fd: WATCH_FD },
  // Nothing but itself: what is preloaded into the child is no part of it.
  execArgv: [],
  env: {},
});
watcher.once('error', () => process.kill(process.pid, 'SIGKILL'));

// Ctrl-C goes to every process of a terminal, and what stops a service tells every process of it: what is open is the host's to end, gracefully.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

watcher.once('online', () => {
  watcher.unref();
  const ports = defaultPorts();
  void boot({
    host: 'process',
    files,
    ports,
    transport: createChildTransport(),
    exit: (code) => process.exit(code),
    orphaned: () => process.kill(process.pid, 'SIGKILL'),
  });
});

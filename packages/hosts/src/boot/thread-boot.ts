// Runs in a worker thread: what createThreadHost starts.
import { defaultPorts } from '@liminal/runtime/node';
import { type MessagePort, workerData } from 'node:worker_threads';
import { createPortTransport } from '../thread/port-transport';
import { boot } from './boot';
import { type BootRequest } from './worker-files';

const { files, port } = workerData as BootRequest & { readonly port: MessagePort };
const ports = defaultPorts();

void boot({
  host: 'thread',
  files,
  ports,
  transport: createPortTransport(port, 'host', ports.scheduler),
  exit: (code) => process.exit(code),
  orphaned: () => process.exit(0),
});

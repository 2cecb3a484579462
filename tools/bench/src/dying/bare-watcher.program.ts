// In a thread of a bare child: waits for the end of its lifeline, as the thread does that ends a child of ours with its server.
import { Socket } from 'node:net';
import { workerData } from 'node:worker_threads';

const { fd } = workerData as { readonly fd: number };
const end = () => process.kill(process.pid, 'SIGKILL');
new Socket({ fd, readable: true, writable: false }).on('error', end).on('close', end).resume();

// A thread in each child process: it ends the child when its host is gone, whatever the child's own thread is at.
import { Socket } from 'node:net';
import { workerData } from 'node:worker_threads';

const { fd } = workerData as { readonly fd: number };
const host = new Socket({ fd, readable: true, writable: false });
const end = () => process.kill(process.pid, 'SIGKILL');
host.on('error', end);
host.on('close', end);
host.resume();

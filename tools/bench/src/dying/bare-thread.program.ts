// Loads what a worker of ours has loaded, for what has more to clean up takes longer to end.
import '@liminal/protocol';
import '@liminal/runtime/assignments';
import '@liminal/runtime/node';
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (message) => parentPort?.postMessage(message));

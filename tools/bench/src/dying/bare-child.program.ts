// Loads what a child of ours has loaded, and watches its parent as that does: what has more to clean up takes longer to end.
import '@liminal/protocol';
import '@liminal/runtime/assignments';
import '@liminal/runtime/node';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const LIFELINE = 4;

new Worker(join(__dirname, 'bare-watcher.program.js'), { workerData: { fd: LIFELINE } }).once(
  'online',
  () => {
    process.on('message', (message) => process.send?.(message));
  },
);

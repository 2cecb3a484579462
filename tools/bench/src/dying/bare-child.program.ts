// Loads what a worker of ours has loaded, for what has more to clean up takes longer to end.
import '@liminal/protocol';
import '@liminal/runtime';
import '@liminal/runtime/node';
// It ends with the process that started it.
process.once('disconnect', () => process.exit());

process.on('message', (message) => process.send?.(message));

// Loads what a program of ours has loaded, for what has more to clean up takes longer to end.
import '@liminal/client/node';
import { createConnection } from 'node:net';

// It ends with the process that started it.
process.once('disconnect', () => process.exit());

const socket = createConnection({ host: '127.0.0.1', port: Number(process.argv[2]), noDelay: true });
socket.on('data', (chunk) => socket.write(chunk));

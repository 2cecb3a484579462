import { once } from 'node:events';
import { createConnection } from 'node:net';
import { createRawSplitter } from '../echo/raw-splitter';
import { serveWitness } from './serve-witness';

serveWitness(async (port) => {
  let told: () => void = () => undefined;
  const socket = createConnection({ host: '127.0.0.1', port: Number(port), noDelay: true });
  socket.on(
    'data',
    createRawSplitter(() => told()),
  );
  await once(socket, 'connect');
  return {
    watch: async (_notices, notice) => {
      told = notice;
    },
  };
});

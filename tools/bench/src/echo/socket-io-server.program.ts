import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { serveEchoServer } from './echo-server';
import { listenLocally } from './listen-locally';

serveEchoServer(async () => {
  const http = createServer();
  const io = new Server(http, { transports: ['websocket'], serveClient: false });
  io.on('connection', (socket) => {
    socket.on('echo', (payload: Buffer, acknowledge: (payload: Buffer) => void) => acknowledge(payload));
  });
  return `http://127.0.0.1:${await listenLocally(http)}`;
});

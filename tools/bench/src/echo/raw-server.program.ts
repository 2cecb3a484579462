import { createServer } from 'node:net';
import { serveEchoServer } from './echo-server';
import { listenLocally } from './listen-locally';
import { createRawBatch } from './raw-batch';
import { createRawSplitter } from './raw-splitter';

serveEchoServer(async () => {
  const server = createServer({ noDelay: true }, (socket) => {
    const batch = createRawBatch();
    const split = createRawSplitter((bytes, start, end) => batch.add(bytes, start, end));
    socket.on('data', (chunk) => {
      split(chunk);
      // One write for all that arrived together.
      if (batch.size > 0) socket.write(batch.take());
    });
    socket.on('error', () => socket.destroy());
  });
  return String(await listenLocally(server));
});

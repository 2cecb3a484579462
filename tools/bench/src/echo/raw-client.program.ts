import { once } from 'node:events';
import { createConnection } from 'node:net';
import { PAYLOAD, serveEchoClient } from './echo-client';
import { createOutstanding } from './outstanding';
import { createRawBatch } from './raw-batch';
import { createRawSplitter } from './raw-splitter';

serveEchoClient(async (port) => {
  const socket = createConnection({ host: '127.0.0.1', port: Number(port), noDelay: true });
  await once(socket, 'connect');
  const outstanding = createOutstanding();
  const batch = createRawBatch();
  const request = () => batch.add(PAYLOAD, 0, PAYLOAD.length);
  // Replies come in the order of the requests, so that nothing has to tell them apart.
  const split = createRawSplitter((_bytes, start, end) => {
    if (outstanding.replied(end - start)) request();
  });
  socket.on('data', (chunk) => {
    split(chunk);
    if (batch.size > 0) socket.write(batch.take());
  });
  return {
    run(requests, load) {
      const answered = outstanding.begin(requests, load);
      for (let i = 0; i < requests; i++) request();
      socket.write(batch.take());
      return answered;
    },
  };
});

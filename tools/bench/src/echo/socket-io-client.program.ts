import { io } from 'socket.io-client';
import { PAYLOAD, serveEchoClient } from './echo-client';
import { createOutstanding } from './outstanding';

serveEchoClient(async (url) => {
  const socket = io(url, { transports: ['websocket'], reconnection: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const outstanding = createOutstanding();
  const request = () =>
    socket.emit('echo', PAYLOAD, (payload: Buffer) => {
      if (outstanding.replied(payload.length)) request();
    });
  return {
    run(requests, load) {
      const answered = outstanding.begin(requests, load);
      for (let i = 0; i < requests; i++) request();
      return answered;
    },
  };
});

import { createServer } from '@liminal/server';
import { serveEchoServer } from './echo-server';

serveEchoServer(async () => {
  const server = createServer({
    participants: [{ subject: 'echo', handle: (message) => message.payload }],
  });
  const { url } = await server.listen('tcp://127.0.0.1:0');
  return url;
});

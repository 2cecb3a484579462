import { Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import { serveEchoServer } from './echo-server';
import { type Chunk, loadEchoService } from './grpc-service';

serveEchoServer(async () => {
  const server = new Server();
  server.addService(loadEchoService().service, {
    Converse(stream: ServerDuplexStream<Chunk, Chunk>) {
      stream.on('data', (chunk: Chunk) => stream.write(chunk));
      stream.on('end', () => stream.end());
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    const bound = (error: Error | null, given: number) => (error ? reject(error) : resolve(given));
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), bound);
  });
  return `127.0.0.1:${port}`;
});

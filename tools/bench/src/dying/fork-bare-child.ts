import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Socket, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { listenLocally } from '../echo/listen-locally';

let watched: Promise<Socket> | undefined;

/** Starts a bare child, which watches a connection that this process has with itself: as a child of ours, it lets go of that without being heard. */
export async function forkBareChild(): Promise<ChildProcess> {
  watched ??= connectToSelf();
  return fork(join(__dirname, 'bare-child.program.js'), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc', await watched],
  });
}

async function connectToSelf(): Promise<Socket> {
  const server = createServer();
  const near = once(server, 'connection');
  const far = connect({ host: '127.0.0.1', port: await listenLocally(server) });
  await once(far, 'connect');
  for (const end of [far, ...((await near) as [Socket])]) end.on('error', () => undefined).unref();
  server.close();
  return far;
}

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type Server, type Socket, connect, createServer } from 'node:net';

/**
 * A connection of this program with itself, whose far end all children of a host inherit. Nothing is ever said on it, and it ends when this program
 * does, however that ends. That a child has its end, this program does not notice, nor that one dies: of a pipe of its own it would be told at the very
 * moment at which it is to hear of the death (P-5).
 */
export interface Lifeline {
  /** What a child is given. */
  readonly far: Socket;
  /** Ends it, and with it every child that has it still. Idempotent. */
  close(): void;
}

/** Nothing where the system has no names for sockets but those of files: there each child has a pipe of its own. */
export async function createLifeline(platform = process.platform): Promise<Lifeline | undefined> {
  if (platform !== 'linux') return undefined;
  const server = createServer();
  try {
    return await joined(server);
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}

async function joined(server: Server): Promise<Lifeline> {
  // A name that is in no folder, and that nobody guesses who might come first.
  const name = `\0liminal-${randomBytes(16).toString('hex')}`;
  server.listen(name);
  await once(server, 'listening');
  const accepted = once(server, 'connection');
  const far = connect(name);
  await once(far, 'connect');
  const [near] = (await accepted) as [Socket];
  for (const end of [near, far]) end.on('error', () => undefined).unref();
  return {
    far,
    close: () => {
      near.destroy();
      far.destroy();
    },
  };
}

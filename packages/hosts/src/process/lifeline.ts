import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type Server, type Socket, connect, createServer } from 'node:net';

/**
 * A connection of this program with itself, whose far end all children of a host inherit. Nothing is ever said on it, and it ends when this program
 * does, however that ends. That a child has its end, this program does not notice, nor that one dies: of a pipe of its own it would be told at the very
 * moment at which it is to hear of the death (P-5).
 */
export interface Lifeline {
  /** What a child is given. Nothing where it has ended: then a child has a pipe of its own. */
  readonly far: Socket | undefined;
  /** Ends it, and with it every child that has it still. Idempotent. */
  close(): void;
}

class OwnConnection implements Lifeline {
  constructor(
    private readonly near: Socket,
    private readonly farEnd: Socket,
  ) {
    for (const end of [near, farEnd]) end.on('error', () => undefined).unref();
  }

  get far(): Socket | undefined {
    return this.near.destroyed || this.farEnd.destroyed ? undefined : this.farEnd;
  }

  close(): void {
    this.near.destroy();
    this.farEnd.destroy();
  }
}

/** Nothing where the system has no names for sockets but those of files, or gives none: there each child has a pipe of its own. */
export async function createLifeline(platform = process.platform): Promise<Lifeline | undefined> {
  if (platform !== 'linux') return undefined;
  // It is not read: what a child does to the end that it shares with the others ends nothing here.
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true });
  try {
    return await connectTo(server);
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}

async function connectTo(server: Server): Promise<Lifeline> {
  // In no folder, so that nothing is left of it; random, so that nobody has it already.
  const path = `\0liminal-${randomBytes(16).toString('hex')}`;
  // Its own also in a worker of a cluster.
  server.listen({ path, exclusive: true });
  await once(server, 'listening');
  const far = connect(path);
  // Where there is no descriptor left for the other end, the system closes this one, and nobody is told of a connection.
  const refused = once(far.resume(), 'close').then(() => Promise.reject(new Error('It was not accepted.')));
  try {
    const accepted = Promise.all([once(server, 'connection'), once(far, 'connect')]);
    const [[near]] = (await Promise.race([accepted, refused])) as [[Socket], unknown];
    return new OwnConnection(near, far);
  } catch (error) {
    far.destroy();
    throw error;
  }
}

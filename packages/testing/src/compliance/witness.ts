import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** What an instance tells beside its replies. */
export interface Told {
  /** What has happened. */
  readonly what: string;
  /** The conversation's tag. */
  readonly of: string;
  readonly generation: number;
  /** Whatever else is to be known. */
  readonly [fact: string]: unknown;
}

type Waiter = { isMet(told: Told): boolean; resolve(told: Told): void };

/**
 * Hears what the suite's participants tell over sockets of their own, wherever they run: that one was terminated, that its signal has fired.
 */
export class Witness {
  /** All that was told, in the order of its arrival. */
  readonly told: Told[] = [];
  private readonly server: Server = createServer((socket) => this.hear(socket));
  private readonly sockets = new Set<Socket>();
  private readonly waiters = new Set<Waiter>();

  /** Gives its port. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  private hear(socket: Socket): void {
    this.sockets.add(socket);
    // Whoever is killed resets it.
    socket.on('error', () => undefined);
    socket.once('close', () => this.sockets.delete(socket));
    createInterface({ input: socket }).on('line', (line) => this.note(JSON.parse(line) as Told));
  }

  private note(told: Told): void {
    this.told.push(told);
    for (const waiter of this.waiters) {
      if (!waiter.isMet(told)) continue;
      this.waiters.delete(waiter);
      waiter.resolve(told);
    }
  }

  /** The first of what was told, or will be, that says so, of that conversation. */
  hears(what: string, of: string): Promise<Told> {
    const isMet = (told: Told) => told.what === what && told.of === of;
    const known = this.told.find(isMet);
    return known ? Promise.resolve(known) : new Promise((resolve) => this.waiters.add({ isMet, resolve }));
  }

  /** Resolves when all that was on its way has been heard, and nobody tells anything any more. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets) socket.end();
    await closed;
  }
}

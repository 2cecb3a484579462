import { type Credentials } from '@liminal/protocol';
import { type LogFields, type Participant, createMemoryTransportPair } from '@liminal/runtime';
import { type VirtualTime, createVirtualTime } from '@liminal/runtime/testing';
import { createLoopbackListener, type LoopbackListener } from './listeners/loopback-listener';
import { type RawOpen, RawPeer } from './raw-peer.fixture';
import { resourceCheck } from './resources-left.fixture';
import { type Server, createServer } from './server';
import { type ServerOptions } from './server-options';

/** Participants for the wire to talk to. */
export const PARTICIPANTS: readonly Participant[] = [
  { subject: 'echo', handle: (message) => message.content },
  { subject: 'mute', handle: (_message, context) => void context.defer(), concurrency: 100 },
  {
    subject: 'crash',
    concurrency: 10,
    handle: (message, context) => {
      if (message.text() !== 'now') return void context.defer();
      throw Object.assign(new TypeError('the secret is 42'), { code: 'E_SECRET' });
    },
  },
  {
    subject: 'stillborn',
    init: () => {
      throw new Error('the secret is 42');
    },
    handle: () => undefined,
  },
  {
    subject: 'count',
    concurrency: 100,
    async *handle(message) {
      const { to, size } = message.json() as { to: number; size: number };
      for (let i = 0; i < to; i++) yield `${i}`.padStart(size, ' ');
    },
  },
];

/** A server over memory, under virtual time, and its clients by hand. */
export class ServerWorld {
  readonly time: VirtualTime;
  readonly server: Server;
  readonly logged: (LogFields & { readonly line: string })[] = [];
  private readonly loopback: LoopbackListener;
  private readonly resources = resourceCheck();

  constructor(options: ServerOptions = {}) {
    this.time = createVirtualTime();
    const log = (line: string, fields: LogFields = {}) => void this.logged.push({ ...fields, line });
    const logger = { debug: log, info: log, warn: log, error: log };
    this.server = createServer({
      participants: PARTICIPANTS,
      ports: { ...this.time.ports, logger },
      ...options,
    });
    this.loopback = createLoopbackListener(this.time.ports.scheduler);
  }

  static async create(options?: ServerOptions): Promise<ServerWorld> {
    const world = new ServerWorld(options);
    await world.server.listen(world.loopback);
    return world;
  }

  /** A connection on which nothing has been said. */
  dial(): RawPeer {
    return new RawPeer(this.loopback.dial());
  }

  /** A connection with its handshake done. */
  async connect(): Promise<RawPeer> {
    const peer = this.dial();
    peer.hello();
    await this.settle();
    peer.the('welcome');
    return peer;
  }

  /** A connection with its handshake done, that comes from there. */
  async connectFrom(remote: string, auth?: Credentials): Promise<RawPeer> {
    const [ours, theirs] = createMemoryTransportPair(this.time.ports.scheduler, remote);
    await this.server.listen({
      listen: async (accept) => {
        accept(ours);
        return { url: 'elsewhere:', close: async () => undefined };
      },
    });
    const peer = new RawPeer(theirs);
    peer.hello(auth);
    await this.settle();
    peer.the('welcome');
    return peer;
  }

  /** A connection with conversation 1 open on it. */
  async opened(subject: string, asked?: RawOpen): Promise<RawPeer> {
    const peer = await this.connect();
    peer.open(1, subject, asked);
    await this.settle();
    peer.the('opened');
    return peer;
  }

  settle(): Promise<void> {
    return this.time.settle();
  }

  advance(ms: number): Promise<void> {
    return this.time.advance(ms);
  }

  /** Stops, and makes sure that nothing is left. */
  async end(): Promise<void> {
    const closed = this.server.close({ deadlineMs: 0 });
    await this.advance(30_000);
    await closed;
    this.expectNothingLeft();
    await this.resources.verify();
  }

  expectNothingLeft(): void {
    const { conversations, connections } = this.server;
    expect({
      connections,
      conversations: conversations.size,
      processes: conversations.node.processCount,
      deadlines: conversations.node.wheel.size,
      timers: this.time.pendingTimers,
    }).toEqual({ connections: 0, conversations: 0, processes: 0, deadlines: 0, timers: 0 });
  }
}

/// <reference lib="esnext.disposable" preserve="true" />
// Not every reader of these declarations has Symbol.asyncDispose in its own `lib`.
import {
  type Client,
  type ClientOptions,
  type Conversation,
  type OpenOptions,
  connect,
} from '@liminal/client';
import { createNode } from '@liminal/conversation';
import { type Ports, type Transport } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { type VirtualTime } from '@liminal/runtime/testing';
import {
  type LoopbackListener,
  type Server,
  type ServerOptions,
  createLoopbackListener,
  createServer,
} from '@liminal/server';
import { type FaultyLink, type FaultyLinkOptions, createFaultyLink } from '../faults/faulty-link';
import { expectNothingLeft } from '../leaks/expect-nothing-left';
import { openOperationsOf } from './open-operations';

/** What a client of a loopback can be given: all but what the loopback brings. */
export interface LoopbackClientOptions extends Omit<ClientOptions, 'dial' | 'ports'> {
  /** Puts a bad line before it: {@link Loopback.links} has it. Default: none. */
  readonly faults?: Omit<FaultyLinkOptions, 'ports'>;
}

/** What {@link createLoopback} takes: what `createServer` takes, and a few things more. All optional. */
export interface LoopbackOptions extends Omit<ServerOptions, 'node'> {
  /** For the client. */
  readonly client?: LoopbackClientOptions;
  /** Virtual time that both run under. Default: real time. */
  readonly time?: VirtualTime;
  /** What both are given of the world. Default: the ports of `time`, else this platform's. */
  readonly ports?: Ports;
}

/** A server and a client of it in this program, with the whole wire between them and no socket. */
export interface Loopback {
  /** The server. */
  readonly server: Server;
  /** The first client. */
  readonly client: Client;
  /** The bad lines of the clients that were given one, in the order in which they connected. */
  readonly links: readonly FaultyLink[];
  /** Opens a conversation of the client. */
  open(subject: string, options?: OpenOptions): Promise<Conversation>;
  /** Connects another client to the server, by default like the first. */
  connect(options?: LoopbackClientOptions): Promise<Client>;
  /**
   * Closes the clients, which ends their conversations, then the server; and rejects if anything is left of them all then: of timers, those of virtual time, by the
   * last loopback that is open under it. Virtual time passes only where
   * timers run on, and half a second at most. Idempotent.
   */
  close(): Promise<void>;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** What ends by itself within so long is not left, in milliseconds. */
const ENDING_MS = 500;

/** The loopbacks that are open under one virtual time: its timers may be those of any of them. */
const openUnder = new WeakMap<VirtualTime, Set<object>>();

function opens(time: VirtualTime, loopback: object): void {
  const open = openUnder.get(time) ?? new Set();
  openUnder.set(time, open.add(loopback));
}

/** Takes it off the list, and says whether no other is open. */
function isLast(time: VirtualTime, loopback: object): boolean {
  const open = openUnder.get(time);
  open?.delete(loopback);
  return !open || open.size === 0;
}

class MemoryLoopback implements Loopback {
  readonly server: Server;
  readonly links: FaultyLink[] = [];
  private readonly clients: Client[] = [];
  private readonly listener: LoopbackListener;
  private readonly ports: Ports;
  private closing: Promise<void> | undefined;
  private readonly forgetHangs: (() => void) | undefined;

  constructor(private readonly options: LoopbackOptions) {
    const { client: _client, time, ports, ...serverOptions } = options;
    this.ports = ports ?? time?.ports ?? defaultPorts();
    if (time) opens(time, this);
    this.forgetHangs = time?.onHang(this.describeOpen);
    this.listener = createLoopbackListener(this.ports.scheduler);
    this.server = createServer({
      ...serverOptions,
      node: createNode({ name: 'loopback', ports: this.ports }),
    });
  }

  /** What is open, for whoever waits in vain. */
  private readonly describeOpen = (): readonly string[] => openOperationsOf(this.server);

  async start(): Promise<this> {
    try {
      await this.server.listen(this.listener);
      await this.connect();
      return this;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  get client(): Client {
    return this.clients[0] as Client;
  }

  open(subject: string, options?: OpenOptions): Promise<Conversation> {
    return this.client.open(subject, options);
  }

  async connect(options: LoopbackClientOptions = this.options.client ?? {}): Promise<Client> {
    const { ports } = this;
    const { faults, ...clientOptions } = options;
    const client = await connect('loopback:', { ...clientOptions, ports, dial: () => this.dial(faults) });
    this.clients.push(client);
    return client;
  }

  private dial(faults: LoopbackClientOptions['faults']): Transport {
    const transport = this.listener.dial();
    if (!faults) return transport;
    const link = createFaultyLink(transport, { ports: this.ports, ...faults });
    this.links.push(link);
    return link.transport;
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    const { server, clients } = this;
    const { time } = this.options;
    this.forgetHangs?.();
    await Promise.all(clients.map((client) => client.close()));
    await server.close();
    // A participant that is waiting for a moment more has a moment more.
    const alone = time && isLast(time, this) ? time : undefined;
    if (alone && alone.pendingTimers > 0) await alone.advance(ENDING_MS);
    await expectNothingLeft({ server, client: clients, ...(alone ? { time: alone } : {}) });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/**
 * Creates a server and a client that is connected to it over memory, on one set of ports. Rejects as `connect` does, for example when the
 * server's `authenticate` turns the client away.
 *
 * @example
 * ```ts
 * import { createLoopback, crashOnMessage } from '@liminal/testing';
 *
 * async function example() {
 *   await using loopback = await createLoopback({ participants: [crashOnMessage(1)] });
 *   const conversation = await loopback.open('crash-on-message');
 *   conversation.send('goodbye');
 *   return (await conversation.awaitCrash())?.reason.kind; // crashed
 * }
 * ```
 */
export async function createLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  return new MemoryLoopback(options).start();
}

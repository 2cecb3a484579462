/// <reference lib="esnext.disposable" preserve="true" />
// Not every reader of these declarations has Symbol.asyncDispose in its own `lib`.
import { type Conversations, DEFAULT_CONVERSATION_OPTIONS, createConversations } from '@liminal/conversation';
import { type Status, statusErrorFor, statusFor } from '@liminal/protocol';
import { type KnownNames, type Transport, Keepalive, checkNames, checkedMs } from '@liminal/runtime';
import { Connection } from './connection/connection';
import { DRAINING } from './connection/draining';
import { RefusedConnections } from './connection/refused-connections';
import { type Listener, type Listening } from './listeners/listener';
import { operatorParticipant } from './operator/operator-participant';
import { OPERATOR_SUBJECT } from './operator/reserved-subjects';
import { isLoopback } from './remote/registration-request';
import { listenerFor } from './listeners/listener-for';
import { type ConnectionsOptions, type ServerOptions, resolveServerOptions } from './server-options';

/** What {@link Server.close} takes. */
export interface ServerCloseOptions {
  /** How long open operations may take to finish, in milliseconds, 0 to 2 147 483 647. Default 5 000. */
  readonly deadlineMs?: number;
}

/** Serves conversations to connected clients. */
export interface Server {
  /** The subjects that clients can open, and the conversations that are open, also those of this program itself. */
  readonly conversations: Conversations;
  /** How many connections there are, with those that are still shaking hands, closing, or being turned away. */
  readonly connections: number;
  /**
   * Listens: on a URL (`tcp://HOST:PORT`, port 0 for any free one), or on a listener. May be called more than once. Rejects with the
   * status error: `invalidArgument` for a URL it does not understand, `unavailable` where the address is taken or the server is closed,
   * `permissionDenied` where the system does not let it.
   *
   * @example
   * ```ts
   * import { createServer } from '@liminal/server';
   *
   * async function example() {
   *   const server = createServer({ participants: [{ subject: 'echo', handle: (message) => message.content }] });
   *   const { url } = await server.listen('tcp://127.0.0.1:0');
   *   return url;
   * }
   * ```
   */
  listen(where: string | Listener): Promise<Listening>;
  /**
   * Stops gracefully: takes no more connections and conversations, tells every client, lets open operations finish within
   * the deadline, and closes. Resolves when nothing is left. Idempotent; of several deadlines the earliest counts, so that a second
   * call can hurry the first.
   */
  close(options?: ServerCloseOptions): Promise<void>;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

const DEFAULT_CLOSE_MS = 5_000;

const CLOSE_OPTIONS: KnownNames<ServerCloseOptions> = { deadlineMs: 1 };

class ConversationServer implements Server {
  readonly conversations: Conversations;
  /** What operators converse with, apart from what is served. */
  private readonly operator: Conversations;
  private readonly options: ConnectionsOptions;
  private readonly payloadBytes: number;
  private readonly operations: number;
  private readonly open = new Set<Connection>();
  private readonly refused: RefusedConnections;
  /** One for all connections; none where silence means nothing. */
  private readonly keepalive: Keepalive | undefined;
  private readonly listening = new Set<Listening>();
  /** How many registrations programs have made. */
  private registrations = 0;
  private isClosing = false;
  private closing: Promise<void> | undefined;
  private lastGone: (() => void) | undefined;

  constructor(options: ServerOptions) {
    const { forConnections, forConversations } = resolveServerOptions(options);
    this.options = forConnections;
    this.conversations = createConversations(forConversations);
    const { node } = this.conversations;
    this.operator = createConversations({ node, participants: [operatorParticipant(this.conversations)] });
    this.payloadBytes = forConversations.payloadBytes ?? DEFAULT_CONVERSATION_OPTIONS.payloadBytes;
    this.operations = forConversations.operations ?? DEFAULT_CONVERSATION_OPTIONS.operations;
    const { keepaliveMs } = this.options;
    if (keepaliveMs > 0) this.keepalive = new Keepalive(node.ports.clock, node.ports.scheduler, keepaliveMs);
    this.refused = new RefusedConnections(node, this.options.limits.lingerMs);
  }

  get connections(): number {
    return this.open.size + this.refused.size;
  }

  // Listening

  async listen(where: string | Listener): Promise<Listening> {
    if (this.isClosing) throw statusErrorFor('draining', 'The server is closed.');
    const listener = isListener(where) ? where : listenerFor(where);
    const listening = await listener.listen((transport) => this.accept(transport));
    if (this.isClosing) {
      await listening.close();
      throw statusErrorFor('draining', 'The server was closed while it began to listen.');
    }
    this.listening.add(listening);
    return { url: listening.url, close: () => this.stopListening(listening) };
  }

  private stopListening(listening: Listening): Promise<void> {
    this.listening.delete(listening);
    return listening.close();
  }

  // Connections

  private accept(transport: Transport): void {
    const refusal = this.refusal();
    if (refusal) this.refused.refuse(transport, refusal);
    else this.connect(transport);
  }

  private refusal(): Status | undefined {
    const { connections } = this.options.limits;
    if (this.isClosing) return DRAINING;
    if (this.open.size < connections) return undefined;
    return statusFor(
      'queueFull',
      `This server has ${connections} connections, its limit; try again later or another.`,
    );
  }

  private connect(transport: Transport): void {
    const { conversations, payloadBytes, operations, options, keepalive } = this;
    const { node } = conversations;
    const connection = new Connection({
      ...options,
      keepalive,
      node,
      transport,
      payloadBytes,
      operations,
      conversations,
      nextName: () => `remote-${++this.registrations}`,
      open: (subject, opening) => this.from(subject, transport.remote).start(subject, opening),
    });
    this.open.add(connection);
    node.watch(connection.pid, () => this.gone(connection));
  }

  /** Where a subject is answered, for somebody there. Who may not know of the operator's is told that there is no such subject (STATUS). */
  private from(subject: string, remote: string): Conversations {
    return subject === OPERATOR_SUBJECT && isLoopback(remote) ? this.operator : this.conversations;
  }

  private gone(connection: Connection): void {
    this.open.delete(connection);
    if (this.open.size === 0) this.lastGone?.();
  }

  private allGone(): Promise<void> {
    if (this.open.size === 0) return Promise.resolve();
    return new Promise((resolve) => (this.lastGone = resolve));
  }

  // Closing

  close(options: ServerCloseOptions = {}): Promise<void> {
    checkNames('close()', options, CLOSE_OPTIONS);
    const deadlineMs = checkedMs('deadlineMs', options.deadlineMs ?? DEFAULT_CLOSE_MS, 0);
    this.isClosing = true;
    // The clients are told before their conversations close.
    for (const connection of [...this.open]) connection.drain(deadlineMs);
    const conversations = Promise.all([
      this.conversations.close({ deadlineMs }),
      this.operator.close({ deadlineMs }),
    ]);
    this.closing ??= this.shutDown(conversations);
    return this.closing;
  }

  private async shutDown(conversations: Promise<unknown>): Promise<void> {
    const listening = [...this.listening].map((each) => this.stopListening(each));
    await Promise.allSettled(listening);
    await Promise.all([this.allGone(), conversations]);
    // Last: those count too that came, and were turned away, meanwhile.
    await this.refused.allGone();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function isListener(where: string | Listener): where is Listener {
  return typeof (Object(where) as Partial<Listener>).listen === 'function';
}

/**
 * Creates a server. It listens nowhere until {@link Server.listen} is called. Throws `invalidArgument` for an option out of its range.
 *
 * @example
 * ```ts
 * import { createServer } from '@liminal/server';
 *
 * async function example() {
 *   await using server = createServer({
 *     participants: [{ subject: 'greeter', handle: (message) => `Hello, ${message.text()}!` }],
 *     limits: { connections: 100 },
 *   });
 *   const { url } = await server.listen('tcp://127.0.0.1:0');
 *   console.log(url); // where clients connect to, until the end of this block
 * }
 * ```
 */
export function createServer(options: ServerOptions = {}): Server {
  return new ConversationServer(options);
}

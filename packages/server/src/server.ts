import { type Conversations, DEFAULT_CONVERSATION_OPTIONS, createConversations } from '@liminal/conversation';
import { statusErrorFor, statusFor } from '@liminal/protocol';
import { type Transport, checkedMs } from '@liminal/runtime';
import { Connection } from './connection/connection';
import { refuseConnection } from './connection/refuse-connection';
import { type Listener, type Listening } from './listeners/listener';
import { listenerFor } from './listeners/listener-for';
import { type ResolvedServerOptions, type ServerOptions, resolveServerOptions } from './server-options';

/** What {@link Server.close} takes. */
export interface ServerCloseOptions {
  /** How long open operations may take to finish, in milliseconds. Default 5 000. */
  readonly deadlineMs?: number;
}

/** Serves conversations to connected clients. */
export interface Server {
  /** The subjects that clients can open, and the conversations that are open, also those of this program itself. */
  readonly conversations: Conversations;
  /** How many connections there are, with those that are still shaking hands or closing. */
  readonly connections: number;
  /**
   * Listens: on a URL (`tcp://HOST:PORT`, port 0 for any free one), or on a listener. May be called more than once. Rejects with the
   * status error: `invalidArgument` for a URL it does not understand, `unavailable` where the address is taken.
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
   * the deadline, and closes. Resolves when nothing is left. Idempotent.
   */
  close(options?: ServerCloseOptions): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const DEFAULT_CLOSE_MS = 5_000;

class ConversationServer implements Server {
  readonly conversations: Conversations;
  private readonly options: ResolvedServerOptions;
  private readonly payloadBytes: number;
  private readonly operations: number;
  private readonly open = new Set<Connection>();
  private readonly listening: Listening[] = [];
  private closing: Promise<void> | undefined;
  private lastGone: (() => void) | undefined;

  constructor(options: ServerOptions) {
    this.options = resolveServerOptions(options);
    this.conversations = createConversations(options);
    this.payloadBytes = options.payloadBytes ?? DEFAULT_CONVERSATION_OPTIONS.payloadBytes;
    this.operations = options.operations ?? DEFAULT_CONVERSATION_OPTIONS.operations;
  }

  get connections(): number {
    return this.open.size;
  }

  async listen(where: string | Listener): Promise<Listening> {
    const listener = typeof where === 'string' ? listenerFor(where) : where;
    const listening = await listener.listen((transport) => this.accept(transport));
    if (this.closing) {
      await listening.close();
      throw statusErrorFor('draining', 'The server was closed while it began to listen.');
    }
    this.listening.push(listening);
    return listening;
  }

  private accept(transport: Transport): void {
    const { connections } = this.options.limits;
    if (this.closing || this.open.size >= connections) {
      const full = `This server has ${connections} connections, its limit; try again later or another.`;
      const status = this.closing ? statusFor('draining', 'This server is stopping.') : statusFor('queueFull', full);
      refuseConnection(transport, status, this.conversations.node, this.options.limits.lingerMs);
      return;
    }
    this.connect(transport);
  }

  private connect(transport: Transport): void {
    const { conversations, payloadBytes, operations, options } = this;
    const { node } = conversations;
    const connection = new Connection({
      ...options,
      node,
      transport,
      payloadBytes,
      operations,
      open: (subject, owner) => conversations.start(subject, { owner }),
    });
    this.open.add(connection);
    node.watch(connection.pid, () => this.gone(connection));
  }

  private gone(connection: Connection): void {
    this.open.delete(connection);
    if (this.open.size === 0) this.lastGone?.();
  }

  close(options: ServerCloseOptions = {}): Promise<void> {
    const deadlineMs = checkedMs('deadlineMs', options.deadlineMs ?? DEFAULT_CLOSE_MS, 0);
    this.closing ??= this.shutDown(deadlineMs);
    return this.closing;
  }

  private async shutDown(deadlineMs: number): Promise<void> {
    await Promise.all(this.listening.map((listening) => listening.close()));
    const allGone = this.open.size === 0 ? undefined : new Promise<void>((resolve) => (this.lastGone = resolve));
    for (const connection of [...this.open]) connection.drain(deadlineMs);
    await allGone;
    await this.conversations.close({ deadlineMs });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Creates a server. It listens nowhere until {@link Server.listen} is called. */
export function createServer(options: ServerOptions = {}): Server {
  return new ConversationServer(options);
}

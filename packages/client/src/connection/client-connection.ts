import {
  type ConversationFrame,
  type Frame,
  type HelloFrame,
  type Status,
  type WelcomeFrame,
  type WireLimits,
  LIMITS,
  OK,
  WIRE_VERSIONS,
  openProblem,
  statusErrorFor,
  statusErrorFrom,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import {
  type Clock,
  type DeadlineWheel,
  type Transport,
  CallbackDeadline,
  EmissionQueue,
  Emitter,
  FrameChannel,
  createDeadlineWheel,
} from '@liminal/runtime';
import { type Client, type ClientState, type OpenOptions } from '../client';
import { type ResolvedClientOptions } from '../client-options';
import { ClientConversation } from '../conversation/client-conversation';
import { type Conversation } from '../conversation/conversation';
import { type ConversationLink } from '../conversation/conversation-link';
import { conversationView } from '../conversation/conversation-view';
import {
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
  transitionConnection,
} from './connection-state';

/** How long a server may take to close after this side has said goodbye. */
const LINGER_MS = 1_000;
const DEFAULT_OPEN_MS = 30_000;
const LAST_REF = 2 ** 32 - 1;

/** A client's connection: it shakes hands, carries its conversations' frames, and ends them when it ends. */
export class ClientConnection implements Client, ConversationLink {
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  readonly deadlineGraceMs: number;
  private connection: ConnectionState = { kind: 'handshaking' };
  private welcome: WelcomeFrame | undefined;
  private readonly channel: FrameChannel;
  private readonly states = new Emitter<ClientState>(new EmissionQueue(), 'latest');
  private readonly byRef = new Map<number, ClientConversation>();
  private readonly deadline: CallbackDeadline;
  private lastRef = -1;
  private welcomeWaiter: { resolve(): void; reject(error: Error): void } | undefined;
  private closeWaiters: ((status: Status) => void)[] = [];

  constructor(
    readonly url: string,
    transport: Transport,
    private readonly options: ResolvedClientOptions,
  ) {
    const { clock, scheduler } = options.ports;
    this.clock = clock;
    this.wheel = createDeadlineWheel(clock);
    this.deadlineGraceMs = options.deadlineGraceMs;
    const maxFrameBytes = LIMITS.payloadBytes + LIMITS.frameOverheadBytes;
    this.deadline = new CallbackDeadline(() => this.move({ kind: 'deadline', status: silent(url) }));
    this.channel = new FrameChannel(
      { transport, scheduler, maxFrameBytes },
      {
        frame: (frame) => this.receive(frame),
        violation: (status) => this.move({ kind: 'violation', status }),
        drained: () => undefined,
        closed: (detail) => this.move({ kind: 'lost', status: connectionLost(url, detail) }),
      },
    );
  }

  /** Says Hello. Resolves with Welcome; rejects with the status of a Reject, or of what went wrong. */
  start(deadlineMs: number): Promise<void> {
    this.wheel.set(this.deadline, this.clock.now() + deadlineMs);
    this.channel.start();
    this.channel.send(this.hello());
    return new Promise((resolve, reject) => (this.welcomeWaiter = { resolve, reject }));
  }

  private hello(): HelloFrame {
    const { auth, name, version } = this.options;
    const hello = { kind: 'hello', versions: WIRE_VERSIONS, capabilities: [], clientName: name, clientVersion: version } as const;
    return auth ? { ...hello, auth } : hello;
  }

  // What is known

  get node(): string {
    return this.welcome?.node ?? '';
  }

  get limits(): WireLimits {
    return (this.welcome as WelcomeFrame).limits;
  }

  get conversations(): number {
    return this.byRef.size;
  }

  get state(): ClientState {
    const { kind } = this.connection;
    if (kind === 'draining') return 'draining';
    return kind === 'open' ? 'open' : 'closed';
  }

  get state$() {
    return this.states.stream$;
  }

  // Moves

  private move(event: ConnectionEvent): void {
    const { state, effects } = transitionConnection(this.connection, event);
    this.connection = state;
    for (const effect of effects) this.perform(effect, event);
  }

  private perform(effect: ConnectionEffect, event: ConnectionEvent): void {
    switch (effect) {
      case 'announceOpen':
        this.wheel.drop(this.deadline);
        this.states.emit('open');
        return this.welcomeWaiter?.resolve();
      case 'announceDraining':
        return this.states.emit('draining');
      case 'sayGoodbye':
        return this.sayGoodbye(event.kind === 'violation' ? event.status : OK);
      case 'endConversations':
        return this.endConversations();
      case 'release':
        return this.release();
    }
  }

  private sayGoodbye(status: Status): void {
    this.channel.send({ kind: 'goodbye', status });
    this.channel.end();
    this.wheel.set(this.deadline, this.clock.now() + LINGER_MS);
  }

  private endConversations(): void {
    const { connection } = this;
    for (const conversation of [...this.byRef.values()]) {
      if (connection.kind !== 'closed' || connection.end.how === 'left') conversation.abandon();
      else this.lose(conversation, connection.end.status);
    }
  }

  private lose(conversation: ClientConversation, { message }: Status): void {
    conversation.lost(
      { kind: 'noconnection', detail: message },
      statusFor('connectionLostSent', `${message} The outcome is not known.`),
    );
  }

  private release(): void {
    const status = this.endStatus();
    this.wheel.drop(this.deadline);
    this.channel.destroy();
    this.states.emit('closed');
    this.states.complete();
    this.welcomeWaiter?.reject(toStatusError(status));
    for (const resolve of this.closeWaiters.splice(0)) resolve(status);
  }

  private endStatus(): Status {
    return this.connection.kind === 'closed' ? this.connection.end.status : OK;
  }

  // In

  private receive(frame: Frame): void {
    try {
      this.dispatch(frame);
    } catch (error) {
      this.move({ kind: 'violation', status: statusErrorFrom(error).status });
    }
  }

  private dispatch(frame: Frame): void {
    if ('ref' in frame) return this.converse(frame);
    switch (frame.kind) {
      case 'welcome':
        return this.welcomed(frame);
      case 'reject':
      case 'goaway':
      case 'goodbye':
        return this.move({ kind: frame.kind, status: frame.status });
      default:
        throw statusErrorFor('malformed', `A server does not send ${frame.kind}.`);
    }
  }

  private welcomed(frame: WelcomeFrame): void {
    if (this.welcome) throw statusErrorFor('malformed', 'The server said Welcome twice.');
    this.welcome = frame;
    this.channel.maxFrameBytes = frame.limits.payloadBytes + LIMITS.frameOverheadBytes;
    this.move({ kind: 'welcome' });
  }

  /** [WIRE-2] what comes for a conversation that has ended was under way when it ended, and is ignored */
  private converse(frame: ConversationFrame): void {
    const conversation = this.byRef.get(frame.ref);
    if (conversation) return conversation.receive(frame);
    if (frame.ref > this.lastRef) throw statusErrorFor('malformed', `A ${frame.kind} came for a conversation that was never opened.`);
  }

  // Out

  send(frame: ConversationFrame): void {
    this.channel.send(frame);
  }

  outboundRefusal(): Status | undefined {
    const { pendingBytes } = this.channel;
    if (pendingBytes <= this.options.outboundBytes) return undefined;
    return statusFor('queueFull', `${pendingBytes} bytes are waiting to be sent to ${this.url}; wait for replies.`);
  }

  // Conversations

  async open(subject: string, options: OpenOptions = {}): Promise<Conversation> {
    const { headers = [], policy = { kind: 'fail' }, signal } = options;
    const problem = this.openRefusal() ?? openProblem(subject, headers);
    if (problem) throw toStatusError(problem);
    if (signal?.aborted) throw toStatusError(statusFor('cancelledBeforeTurn', 'The signal had fired before the conversation was opened.'));
    const ref = (this.lastRef += 2);
    const conversation = new ClientConversation(ref, subject, this);
    this.byRef.set(ref, conversation);
    this.send({ kind: 'open', ref, subject, policy, headers });
    await this.awaitOpened(conversation, options);
    return conversationView(conversation);
  }

  private openRefusal(): Status | undefined {
    const { connection } = this;
    if (connection.kind === 'draining') return statusFor('draining', connection.status.message);
    if (connection.kind !== 'open') return statusFor('conversationOver', `The connection to ${this.url} is closed; connect again.`);
    return this.lastRef + 2 > LAST_REF ? statusFor('queueFull', 'This connection has used up its conversation ids; connect again.') : undefined;
  }

  /** Gives up at the deadline or the signal: the server is told, and what it opens all the same is closed. */
  private async awaitOpened(conversation: ClientConversation, { deadlineMs = DEFAULT_OPEN_MS, signal }: OpenOptions): Promise<void> {
    const giveUp = (status: Status) => {
      this.send({ kind: 'close', ref: conversation.ref, status });
      conversation.giveUp(status);
    };
    const deadline = new CallbackDeadline(() => giveUp(openedLate(conversation.subject, deadlineMs)));
    const onAbort = () => giveUp(statusFor('cancelledAfterTurn', 'Opening the conversation was cancelled.'));
    this.wheel.set(deadline, this.clock.now() + deadlineMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      await conversation.opened();
    } finally {
      this.wheel.drop(deadline);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  ended(ref: number): void {
    this.byRef.delete(ref);
  }

  // Its end

  closed(): Promise<Status> {
    if (this.connection.kind === 'closed') return Promise.resolve(this.endStatus());
    return new Promise((resolve) => this.closeWaiters.push(resolve));
  }

  async close(): Promise<void> {
    this.move({ kind: 'leave' });
    await this.closed();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function connectionLost(url: string, detail: string): Status {
  return statusFor('connectionLostSent', `The connection to ${url} was lost: ${detail}.`);
}

function silent(url: string): Status {
  return statusFor('deadlineBeforeTurn', `${url} did not answer in time; is it a Liminal server?`);
}

function openedLate(subject: string, deadlineMs: number): Status {
  return statusFor('deadlineAfterTurn', `The conversation on '${subject}' was not opened within ${deadlineMs} ms.`);
}

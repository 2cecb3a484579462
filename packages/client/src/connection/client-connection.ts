import {
  type Frame,
  type PingFrame,
  type PongFrame,
  type Status,
  type WelcomeFrame,
  LIMITS,
  maxFrameBytes,
  OK,
  SHUTDOWN,
  statusErrorFor,
  statusErrorFrom,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import {
  type DeadlineWheel,
  type Transport,
  CallbackDeadline,
  EmissionQueue,
  Emitter,
  FrameChannel,
  Keepalive,
  SHORTEST_KEEPALIVE_MS,
  createDeadlineWheel,
} from '@liminal/runtime';
import { type Client, type ClientState, type OpenOptions } from '../client';
import { type ResolvedClientOptions } from '../client-options';
import { type Conversation } from '../conversation/conversation';
import { RETRY_AFTER_MS } from '../conversation/conversation-link';
import { conversationView } from '../conversation/conversation-view';
import { HostedParticipants } from '../hosting/hosted-participants';
import { type RegisterOptions, type Registration } from '../hosting/registration';
import { ConnectionConversations } from './connection-conversations';
import {
  type ConnectionEffect,
  type ConnectionEnd,
  type ConnectionEvent,
  type ConnectionState,
  transitionConnection,
} from './connection-state';
import {
  connectFailure,
  connectionLost,
  endStatus,
  handshakeLate,
  lossDetail,
  openRefusal,
} from './connection-status';
import { helloFrame, welcomeProblem } from './hello';

/** How long a server may take to close after this side has said goodbye. */
const LINGER_MS = 1_000;

/** A client's connection: it shakes hands, carries its conversations' frames, and ends them when it ends. */
export class ClientConnection implements Client {
  node = '';
  private connection: ConnectionState = { kind: 'handshaking' };
  /** Since Welcome. */
  private opened: ConnectionConversations | undefined;
  /** Since something was registered. */
  private hosted: HostedParticipants | undefined;
  private readonly wheel: DeadlineWheel;
  private readonly channel: FrameChannel;
  private readonly states = new Emitter<ClientState>(new EmissionQueue(), 'latest');
  private readonly deadline: CallbackDeadline;
  private welcomeWaiter: { resolve(): void; reject(error: Error): void } | undefined;
  private closeWaiters: ((status: Status) => void)[] = [];
  private unwatch: (() => void) | undefined;

  constructor(
    readonly url: string,
    transport: Transport,
    private readonly options: ResolvedClientOptions,
  ) {
    const { clock, scheduler } = options.ports;
    this.wheel = createDeadlineWheel(clock);
    this.deadline = new CallbackDeadline(() => this.move({ kind: 'deadline', status: handshakeLate(url) }));
    this.channel = new FrameChannel(
      { transport, scheduler, maxFrameBytes: maxFrameBytes(LIMITS) },
      {
        frame: (frame) => this.receive(frame),
        violation: (status) => this.move({ kind: 'violation', status }),
        drained: () => undefined,
        closed: (detail) => this.lost(detail),
      },
    );
  }

  private lost(detail: string): void {
    this.move({ kind: 'lost', status: connectionLost(this.url, this.connection, detail) });
  }

  /** Says Hello. Resolves with Welcome; rejects with the status of a Reject, or of what went wrong. */
  start(deadlineMs: number): Promise<void> {
    const welcomed = new Promise<void>((resolve, reject) => (this.welcomeWaiter = { resolve, reject }));
    this.setDeadline(deadlineMs);
    this.channel.start();
    this.channel.send(helloFrame(this.options));
    return welcomed;
  }

  private setDeadline(ms: number): void {
    this.wheel.set(this.deadline, this.options.ports.clock.now() + ms);
  }

  // What is known

  get conversations(): number {
    return this.opened?.size ?? 0;
  }

  get state(): ClientState {
    const { kind } = this.connection;
    return kind === 'open' || kind === 'draining' ? kind : 'closed';
  }

  get state$() {
    return this.states.stream$;
  }

  // Moves

  private move(event: ConnectionEvent): void {
    const { state, effects } = transitionConnection(this.connection, event);
    this.connection = state;
    for (const effect of effects) this.perform(effect);
  }

  private perform(effect: ConnectionEffect): void {
    switch (effect) {
      case 'announceOpen':
        return this.announceOpen();
      case 'announceDraining':
        return this.states.emit('draining');
      case 'sayGoodbye':
        return this.sayGoodbye();
      case 'endConversations':
        return this.endConversations();
      case 'announceClosed':
        return this.announceClosed();
      case 'release':
        return this.release();
    }
  }

  private announceOpen(): void {
    this.wheel.drop(this.deadline);
    this.states.emit('open');
    this.welcomeWaiter?.resolve();
  }

  private sayGoodbye(): void {
    this.channel.send({ kind: 'goodbye', status: this.end.status });
    this.channel.end();
    this.setDeadline(LINGER_MS);
  }

  private endConversations(): void {
    const { end, url } = this;
    const detail = lossDetail(url, end);
    if (end.how === 'left') this.opened?.abandon();
    else this.opened?.lose(detail);
    // What runs here has nobody to run for any more.
    this.hosted?.lost(endStatus(url, end), end.how === 'left' ? SHUTDOWN : { kind: 'noconnection', detail });
  }

  private announceClosed(): void {
    this.unwatch?.();
    this.unwatch = undefined;
    this.states.emit('closed');
    this.states.complete();
    this.welcomeWaiter?.reject(toStatusError(connectFailure(this.url, this.end)));
  }

  private release(): void {
    this.wheel.drop(this.deadline);
    this.channel.destroy();
    for (const resolve of this.closeWaiters.splice(0)) resolve(endStatus(this.url, this.end));
  }

  /** How it ended, once it has. */
  private get end(): ConnectionEnd {
    const { connection } = this;
    return 'end' in connection ? connection.end : { how: 'left', status: OK };
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
    // [WIRE-2] whose handle it is: the server gives even ones, to what it assigns
    if ('ref' in frame)
      return this.hosted && frame.ref % 2 === 0
        ? this.hosted.receive(frame)
        : this.conversing(frame.kind).receive(frame);
    switch (frame.kind) {
      case 'registered':
        return this.hosting(frame.kind).registered(frame);
      case 'unregister':
        return this.hosting(frame.kind).unregistered(frame);
      case 'welcome':
        return this.welcomed(frame);
      case 'reject':
      case 'goaway':
      case 'goodbye':
        return this.move({ kind: frame.kind, status: frame.status });
      case 'ping':
      case 'pong':
        return this.keptAlive(frame);
      default:
        throw statusErrorFor('malformed', `A server does not send ${frame.kind} [WIRE-2].`);
    }
  }

  private hosting(kind: string): HostedParticipants {
    if (this.hosted) return this.hosted;
    throw statusErrorFor('malformed', `Frame ${kind} came, and nothing is hosted here [WIRE-2].`);
  }

  private conversing(kind: string): ConnectionConversations {
    if (this.opened) return this.opened;
    throw statusErrorFor('malformed', `Frame ${kind} came before Welcome [WIRE-5].`);
  }

  /** [TIME-2] of a Pong, that something came is all that was asked for */
  private keptAlive({ kind, nonce }: PingFrame | PongFrame): void {
    this.conversing(kind);
    // A server that reads none of the answers gets no more of them.
    if (kind === 'ping' && !this.outboundRefusal()) this.channel.send({ kind: 'pong', nonce });
  }

  private welcomed(frame: WelcomeFrame): void {
    const problem = welcomeProblem(frame);
    if (problem) throw toStatusError(problem);
    if (!this.opened) this.greet(frame);
    this.move({ kind: 'welcome' });
  }

  private greet({ node, limits, keepaliveMs }: WelcomeFrame): void {
    const { wheel, channel, options } = this;
    this.node = node;
    channel.maxFrameBytes = maxFrameBytes(limits);
    this.opened = new ConnectionConversations({
      clock: options.ports.clock,
      wheel,
      limits,
      deadlineGraceMs: options.deadlineGraceMs,
      send: (frame) => channel.send(frame),
      outboundRefusal: () => this.outboundRefusal(),
    });
    if (keepaliveMs > 0) this.unwatch = this.watch(Math.max(keepaliveMs, SHORTEST_KEEPALIVE_MS));
  }

  /** [TIME-2] what the server says of silence holds for both sides */
  private watch(keepaliveMs: number): () => void {
    const { channel, options } = this;
    return new Keepalive(options.ports.clock, options.ports.scheduler, keepaliveMs).watch(channel, {
      paused: false,
      ping: (nonce) => channel.send({ kind: 'ping', nonce }),
      heartbeat: () => channel.send({ kind: 'pong', nonce: 0 }),
      silent: (detail) => this.lost(detail),
    });
  }

  private outboundRefusal(): Status | undefined {
    const { pendingBytes } = this.channel;
    if (pendingBytes <= this.options.outboundBytes) return undefined;
    return statusFor(
      'queueFull',
      `${pendingBytes} bytes wait to be sent to ${this.url}; let some go out first.`,
      { retryAfterMs: RETRY_AFTER_MS },
    );
  }

  // What its user does

  async open(subject: string, options: OpenOptions = {}): Promise<Conversation> {
    const refusal = openRefusal(this.url, this.connection);
    if (refusal) throw toStatusError(refusal);
    return conversationView(await this.conversing('open').open(subject, options));
  }

  async register(participants: unknown, options: RegisterOptions = {}): Promise<Registration> {
    const refusal = openRefusal(this.url, this.connection);
    if (refusal) throw toStatusError(refusal);
    this.hosted ??= this.createHosted();
    return this.hosted.register(participants, options);
  }

  private createHosted(): HostedParticipants {
    const { channel, wheel, options } = this;
    return new HostedParticipants({
      ...options.ports,
      wheel,
      send: (frame) => channel.send(frame),
      flush: () => channel.flush(),
    });
  }

  closed(): Promise<Status> {
    if (this.connection.kind === 'closed') return Promise.resolve(endStatus(this.url, this.end));
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

import {
  type ExitReason,
  type Frame,
  type HelloFrame,
  type Pid,
  type Status,
  LIMITS,
  SHUTDOWN,
  maxFrameBytes,
  statusFor,
} from '@liminal/protocol';
import { type ActorNode, type Behaviour, type Conversations } from '@liminal/conversation';
import {
  type Keepalive,
  type Transport,
  CallbackDeadline,
  FrameChannel,
  isOnlyPromised,
} from '@liminal/runtime';
import { type Identity } from '../authentication';
import { RESERVED, isReserved } from '../operator/reserved-subjects';
import { RemoteProgram, isOfProgram, notAllowed } from '../remote/remote-program';
import { type ConnectionsOptions } from '../server-options';
import { ConnectionConversations, type OpenResource } from './connection-conversations';
import {
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
  transitionConnection,
} from './connection-state';
import { DRAINED_LATE, DRAINING } from './draining';
import { type Judgement, judgeHello } from './handshake';
import { Linger } from './linger';
import { notFromClient } from './not-from-client';
import { OutboundWatch } from './outbound-watch';
import { toldStatus } from './told-status';

export interface ConnectionOptions extends ConnectionsOptions {
  readonly node: ActorNode;
  readonly transport: Transport;
  readonly open: OpenResource;
  /** Watches over it, once it is let in. */
  readonly keepalive?: Keepalive | undefined;
  /** Where what its program hosts is registered. */
  readonly conversations: Pick<Conversations, 'addHost' | 'remove' | 'registrations'>;
  /** A name for a registration that no other has. */
  readonly nextName: () => string;
  readonly payloadBytes: number;
  readonly operations: number;
}

/** Who is at the other end. */
interface Peer {
  readonly identity: Identity;
  readonly clientName: string;
}

const STRANGER: Peer = Object.freeze({ identity: { name: '' }, clientName: '' });
const ALLOWED_LATER = statusFor(
  'permissionDenied',
  "This program may not host here: the server's mayRegister() gave a promise, and has to answer at once, with true or false.",
);
const EARLY = statusFor('malformed', 'More came before the Hello was answered; it must come alone.');
/** The conversations' own deadline comes first, and tells more. */
const AFTER_CONVERSATIONS_MS = 1;

/**
 * One connection, as a process: it owns the conversations that were opened on it, and when it ends, for whatever reason, they are
 * finalized (CONV-12).
 */
export class Connection implements Behaviour {
  readonly pid: Pid;
  readonly conversations: ConnectionConversations;
  /** What its program hosts, once it has registered something. */
  private program: RemoteProgram | undefined;
  private peer: Peer = STRANGER;
  private state: ConnectionState = { kind: 'handshaking' };
  private readonly channel: FrameChannel;
  private readonly outbound: OutboundWatch;
  private readonly linger: Linger;
  /** Of the handshake, later of the drain. */
  private readonly deadline = new CallbackDeadline(() => this.deadlineCame());
  private deadlineAt = Infinity;
  private unwatch: (() => void) | undefined;

  constructor(private readonly options: ConnectionOptions) {
    const { node, limits } = options;
    this.pid = node.spawn(this);
    this.channel = this.createChannel();
    const timed = { ...limits, clock: node.ports.clock, wheel: node.wheel };
    this.outbound = new OutboundWatch(this.channel, {
      ...timed,
      onGiveUp: (status) => this.move({ kind: 'violation', status }),
    });
    this.linger = new Linger(this.channel, { ...timed, onOver: () => this.move({ kind: 'lingerDeadline' }) });
    this.conversations = this.createConversations();
    this.setDeadline(limits.handshakeMs);
    this.channel.start();
  }

  private createChannel(): FrameChannel {
    const { node, transport } = this.options;
    return new FrameChannel(
      { transport, scheduler: node.ports.scheduler, maxFrameBytes: LIMITS.helloBytes },
      {
        frame: (frame) => this.receive(frame),
        violation: (status) => this.violated(status),
        drained: () => this.drained(),
        closed: (detail) => this.move({ kind: 'lost', detail }),
      },
    );
  }

  private createConversations(): ConnectionConversations {
    const { open, redact, payloadBytes, limits } = this.options;
    const { outbound } = this;
    return new ConnectionConversations({
      sink: {
        send: (frame) => this.send(frame),
        get writable() {
          return outbound.writable;
        },
      },
      open,
      owner: () => this.pid,
      redact,
      payloadBytes,
      conversations: limits.conversations,
      told: (error) => this.told(error),
      onIdle: () => this.checkIdle(),
    });
  }

  get remote(): string {
    return this.channel.remote;
  }

  // Moves

  private move(event: ConnectionEvent): void {
    const { state, effects } = transitionConnection(this.state, event);
    this.state = state;
    for (const effect of effects) this.perform(effect);
  }

  private perform(effect: ConnectionEffect): void {
    switch (effect.kind) {
      case 'judge':
        return this.judge(effect.hello);
      case 'welcome':
        return this.welcome(effect.version);
      case 'goaway':
        return this.goaway(effect.status, effect.deadlineMs);
      case 'closeConversations':
        return this.closeConversations(effect.deadlineMs);
      case 'reject':
        this.log('a connection was turned away', effect.status);
        return this.channel.send({ kind: 'reject', status: effect.status, alternates: [] });
      case 'goodbye':
        if (effect.status.code !== 'ok') this.log('a connection was ended', effect.status);
        return this.channel.send({ kind: 'goodbye', status: effect.status });
      case 'finalizeConversations':
        return this.abandonAll();
      case 'linger':
        return this.end();
      case 'release':
        return this.release(effect.reason);
    }
  }

  /** What it has opened, and what it hosts: the exits of its instances come after all that it had said. */
  private abandonAll(): void {
    this.conversations.finalize();
    const { state, program } = this;
    if (!program || !('reason' in state)) return;
    this.program = undefined;
    const hasSaidAll = state.reason.kind === 'normal' || state.reason.kind === 'shutdown';
    program.lost(state.reason.kind === 'normal' ? SHUTDOWN : state.reason, hasSaidAll);
  }

  private end(): void {
    this.stopWatches();
    this.channel.end();
    this.linger.start();
  }

  private release(reason: ExitReason): void {
    this.stopWatches();
    this.linger.stop();
    this.channel.destroy();
    this.options.node.end(this.pid, reason);
  }

  private stopWatches(): void {
    this.dropDeadline();
    this.outbound.stop();
    this.unwatch?.();
    this.unwatch = undefined;
  }

  /** The process was ended from outside: the connection ends with it, as one that was lost. */
  cleanUp(reason: ExitReason): void {
    this.move({ kind: 'lost', detail: `the connection's process ended (${reason.kind})` });
  }

  private log(message: string, { code, message: why }: Status): void {
    this.options.node.ports.logger.info(message, { remote: this.remote, code, why });
  }

  // Deadlines

  private setDeadline(ms: number): void {
    const { node } = this.options;
    this.deadlineAt = node.ports.clock.now() + ms;
    node.wheel.set(this.deadline, this.deadlineAt);
  }

  private dropDeadline(): void {
    this.deadlineAt = Infinity;
    this.options.node.wheel.drop(this.deadline);
  }

  private deadlineCame(): void {
    if (this.state.kind === 'draining') return this.move({ kind: 'drainDeadline', status: DRAINED_LATE });
    const { handshakeMs } = this.options.limits;
    const message = `No Hello came and was accepted within the handshake deadline of ${handshakeMs} ms.`;
    this.move({ kind: 'handshakeDeadline', status: statusFor('deadlineBeforeTurn', message) });
  }

  // Handshake

  private receiveHello(frame: Frame): void {
    if (frame.kind === 'goodbye') return this.move({ kind: 'goodbye' });
    if (frame.kind === 'hello') return this.move({ kind: 'hello', hello: frame });
    const status = statusFor('malformed', `The first frame was ${frame.kind}; it must be Hello.`);
    this.move({ kind: 'violation', status });
  }

  private judge(hello: HelloFrame): void {
    // Not even the beginning of another frame is kept before the answer.
    this.channel.maxFrameBytes = 0;
    const { authenticate, node } = this.options;
    const { logger } = node.ports;
    void judgeHello(hello, { authenticate, logger, remote: this.remote }).then((judgement) =>
      this.judged(judgement, hello),
    );
  }

  private judged(judgement: Judgement, { clientName }: HelloFrame): void {
    if (judgement.kind === 'admitted') this.peer = { identity: judgement.identity, clientName };
    const early = this.channel.partialBytes > 0;
    this.move(early ? { kind: 'violation', status: EARLY } : judgement);
  }

  private welcome(version: number): void {
    const { node, payloadBytes, operations, limits, keepaliveMs } = this.options;
    this.dropDeadline();
    this.channel.maxFrameBytes = maxFrameBytes({ payloadBytes, operations });
    const { conversations } = limits;
    const { name, creation } = node;
    const told = { payloadBytes, conversations, operations };
    this.send({
      kind: 'welcome',
      version,
      capabilities: [],
      node: name,
      creation,
      limits: told,
      keepaliveMs,
    });
    this.unwatch = this.watch();
  }

  /** [TIME-2] */
  private watch(): (() => void) | undefined {
    const { channel, outbound } = this;
    return this.options.keepalive?.watch(channel, {
      get paused() {
        return !outbound.writable;
      },
      ping: (nonce) => this.send({ kind: 'ping', nonce }),
      heartbeat: () => this.send({ kind: 'pong', nonce: 0 }),
      silent: (detail) => this.move({ kind: 'silent', detail }),
    });
  }

  /** What came too early is not looked at, so it is not known what else is wrong with it. */
  private violated(status: Status): void {
    this.move({ kind: 'violation', status: this.state.kind === 'authenticating' ? EARLY : status });
  }

  // Frames

  private receive(frame: Frame): void {
    switch (this.state.kind) {
      case 'handshaking':
        return this.receiveHello(frame);
      case 'open':
      case 'draining':
        return this.converse(frame);
    }
  }

  private converse(frame: Frame): void {
    switch (frame.kind) {
      case 'goodbye':
        return this.move({ kind: 'goodbye' });
      case 'ping':
        return this.send({ kind: 'pong', nonce: frame.nonce });
      case 'pong':
        // That something came is all that was asked for.
        return;
    }
    try {
      if (frame.kind === 'register') this.hosting().register(frame);
      else if (this.program && isOfProgram(frame)) this.program.receive(frame);
      else if ('ref' in frame) this.conversations.receive(frame);
      else throw notFromClient(frame.kind);
    } catch (error) {
      this.move({ kind: 'violation', status: this.told(error) });
    }
  }

  private hosting(): RemoteProgram {
    this.program ??= this.createProgram();
    return this.program;
  }

  private createProgram(): RemoteProgram {
    const { conversations, nextName, node } = this.options;
    const { logger } = node.ports;
    return new RemoteProgram({
      conversations,
      nextName,
      logger,
      program: { remote: this.remote, name: this.peer.clientName },
      send: (frame) => this.send(frame),
      refusal: (subjects) => this.registrationRefusal(subjects),
      told: (error) => this.told(error),
      onIdle: () => this.checkIdle(),
    });
  }

  private registrationRefusal(subjects: readonly string[]): Status | undefined {
    if (this.state.kind === 'draining') return DRAINING;
    if (subjects.some(isReserved)) return RESERVED;
    const { remote, peer } = this;
    // Plain JavaScript may answer with a promise, which is no yes.
    const isAllowed: unknown = this.options.mayRegister({ subjects, remote, ...peer });
    if (isAllowed === true) return undefined;
    return isOnlyPromised(isAllowed) ? ALLOWED_LATER : notAllowed(subjects);
  }

  private told(error: unknown): Status {
    return toldStatus(error, this.options.node.ports.logger, this.remote);
  }

  private send(frame: Frame): void {
    this.channel.send(frame);
    this.outbound.sent();
  }

  private drained(): void {
    if (this.outbound.drained()) this.conversations.resumeStreams();
  }

  // Draining

  /** Opens no more conversations, lets the open ones finish within the time, then says goodbye. Again: the earlier time counts. */
  drain(deadlineMs: number): void {
    this.move({ kind: 'drain', idle: this.isIdle, deadlineMs, status: DRAINING });
  }

  /** Neither its own conversations need it any more, nor those whose instances it hosts. */
  private get isIdle(): boolean {
    return this.conversations.size === 0 && (this.program?.size ?? 0) === 0;
  }

  private checkIdle(): void {
    if (this.isIdle) this.move({ kind: 'idle' });
  }

  private goaway(status: Status, deadlineMs: number): void {
    this.conversations.refusal = status;
    this.program?.drain(status);
    this.send({ kind: 'goaway', status, deadlineMs, alternates: [] });
  }

  private closeConversations(deadlineMs: number): void {
    this.conversations.close(deadlineMs);
    // Set after theirs, however long it took to tell them all; and not at all where the last one has ended meanwhile.
    if (this.state.kind !== 'draining') return;
    const ms = deadlineMs + AFTER_CONVERSATIONS_MS;
    if (this.options.node.ports.clock.now() + ms < this.deadlineAt) this.setDeadline(ms);
  }
}

import {
  type ExitReason,
  type Frame,
  type HelloFrame,
  type Pid,
  type Status,
  type WelcomeFrame,
  LIMITS,
  negotiateVersion,
  status,
  statusErrorFrom,
  statusFor,
  statusOf,
  toStatusError,
} from '@liminal/protocol';
import { type ActorNode, type Behaviour } from '@liminal/conversation';
import { type Transport, CallbackDeadline, FrameChannel } from '@liminal/runtime';
import { type ResolvedServerOptions } from '../server-options';
import {
  ConnectionConversations,
  DRAINING,
  type OpenResource,
  notFromClient,
} from './connection-conversations';
import {
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
  transitionConnection,
} from './connection-state';
import { OutboundWatch } from './outbound-watch';

export interface ConnectionOptions extends ResolvedServerOptions {
  readonly node: ActorNode;
  readonly transport: Transport;
  readonly open: OpenResource;
  readonly payloadBytes: number;
  readonly operations: number;
}

/**
 * One connection, as a process: it owns the conversations that were opened on it, and when it ends, for whatever reason, they are
 * finalized (CONV-12).
 */
export class Connection implements Behaviour {
  readonly pid: Pid;
  readonly conversations: ConnectionConversations;
  private state: ConnectionState = { kind: 'handshaking' };
  private readonly channel: FrameChannel;
  private readonly outbound: OutboundWatch;
  private readonly deadline = new CallbackDeadline(() => this.deadlineCame());
  private hello: HelloFrame | undefined;
  private version = 0;
  private drainMs = 0;

  constructor(private readonly options: ConnectionOptions) {
    const { node, transport, limits, open, redact, payloadBytes } = options;
    const { clock, scheduler } = node.ports;
    this.pid = node.spawn(this);
    this.channel = new FrameChannel(
      { transport, scheduler, maxFrameBytes: LIMITS.helloBytes },
      {
        frame: (frame) => this.receive(frame),
        violation: (violation) => this.move({ kind: 'violation', status: violation }),
        drained: () => this.drained(),
        closed: (detail) => this.move({ kind: 'lost', detail }),
      },
    );
    this.outbound = new OutboundWatch(this.channel, {
      ...limits,
      clock,
      wheel: node.wheel,
      onStall: (stall) => this.move({ kind: 'violation', status: stall }),
    });
    this.conversations = new ConnectionConversations({
      sink: this.sink(),
      open,
      owner: () => this.pid,
      redact,
      payloadBytes,
      conversations: limits.conversations,
      onIdle: () => this.move({ kind: 'idle' }),
    });
    this.setDeadline(limits.handshakeMs);
    this.channel.start();
  }

  private sink() {
    const { outbound } = this;
    return {
      send: (frame: Frame) => this.send(frame),
      get writable() {
        return outbound.writable;
      },
    };
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
        return this.judge();
      case 'welcome':
        return this.welcome();
      case 'goaway':
        return this.goaway();
      case 'reject':
        return this.channel.send({ kind: 'reject', status: effect.status, alternates: [] });
      case 'goodbye':
        return this.channel.send({ kind: 'goodbye', status: effect.status });
      case 'finalizeConversations':
        return this.conversations.finalize();
      case 'linger':
        this.outbound.stop();
        this.channel.end();
        return this.setDeadline(this.options.limits.lingerMs);
      case 'release':
        return this.release();
    }
  }

  private release(): void {
    const { node } = this.options;
    this.outbound.stop();
    node.wheel.drop(this.deadline);
    this.channel.destroy();
    node.end(this.pid, (this.state as { reason: ExitReason }).reason);
  }

  /** The process was ended from outside: the connection ends with it. */
  cleanUp(reason: ExitReason): void {
    this.move({ kind: 'lost', detail: `the connection's process ended (${reason.kind})` });
  }

  private setDeadline(ms: number): void {
    const { node } = this.options;
    node.wheel.set(this.deadline, node.ports.clock.now() + ms);
  }

  private deadlineCame(): void {
    if (this.state.kind === 'ending') return this.move({ kind: 'lingerDeadline' });
    const message = `No complete Hello was accepted within the handshake deadline of ${this.options.limits.handshakeMs} ms.`;
    this.move({ kind: 'handshakeDeadline', status: status('deadlineExceeded', { message, delivery: 'notDelivered' }) });
  }

  // Handshake

  private judge(): void {
    this.admit().then(
      () => this.move({ kind: 'admitted' }),
      (error: unknown) => this.move({ kind: 'refused', status: this.refusal(error) }),
    );
  }

  private async admit(): Promise<void> {
    const { versions, auth, clientName, clientVersion } = this.hello as HelloFrame;
    const chosen = negotiateVersion(versions);
    if ('refusal' in chosen) throw toStatusError(chosen.refusal);
    this.version = chosen.version;
    await this.options.authenticate(auth, { remote: this.remote, clientName, clientVersion });
  }

  /** What a hook throws besides statuses is for the log, not for strangers. */
  private refusal(error: unknown): Status {
    const known = statusOf(error);
    if (known) return known;
    const { message } = statusErrorFrom(error);
    this.options.node.ports.logger.error('the authentication hook failed', { remote: this.remote, message });
    return statusFor('unauthenticated', 'The credentials were not accepted.');
  }

  private welcome(): void {
    const { node, payloadBytes, operations, limits } = this.options;
    if (this.channel.partialBytes > 0) return this.move({ kind: 'violation', status: EARLY });
    node.wheel.drop(this.deadline);
    this.channel.maxFrameBytes = payloadBytes + LIMITS.frameOverheadBytes;
    const { conversations } = limits;
    const welcome: WelcomeFrame = {
      kind: 'welcome',
      version: this.version,
      capabilities: [],
      node: node.name,
      creation: node.creation,
      limits: { payloadBytes, conversations, operations },
    };
    this.send(welcome);
  }

  // Frames

  private receive(frame: Frame): void {
    switch (this.state.kind) {
      case 'handshaking':
        return this.receiveHello(frame);
      case 'authenticating':
        return this.move({ kind: 'violation', status: EARLY });
      case 'open':
      case 'draining':
        return this.converse(frame);
    }
  }

  private receiveHello(frame: Frame): void {
    if (frame.kind === 'goodbye') return this.move({ kind: 'goodbye' });
    if (frame.kind !== 'hello') {
      const violation = statusFor('malformed', `The first frame was ${frame.kind}; it must be Hello.`);
      return this.move({ kind: 'violation', status: violation });
    }
    this.hello = frame;
    this.move({ kind: 'hello' });
  }

  private converse(frame: Frame): void {
    if (frame.kind === 'goodbye') return this.move({ kind: 'goodbye' });
    try {
      if (!('ref' in frame)) throw notFromClient(frame.kind);
      this.conversations.receive(frame);
    } catch (error) {
      this.move({ kind: 'violation', status: statusErrorFrom(error).status });
    }
  }

  private send(frame: Frame): void {
    this.channel.send(frame);
    this.outbound.sent();
  }

  private drained(): void {
    if (this.outbound.drained()) this.conversations.resumeStreams();
  }

  // Draining

  /** Opens no more conversations, lets the open ones finish within the time, then says goodbye. */
  drain(deadlineMs: number): void {
    this.drainMs = deadlineMs;
    if (this.state.kind === 'handshaking' || this.state.kind === 'authenticating') {
      return this.move({ kind: 'refused', status: DRAINING });
    }
    this.move({ kind: 'drain', idle: this.conversations.size === 0 });
  }

  private goaway(): void {
    this.conversations.refusal = DRAINING;
    this.send({ kind: 'goaway', status: DRAINING, deadlineMs: this.drainMs, alternates: [] });
    this.conversations.close(this.drainMs);
  }

}

const EARLY = statusFor('malformed', 'More came before the Hello was answered; it must come alone.');

import {
  type CrashPolicy,
  type CrashRecord,
  type ExitReason,
  type Frame,
  type MessageFrame,
  type OperationFate,
  type ParticipantInfo,
  type Pid,
  type PolicyDecision,
  type Status,
  type StatusError,
  type UnknownFrame,
  type WireLimits,
  LIMITS,
  OK,
  createFrameSplitter,
  decodeFrame,
  encodeFrame,
  isStatusError,
  status,
  statusFor,
  toEnvelope,
} from '@liminal/protocol';
import { type ReplyEvent, type Transport, createMemoryTransportPair } from '@liminal/runtime';
import { type VirtualTime, createVirtualTime } from '@liminal/runtime/testing';
import { type Client, type OpenOptions } from './client';
import { type ClientOptions } from './client-options';
import { connect } from './connect';
import { type Conversation } from './conversation/conversation';

export const URL = 'test://server';
export const PID: Pid = { node: 'scripted', number: 7, creation: 1 };
export const WIRE_LIMITS: WireLimits = { payloadBytes: 1_000, conversations: 3, operations: 4 };

type Sent<K extends Frame['kind']> = Extract<Frame, { kind: K }>;

/** A server that says what the test tells it to, frame by frame, under virtual time. */
export class ScriptedServer {
  readonly time: VirtualTime = createVirtualTime();
  /** What the client has sent. */
  readonly received: (Frame | UnknownFrame)[] = [];
  /** How often the client has dialled. */
  dials = 0;
  /** Whether the client has said that it sends no more, or is gone. */
  clientEnded = false;
  private readonly transport: Transport;
  private readonly clientTransport: Transport;
  private client: Client | undefined;

  constructor() {
    [this.transport, this.clientTransport] = createMemoryTransportPair(this.time.ports.scheduler);
    const splitter = createFrameSplitter({
      maxFrameBytes: LIMITS.payloadBytes * 2,
      onFrame: (body, owned) => this.received.push(decodeFrame(body, owned)),
    });
    const onEnd = () => void (this.clientEnded = true);
    this.transport.start({
      data: (chunk) => splitter.push(chunk),
      ended: onEnd,
      closed: onEnd,
      drained: () => undefined,
    });
  }

  readonly options = {
    ports: this.time.ports,
    dial: () => {
      this.dials++;
      return this.clientTransport;
    },
  };

  // What the server does

  async say(...frames: Frame[]): Promise<void> {
    return this.sayBytes(...frames.map((frame) => encodeFrame(frame)));
  }

  /** Writes the bytes in one chunk, and lets everything happen that follows. */
  async sayBytes(...chunks: Uint8Array[]): Promise<void> {
    this.transport.write(Buffer.concat(chunks));
    await this.time.settle();
  }

  /** Reads nothing more until told to. */
  pause(): void {
    this.transport.pause();
  }

  async resume(): Promise<void> {
    this.transport.resume();
    await this.time.settle();
  }

  /** Closes politely, as sockets go: sends no more. */
  async end(): Promise<void> {
    this.transport.end();
    await this.time.settle();
  }

  async destroy(): Promise<void> {
    this.transport.destroy();
    await this.time.settle();
  }

  // What the client has sent

  kinds(): string[] {
    return this.received.map(({ kind }) => kind);
  }

  sent<K extends Frame['kind']>(kind: K): Sent<K>[] {
    return this.received.filter((frame): frame is Sent<K> => frame.kind === kind);
  }

  /** The latest frame of a kind. */
  last<K extends Frame['kind']>(kind: K): Sent<K> {
    const frame = this.sent(kind).at(-1);
    if (!frame) throw new Error(`No ${kind} was sent; sent were: ${this.kinds().join(', ')}.`);
    return frame;
  }

  // Arriving at a state

  /** Starts to connect, as far as Hello. */
  async dialled(options: ClientOptions = {}): Promise<Outcome<Client>> {
    const outcome = outcomeOf(connect(URL, { ...this.options, ...options }));
    await this.time.settle();
    return outcome;
  }

  async connected(options: ClientOptions & { limits?: Partial<WireLimits> } = {}): Promise<Client> {
    const { limits, ...rest } = options;
    const connecting = connect(URL, { ...this.options, ...rest });
    await this.time.settle();
    await this.say(welcome({ ...WIRE_LIMITS, ...limits }));
    this.client = await connecting;
    return this.client;
  }

  async conversing(options: ClientOptions & { limits?: Partial<WireLimits> } = {}): Promise<Conversation> {
    return this.opened(await this.connected(options));
  }

  async opened(client: Client, options: OpenOptions = {}): Promise<Conversation> {
    const opening = client.open('greeter', options);
    await this.time.settle();
    await this.say(opened(this.last('open').ref, options.policy));
    return opening;
  }

  /** Ends what is left, and fails where something then is: a timer, a conversation, an open transport. */
  async verifyNothingIsLeft(): Promise<void> {
    const closing = this.client?.close();
    await this.time.settle();
    await this.destroy();
    await closing;
    expect({
      timers: this.time.pendingTimers,
      conversations: this.client?.conversations ?? 0,
      transportOpen: this.dials > 0 && !this.clientEnded,
    }).toEqual({ timers: 0, conversations: 0, transportOpen: false });
  }
}

/** A server for each test of a suite; after each, nothing may be left. */
export function serverForEach(): { readonly it: ScriptedServer } {
  const current: { it: ScriptedServer } = { it: undefined as never };
  beforeEach(() => void (current.it = new ScriptedServer()));
  afterEach(() => current.it.verifyNothingIsLeft());
  return current;
}

// Frames

export function welcome(limits: WireLimits = WIRE_LIMITS): Frame {
  return {
    kind: 'welcome',
    version: 1,
    capabilities: [],
    node: 'scripted',
    creation: 1,
    limits,
    keepaliveMs: 0,
  };
}

export function opened(ref: number, policy: CrashPolicy = { kind: 'fail' }): Frame {
  return {
    kind: 'opened',
    ref,
    conversationId: `conversation-${ref}`,
    participants: [participant(1)],
    policy,
  };
}

/** The instance of a generation. */
export function participant(generation: number): ParticipantInfo {
  const pid = { ...PID, number: PID.number + generation - 1 };
  return { pid, subject: 'greeter', host: 'inline', generation };
}

export function closed(ref: number, why: Status = OK): Frame {
  return {
    kind: 'closed',
    ref,
    status: why,
    counters: { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 },
  };
}

type Addressed = Pick<MessageFrame, 'ref' | 'op'>;

/** The only reply to a message, or its last. */
export function reply({ ref, op }: Addressed, content: unknown, index = 0): Frame {
  return { kind: 'reply', ref, op, index, more: false, envelope: toEnvelope(content) };
}

/** A reply to a message that more follow. */
export function part({ ref, op }: Addressed, index: number, content: unknown): Frame {
  return { kind: 'reply', ref, op, index, more: true, envelope: toEnvelope(content) };
}

/** The end of a stream, or an acknowledgement. */
export function bare({ ref, op }: Addressed, index = 0): Frame {
  return { kind: 'reply', ref, op, index, more: false };
}

export function failure({ ref, op }: Addressed, why: Status): Frame {
  return { kind: 'reply', ref, op, index: 0, more: false, status: why };
}

export function rejected({ ref, op }: Addressed, why: Status): Frame {
  return { kind: 'rejected', ref, op, status: why };
}

/** It was not taken now. */
export function deferred({ ref, op }: Addressed, retryAfterMs = 40): Frame {
  const why = statusFor('queueFull', 'The conversation is full.', { retryAfterMs });
  return { kind: 'deferred', ref, op, status: why };
}

export const BOOM: ExitReason = { kind: 'crashed', name: 'TypeError', message: 'boom' };

export function crash(fates: readonly OperationFate[] = [], fields: Partial<CrashRecord> = {}): CrashRecord {
  return {
    participant: PID,
    subject: 'greeter',
    host: 'inline',
    generation: 1,
    reason: BOOM,
    unclean: false,
    at: 1_234.5,
    fates,
    decision: { action: 'fail' },
    ...fields,
  };
}

export function exit(
  ref: number,
  fates: readonly OperationFate[] = [],
  fields: Partial<CrashRecord> = {},
): Frame {
  return { kind: 'exit', ref, crash: crash(fates, fields) };
}

export const RESTART: PolicyDecision = { action: 'restart', delayMs: 100, attempt: 1 };
export const COMPENSATE: PolicyDecision = { action: 'compensate', compensations: 1 };

/** An instance has taken the place of the one before it. */
export function restarted(ref: number, generation: number): Frame {
  return {
    kind: 'policyEvent',
    ref,
    event: {
      generation: generation - 1,
      outcome: 'restarted',
      phase: 'active',
      participant: participant(generation),
    },
  };
}

/** What had been declared is undone. */
export function compensated(ref: number): Frame {
  const compensations = [{ op: 1, label: 'refund', undone: true }];
  return {
    kind: 'policyEvent',
    ref,
    event: { generation: 1, outcome: 'compensated', phase: 'failed', compensations },
  };
}

export const DENIED = status('permissionDenied', { message: 'not for you', delivery: 'notDelivered' });

// What came of it

/** What a promise has come to; read it after time was given. */
export interface Outcome<T> {
  /** `waiting`, `done`, or the code and delivery of the status error; anything else that was thrown as text. */
  now: string;
  value?: T;
  error?: StatusError;
}

export function outcomeOf<T>(promise: Promise<T>): Outcome<T> {
  const outcome: Outcome<T> = { now: 'waiting' };
  promise.then(
    (value) => Object.assign(outcome, { now: 'done', value }),
    (error: unknown) => Object.assign(outcome, { now: describe(error), error }),
  );
  return outcome;
}

function describe(error: unknown): string {
  return isStatusError(error) ? `${error.code} ${error.delivery}` : `no status error: ${String(error)}`;
}

/** What each stream of a conversation tells, in one list. */
export function toldOf(conversation: Conversation): string[] {
  const told: string[] = [];
  conversation.crash$.subscribe({
    next: ({ reason }) => told.push(`crash ${reason.kind}`),
    complete: () => told.push('crash$ completed'),
  });
  conversation.reply$.subscribe({
    next: ({ kind, op }) => told.push(`${kind} ${op}`),
    complete: () => told.push('reply$ completed'),
  });
  conversation.policy$.subscribe({
    next: ({ outcome }) => told.push(outcome),
    complete: () => told.push('policy$ completed'),
  });
  conversation.phase$.subscribe({
    next: (phase) => told.push(phase),
    complete: () => told.push('phase$ completed'),
  });
  return told;
}

/** What `reply$` tells. */
export function eventsOf(conversation: Conversation): ReplyEvent[] {
  const events: ReplyEvent[] = [];
  conversation.reply$.subscribe((event) => events.push(event));
  return events;
}

import {
  type Credentials,
  type CrashPolicy,
  type Expects,
  type Frame,
  type MessageFrame,
  type OpenFrame,
  type CreditCounts,
  type UnknownFrame,
  createFrameSplitter,
  decodeFrame,
  encodeFrame,
  toEnvelope,
} from '@liminal/protocol';
import { type Transport } from '@liminal/runtime';

type Seen = Frame | UnknownFrame;
type Of<K extends Frame['kind']> = Extract<Frame, { kind: K }>;

/** What a message is sent with, besides its content. */
export interface RawMessage {
  readonly expects?: Expects;
  readonly deadlineMs?: number;
  readonly deadlinePerReply?: boolean;
  readonly credit?: CreditCounts;
  readonly idempotencyKey?: string;
}

/** What a conversation is opened with, besides its subject. */
export interface RawOpen {
  readonly policy?: CrashPolicy;
  readonly deadlineMs?: number;
}

/** A client by hand: it sends what the test says, right or wrong, and keeps what comes. */
export class RawPeer {
  readonly frames: Seen[] = [];
  /** Whether the server has said that it sends no more. */
  ended = false;
  /** Whether the connection is gone. */
  closed = false;
  bytes = 0;
  /** Whether it pauses after each chunk. */
  readsOneChunkAtATime = false;
  /** How long it rests after each chunk, so that it reads slowly. */
  restsMs = 0;
  private readonly waiting: { readonly met: () => boolean; readonly resolve: () => void }[] = [];

  constructor(readonly transport: Transport) {
    const splitter = createFrameSplitter({
      maxFrameBytes: 2 ** 31,
      onFrame: (body, owned) => this.frames.push(decodeFrame(body, owned)),
    });
    transport.start({
      data: (chunk) => {
        this.bytes += chunk.length;
        if (this.readsOneChunkAtATime) transport.pause();
        if (this.restsMs > 0) this.rest();
        splitter.push(chunk);
        this.look();
      },
      ended: () => {
        this.ended = true;
        this.look();
      },
      drained: () => undefined,
      closed: () => {
        this.closed = true;
        this.look();
      },
    });
  }

  private rest(): void {
    this.transport.pause();
    setTimeout(() => this.transport.resume(), this.restsMs);
  }

  private look(): void {
    for (const waiter of [...this.waiting]) {
      if (!waiter.met()) continue;
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter.resolve();
    }
  }

  /** Resolves when it is so; looked at whenever something comes. */
  until(met: () => boolean): Promise<void> {
    if (met()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ met, resolve }));
  }

  // Out

  write(...bytes: Uint8Array[]): void {
    this.transport.write(Buffer.concat(bytes));
  }

  send(...frames: Frame[]): void {
    this.write(...frames.map(encodeFrame));
  }

  hello(auth?: Credentials): void {
    this.send(hello(auth));
  }

  open(ref: number, subject: string, asked: RawOpen = {}): void {
    this.send(open(ref, subject, asked));
  }

  message(ref: number, op: number, content: unknown, options: RawMessage = {}): void {
    this.send(message(ref, op, content, options));
  }

  goodbye(): void {
    this.send({ kind: 'goodbye', status: OK });
  }

  // In

  all<K extends Frame['kind']>(kind: K): Of<K>[] {
    return this.frames.filter((frame): frame is Of<K> => frame.kind === kind);
  }

  /** The only one of its kind. */
  the<K extends Frame['kind']>(kind: K): Of<K> {
    const [first, ...more] = this.all(kind);
    if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} frames are ${kind}.`);
    return first;
  }

  kinds(): string[] {
    return this.frames.map((frame) => frame.kind);
  }

  /** The texts of the replies, in order. */
  texts(op?: number): string[] {
    return this.all('reply')
      .filter((reply) => reply.envelope && (op === undefined || reply.op === op))
      .map((reply) => Buffer.from(reply.envelope?.payload ?? []).toString());
  }
}

const OK = { code: 'ok', message: 'ok', delivery: 'processed', retryable: false } as const;

export function hello(auth?: Credentials): Frame {
  const frame = {
    kind: 'hello',
    versions: { min: 1, max: 1 },
    capabilities: [],
    clientName: 'raw',
    clientVersion: '0',
  } as const;
  return auth ? { ...frame, auth } : frame;
}

export function bearer(token: string): Credentials {
  return { scheme: 'bearer', credentials: Buffer.from(token) };
}

export function open(ref: number, subject: string, asked: RawOpen = {}): OpenFrame {
  return { kind: 'open', ref, subject, headers: [], ...asked };
}

export function message(ref: number, op: number, content: unknown, options: RawMessage = {}): MessageFrame {
  const { expects = 'reply', deadlineMs = 30_000, deadlinePerReply = false, ...given } = options;
  return {
    kind: 'message',
    ref,
    op,
    envelope: toEnvelope(content),
    expects,
    deadlineMs,
    deadlinePerReply,
    ...given,
  };
}

export function close(ref: number): Frame {
  return { kind: 'close', ref, status: OK };
}

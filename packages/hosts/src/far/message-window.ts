import { type CreditCounts, type Envelope, type Expects } from '@liminal/protocol';
import { type RunnerMessage, Fifo } from '@liminal/runtime';

/** A message that the far side has, and has not answered for the last time. */
export interface SentMessage {
  readonly expects: Expects;
  /** Whether it was sent beyond what there were slots for: then its start is told before it happens. */
  readonly ahead: boolean;
  /** Whether its handler is known to have been called. */
  started: boolean;
  /** What was sent, until then: the far side may yet say that it never was. */
  envelope: Envelope | undefined;
  /** Replies of a stream that have come, and their payload bytes. */
  replies: number;
  replyBytes: number;
  /** How much of a stream its reader has allowed. */
  credit: CreditCounts | undefined;
  /** Nobody wants its answer any more; its last reply says that its slot is free. */
  cancelled: boolean;
  /** When it was sent, in milliseconds of the node's clock. */
  sentAt: number;
}

/** A message to send now. */
export interface NextMessage {
  readonly message: RunnerMessage;
  /** What is known of it from now on: whoever sends it says when. */
  readonly sent: SentMessage;
}

/**
 * How many messages beyond what an instance takes at once are sent ahead, so that it need not wait for the next one. Of a connection that breaks, their
 * outcome is not known (OP-7): so they are few.
 */
export const PREFETCH = 8;

const NONE: readonly (readonly [number, SentMessage])[] = [];

/**
 * What an instance elsewhere has been sent, and what waits here for its turn to be sent: as many as it takes at once, and a few ahead. A message that
 * was sent counts as handed over, until the far side says that it was not run; of one that is sent ahead, it says that it starts before it does.
 */
export class MessageWindow {
  private readonly waiting = new Map<number, RunnerMessage>();
  private readonly sent = new Map<number, SentMessage>();
  /** What was sent and is not known to have started, in order; and what has ended meanwhile. */
  private readonly starting = new Fifo<number>();
  /** How many of what was sent ahead are not known to have started. */
  private ahead = 0;

  constructor(private readonly concurrency: number) {}

  add(message: RunnerMessage): void {
    this.waiting.set(message.op, message);
  }

  /** Takes back what has not been sent. Whether it had not. */
  takeBack(op: number): boolean {
    return this.waiting.delete(op);
  }

  /** Of what has not been sent, another version is to be. */
  replace(message: RunnerMessage): void {
    if (this.waiting.has(message.op)) this.waiting.set(message.op, message);
  }

  waitingMessage(op: number): RunnerMessage | undefined {
    return this.waiting.get(op);
  }

  /** The next message that may be sent now; it counts as sent. */
  next(): NextMessage | undefined {
    const ahead = this.sent.size >= this.concurrency;
    if (this.waiting.size === 0 || (ahead && this.ahead >= PREFETCH)) return undefined;
    const [first] = this.waiting.values();
    const message = first as RunnerMessage;
    const { op, expects, envelope, credit } = message;
    this.waiting.delete(op);
    const sent: SentMessage = {
      expects,
      ahead,
      started: false,
      envelope,
      replies: 0,
      replyBytes: 0,
      credit,
      cancelled: false,
      sentAt: 0,
    };
    this.sent.set(op, sent);
    this.starting.push(op);
    if (ahead) this.ahead++;
    return { message, sent };
  }

  get(op: number): SentMessage | undefined {
    return this.sent.get(op);
  }

  /** The far side says that all up to this one have started: those of which that was not known. */
  startedUpTo(op: number): number[] {
    const started: number[] = [];
    for (let next = this.starting.peek(); next !== undefined && next <= op; next = this.starting.peek()) {
      this.starting.shift();
      if (this.start(next)) started.push(next);
    }
    return started;
  }

  /** It has started. Whether that was not known. */
  start(op: number): boolean {
    const message = this.sent.get(op);
    if (!message || message.started) return false;
    message.started = true;
    message.envelope = undefined;
    if (message.ahead) this.ahead--;
    return true;
  }

  /** It has had its last reply: its slot is free. */
  release(op: number): void {
    const message = this.sent.get(op);
    if (message?.ahead && !message.started) this.ahead--;
    this.sent.delete(op);
    for (
      let first = this.starting.peek();
      first !== undefined && !this.sent.has(first);
      first = this.starting.peek()
    )
      this.starting.shift();
  }

  /** What was sent, and is not known to have started. */
  notStarted(): readonly (readonly [number, SentMessage])[] {
    return this.sent.size === 0 ? NONE : [...this.sent].filter(([, { started }]) => !started);
  }

  /** Whether somebody waits for an answer: casts do not count (EXIT-3). */
  get hasOpenOperations(): boolean {
    return (
      [...this.waiting.values()].some(({ expects }) => expects !== 'nothing') ||
      [...this.sent.values()].some(({ expects, cancelled }) => expects !== 'nothing' && !cancelled)
    );
  }

  /** Whether the far side has something in hand. */
  get hasSent(): boolean {
    return this.sent.size > 0;
  }

  /** When the first was sent that is not answered, and whose answer somebody wants. */
  get oldestSentAt(): number {
    for (const { cancelled, expects, sentAt } of this.sent.values())
      if (!cancelled && expects !== 'nothing') return sentAt;
    return Infinity;
  }

  clear(): void {
    this.waiting.clear();
    this.sent.clear();
    this.starting.clear();
    this.ahead = 0;
  }
}

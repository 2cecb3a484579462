import { type Envelope, type Status, LIMITS, status, statusFor, toStatusError } from '@liminal/protocol';
import { CallbackDeadline, type DeadlineWheel } from '../deadline-wheel';
import { type OperationObserver, type Terminal } from '../operations/operation';
import { type Clock } from '../ports/clock';
import { type Reply, receivedReply } from '../received';
import { type KnownNames, checkNames, checkedMs } from '../checked';
import { type ReceiveOptions, DEFAULT_DEADLINE_MS } from './call-options';

/** Payload bytes that an inbox holds for a reader who does not come. */
export const INBOX_BYTES = 16 * LIMITS.payloadBytes;

/** The reply of a participant that has acknowledged with nothing. */
const NO_CONTENT: Envelope = Object.freeze({ payload: new Uint8Array(0) });

type Item = { readonly reply: Reply } | { readonly failure: Status; readonly cause?: unknown };

const RECEIVE_OPTIONS: KnownNames<ReceiveOptions> = { timeoutMs: 1, signal: 1 };

interface Waiter {
  take(item: Item): void;
}

/**
 * The replies to messages sent with `to: 'inbox'`, in the order of arrival, until somebody takes them (OP-8). Bounded: in count by
 * the operations that may be open or unread at once, in bytes by {@link INBOX_BYTES}; a reply that does not fit becomes a
 * `resourceExhausted` in its place.
 */
export class Inbox {
  private items: Item[] = [];
  private bytes = 0;
  private open = 0;
  private readonly waiters = new Set<Waiter>();
  private over: Status | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly wheel: DeadlineWheel,
    private readonly capacity: number,
  ) {}

  /** Why no further reply can be promised a place, if so. */
  refusal(): Status | undefined {
    if (this.open + this.items.length < this.capacity) return undefined;
    // Nothing but the reader makes room: no time to try again after can be told.
    return statusFor(
      'queueFull',
      `The inbox has ${this.capacity} replies expected or unread, its limit; receive some first.`,
    );
  }

  /** The observer of one operation whose reply comes here. */
  expect(): OperationObserver & { opened(op: number): void; refused(): void } {
    this.open++;
    let op = 0;
    return {
      opened: (id) => (op = id),
      refused: () => this.open--,
      next: () => undefined,
      end: (terminal) => this.ended(op, terminal),
    };
  }

  async receive(options: ReceiveOptions = {}): Promise<Reply> {
    checkNames('receiveReply()', options, RECEIVE_OPTIONS);
    const timeoutMs = checkedMs('timeoutMs', options.timeoutMs ?? DEFAULT_DEADLINE_MS, 0);
    return new Promise((resolve, reject) => {
      const item = this.shift();
      const settle = (taken: Item) =>
        'reply' in taken ? resolve(taken.reply) : reject(toStatusError(taken.failure, taken.cause));
      if (item) settle(item);
      else if (options.signal?.aborted) settle(aborted(options.signal));
      else this.wait(timeoutMs, options.signal, settle);
    });
  }

  /** The conversation is over: whoever waits, and whoever asks when the inbox is empty, is told why. */
  end(reason: Status): void {
    this.over ??= reason;
    for (const waiter of [...this.waiters]) waiter.take({ failure: this.over });
  }

  private ended(op: number, terminal: Terminal): void {
    this.open--;
    if (terminal.kind === 'status') this.put({ failure: terminal.status });
    else this.put(this.replyItem(op, terminal.envelope ?? NO_CONTENT));
  }

  private replyItem(op: number, envelope: Envelope): Item {
    const size = envelope.payload.length;
    if (this.items.length > 0 && this.bytes + size > INBOX_BYTES) {
      const message = `The inbox holds ${this.bytes} unread bytes; a reply of ${size} bytes to operation ${op} was dropped.`;
      return { failure: status('resourceExhausted', { message }) };
    }
    return { reply: receivedReply(op, envelope, 0) };
  }

  private put(item: Item): void {
    const [waiter] = this.waiters;
    if (waiter) return waiter.take(item);
    this.items.push(item);
    this.bytes += sizeOf(item);
  }

  private shift(): Item | undefined {
    const item = this.items.shift();
    if (!item) return this.over && { failure: this.over };
    this.bytes -= sizeOf(item);
    return item;
  }

  private wait(timeoutMs: number, signal: AbortSignal | undefined, settle: (item: Item) => void): void {
    const waiter: Waiter = {
      take: (item) => {
        this.waiters.delete(waiter);
        this.wheel.drop(deadline);
        signal?.removeEventListener('abort', onAbort);
        settle(item);
      },
    };
    const deadline = new CallbackDeadline(() => waiter.take({ failure: nothingCame(timeoutMs) }));
    const onAbort = () => waiter.take(aborted(signal));
    this.waiters.add(waiter);
    this.wheel.set(deadline, this.clock.now() + timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
  }
}

function sizeOf(item: Item): number {
  return 'reply' in item ? item.reply.payload.length : 0;
}

function nothingCame(timeoutMs: number): Status {
  return status('deadlineExceeded', {
    message: `No reply came to the inbox within ${timeoutMs} ms.`,
    delivery: 'unknown',
  });
}

function aborted(signal: AbortSignal | undefined): Item {
  const failure = status('cancelled', {
    message: 'Receiving was cancelled by its signal.',
    delivery: 'unknown',
  });
  return { failure, cause: signal?.reason };
}

import {
  type Content,
  type Envelope,
  type Status,
  type CreditCounts,
  serialAdd,
  statusErrorFor,
  toStatusError,
} from '@liminal/protocol';
import { Observable, type Subscriber } from 'rxjs';
import { type OperationObserver, type Terminal } from '../operations/operation';
import { type Reply, receivedReply } from '../received';
import { type CallOptions, STREAM_WINDOW } from './call-options';
import { type ReplyStream } from './calls';

/** What is behind a reply stream: one operation, opened when the stream is asked for. */
export interface StreamOpener {
  /** Opens the operation and gives its id. Throws the status error where it is refused. */
  open(content: Content, options: CallOptions, credit: CreditCounts, observer: OperationObserver): number;
  cancel(op: number, reason: string): void;
  credit(op: number, credit: CreditCounts): void;
}

/** Keeps count of what a reader has taken, and gives more credit when half a window is used up (FLOW-2). */
class ReadingWindow {
  private messages = 0;
  private bytes = 0;
  private grantedAt = { messages: 0, bytes: 0 };

  /** A reply of so many bytes was taken. Gives the credit to give now, if it is time. */
  taken(bytesTaken: number): CreditCounts | undefined {
    this.messages++;
    this.bytes += bytesTaken;
    const messages = this.messages - this.grantedAt.messages;
    const bytes = this.bytes - this.grantedAt.bytes;
    if (messages * 2 < STREAM_WINDOW.messages && bytes * 2 < STREAM_WINDOW.bytes) return undefined;
    this.grantedAt = { messages: this.messages, bytes: this.bytes };
    return {
      messages: serialAdd(this.messages, STREAM_WINDOW.messages),
      bytes: serialAdd(this.bytes, STREAM_WINDOW.bytes),
    };
  }
}

/** One run of a stream: its operation, and the replies that its consumer has not taken yet. */
class StreamRun implements OperationObserver {
  /** The operation, once it is open. */
  private op: number | undefined;
  private readonly window = new ReadingWindow();
  private ended = false;
  private signal: AbortSignal | undefined;

  constructor(
    private readonly opener: StreamOpener,
    private readonly consumer: { next(reply: Reply): void; end(failure: Error | undefined): void },
  ) {}

  start(content: Content, options: CallOptions): void {
    this.op = this.opener.open(content, options, STREAM_WINDOW, this);
    this.signal = options.signal;
    this.signal?.addEventListener('abort', this.onAbort, { once: true });
  }

  next(envelope: Envelope, index: number): void {
    this.consumer.next(receivedReply(this.op ?? 0, envelope, index));
  }

  end(terminal: Terminal): void {
    // A reader who left is told nothing more, and the end of it comes from its own cancelling.
    if (this.ended) return;
    this.leave();
    if (terminal.kind === 'reply' && terminal.envelope) this.next(terminal.envelope, terminal.index);
    this.consumer.end(terminal.kind === 'status' ? this.failure(terminal.status) : undefined);
  }

  /** The consumer has taken a reply: there is room for more. */
  taken(reply: Reply): void {
    if (this.ended || this.op === undefined) return;
    const credit = this.window.taken(reply.payload.length);
    if (credit) this.opener.credit(this.op, credit);
  }

  cancel(): void {
    if (this.ended) return;
    this.leave();
    if (this.op !== undefined) this.opener.cancel(this.op, 'The reader of the stream left.');
  }

  private leave(): void {
    this.ended = true;
    this.signal?.removeEventListener('abort', this.onAbort);
  }

  private failure(status: Status): Error {
    return toStatusError(status, status.code === 'cancelled' ? this.signal?.reason : undefined);
  }

  private readonly onAbort = (): void => {
    if (this.op !== undefined) this.opener.cancel(this.op, 'The caller cancelled the operation.');
  };
}

/** Hands a run's replies to an iterator, and holds those that it has not asked for. */
class StreamIterator implements AsyncIterableIterator<Reply> {
  private replies: Reply[] = [];
  private readonly waiting: { resolve(result: IteratorResult<Reply>): void; reject(error: Error): void }[] =
    [];
  private end: { readonly failure: Error | undefined } | undefined;
  private readonly run: StreamRun;
  private started = false;

  constructor(
    opener: StreamOpener,
    private readonly content: Content,
    private readonly options: CallOptions,
  ) {
    this.run = new StreamRun(opener, {
      next: (reply) => this.arrived(reply),
      end: (failure) => this.finish(failure),
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Reply>> {
    if (!this.started) this.start();
    const reply = this.replies.shift();
    if (reply) return this.hand(reply);
    if (!this.end) return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    const { failure } = this.end;
    this.end = { failure: undefined };
    if (failure) throw failure;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Reply>> {
    this.started = true;
    this.run.cancel();
    this.replies = [];
    this.finish(undefined);
    return { done: true, value: undefined };
  }

  private start(): void {
    this.started = true;
    try {
      this.run.start(this.content, this.options);
    } catch (error) {
      this.end = { failure: undefined };
      throw error;
    }
  }

  private arrived(reply: Reply): void {
    const waiter = this.waiting.shift();
    if (waiter) waiter.resolve(this.hand(reply));
    else this.replies.push(reply);
  }

  private hand(reply: Reply): IteratorResult<Reply> {
    this.run.taken(reply);
    return { done: false, value: reply };
  }

  private finish(failure: Error | undefined): void {
    this.end ??= { failure };
    const [first, ...others] = this.waiting.splice(0);
    if (!first) return;
    this.end = { failure: undefined };
    if (failure) first.reject(failure);
    else first.resolve({ done: true, value: undefined });
    for (const waiter of others) waiter.resolve({ done: true, value: undefined });
  }
}

/** Creates the two faces of a stream of replies. */
export function createReplyStream(opener: StreamOpener, content: Content, options: CallOptions): ReplyStream {
  let consumed = false;
  const consume = () => {
    if (consumed)
      throw statusErrorFor(
        'illegalMove',
        'A reply stream has one consumer, and this one has had it; call stream() again.',
      );
    consumed = true;
  };
  const replies$ = new Observable<Reply>((subscriber) => {
    consume();
    return subscribe(opener, content, options, subscriber);
  });
  return Object.assign(replies$, {
    [Symbol.asyncIterator](): AsyncIterableIterator<Reply> {
      consume();
      return new StreamIterator(opener, content, options);
    },
  });
}

function subscribe(
  opener: StreamOpener,
  content: Content,
  options: CallOptions,
  subscriber: Subscriber<Reply>,
): () => void {
  const run = new StreamRun(opener, {
    next: (reply) => {
      subscriber.next(reply);
      run.taken(reply);
    },
    end: (failure) => (failure ? subscriber.error(failure) : subscriber.complete()),
  });
  run.start(content, options);
  return () => run.cancel();
}

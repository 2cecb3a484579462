import { Observable, Subject, type Subscriber, takeUntil } from 'rxjs';
import { type Envelope, statusError, statusOf } from '@liminal/protocol';
import { type StreamSink } from './iterator-source';
import { type ReplySource, type Work } from './work';

/** What a subscription to a participant's Observable may hold back for a slow reader. */
export const OBSERVABLE_BUFFER_BYTES = 1024 * 1024;

/** The least a buffered value counts, so that a flood of empty ones is bounded too. */
const VALUE_OVERHEAD_BYTES = 64;

/** Anything that can be subscribed to, from any copy of any library. */
export interface Subscribable {
  subscribe(subscriber: Subscriber<unknown>): unknown;
}

/**
 * Sends what an Observable emits. It cannot be slowed, so what the reader's credit does not allow yet is kept, to a byte limit; past that
 * the operation ends with `resourceExhausted` and the subscription with it (OP-3).
 */
export class ObservableSource implements ReplySource {
  private readonly stopSubject = new Subject<void>();
  private buffer: Envelope[] = [];
  private bufferedBytes = 0;
  private finished = false;
  private pulling = false;
  /** How to end once the buffer has gone out. */
  private ending: (() => void) | undefined;

  constructor(
    private readonly work: Work,
    private readonly sink: StreamSink,
  ) {}

  start(source: Subscribable): void {
    new Observable<unknown>((subscriber) => {
      const subscription: unknown = source.subscribe(subscriber);
      return () => (subscription as { unsubscribe?(): void } | undefined)?.unsubscribe?.();
    })
      .pipe(takeUntil(this.stopSubject))
      .subscribe({ next: this.next, error: this.error, complete: this.complete });
  }

  pull(): void {
    // A reader in this program may give more credit while it is given a reply; the loop that runs goes on then.
    if (this.pulling) return;
    this.pulling = true;
    while (!this.finished && this.buffer.length > 0 && this.work.hasCredit()) {
      const envelope = this.buffer.shift() as Envelope;
      this.bufferedBytes -= weight(envelope);
      this.sink.send(this.work, envelope);
    }
    this.pulling = false;
    if (this.ending && this.buffer.length === 0) this.finish(this.ending);
  }

  stop(): void {
    if (this.finished) return;
    this.finished = true;
    this.buffer = [];
    this.stopSubject.next();
    this.stopSubject.complete();
  }

  private readonly next = (value: unknown): void => {
    if (this.finished || this.work.message.expects !== 'stream') return;
    const envelope = this.sink.encode(this.work, value);
    if (!envelope) return;
    this.buffer.push(envelope);
    this.bufferedBytes += weight(envelope);
    this.pull();
    if (this.bufferedBytes > OBSERVABLE_BUFFER_BYTES) this.error(tooSlow());
  };

  /** A status waits behind what was emitted before it; a crash does not, and neither does falling too far behind. */
  private readonly error = (error: unknown): void => {
    const fail = () => this.sink.failed(this.work, error);
    if (!statusOf(error) || this.bufferedBytes > OBSERVABLE_BUFFER_BYTES) this.finish(fail);
    else this.endWith(fail);
  };

  private readonly complete = (): void => this.endWith(() => this.sink.done(this.work));

  private endWith(ending: () => void): void {
    // What takeUntil completes after stop() was ours.
    if (this.finished) return;
    this.ending = ending;
    this.pull();
  }

  private finish(tell: () => void): void {
    if (this.finished) return;
    this.stop();
    tell();
  }
}

function weight(envelope: Envelope): number {
  return envelope.payload.length + VALUE_OVERHEAD_BYTES;
}

function tooSlow(): Error {
  return statusError('resourceExhausted', {
    message: `The reader fell more than ${OBSERVABLE_BUFFER_BYTES} bytes behind an Observable, which cannot be slowed; use an async iterable.`,
  });
}

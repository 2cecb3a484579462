import { type Envelope, statusError, statusOf } from '@liminal/protocol';
import { Fifo } from '../fifo';
import { SourceSubscriber } from './source-subscriber';
import { type ReplySource, type StreamSink } from './stream-sink';
import { type Work } from './work';

/** What a subscription to a participant's Observable may hold back for a slow reader. */
export const OBSERVABLE_BUFFER_BYTES = 1024 * 1024;

/** The least a buffered value counts, so that a flood of empty ones is bounded too. */
const VALUE_OVERHEAD_BYTES = 64;

/** Anything that can be subscribed to, from any copy of any library. */
export interface Subscribable {
  subscribe(subscriber: SourceSubscriber): unknown;
}

/**
 * Sends what an Observable emits. It cannot be slowed, so what the reader's credit does not allow yet is kept, to a byte
 * limit; past that the operation ends with `resourceExhausted` and the subscription with it (OP-3).
 */
export class ObservableSource implements ReplySource {
  private readonly buffer = new Fifo<Envelope>();
  private bufferedBytes = 0;
  private finished = false;
  private pulling = false;
  /** How to end once the buffer has gone out. */
  private ending: (() => void) | undefined;

  private readonly subscriber: SourceSubscriber;

  constructor(
    private readonly work: Work,
    private readonly sink: StreamSink,
  ) {
    this.subscriber = new SourceSubscriber(this);
  }

  start(source: Subscribable): void {
    const { subscriber } = this;
    try {
      subscriber.add(source.subscribe(subscriber));
    } catch (error) {
      subscriber.error(error);
    }
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
    this.buffer.clear();
    this.subscriber.unsubscribe();
    this.sink.closed(this.work);
  }

  next(value: unknown): void {
    if (this.finished || this.ending || this.work.message.expects !== 'stream') return;
    try {
      this.keep(this.sink.encode(value));
    } catch (error) {
      this.error(error);
      return;
    }
    this.pull();
    if (this.bufferedBytes > OBSERVABLE_BUFFER_BYTES)
      this.finish(() => this.sink.failed(this.work, tooSlow()));
  }

  private keep(envelope: Envelope): void {
    this.buffer.push(envelope);
    this.bufferedBytes += weight(envelope);
  }

  /** A status waits behind what was emitted before it; a crash does not. */
  error(error: unknown): void {
    const fail = () => this.sink.failed(this.work, error);
    if (statusOf(error)) this.endWith(fail);
    else this.finish(fail);
  }

  complete(): void {
    this.endWith(() => this.sink.done(this.work));
  }

  private endWith(ending: () => void): void {
    if (this.finished || this.ending) return;
    this.ending = ending;
    this.subscriber.unsubscribe();
    this.pull();
  }

  private finish(tell: () => void): void {
    if (this.finished) return;
    this.ending = undefined;
    tell();
    this.stop();
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

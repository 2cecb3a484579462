import { type Envelope } from '@liminal/protocol';
import { isThenable } from '../participant/answer';
import { type RunQueue, type Runnable } from '../run-queue';
import { type ReplySource, type Work } from './work';

/** Where the values of a stream go. */
export interface StreamSink {
  /** Encodes and sends the next value. Settles the work where it cannot be sent. */
  value(work: Work, value: unknown): void;
  /** Encodes a value; or gives nothing and settles the work where it cannot be sent. */
  encode(work: Work, value: unknown): Envelope | undefined;
  send(work: Work, envelope: Envelope): void;
  done(work: Work): void;
  failed(work: Work, error: unknown): void;
}

/**
 * Pulls an iterator as fast as the reader's credit allows and no faster (OP-3): one step a turn, so that a fast stream takes turns with
 * everything else.
 */
export class IteratorSource implements ReplySource, Runnable {
  private busy = false;
  private finished = false;

  constructor(
    private readonly work: Work,
    private readonly iterator: AsyncIterator<unknown> | Iterator<unknown>,
    private readonly sink: StreamSink,
    private readonly queue: RunQueue,
  ) {}

  pull(): void {
    if (this.busy || this.finished || !this.work.hasCredit()) return;
    this.busy = true;
    this.queue.add(this);
  }

  run(): boolean {
    if (this.finished) return false;
    let step: unknown;
    try {
      step = this.iterator.next();
    } catch (error) {
      this.fail(error);
      return false;
    }
    if (isThenable(step)) {
      step.then(this.arrived, this.fail);
      return false;
    }
    this.accept(step as IteratorResult<unknown>);
    return this.again();
  }

  stop(): void {
    if (this.finished) return;
    this.finished = true;
    try {
      const closing: unknown = this.iterator.return?.();
      // What the participant's clean-up does wrong now has nobody to hear it (OP-11).
      if (isThenable(closing)) closing.then(undefined, () => undefined);
    } catch {
      // As above.
    }
  }

  private readonly arrived = (step: unknown): void => {
    if (this.finished) return;
    this.accept(step as IteratorResult<unknown>);
    if (this.again()) this.queue.add(this);
  };

  private readonly fail = (error: unknown): void => {
    this.finished = true;
    this.sink.failed(this.work, error);
  };

  private accept(step: IteratorResult<unknown>): void {
    if (step.done === true) {
      this.finished = true;
      this.sink.done(this.work);
    } else {
      this.sink.value(this.work, step.value);
    }
  }

  /** Whether to take another step now; else credit wakes it. */
  private again(): boolean {
    this.busy = !this.finished && this.work.hasCredit();
    return this.busy;
  }
}

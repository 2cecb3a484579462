import { isThenable, iteratorOf, whenSettled } from '../participant/answer';
import { type RunQueue, type Runnable } from '../run-queue';
import { type ReplySource, type StreamSink } from './stream-sink';
import { type Work } from './work';

/**
 * Pulls an iterator as fast as the reader's credit allows and no faster (OP-3): one step a turn, so that a fast stream takes
 * turns with everything else. An iterator that is stopped is closed with `return`, as a loop that is left does.
 */
export class IteratorSource implements ReplySource, Runnable {
  private iterator: AsyncIterator<unknown> | Iterator<unknown> | undefined;
  /** Whether it waits for its turn or for the participant: then credit need not wake it. */
  private busy = false;
  /** Where `next` is: being called, or called and not settled yet. */
  private step: 'none' | 'calling' | 'pending' = 'none';
  private finished = false;
  private closing = false;

  constructor(
    private readonly work: Work,
    private readonly iterable: unknown,
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
    this.step = 'calling';
    let step: Step;
    try {
      this.iterator ??= iteratorOf(this.iterable);
      step = readStep(this.iterator.next());
    } catch (error) {
      this.fail(error);
      return false;
    }
    return this.take(step);
  }

  stop(): void {
    if (this.finished) return;
    this.finished = true;
    // A generator cannot be closed by what its own body calls: it is closed when `next` has returned.
    if (this.step !== 'calling') this.close();
  }

  /** Whether to take another step now; else the participant, or credit, wakes it. */
  private take(step: Step): boolean {
    if (step.pending) return this.await(step.pending, this.arrived, this.fail);
    if (step.pendingValue) return this.await(step.pendingValue, this.arrivedValue, this.failedValue);
    this.arrive(step);
    return this.busy;
  }

  private await(
    given: PromiseLike<unknown>,
    arrived: (given: unknown) => void,
    failed: (error: unknown) => void,
  ): false {
    this.step = 'pending';
    if (this.finished) this.close();
    whenSettled(given, arrived, failed);
    return false;
  }

  private readonly arrived = (result: unknown): void => {
    let step: Step;
    try {
      step = readStep(result);
    } catch (error) {
      this.fail(error);
      return;
    }
    if (this.take(step)) this.queue.add(this);
  };

  private readonly arrivedValue = (value: unknown): void => {
    this.arrive({ done: false, value });
    if (this.busy) this.queue.add(this);
  };

  private arrive({ done, value }: Step): void {
    const wasPending = this.step === 'pending';
    this.step = 'none';
    if (this.finished) {
      if (!wasPending) this.close();
      else if (!this.closing) this.sink.closed(this.work);
    } else if (done) {
      this.finished = true;
      this.sink.done(this.work);
    } else {
      this.sink.value(this.work, value);
    }
    this.busy = !this.finished && this.work.hasCredit();
  }

  private readonly fail = (error: unknown): void => {
    this.step = 'none';
    this.busy = false;
    this.finished = true;
    this.sink.failed(this.work, error);
    this.sink.closed(this.work);
  };

  /** A promise that a generator has yielded was rejected: the generator itself stands at its yield and is to be closed. */
  private readonly failedValue = (error: unknown): void => {
    this.step = 'none';
    this.busy = false;
    this.sink.failed(this.work, error);
  };

  private close(): void {
    const closed = () => this.sink.closed(this.work);
    // What the participant's clean-up does wrong now comes after the end of the operation (OP-11).
    const failed = (error: unknown) => this.sink.failed(this.work, error);
    try {
      this.iterator ??= iteratorOf(this.iterable);
      const closing: unknown = this.iterator.return?.();
      this.closing = isThenable(closing);
      if (isThenable(closing)) whenSettled(closing, closed, failed);
      else if (this.step !== 'pending') closed();
    } catch (error) {
      failed(error);
    }
  }
}

/** What `next` gave: a promise of a step, a step with a promise of its value, or a step. */
interface Step {
  readonly done: boolean;
  readonly value?: unknown;
  readonly pending?: PromiseLike<unknown>;
  readonly pendingValue?: PromiseLike<unknown>;
}

/** Reads what an iterator gave. Throws where it is no iterator's result. */
function readStep(result: unknown): Step {
  if (isThenable(result)) return { done: false, pending: result };
  const { done, value } = result as IteratorResult<unknown>;
  // A generator that is not async may yield promises: as in a `for await` loop, it is their values that count.
  if (done !== true && isThenable(value)) return { done: false, pendingValue: value };
  return { done: done === true, value };
}

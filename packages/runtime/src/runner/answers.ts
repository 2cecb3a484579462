import { type Envelope, type Status, status, statusOf, toStatusError } from '@liminal/protocol';
import { envelopeProblem } from '../each-message';
import { type AnswerKind, answerKind, whenSettled } from '../participant/answer';
import { type Deferred } from '../participant/participant';
import { outgoingEnvelope } from '../received';
import { type RunQueue } from '../run-queue';
import { IteratorSource } from './iterator-source';
import { ObservableSource, type Subscribable } from './observable-source';
import { type RunnerHost } from './runner';
import { type StreamSink } from './stream-sink';
import { type Work } from './work';

/** What the answers need of the runner. */
export interface AnswerOwner {
  readonly subject: string;
  /** The work has had its terminal event. Gives its operation. */
  settle(work: Work): number;
  /** The work needs its slot no more. */
  release(work: Work): void;
  /** The instance crashes. */
  crash(error: unknown): void;
  /** A result was dropped. */
  drop(): void;
}

const ACKNOWLEDGEMENT: Envelope = Object.freeze({ payload: new Uint8Array(0) });

/** Turns what handlers return, throw, reject with and stream into replies, statuses and crashes (OP-11, OP-12). */
export class Answers implements StreamSink {
  constructor(
    private readonly owner: AnswerOwner,
    private readonly options: {
      readonly host: RunnerHost;
      readonly runQueue: RunQueue;
      readonly payloadBytes: number;
    },
  ) {}

  /** Frees the slot; the answer comes through what this returns. */
  defer(work: Work): Deferred {
    work.deferred = true;
    this.owner.release(work);
    return {
      reply: (result) => {
        if (this.isFirst(work)) this.answer(work, result);
      },
      fail: (error) => {
        if (this.isFirst(work)) this.failed(work, error);
      },
    };
  }

  private isFirst(work: Work): boolean {
    if (work.answered) this.owner.drop();
    const first = !work.answered;
    work.answered = true;
    return first;
  }

  /** What a handler returned. After a deferral only a rejection of it matters. */
  returned(work: Work, result: unknown): void {
    if (!work.deferred) this.answer(work, result);
    else if (this.kindOf(work, result) === 'promise')
      whenSettled(result as PromiseLike<unknown>, ignore, (error) => this.failed(work, error));
  }

  private answer(work: Work, result: unknown): void {
    const kind = this.kindOf(work, result);
    if (kind === 'value' && !work.settled) this.answerWith(work, result);
    else if (kind !== undefined) this.answerInTime(work, kind, result);
  }

  private answerInTime(work: Work, kind: AnswerKind, result: unknown): void {
    if (kind === 'promise') this.answerLater(work, result as PromiseLike<unknown>);
    else if (work.settled) this.discard(work, kind, result);
    else if (work.message.expects === 'reply') this.refuseStream(work, kind, result);
    else if (kind === 'iterator') this.iterate(work, result);
    else this.observe(work, result as Subscribable);
  }

  /** Nothing, and the instance has crashed, where looking at the result throws. */
  private kindOf(work: Work, result: unknown): AnswerKind | undefined {
    try {
      return answerKind(result);
    } catch (error) {
      this.failed(work, error);
      return undefined;
    }
  }

  private answerLater(work: Work, result: PromiseLike<unknown>): void {
    const deferredMeanwhile = work.deferred;
    whenSettled(
      result,
      (value) => {
        // A handler that deferred after its first await: its answer comes by the deferral.
        if (work.deferred === deferredMeanwhile) this.answer(work, value);
      },
      (error) => this.failed(work, error),
    );
  }

  private answerWith(work: Work, value: unknown): void {
    const { expects } = work.message;
    if (expects === 'reply') this.reply(work, value);
    else if (expects === 'stream')
      this.iterate(work, (value === undefined ? [] : [value])[Symbol.iterator]());
    else this.done(work);
  }

  private reply(work: Work, value: unknown): void {
    let envelope: Envelope;
    try {
      envelope = this.encode(value);
    } catch (error) {
      this.failed(work, error);
      return;
    }
    // What is encoded may run code of the participant, and that may have ended the instance (EXIT-7).
    if (work.settled) return this.drop(work);
    this.options.host.reply(this.owner.settle(work), 0, envelope, false);
    this.owner.release(work);
  }

  private iterate(work: Work, iterable: unknown): void {
    work.source = new IteratorSource(work, iterable, this, this.options.runQueue);
    work.source.pull();
  }

  private observe(work: Work, observable: Subscribable): void {
    const source = new ObservableSource(work, this);
    work.source = source;
    source.start(observable);
  }

  /** The body of a generator has not begun: nothing was done, and the caller should ask for a stream. */
  private refuseStream(work: Work, kind: AnswerKind, result: unknown): void {
    const message = `Participant '${this.owner.subject}' answers this with a stream of replies, and one reply was asked for; ask for a stream.`;
    this.options.host.status(this.owner.settle(work), status('unimplemented', { message }));
    this.close(work, kind, result);
  }

  /** An answer came too late. */
  private discard(work: Work, kind: AnswerKind, result: unknown): void {
    this.owner.drop();
    this.close(work, kind, result);
  }

  /** A stream that nobody will read may hold a file open, though it was never started. */
  private close(work: Work, kind: AnswerKind, result: unknown): void {
    if (kind === 'iterator') new IteratorSource(work, result, this, this.options.runQueue).stop();
    else this.owner.release(work);
  }

  value(work: Work, value: unknown): void {
    if (work.message.expects !== 'stream') return;
    let envelope: Envelope;
    try {
      envelope = this.encode(value);
    } catch (error) {
      this.failed(work, error);
      return;
    }
    this.send(work, envelope);
  }

  send(work: Work, envelope: Envelope): void {
    if (work.settled) return this.owner.drop();
    const index = work.replies;
    work.countReply(envelope);
    this.options.host.reply(work.op, index, envelope, true);
  }

  done(work: Work): void {
    if (work.settled) return this.drop(work);
    const op = this.owner.settle(work);
    const { host } = this.options;
    if (work.message.expects === 'nothing') host.castDone(op);
    else if (work.message.expects === 'acknowledgement') host.reply(op, 0, ACKNOWLEDGEMENT, false);
    else host.reply(op, work.replies, undefined, false);
    this.owner.release(work);
  }

  /** A handler threw, rejected, or said that it failed (OP-11). */
  failed(work: Work, error: unknown): void {
    if (work.settled) return this.drop(work);
    const known = statusOf(error);
    if (known) this.end(work, known);
    else this.owner.crash(error);
  }

  encode(value: unknown): Envelope {
    let problem: Status | undefined;
    try {
      const envelope = outgoingEnvelope(value);
      problem = envelopeProblem(envelope, this.options.payloadBytes);
      if (!problem) return envelope;
    } catch (error) {
      problem = statusOf(error) ?? status('internal', { message: 'it could not be encoded.' });
    }
    throw this.unsendable(problem);
  }

  private unsendable(problem: Status): Error {
    const code = problem.code === 'resourceExhausted' ? 'resourceExhausted' : 'internal';
    const message = `The answer of '${this.owner.subject}' cannot be sent: ${problem.message}`;
    return toStatusError(status(code, { message }));
  }

  closed(work: Work): void {
    this.owner.release(work);
  }

  private end(work: Work, ending: Status): void {
    const op = this.owner.settle(work);
    if (work.message.expects === 'nothing') this.options.host.castDone(op);
    else this.options.host.status(op, processed(ending));
    // What streams has its slot until it has come to its end (OP-13).
    if (work.source) work.source.stop();
    else this.owner.release(work);
  }

  private drop(work: Work): void {
    this.owner.drop();
    this.owner.release(work);
  }
}

/** What a handler throws on, of another conversation's perhaps, is no word on its own message: that was delivered (STATUS). */
function processed(ending: Status): Status {
  return ending.delivery === 'processed' ? ending : { ...ending, delivery: 'processed' };
}

function ignore(): void {
  // The answer comes by the deferral.
}

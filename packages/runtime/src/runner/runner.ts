import {
  type Content,
  type Envelope,
  type ExitReason,
  type Headers,
  type Pid,
  type Status,
  type CreditCounts,
  NORMAL,
  crashedBy,
  statusFor,
} from '@liminal/protocol';
import { IntrusiveList } from '../intrusive-list';
import { OperationMap } from '../operation-map';
import { isThenable, whenSettled } from '../participant/answer';
import {
  type CompensateOptions,
  type Compensation,
  type Deferred,
  type InstanceContext,
  type Participant,
} from '../participant/participant';
import { type Clock } from '../ports/clock';
import { receivedMessage } from '../received';
import { type RunQueue, type Runnable } from '../run-queue';
import { type AnswerOwner, Answers } from './answers';
import {
  type CompensationKeeper,
  type CompensationSpec,
  type HeldCompensationsSize,
  DeclaredCompensations,
} from './declared-compensations';
import { type InstanceEvent, type InstanceState, transitionInstance } from './instance-state';
import { type RunnerMessage, Work, type WorkOwner } from './work';

/** What a runner tells the host that it runs on. Calls come in the order of what happened; after the exit, only `resultDropped`. */
export interface RunnerHost {
  /** `init` is done: messages are taken now. */
  started(): void;
  /** The handler is about to be called. */
  handedOver(op: number): void;
  /** A message's time was over before its turn: it is not run (OP-4). */
  expired(op: number): void;
  /** A reply; without `more` it is the last, and without an envelope a stream just ends. */
  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void;
  /** The operation ended with a status. */
  status(op: number, status: Status): void;
  /** A cast's handler is done. */
  castDone(op: number): void;
  /** What nobody wanted any more needs no slot now: its handler has come to its end, or had put the answer off (OP-12, OP-13). Once each. */
  overrunEnded(op: number): void;
  /** A handler gives a sign of life (OP-14). */
  progress(op: number): void;
  /** Something is to be undone if the conversation fails (POLICY-4), under a number that is unique for the instance. */
  compensation(op: number, number: number, spec: CompensationSpec): void;
  /** It is not to be undone any more. */
  compensationWithdrawn(number: number): void;
  /** Something that the participant gave came after its operation had settled, or after the instance's end, and went no further (OP-11, EXIT-7). */
  resultDropped(): void;
}

/** Who ends when the instance does: its process. */
export interface RunnerOwner {
  /** The instance has exited. Called once. */
  exited(reason: ExitReason): void;
}

/** What {@link createRunner} takes. */
export interface RunnerOptions {
  /** What the instance is made of. */
  readonly participant: Participant;
  /** Who is told what happens. */
  readonly host: RunnerHost;
  /** Whose instance it is. */
  readonly owner: RunnerOwner;
  /** For deadlines. */
  readonly clock: Clock;
  /** Where it takes its turns. */
  readonly runQueue: RunQueue;
  /** The instance's process. */
  readonly self: Pid;
  /** Counts the conversation's instances, from 1. */
  readonly generation: number;
  /** What the conversation was opened with. Default: none. */
  readonly headers?: Headers | undefined;
  /** The largest payload a reply may have. */
  readonly payloadBytes: number;
  /** The compensations that the conversation holds already. Default: none. */
  readonly compensations?: HeldCompensationsSize | undefined;
}

/** Drives one participant instance: the same code on every host. */
export interface Runner {
  /** Calls `init`. Once. */
  start(): void;
  /** Queues a message for its handler. */
  message(message: RunnerMessage): void;
  /** Nobody wants the answer any more: what waits is not run, a handler at work sees its signal fire. */
  cancel(op: number, status: Status): void;
  /** The reader of a stream allows so much, in absolute counts (FLOW-2). */
  credit(op: number, credit: CreditCounts): void;
  /** Stops gracefully: `terminate`, then `exited` with `shutdown`. */
  stop(): void;
  /** Ends the instance at once. */
  exit(reason: ExitReason): void;
  /** Results that came after their operation had settled or the instance had ended, and were dropped (EXIT-7, OP-11). */
  readonly dropped: number;
}

const NO_HEADERS: Headers = Object.freeze([]);
const NO_COMPENSATIONS: HeldCompensationsSize = Object.freeze({ count: 0, bytes: 0 });

class ParticipantRunner implements Runner, Runnable, WorkOwner, AnswerOwner, CompensationKeeper {
  dropped = 0;
  userState: unknown;
  readonly clock: Clock;
  readonly self: Pid;
  readonly generation: number;
  readonly headers: Headers;
  private readonly participant: Participant;
  private readonly host: RunnerHost;
  private readonly concurrency: number;
  private state: InstanceState = { kind: 'starting' };
  private readonly waiting = new IntrusiveList<Work>();
  private works = new OperationMap<Work>();
  private readonly answers: Answers;
  private declared: DeclaredCompensations | undefined;
  private busySlots = 0;
  private queued = false;

  constructor(private readonly options: RunnerOptions) {
    this.participant = options.participant;
    this.host = options.host;
    this.clock = options.clock;
    this.self = options.self;
    this.generation = options.generation;
    this.headers = options.headers ?? NO_HEADERS;
    this.concurrency = options.participant.concurrency ?? 1;
    this.answers = new Answers(this, options);
  }

  get subject(): string {
    return this.participant.subject;
  }

  // Life

  start(): void {
    let result: unknown;
    let pending: boolean;
    try {
      result = this.participant.init?.(this.instanceContext());
      pending = isThenable(result);
    } catch (error) {
      this.failedToStart(error);
      return;
    }
    if (!pending) return this.initialized(result);
    whenSettled(
      result as PromiseLike<unknown>,
      (userState) => this.initialized(userState),
      (error) => this.failedToStart(error),
    );
  }

  private failedToStart(error: unknown): void {
    if (!this.isTooLate()) this.crash(error);
  }

  stop(): void {
    this.move({ kind: 'stop' });
  }

  exit(reason: ExitReason): void {
    this.move({ kind: 'exit', reason });
  }

  exitInstance(error: unknown): void {
    this.exit(error === undefined ? NORMAL : crashedBy(error));
  }

  private initialized(userState: unknown): void {
    this.userState = userState;
    this.move({ kind: 'initialized' });
  }

  private move(event: InstanceEvent): void {
    const { state, effects } = transitionInstance(this.state, event);
    this.state = state;
    for (const effect of effects) {
      if (effect === 'announceStart') this.announceStart();
      else if (effect === 'terminate') this.terminate(() => this.move({ kind: 'terminated' }));
      else if (effect === 'announceExit') this.announceExit();
      else this.terminate(() => undefined);
    }
  }

  private announceStart(): void {
    this.host.started();
    this.wake();
  }

  private announceExit(): void {
    const reason = this.reason();
    const works = this.works.values();
    this.works = new OperationMap();
    while (this.waiting.shift()) continue;
    for (const work of works) work.settled = true;
    this.options.owner.exited(reason);
    // Last, because it runs the handlers' own code.
    for (const work of works) {
      if (work.started) work.abort(statusFor('conversationOver', 'The participant instance has ended.'));
    }
  }

  private reason(): ExitReason {
    return this.state.kind === 'ended' ? this.state.reason : NORMAL;
  }

  private terminate(then: () => void): void {
    const reason: ExitReason = this.state.kind === 'ended' ? this.state.reason : { kind: 'shutdown' };
    try {
      const context = Object.assign(this.instanceContext(), { state: this.userState });
      const result: unknown = this.participant.terminate?.(reason, context);
      if (isThenable(result)) whenSettled(result, then, (error) => this.failedToTerminate(error));
      else then();
    } catch (error) {
      this.failedToTerminate(error);
    }
  }

  /** A crash, if the exit has not been announced; else nobody is left to hear of it. */
  private failedToTerminate(error: unknown): void {
    if (!this.isTooLate()) this.exit(crashedBy(error));
  }

  /** Whether it comes after the exit: then it is dropped and counted [EXIT-7]. */
  private isTooLate(): boolean {
    if (this.state.kind !== 'ended') return false;
    this.drop();
    return true;
  }

  private instanceContext(): InstanceContext {
    const { self, subject, generation, headers } = this;
    return { self, subject, generation, headers, exit: (error) => this.exitInstance(error) };
  }

  // Messages

  message(message: RunnerMessage): void {
    if (this.isTooLate()) return;
    const work = new Work(message, this);
    this.works.add(work);
    this.waiting.push(work);
    this.wake();
  }

  cancel(op: number, status: Status): void {
    const work = this.works.get(op);
    if (!work) return;
    this.works.delete(op);
    if (!work.started) return this.waiting.remove(work);
    // [OP-13] What was deferred has given its slot back: nobody waits for its handler.
    if (!work.holdsSlot) this.host.overrunEnded(op);
    work.abort(status);
  }

  credit(op: number, credit: CreditCounts): void {
    this.works.get(op)?.extend(credit);
  }

  private canTake(): boolean {
    return this.waiting.length > 0 && this.busySlots < this.concurrency && this.state.kind === 'running';
  }

  private wake(): void {
    if (this.queued || !this.canTake()) return;
    this.queued = true;
    this.options.runQueue.add(this);
  }

  run(now?: number): boolean {
    if (this.canTake()) this.begin(this.waiting.shift() as Work, now);
    this.queued = this.canTake();
    return this.queued;
  }

  private begin(work: Work, now = this.clock.now()): void {
    const { op, envelope, expects, dueAt } = work.message;
    if (now >= dueAt) return this.expire(op);
    work.started = true;
    work.holdsSlot = true;
    this.busySlots++;
    this.host.handedOver(op);
    // [EXIT-7] who was told of it may have ended the instance
    if (this.state.kind === 'ended') return;
    let result: unknown;
    try {
      result = this.participant.handle(receivedMessage(op, envelope, expects), work);
    } catch (error) {
      this.answers.failed(work, error);
      return;
    }
    this.answers.returned(work, result);
  }

  private expire(op: number): void {
    this.works.delete(op);
    this.host.expired(op);
  }

  // What the answers need

  defer(work: Work): Deferred {
    return this.answers.defer(work);
  }

  settle(work: Work): number {
    work.settled = true;
    this.works.delete(work.op);
    return work.op;
  }

  release(work: Work): void {
    if (!work.holdsSlot) return;
    work.holdsSlot = false;
    this.busySlots--;
    if (work.isOverrun && this.state.kind !== 'ended') this.host.overrunEnded(work.op);
    this.wake();
  }

  progress(work: Work): void {
    if (!this.isTooLate()) this.host.progress(work.op);
  }

  compensate(work: Work, content: Content, options: CompensateOptions): Compensation {
    const { payloadBytes, compensations = NO_COMPENSATIONS } = this.options;
    this.declared ??= new DeclaredCompensations(this, payloadBytes, compensations);
    return this.declared.declare(work.op, content, options);
  }

  compensation(op: number, number: number, spec: CompensationSpec): void {
    if (!this.isTooLate()) this.host.compensation(op, number, spec);
  }

  compensationWithdrawn(number: number): void {
    if (!this.isTooLate()) this.host.compensationWithdrawn(number);
  }

  crash(error: unknown): void {
    this.exit(crashedBy(error));
  }

  drop(): void {
    this.dropped++;
    this.host.resultDropped();
  }
}

/**
 * Creates the runner of one instance.
 *
 * @example
 * ```ts
 * import { type RunnerHost, type RunnerOptions, createRunner } from '@liminal/runtime';
 * import { textOf, toEnvelope } from '@liminal/protocol';
 *
 * function greet(options: Omit<RunnerOptions, 'participant'>, host: RunnerHost) {
 *   const reply: RunnerHost['reply'] = (_op, _index, envelope) => console.log(envelope && textOf(envelope));
 *   const participant = { subject: 'greeter', handle: () => 'Hello!' };
 *   const runner = createRunner({ ...options, participant, host: { ...host, reply } });
 *   runner.start();
 *   runner.message({ op: 1, envelope: toEnvelope('Ada'), expects: 'reply', dueAt: options.clock.now() + 1_000 });
 * }
 * ```
 */
export function createRunner(options: RunnerOptions): Runner {
  return new ParticipantRunner(options);
}

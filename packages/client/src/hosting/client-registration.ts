import {
  type ExitReason,
  type RegisterFrame,
  type Status,
  OK,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import {
  type Clock,
  type DeadlineWheel,
  type KnownNames,
  CallbackDeadline,
  checkNames,
  checkedMs,
} from '@liminal/runtime';
import { type DrainOptions, type Registration } from './registration';

/** What a registration uses of its connection. */
export interface RegistrationLink {
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  /** Tells the server that no more instances are wanted. */
  withdraw(registration: number): void;
  /** How many instances there are. */
  instancesOf(registration: number): number;
  /** Stops those that there are. */
  stop(registration: number): void;
  /** Ends those that there are, at once. */
  exit(registration: number, reason: ExitReason): void;
}

/** How long instances that were stopped may take over their `terminate`, where there is a deadline for all of it. */
const TERMINATE_MS = 1_000;

const DRAIN_OPTIONS: KnownNames<DrainOptions> = { deadlineMs: 1 };

const LATE: ExitReason = Object.freeze({
  kind: 'killed',
  by: 'drainDeadline',
  detail: `It had not stopped ${TERMINATE_MS} ms after the deadline of the drain.`,
});

/** A registration, from its Register to its end. */
export class ClientRegistration implements Registration {
  /** Resolves when the server has taken it; rejects with the status error. */
  readonly answered: Promise<void>;
  private settle: { resolve(): void; reject(error: Error): void } | undefined;
  private end: Status | undefined;
  /** What the server has not answered in time. */
  private unanswered: Status | undefined;
  private readonly endWaiters: ((status: Status) => void)[] = [];
  private idleWaiters: (() => void)[] = [];
  private withdrawn = false;
  private readonly deadline: CallbackDeadline;

  constructor(
    private readonly frame: RegisterFrame,
    private readonly link: RegistrationLink,
    private readonly deadlineMs: number,
  ) {
    this.answered = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
    this.deadline = new CallbackDeadline(() => this.lateAnswer());
    link.wheel.set(this.deadline, link.clock.now() + deadlineMs);
  }

  get subjects(): readonly string[] {
    return this.frame.offers.map(({ subject }) => subject);
  }

  get capacity(): number {
    return this.frame.capacity;
  }

  get instances(): number {
    return this.link.instancesOf(this.number);
  }

  private get number(): number {
    return this.frame.registration;
  }

  // What comes of it

  /** The server has answered. */
  registered(status: Status): void {
    if (status.code === 'ok') this.answer();
    else this.over(status);
  }

  private answer(refusal?: Status): void {
    this.link.wheel.drop(this.deadline);
    if (refusal) this.settle?.reject(toStatusError(refusal));
    else this.settle?.resolve();
    this.settle = undefined;
  }

  /** To a registration, which may have been taken all the same, or to its being taken back. */
  private lateAnswer(): void {
    this.withdraw();
    const message = `The server did not answer a registration, or its end, within ${this.deadlineMs} ms.`;
    this.unanswered = statusFor('deadlineAfterTurn', message);
    this.over(this.unanswered);
  }

  /** No more instances come. Again: nothing. */
  over(status: Status): void {
    if (this.end) return;
    this.end = status;
    this.answer(status);
    for (const resolve of this.endWaiters.splice(0)) resolve(status);
  }

  /** One of its instances has ended. */
  instanceEnded(): void {
    if (!this.end || this.instances > 0) return;
    for (const resolve of this.idleWaiters.splice(0)) resolve();
  }

  /** Whether nothing of it is left. */
  get isOver(): boolean {
    return this.end !== undefined && this.instances === 0;
  }

  // As its user sees it

  ended(): Promise<Status> {
    if (this.end) return Promise.resolve(this.end);
    return new Promise((resolve) => this.endWaiters.push(resolve));
  }

  async unregister(): Promise<void> {
    this.withdraw();
    await this.ended();
    if (this.unanswered) throw toStatusError(this.unanswered);
  }

  private withdraw(): void {
    if (this.withdrawn || this.end) return;
    this.withdrawn = true;
    this.link.withdraw(this.number);
    const { wheel, clock } = this.link;
    wheel.set(this.deadline, clock.now() + this.deadlineMs);
  }

  async drain(options: DrainOptions = {}): Promise<void> {
    checkNames('drain()', options, DRAIN_OPTIONS);
    const { deadlineMs } = options;
    const { wheel, clock } = this.link;
    const tooLate = new CallbackDeadline(() => this.link.exit(this.number, LATE));
    const late = new CallbackDeadline(() => {
      wheel.set(tooLate, clock.now() + TERMINATE_MS);
      this.link.stop(this.number);
      // Whatever the server says: nothing of it is taken here any more.
      this.over(OK);
    });
    if (deadlineMs !== undefined) wheel.set(late, clock.now() + checkedMs('deadlineMs', deadlineMs, 0));
    this.withdraw();
    await this.ended();
    if (this.instances > 0) await new Promise<void>((resolve) => this.idleWaiters.push(resolve));
    wheel.drop(late);
    wheel.drop(tooLate);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.drain();
  }
}

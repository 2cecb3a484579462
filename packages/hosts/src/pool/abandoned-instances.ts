import { type Clock, type DeadlineWheel, type Scheduler, CallbackDeadline } from '@liminal/runtime';

/** What is known of a worker that does not let go of instances, and what comes of it. */
export interface AbandonedInstancesParts {
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  readonly scheduler: Scheduler;
  /** How long it may take to let go of one, in milliseconds. */
  readonly unresponsiveMs: number;
  /** Whether its end is under way: that has its own deadline, and its own reason. */
  isEnding(): boolean;
  /** Since when the instances that are alive in it have been at work, in milliseconds of the clock. */
  atWorkSince(): number;
  /** It may be at what somebody waits for: who can begin elsewhere had better. */
  heldUp(): void;
  /** Something in it does not give way. */
  stuck(): void;
}

/** An instance that is over here, and that its worker has not let go of. */
interface Abandoned {
  /** Since when the worker could know: the end of the turn in which it was told, for that may be long. */
  at: number;
  /** When it is looked for. */
  dueAt: number;
  /** Whether it may be what the worker is at. */
  readonly wasAtWork: boolean;
}

/** How many times as long a worker may take to let go of an instance that did nothing, while it may be at what somebody waits for. */
const EXCUSED_TIMES = 10;

/** The instances that a worker was told to end and has not let go of: judges whether it is held up by what somebody waits for, or stuck. */
export class AbandonedInstances {
  private readonly byRef = new Map<number, Abandoned>();
  /** Those of this turn. */
  private fresh: Abandoned[] = [];
  private readonly deadline = new CallbackDeadline(() => this.late());
  /** Whether it is late with one of them. */
  isHeldUp = false;

  constructor(private readonly parts: AbandonedInstancesParts) {}

  /** Whether there are none. */
  get isEmpty(): boolean {
    return this.byRef.size === 0;
  }

  add(ref: number, wasAtWork: boolean): void {
    const abandoned = { at: Infinity, dueAt: Infinity, wasAtWork };
    this.byRef.set(ref, abandoned);
    if (this.fresh.push(abandoned) === 1) this.parts.scheduler.later(() => this.told());
  }

  private told(): void {
    const now = this.parts.clock.now();
    for (const abandoned of this.fresh) {
      abandoned.at = now;
      abandoned.dueAt = now + this.parts.unresponsiveMs;
    }
    this.fresh = [];
    this.arm();
  }

  /** It has let go of an instance, of these or of others. */
  remove(ref: number): void {
    if (this.byRef.delete(ref)) this.arm();
    if (this.isEmpty) this.isHeldUp = false;
  }

  /** Nobody asks any more. */
  stop(): void {
    this.parts.wheel.drop(this.deadline);
  }

  private arm(): void {
    const first = [...this.byRef.values()].reduce((least, { dueAt }) => Math.min(least, dueAt), Infinity);
    if (first === Infinity || this.parts.isEnding()) return this.stop();
    this.parts.wheel.set(this.deadline, first);
  }

  /** Timers come before what is in the pipes: where it was this program that stood still, its word is there. */
  private late(): void {
    this.parts.scheduler.later(() => this.judge());
  }

  private judge(): void {
    if (this.parts.isEnding()) return;
    const { clock, unresponsiveMs } = this.parts;
    const now = clock.now();
    const others = this.parts.atWorkSince();
    // One that did nothing when it was ended may have to wait for what another was at before, which is somebody's work.
    const timesOf = ({ at, wasAtWork }: Abandoned) => (wasAtWork || others > at ? 1 : EXCUSED_TIMES);
    const all = [...this.byRef.values()];
    this.isHeldUp = all.some(({ at }) => at + unresponsiveMs <= now);
    if (all.some((each) => each.at + unresponsiveMs * timesOf(each) <= now)) return this.parts.stuck();
    // Those that are late and excused are looked for again.
    for (const each of all) if (each.dueAt <= now) each.dueAt = now + unresponsiveMs;
    this.arm();
    if (this.isHeldUp) this.parts.heldUp();
  }
}

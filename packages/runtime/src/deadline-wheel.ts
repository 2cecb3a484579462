import { type Clock, type Timer } from './ports/clock';

/** Something that is due at a time: the base of operations, waits and close deadlines. */
export abstract class Deadline {
  /** The wheel's own, like the next three: the deadline before it in its slot. */
  previousDue: Deadline | undefined;
  /** The deadline behind it in its slot. */
  nextDue: Deadline | undefined;
  /** The slot it waits in, or −1 where it is not set. */
  dueSlot = -1;
  /** When it is due, in milliseconds since the wheel began. */
  dueTick = 0;

  /** Called once when the time has come. Must not throw. */
  abstract expire(): void;
}

/**
 * A node's one timer for all deadlines: setting and dropping one costs the same however many there are, and nothing wakes up
 * where nothing is due (TIME-2). A hierarchical timing wheel after Varghese and Lauck: three wheels of 256 slots, of 1 ms,
 * 256 ms and about 65 s; what is further away comes down a wheel when its time nears. Resolution 1 ms, never early.
 */
export interface DeadlineWheel {
  /** Sets the deadline, or moves it. At the monotonic time `dueAt` of the clock; if that is past within a millisecond, never inside this call. */
  set(deadline: Deadline, dueAt: number): void;
  /** Drops the deadline, if it is set. */
  drop(deadline: Deadline): void;
  /** How many are set. */
  readonly size: number;
}

const SLOTS = 256;
const BITS = 8;
const LEVELS = 3;
/** The ticks that a slot of each wheel takes: a power that is looked up costs a part of one that is worked out. */
const UNITS = Array.from({ length: LEVELS }, (_, level) => SLOTS ** level);
/** The longest distance that fits; what is further off waits in the last slot and is placed again from there. */
const HORIZON = (SLOTS - 1) * SLOTS ** (LEVELS - 1);

function unitOf(level: number): number {
  return UNITS[level] as number;
}

class TimingWheel implements DeadlineWheel {
  size = 0;
  private readonly slots: (Deadline | undefined)[] = new Array<Deadline | undefined>(SLOTS * LEVELS).fill(
    undefined,
  );
  private readonly base: number;
  private tick = 0;
  private timer: Timer | undefined;
  private armedTick = Infinity;
  private advancing = false;
  private readonly defects: unknown[] = [];

  constructor(private readonly clock: Clock) {
    this.base = clock.now();
  }

  set(deadline: Deadline, dueAt: number): void {
    if (deadline.dueSlot >= 0) this.unlink(deadline);
    else this.size++;
    if (this.size === 1) this.wake();
    deadline.dueTick = Math.max(Math.ceil(dueAt - this.base), this.tick + 1);
    this.place(deadline);
    // Where the timer goes off no later than this is due, its slot is looked at in time.
    if (!this.advancing && deadline.dueTick < this.armedTick)
      this.arm(this.interestingTick(deadline.dueSlot));
  }

  drop(deadline: Deadline): void {
    if (deadline.dueSlot < 0) return;
    this.unlink(deadline);
    if (--this.size === 0) this.timer?.unref();
  }

  /**
   * After a long rest the wheel stands where it was left; there is nothing on it, so it can be turned to now in one step. A short one, for
   * which the timer still runs, is not worth a look at the clock.
   */
  private wake(): void {
    if (this.timer) this.timer.ref();
    else if (!this.advancing) this.tick = Math.max(this.tick, this.tickNow());
  }

  private place(deadline: Deadline): void {
    const distance = Math.min(deadline.dueTick - this.tick, HORIZON);
    const level = distance < SLOTS ? 0 : distance < SLOTS ** 2 ? 1 : 2;
    // Of more than 32 bits the operators see the lower ones, and all that make a slot are among them.
    const position = ((this.tick + distance) >>> (level * BITS)) & (SLOTS - 1);
    const slot = level * SLOTS + position;
    const head = this.slots[slot];
    deadline.dueSlot = slot;
    deadline.nextDue = head;
    if (head) head.previousDue = deadline;
    this.slots[slot] = deadline;
  }

  private unlink(deadline: Deadline): void {
    const { previousDue, nextDue } = deadline;
    if (previousDue) previousDue.nextDue = nextDue;
    else this.slots[deadline.dueSlot] = nextDue;
    if (nextDue) nextDue.previousDue = previousDue;
    deadline.previousDue = undefined;
    deadline.nextDue = undefined;
    deadline.dueSlot = -1;
  }

  /** The last tick that has come. A difference is rounded: the tick that the timer was set for has come when its time has. */
  private tickNow(): number {
    const now = this.clock.now();
    const tick = Math.floor(now - this.base);
    return this.base + tick + 1 <= now ? tick + 1 : tick;
  }

  /** The next tick at which a slot must be looked at: on the first wheel its time, on the others the begin of its block. */
  private interestingTick(slot: number): number {
    const level = slot >> BITS;
    const unit = unitOf(level);
    const block = Math.floor(this.tick / unit);
    const ahead = ((slot % SLOTS) - (block % SLOTS) + SLOTS) % SLOTS || SLOTS;
    return (block + ahead) * unit;
  }

  private nextInterestingTick(): number {
    let next = Infinity;
    for (let slot = 0; slot < this.slots.length; slot++) {
      if (this.slots[slot]) next = Math.min(next, this.interestingTick(slot));
    }
    return next;
  }

  private arm(tick: number): void {
    if (tick >= this.armedTick) return;
    this.timer?.cancel();
    this.armedTick = tick;
    this.timer = this.clock.timer(Math.max(this.base + tick - this.clock.now(), 0), this.advance);
  }

  private readonly advance = (): void => {
    const now = this.tickNow();
    this.timer = undefined;
    this.armedTick = Infinity;
    this.advancing = true;
    let next = this.nextInterestingTick();
    for (; next <= now; next = this.nextInterestingTick()) this.turnTo(next);
    this.tick = Math.max(this.tick, now);
    this.advancing = false;
    if (next < Infinity) this.arm(next);
    this.reportDefects();
  };

  /** A deadline that throws is a defect: it is reported when all the others have had theirs. */
  private reportDefects(): void {
    const defects = this.defects.splice(0);
    if (defects.length === 1) throw defects[0];
    if (defects.length > 1) throw new AggregateError(defects, 'Several deadlines threw.');
  }

  private turnTo(tick: number): void {
    this.tick = tick;
    for (let level = LEVELS - 1; level > 0; level--) {
      const unit = unitOf(level);
      if (tick % unit === 0) this.bringDown(level * SLOTS + (Math.floor(tick / unit) % SLOTS));
    }
    const slot = tick % SLOTS;
    for (let due = this.slots[slot]; due; due = this.slots[slot]) {
      this.unlink(due);
      this.size--;
      this.expire(due);
    }
  }

  private expire(deadline: Deadline): void {
    try {
      deadline.expire();
    } catch (error) {
      this.defects.push(error);
    }
  }

  private bringDown(slot: number): void {
    let deadline = this.slots[slot];
    this.slots[slot] = undefined;
    while (deadline) {
      const next: Deadline | undefined = deadline.nextDue;
      deadline.previousDue = undefined;
      deadline.nextDue = undefined;
      this.place(deadline);
      deadline = next;
    }
  }
}

/**
 * Creates the wheel of a node: one serves all.
 *
 * @example
 * ```ts
 * import { CallbackDeadline, createDeadlineWheel } from '@liminal/runtime';
 * import { defaultPorts } from '@liminal/runtime/platform';
 *
 * const { clock } = defaultPorts();
 * const wheel = createDeadlineWheel(clock);
 * const deadline = new CallbackDeadline(() => console.log('too late'));
 * wheel.set(deadline, clock.now() + 1_000);
 * wheel.drop(deadline); // in time
 * ```
 */
export function createDeadlineWheel(clock: Clock): DeadlineWheel {
  return new TimingWheel(clock);
}

/** A deadline that calls back. */
export class CallbackDeadline extends Deadline {
  /** The callback is called once when the time has come. It must not throw. */
  constructor(
    /** The callback. */
    readonly expire: () => void,
  ) {
    super();
  }
}

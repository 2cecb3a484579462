import { type Clock, type Timer } from '../ports/clock';
import { SILENT_LOGGER } from '../ports/logger';
import { type Ports } from '../ports/ports';
import { type Random } from '../ports/random';
import { type Scheduler } from '../ports/scheduler';

interface VirtualTimer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
  holds: boolean;
}

/** Time that stands still until it is told to pass. */
export interface VirtualTime {
  /** All ports, with this clock, seeded randomness and a silent logger. */
  readonly ports: Ports;
  /** The clock that stands still; its timers fire within `advance`. */
  readonly clock: Clock;
  /** Passes time: fires what becomes due, in order, and lets everything that follows from each run before the next. */
  advance(ms: number): Promise<void>;
  /** Lets everything run that can without time passing: microtasks, promises, scheduled tasks. */
  settle(): Promise<void>;
  /** Timers that run and keep a program alive: none after a test that leaves nothing behind. */
  readonly pendingTimers: number;
}

/** Rounds of the event loop without a scheduled task after which nothing more can happen by itself. */
const QUIET_ROUNDS = 3;

class SteppedTime implements VirtualTime {
  private time = 0;
  private order = 0;
  private laterTasks = 0;
  private readonly timers = new Set<VirtualTimer>();
  readonly clock: Clock;
  readonly ports: Ports;

  constructor(startsAt: number, seed: number) {
    this.clock = {
      now: () => this.time,
      wall: () => startsAt + this.time,
      timer: (delayMs, callback) => this.start(delayMs, callback),
    };
    this.ports = {
      clock: this.clock,
      scheduler: this.scheduler(),
      random: seededRandom(seed),
      logger: SILENT_LOGGER,
    };
  }

  get pendingTimers(): number {
    return [...this.timers].filter((timer) => timer.holds).length;
  }

  async advance(ms: number): Promise<void> {
    const until = this.time + ms;
    await this.settle();
    for (let timer = this.nextUntil(until); timer; timer = this.nextUntil(until)) {
      this.timers.delete(timer);
      this.time = Math.max(this.time, timer.at);
      timer.callback();
      await this.settle();
    }
    this.time = until;
  }

  async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_ROUNDS; quiet++) {
      if (this.laterTasks > 0) quiet = 0;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private scheduler(): Scheduler {
    return {
      soon: (task) => queueMicrotask(task),
      later: (task) => {
        this.laterTasks++;
        setImmediate(() => {
          this.laterTasks--;
          task();
        });
      },
    };
  }

  private start(delayMs: number, callback: () => void): Timer {
    const timer: VirtualTimer = {
      at: this.time + Math.max(delayMs, 0),
      order: this.order++,
      callback,
      holds: true,
    };
    this.timers.add(timer);
    return {
      cancel: () => void this.timers.delete(timer),
      ref: () => void (timer.holds = true),
      unref: () => void (timer.holds = false),
    };
  }

  private nextUntil(until: number): VirtualTimer | undefined {
    let next: VirtualTimer | undefined;
    for (const timer of this.timers) {
      if (
        timer.at <= until &&
        (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order))
      )
        next = timer;
    }
    return next;
  }
}

/**
 * A random port that gives the same numbers for the same seed (a linear congruential generator; fit for tests alone).
 *
 * @example
 * ```ts
 * import { seededRandom } from '@liminal/runtime/testing';
 *
 * seededRandom(7).uint32() === seededRandom(7).uint32(); // true
 * ```
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const uint32 = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return { uint32, bytes: (count) => Uint8Array.from({ length: count }, () => uint32() >>> 24) };
}

/**
 * Creates virtual time: the clock moves only by {@link VirtualTime.advance}; scheduled tasks run on the event loop as they do on Node.
 *
 * @example
 * ```ts
 * import { createVirtualTime } from '@liminal/runtime/testing';
 *
 * async function example() {
 *   const time = createVirtualTime();
 *   time.clock.timer(60_000, () => console.log('a minute later'));
 *   await time.advance(60_000);
 * }
 * ```
 */
export function createVirtualTime(
  options: {
    /** What `clock.wall()` gives at first: milliseconds since the Unix epoch. Default: the beginning of 2026, UTC. */
    readonly startsAt?: number;
    /** The seed of the random numbers. Default 1. */
    readonly seed?: number;
  } = {},
): VirtualTime {
  return new SteppedTime(options.startsAt ?? Date.UTC(2026, 0, 1), options.seed ?? 1);
}

import { statusErrorFor } from '@liminal/protocol';
import { type Clock, type Timer } from '../ports/clock';
import { SILENT_LOGGER } from '../ports/logger';
import { type Ports } from '../ports/ports';
import { type Scheduler } from '../ports/scheduler';
import { type RunQueue, createRunQueue } from '../run-queue';
import { callSite } from './call-site';
import { type Choice, seededChoice } from './seeded-choice';
import { seededRandom } from './seeded-random';
import { Standstill, StandstillError } from './standstill';
import { ShuffledRunQueue } from './shuffled-run-queue';

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
  /** A run queue on these ports. With a `raceSeed`, one in which whoever waits may be next; else one like any other. */
  readonly runQueue: RunQueue;
  /**
   * Passes time: fires what becomes due, in order, and lets everything that follows from each run before the next. Rejects, as `until` and `idle` do, where
   * time stands still: where a timer starts itself again with 0 ms, and so on for ever. Throws `invalidArgument` for what is no number from 0.
   */
  advance(ms: number): Promise<void>;
  /** Lets everything run that can without time passing: microtasks, promises, scheduled tasks. */
  settle(): Promise<void>;
  /**
   * Passes time, from timer to timer, until a promise is settled, and gives what it gives. Rejects when nothing can happen any more though it waits, or when
   * `withinMs` have passed: with what it waits for, and with what is known to be open.
   *
   * @param what What is waited for, in words. Default `a promise`.
   * @param withinMs How much time may pass, in milliseconds. Default: a day, so that what is waited for in vain does not go on for ever.
   *
   * @example
   * ```ts
   * import { type Calls } from '@liminal/runtime';
   * import { type VirtualTime } from '@liminal/runtime/testing';
   *
   * async function example(time: VirtualTime, conversation: Calls) {
   *   const reply = await time.until(conversation.request('hello'), 'the greeting');
   *   return reply.text();
   * }
   * ```
   */
  until<T>(promise: PromiseLike<T>, what?: string, withinMs?: number): Promise<T>;
  /**
   * Passes time until nothing is left to happen: no task, and no timer that keeps a program alive. Rejects when that has not come about after `withinMs`.
   *
   * @param withinMs How much time may pass, in milliseconds. Default: a day.
   */
  idle(withinMs?: number): Promise<void>;
  /** Sets the wall clock so many milliseconds on, or back where negative, as an administrator does. Timers do not see it. */
  setClock(byMs: number): void;
  /** Who knows what is open says so when something waits in vain, each in words. Gives what takes that back. */
  onHang(describeOpen: () => readonly string[]): () => void;
  /** Timers that run and keep a program alive: none after a test that leaves nothing behind. */
  readonly pendingTimers: number;
}

const A_DAY_MS = 86_400_000;

/** Rounds of the event loop without a scheduled task after which nothing more can happen by itself. */
const QUIET_ROUNDS = 3;

/** With a `raceSeed`, how many rounds of the event loop may go by at most before the next timer fires. */
const ROUNDS_BETWEEN_TIMERS = 3;

class SteppedTime implements VirtualTime {
  private time = 0;
  private order = 0;
  private laterTasks = 0;
  private wallOffsetMs = 0;
  /** Whoever passes time now, and all before. */
  private passing: Promise<void> = Promise.resolve();
  private readonly standstill = new Standstill();
  private readonly witnesses = new Set<() => readonly string[]>();
  private readonly timers = new Set<VirtualTimer>();
  readonly clock: Clock;
  readonly ports: Ports;
  readonly runQueue: RunQueue;

  constructor(
    startsAt: number,
    seed: number,
    private readonly choose: Choice | undefined,
  ) {
    this.clock = {
      now: () => this.time,
      wall: () => startsAt + this.wallOffsetMs + this.time,
      timer: (delayMs, callback) => this.start(delayMs, callback),
    };
    this.ports = {
      clock: this.clock,
      scheduler: this.scheduler(),
      random: seededRandom(seed),
      logger: SILENT_LOGGER,
    };
    const { scheduler } = this.ports;
    this.runQueue = choose ? new ShuffledRunQueue(scheduler, choose) : createRunQueue(this.clock, scheduler);
  }

  get pendingTimers(): number {
    return [...this.timers].filter((timer) => timer.holds).length;
  }

  advance(ms: number): Promise<void> {
    if (!(ms >= 0)) throw statusErrorFor('malformed', `ms is ${ms}; it is a number from 0.`);
    const fromHere = callSite(this.advance);
    const passing = this.alone(() => this.passTo(this.time + ms));
    return passing.catch((error: unknown) => {
      throw error instanceof StandstillError ? fromHere(error) : error;
    });
  }

  /** Time is passed by one at a time: else what one waits for comes, and the other has gone past it before anybody could act. */
  private alone(act: () => Promise<void>): Promise<void> {
    const turn = this.passing.then(act);
    this.passing = turn.catch(() => undefined);
    return turn;
  }

  private async passTo(until: number): Promise<void> {
    await this.follow();
    for (let timer = await this.dueUntil(until); timer; timer = await this.dueUntil(until)) {
      this.timers.delete(timer);
      this.time = Math.max(this.time, timer.at);
      this.standstill.fires(this.time, timer.order, this.order);
      timer.callback();
      await this.follow();
    }
    this.time = Math.max(this.time, until);
  }

  async until<T>(promise: PromiseLike<T>, what = 'a promise', withinMs = A_DAY_MS): Promise<T> {
    const fromHere = callSite(this.until);
    const last = this.time + Math.max(0, withinMs);
    let isSettled = false;
    const settled = () => void (isSettled = true);
    const settling = Promise.resolve(promise).then(settled, settled);
    await this.settle();
    const passOn = async () => {
      if (isSettled) return;
      const next = this.nextHeld();
      if (!next) throw fromHere(this.hangs(`Nothing can happen any more, at ${this.time} ms, and`, what));
      await this.passTo(Math.min(next.at, last));
      // What came at the last moment is in time.
      if (next.at > last && !isSettled) throw fromHere(this.hangs(`${withinMs} ms have passed, and`, what));
    };
    // Not longer than it takes: somebody else may be passing much more time.
    while (!isSettled) await Promise.race([settling, this.alone(passOn)]);
    return promise;
  }

  private hangs(when: string, what: string): Error {
    const open = [...this.witnesses].flatMap((describeOpen) => describeOpen());
    const known = open.length === 0 ? [] : [' Open:', ...open.map((each) => `\n  ${each}`)];
    return new Error(`${when} the test still waits for ${what}.${known.join('')}`);
  }

  async idle(withinMs = A_DAY_MS): Promise<void> {
    const fromHere = callSite(this.idle);
    const last = this.time + Math.max(0, withinMs);
    await this.settle();
    for (let next = this.nextHeld(); next; next = this.nextHeld()) {
      const { at } = next;
      await this.alone(() => this.passTo(Math.min(at, last)));
      // What is left may have been taken back meanwhile.
      const left = this.nextHeld();
      if (left && left.at > last)
        throw fromHere(new Error(`After ${withinMs} ms there is still something to come, at ${left.at} ms.`));
    }
  }

  setClock(byMs: number): void {
    this.wallOffsetMs += byMs;
  }

  onHang(describeOpen: () => readonly string[]): () => void {
    this.witnesses.add(describeOpen);
    return () => void this.witnesses.delete(describeOpen);
  }

  async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_ROUNDS; quiet++) {
      if (this.laterTasks > 0) quiet = 0;
      await round();
    }
  }

  /** Lets all that follows run, or, where time races it, only so much. */
  private async follow(): Promise<void> {
    if (!this.choose) return this.settle();
    for (let rounds = this.choose(ROUNDS_BETWEEN_TIMERS + 1); rounds > 0; rounds--) await round();
  }

  /** The next timer, also one that is set by what still runs: when there is none, all has run. */
  private async dueUntil(until: number): Promise<VirtualTimer | undefined> {
    const timer = this.nextUntil(until);
    if (timer || !this.choose) return timer;
    await this.settle();
    return this.nextUntil(until);
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

  private nextHeld(): VirtualTimer | undefined {
    const held = [...this.timers].filter(({ holds }) => holds);
    return held.reduce<VirtualTimer | undefined>(
      (next, timer) => (!next || timer.at < next.at ? timer : next),
      undefined,
    );
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

function round(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
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
    /**
     * Decides every race that may go either way: whose turn in `runQueue` is next, what else comes between two turns, and how far things get
     * before time that passes fires a timer. The same seed decides alike; `runRace` tries many. Default: no races; turns are taken in the
     * order of asking, and timers wait until all has run.
     */
    readonly raceSeed?: number;
  } = {},
): VirtualTime {
  const { startsAt = Date.UTC(2026, 0, 1), seed = 1, raceSeed } = options;
  return new SteppedTime(startsAt, seed, raceSeed === undefined ? undefined : seededChoice(raceSeed));
}

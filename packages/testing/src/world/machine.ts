import { type Ports, type Timer, Fifo, SILENT_LOGGER } from '@liminal/runtime';
import { seededRandom } from '@liminal/runtime/testing';
import { type WorldTimers } from './world-timers';

/** One program of a world: with tasks, timers and randomness of its own, and a clock that may be wrong. */
export interface Machine {
  /** What it is called in the trace. */
  readonly name: string;
  /** What a server, a client or a node on it is given of the world. */
  readonly ports: Ports;
  /** Whether it has not crashed. */
  readonly isUp: boolean;
  /** What has been logged on it as an error, oldest first. */
  readonly errors: readonly string[];
  /** Resolves when it has crashed: whoever waits for something of it waits in vain then. */
  readonly crashed: Promise<void>;
  /** Its timers that would keep a program alive. */
  readonly pendingTimers: number;
  /**
   * Ends it as SIGKILL would: nothing of it runs any more, and its connections are closed by its kernel, which still sends what it had been given.
   */
  crash(): void;
  /** Sets its wall clock, as an administrator does: so many milliseconds on, or back where negative. Timers do not see it. */
  setClock(byMs: number): void;
}

/** What is started on a machine that has crashed. */
const NO_TIMER: Timer = Object.freeze({
  cancel: () => undefined,
  ref: () => undefined,
  unref: () => undefined,
});

/** A machine, as its world drives it. */
export class WorldMachine implements Machine {
  readonly ports: Ports;
  isUp = true;
  private readonly tasks = new Fifo<() => void>();
  private readonly closers = new Set<() => void>();
  private wallOffsetMs = 0;
  readonly errors: string[] = [];
  readonly crashed: Promise<void>;
  private announceCrash: () => void = () => undefined;

  constructor(
    readonly name: string,
    seed: number,
    private readonly timers: WorldTimers,
    startsAt: number,
  ) {
    this.crashed = new Promise((resolve) => (this.announceCrash = resolve));
    this.ports = {
      clock: {
        now: () => timers.now,
        wall: () => startsAt + this.wallOffsetMs + timers.now,
        timer: (delayMs, callback) => (this.isUp ? timers.start(this, delayMs, callback) : NO_TIMER),
      },
      scheduler: {
        soon: (task) => queueMicrotask(() => void (this.isUp && task())),
        later: (task) => void (this.isUp && this.tasks.push(task)),
      },
      random: seededRandom(seed),
      logger: {
        ...SILENT_LOGGER,
        error: (message, fields) => void this.errors.push([message, fields?.['error']].join(' ').trim()),
      },
    };
  }

  get hasTasks(): boolean {
    return this.tasks.length > 0;
  }

  get pendingTimers(): number {
    return this.timers.held(this);
  }

  runTask(): void {
    this.tasks.shift()?.();
  }

  /** Called when it crashes. Gives what takes that back. */
  onCrash(close: () => void): () => void {
    this.closers.add(close);
    return () => void this.closers.delete(close);
  }

  crash(): void {
    if (!this.isUp) return;
    this.isUp = false;
    this.tasks.clear();
    this.timers.dropAll(this);
    for (const close of this.closers) close();
    this.closers.clear();
    this.announceCrash();
  }

  setClock(byMs: number): void {
    this.wallOffsetMs += byMs;
  }
}

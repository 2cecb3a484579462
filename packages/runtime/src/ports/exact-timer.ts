import { type Timer } from './clock';

/** The timers of a platform, which may fire a little early and take no long delays. */
export interface PlatformTimers<Handle> {
  now(): number;
  start(delayMs: number, callback: () => void): Handle;
  stop(handle: Handle): void;
  /** Says whether the timer keeps the program alive. */
  hold(handle: Handle, holds: boolean): void;
}

/** The longest delay that the timers of Node and of browsers take; they fire at once where it is longer. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** A timer that is never early and has no longest delay, as {@link Clock.timer} promises, on timers that are neither. */
class ExactTimer<Handle> implements Timer {
  private readonly dueAt: number;
  private handle: Handle;
  private holds = true;

  constructor(
    private readonly timers: PlatformTimers<Handle>,
    delayMs: number,
    private readonly callback: () => void,
  ) {
    this.dueAt = timers.now() + delayMs;
    this.handle = this.start(delayMs);
  }

  cancel(): void {
    this.timers.stop(this.handle);
  }

  ref(): void {
    this.setHolds(true);
  }

  unref(): void {
    this.setHolds(false);
  }

  private setHolds(holds: boolean): void {
    this.holds = holds;
    this.timers.hold(this.handle, holds);
  }

  private start(delayMs: number): Handle {
    return this.timers.start(Math.min(Math.ceil(delayMs), LONGEST_DELAY_MS), this.fired);
  }

  private readonly fired = (): void => {
    // Node counts a delay from the begin of the event loop's round, which may have been long ago.
    const leftMs = this.dueAt - this.timers.now();
    if (leftMs > 0) this.goOn(leftMs);
    else this.callback();
  };

  private goOn(leftMs: number): void {
    this.handle = this.start(leftMs);
    if (!this.holds) this.timers.hold(this.handle, false);
  }
}

/** Starts a timer that is never early. */
export function startExactTimer<Handle>(
  timers: PlatformTimers<Handle>,
  delayMs: number,
  callback: () => void,
): Timer {
  return new ExactTimer(timers, delayMs, callback);
}

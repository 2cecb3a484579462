/** A running timer. */
export interface Timer {
  /** Stops it; the callback is not called any more. Idempotent. */
  cancel(): void;
  /** Lets the timer keep the program alive, as new timers do. */
  ref(): void;
  /** Lets the program end while the timer runs. */
  unref(): void;
}

/** The only source of time (TIME-1). All times are in milliseconds and may have fractions. */
export interface Clock {
  /** Monotonic time: differences mean something, the value does not. */
  now(): number;
  /** Milliseconds since the Unix epoch. */
  wall(): number;
  /** Calls back once, not before `delayMs` have passed. */
  timer(delayMs: number, callback: () => void): Timer;
}

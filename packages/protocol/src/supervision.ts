import { type CrashPolicy } from './crash-policy';

/** What the openers of conversations may ask for (POLICY-7): less is given where more is asked. All optional. */
export interface PolicyBounds {
  /** The policies they may have, alone or in a chain; to fail is always among them. Default: all. */
  readonly kinds?: readonly Exclude<CrashPolicy['kind'], 'chain'>[];
  /** The most restarts that a window may take, 0 to 10 000. Default 20. */
  readonly maxRestarts?: number;
  /** The shortest window, in milliseconds, 1 to 2 147 483 647: with `maxRestarts`, how fast instances may be started anew. Default 10 000. */
  readonly minWindowMs?: number;
  /** The most crashes in a row that may be healed without an answer, 1 to 10 000. Default 20. */
  readonly maxAttempts?: number;
}

/**
 * When a subject's breaker opens (SUP-4): while it is open, nothing is opened or restarted on the subject, and whoever asks is told when it will be
 * tried again. All optional.
 */
export interface BreakerOptions {
  /**
   * How many conversations in a row whose instances crash before they have answered anything open it, within the window: 1 to 1 000 000. An instance that
   * has answered, or has exited cleanly by itself, begins the count anew. Default 100.
   */
  readonly failures?: number;
  /** The window, in milliseconds, 1 to 2 147 483 647. Default 10 000. */
  readonly windowMs?: number;
  /** How long it stays open at first, in milliseconds, 1 to 2 147 483 647; twice as long each time that the trial after it fails. Default 1 000. */
  readonly openMs?: number;
  /** How long it stays open at most, in milliseconds, `openMs` to 2 147 483 647. Default 60 000. */
  readonly maxOpenMs?: number;
}

/** How a subject's instances are watched over, and what is done about their crashes. All optional. */
export interface Supervision {
  /** For conversations whose opener asks for none. Default: they fail (POLICY-1). */
  readonly policy?: CrashPolicy;
  /** For those who ask for one (POLICY-7). */
  readonly bounds?: PolicyBounds;
  /** The subject's breaker; `false` for none. Default: its own defaults (SUP-4). */
  readonly breaker?: BreakerOptions | false;
  /**
   * An instance with operations open that gives neither a reply nor a sign of life (`HandlerContext.progress`) for so long, in milliseconds,
   * 1 to 2 147 483 647, is stopped: `killed` by `noProgress` (OP-14). Default: never.
   */
  readonly noProgressMs?: number;
  /**
   * A handler whose operation was cancelled or has expired may go on for so long, in milliseconds, 0 to 2 147 483 647; then its instance is
   * stopped: `killed` by `overrun` (OP-13). Default: as long as it takes.
   */
  readonly overrunMs?: number;
}

import { type CrashPolicy, policyProblem } from '@liminal/protocol';
import { LONGEST_MS } from '../caller/call-options';

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

/** What {@link Supervision} is where nothing is said. */
export const DEFAULT_SUPERVISION = Object.freeze({
  bounds: Object.freeze({ maxRestarts: 20, minWindowMs: 10_000, maxAttempts: 20 }),
  breaker: Object.freeze({ failures: 100, windowMs: 10_000, openMs: 1_000, maxOpenMs: 60_000 }),
});

const KINDS: readonly unknown[] = [
  'fail',
  'restart',
  'routeToNext',
  'compensate',
] satisfies PolicyBounds['kinds'];

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with the settings, or nothing where they may be used. */
export function supervisionProblem(supervision: unknown): string | undefined {
  if (!isFields(supervision)) return `it is ${String(supervision)}, and not an object`;
  const { policy, bounds, breaker, noProgressMs, overrunMs } = supervision;
  return (
    (policy === undefined ? undefined : problemOfPolicy(policy)) ??
    (bounds === undefined ? undefined : problemOfBounds(bounds)) ??
    (breaker === undefined || breaker === false ? undefined : problemOfBreaker(breaker)) ??
    duration('noProgressMs', noProgressMs, 1) ??
    duration('overrunMs', overrunMs, 0) ??
    stray('', supervision, ['policy', 'bounds', 'breaker', 'noProgressMs', 'overrunMs'])
  );
}

function problemOfPolicy(policy: unknown): string | undefined {
  return policyProblem(policy as CrashPolicy)?.message.replace(/\.$/, '');
}

function problemOfBounds(bounds: unknown): string | undefined {
  if (!isFields(bounds)) return wrong('bounds', bounds, 'an object');
  const { kinds, maxRestarts, minWindowMs, maxAttempts } = bounds;
  if (kinds !== undefined && !(Array.isArray(kinds) && kinds.every((kind) => KINDS.includes(kind))))
    return wrong('bounds.kinds', kinds, `an array of ${KINDS.join(', ')}`);
  return (
    whole('bounds.maxRestarts', maxRestarts, 0, 10_000) ??
    duration('bounds.minWindowMs', minWindowMs, 1) ??
    whole('bounds.maxAttempts', maxAttempts, 1, 10_000) ??
    stray('bounds.', bounds, ['kinds', 'maxRestarts', 'minWindowMs', 'maxAttempts'])
  );
}

function problemOfBreaker(breaker: unknown): string | undefined {
  if (!isFields(breaker)) return wrong('breaker', breaker, 'an object or false');
  const { failures, windowMs, openMs, maxOpenMs } = breaker;
  const defaults = DEFAULT_SUPERVISION.breaker;
  return (
    whole('breaker.failures', failures, 1, 1_000_000) ??
    duration('breaker.windowMs', windowMs, 1) ??
    // In an order also where one of them is not given.
    duration('breaker.openMs', openMs, 1, maxOpenMs === undefined ? defaults.maxOpenMs : LONGEST_MS) ??
    duration('breaker.maxOpenMs', maxOpenMs, Number(openMs ?? defaults.openMs)) ??
    stray('breaker.', breaker, ['failures', 'windowMs', 'openMs', 'maxOpenMs'])
  );
}

/** A misspelt setting would count as not given, and nothing would be supervised as it was meant. */
function stray(within: string, fields: Fields, known: readonly string[]): string | undefined {
  const name = Object.keys(fields).find((field) => fields[field] !== undefined && !known.includes(field));
  return name === undefined ? undefined : `${within}${name} is not known; there are ${known.join(', ')}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function whole(name: string, value: unknown, least: number, most: number): string | undefined {
  if (value === undefined || (Number.isInteger(value) && isWithin(value, least, most))) return undefined;
  return wrong(name, value, `a whole number from ${least} to ${most}`);
}

function duration(name: string, value: unknown, least: number, most = LONGEST_MS): string | undefined {
  if (value === undefined || isWithin(value, least, most)) return undefined;
  return wrong(name, value, `a number of milliseconds from ${least} to ${most}`);
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function wrong(name: string, value: unknown, expected: string): string {
  return `${name} is ${String(value)}; it is ${expected}`;
}

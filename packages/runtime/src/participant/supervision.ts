import {
  type BreakerOptions,
  type CrashPolicy,
  type PolicyBounds,
  type Supervision,
  policyProblem,
} from '@liminal/protocol';
import { LONGEST_MS } from '../caller/call-options';

export { type BreakerOptions, type PolicyBounds, type Supervision };

/** What `Supervision` is where nothing is said. */
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

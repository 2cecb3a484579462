import {
  type BreakerOptions,
  type CrashPolicy,
  type FieldFault,
  type PolicyBounds,
  type Supervision,
  isFields,
  policyProblem,
  shown,
  strayFault,
  waitFault,
  wholeFault,
  wrong,
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

/** What is wrong with the settings, or nothing where they may be used. */
export function supervisionProblem(supervision: unknown): string | undefined {
  if (!isFields(supervision)) return `it ${shown(supervision)}, and not an object`;
  const { policy, bounds, breaker, noProgressMs, overrunMs } = supervision;
  const fault =
    (bounds === undefined ? undefined : faultOfBounds(bounds)) ??
    (breaker === undefined || breaker === false ? undefined : faultOfBreaker(breaker)) ??
    waitFault('noProgressMs', noProgressMs, 1, LONGEST_MS) ??
    waitFault('overrunMs', overrunMs, 0, LONGEST_MS) ??
    strayFault(supervision, '', 'supervision', ['policy', 'bounds', 'breaker', 'noProgressMs', 'overrunMs']);
  return (
    (policy === undefined ? undefined : problemOfPolicy(policy)) ??
    (fault && `${fault.field} ${fault.problem}`)
  );
}

function problemOfPolicy(policy: unknown): string | undefined {
  return policyProblem(policy as CrashPolicy)?.message.replace(/\.$/, '');
}

function faultOfBounds(bounds: unknown): FieldFault | undefined {
  if (!isFields(bounds)) return wrong('bounds', bounds, 'an object');
  const { kinds, maxRestarts, minWindowMs, maxAttempts } = bounds;
  return (
    (kinds === undefined ? undefined : faultOfKinds(kinds)) ??
    wholeFault('bounds.maxRestarts', maxRestarts, 0, 10_000) ??
    waitFault('bounds.minWindowMs', minWindowMs, 1, LONGEST_MS) ??
    wholeFault('bounds.maxAttempts', maxAttempts, 1, 10_000) ??
    strayFault(bounds, 'bounds', 'bounds', ['kinds', 'maxRestarts', 'minWindowMs', 'maxAttempts'])
  );
}

function faultOfKinds(kinds: unknown): FieldFault | undefined {
  if (!Array.isArray(kinds)) return wrong('bounds.kinds', kinds, `an array of ${KINDS.join(', ')}`);
  const index = kinds.findIndex((kind) => !KINDS.includes(kind));
  return index < 0 ? undefined : wrong(`bounds.kinds[${index}]`, kinds[index], `one of ${KINDS.join(', ')}`);
}

function faultOfBreaker(breaker: unknown): FieldFault | undefined {
  if (!isFields(breaker)) return wrong('breaker', breaker, 'an object or false');
  const { failures, windowMs, openMs, maxOpenMs } = breaker;
  const defaults = DEFAULT_SUPERVISION.breaker;
  return (
    wholeFault('breaker.failures', failures, 1, 1_000_000) ??
    waitFault('breaker.windowMs', windowMs, 1, LONGEST_MS) ??
    // In an order also where one of them is not given.
    waitFault('breaker.openMs', openMs, 1, maxOpenMs === undefined ? defaults.maxOpenMs : LONGEST_MS) ??
    waitFault('breaker.maxOpenMs', maxOpenMs, Number(openMs ?? defaults.openMs), LONGEST_MS) ??
    strayFault(breaker, 'breaker', 'a breaker', ['failures', 'windowMs', 'openMs', 'maxOpenMs'])
  );
}

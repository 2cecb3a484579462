import { type CrashPolicy } from './crash-policy';
import {
  type FieldFault,
  type Fields,
  isFields,
  numberFault,
  shown,
  strayFault,
  waitFault,
  wholeFault,
  wrong,
} from './field-fault';
import { LIMITS } from './limits';
import { type Status } from './status';
import { statusFor } from './status-table';

/** The longest time that a timer runs everywhere. */
const LONGEST_MS = 2_147_483_647;
const KINDS = 'there are fail, restart, routeToNext, compensate and chain';
const MOST_RESTARTS = 10_000;
const MOST_ATTEMPTS = 10_000;
/** What a backoff is where nothing is said: its two waits are in an order also where one of them is not given. */
const DEFAULT_INITIAL_MS = 100;
const DEFAULT_MAX_MS = 30_000;

/**
 * What is wrong with a crash policy, or nothing when a conversation may be opened with it: `invalidArgument`, and in which field. It answers
 * for any value, and never throws. An Open that asks for it is refused, as Closed (POLICY-7).
 *
 * @example
 * ```ts
 * import { policyProblem } from '@liminal/protocol';
 *
 * policyProblem({ kind: 'restart', maxRestarts: 5 }); // undefined: it may be sent
 * policyProblem({ kind: 'restart', maxRestarts: -1 })?.message; // 'policy.maxRestarts is -1; it is a whole number from 0 to 10000.'
 * ```
 */
export function policyProblem(policy: CrashPolicy): Status | undefined {
  const fault = faultOf(policy);
  return fault && statusFor('malformed', `${fault.field} ${fault.problem}.`);
}

function faultOf(policy: unknown): FieldFault | undefined {
  try {
    return policyFault(policy, 'policy');
  } catch {
    // A getter that throws, or a proxy that was revoked.
    return { field: 'policy', problem: 'cannot be read' };
  }
}

/** The first thing that is wrong with a policy that stands in `field`. */
function policyFault(policy: unknown, field: string): FieldFault | undefined {
  if (!isFields(policy)) return wrong(field, policy, 'an object');
  return policy['kind'] === 'chain' ? chainFault(policy, field) : linkFault(policy, field);
}

function chainFault(chain: Fields, field: string): FieldFault | undefined {
  const { policies, maxAttempts } = chain;
  const list = `${field}.policies`;
  if (!Array.isArray(policies)) return wrong(list, policies, 'an array');
  const links: readonly unknown[] = policies;
  if (links.length < 1 || links.length > LIMITS.chainedPolicies)
    return {
      field: list,
      problem: `has ${links.length} entries; a chain has 1 to ${LIMITS.chainedPolicies}`,
    };
  for (const [index, link] of links.entries()) {
    const at = `${list}[${index}]`;
    const fault = isFields(link) ? linkFault(link, at) : wrong(at, link, 'an object');
    if (fault) return fault;
  }
  return (
    wholeFault(`${field}.maxAttempts`, maxAttempts, 1, MOST_ATTEMPTS) ??
    strayFault(chain, field, 'a chain', ['kind', 'policies', 'maxAttempts'])
  );
}

/** What is wrong with a policy that is no chain: one may stand in a chain, another chain may not [POLICY-5]. */
function linkFault(policy: Fields, field: string): FieldFault | undefined {
  switch (policy['kind']) {
    case 'fail':
    case 'routeToNext':
    case 'compensate':
      return strayFault(policy, field, `the policy ${policy['kind']}`, ['kind']);
    case 'restart':
      return restartFault(policy, field);
    case 'chain':
      return { field, problem: 'is a chain within a chain' };
    default:
      return {
        field: `${field}.kind`,
        problem: `${shown(policy['kind'])}, which is not known here; ${KINDS}`,
      };
  }
}

function restartFault(restart: Fields, field: string): FieldFault | undefined {
  const { maxRestarts, windowMs, backoff } = restart;
  return (
    wholeFault(`${field}.maxRestarts`, maxRestarts, 0, MOST_RESTARTS) ??
    waitFault(`${field}.windowMs`, windowMs, 1, LONGEST_MS) ??
    (backoff === undefined ? undefined : backoffFault(backoff, `${field}.backoff`)) ??
    strayFault(restart, field, 'a restart', ['kind', 'maxRestarts', 'windowMs', 'backoff'])
  );
}

function backoffFault(backoff: unknown, field: string): FieldFault | undefined {
  if (!isFields(backoff)) return wrong(field, backoff, 'an object');
  const { initialMs, maxMs, factor, jitter } = backoff;
  return (
    waitFault(`${field}.initialMs`, initialMs, 0, LONGEST_MS) ??
    (maxMs === undefined
      ? waitFault(`${field}.initialMs`, initialMs, 0, DEFAULT_MAX_MS)
      : waitFault(`${field}.maxMs`, maxMs, Number(initialMs ?? DEFAULT_INITIAL_MS), LONGEST_MS)) ??
    numberFault(`${field}.factor`, factor, 1, Number.MAX_SAFE_INTEGER) ??
    numberFault(`${field}.jitter`, jitter, 0, 1) ??
    strayFault(backoff, field, 'a backoff', ['initialMs', 'factor', 'maxMs', 'jitter'])
  );
}

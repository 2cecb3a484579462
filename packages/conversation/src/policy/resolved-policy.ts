import {
  type BackoffOptions,
  type ChainPolicy,
  type CrashPolicy,
  type RestartPolicy,
  policyProblem,
  toStatusError,
} from '@liminal/protocol';
import { resolveBackoffOptions } from '../supervision/backoff';

/** One thing that can be done about a crash. */
export type PolicyStep =
  | {
      readonly kind: 'restart';
      /** How many restarts the window takes. */
      readonly maxRestarts: number;
      /** The window, in milliseconds. */
      readonly windowMs: number;
      /** The wait before each. */
      readonly backoff: Required<BackoffOptions>;
    }
  | { readonly kind: 'routeToNext' }
  | { readonly kind: 'compensate' };

/** A policy with its defaults, as the steps of a chain: none is to fail. */
export interface ResolvedPolicy {
  /** In the order in which they are asked. */
  readonly steps: readonly PolicyStep[];
  /** How many crashes in a row are healed without an answer between them (POLICY-5). */
  readonly maxAttempts: number;
}

/** What a restart policy is where nothing is said. Its backoff: `DEFAULT_BACKOFF_OPTIONS`. */
export const DEFAULT_RESTART_POLICY: Required<Omit<RestartPolicy, 'backoff'>> = Object.freeze({
  kind: 'restart',
  maxRestarts: 3,
  windowMs: 60_000,
});

/** What a chain's `maxAttempts` is where nothing is said, and that of a policy that is no chain. */
export const DEFAULT_MAX_ATTEMPTS = 10;

/** To fail, which is what conversations do where nobody asks for more. */
const FAIL: ResolvedPolicy = Object.freeze({ steps: [], maxAttempts: DEFAULT_MAX_ATTEMPTS });

/**
 * Fills in what is not given, and checks. Throws `invalidArgument`.
 *
 * @example
 * ```ts
 * import { resolvePolicy } from '@liminal/conversation';
 *
 * resolvePolicy({ kind: 'restart', maxRestarts: 1 }).steps.length; // 1: what `decideCrash` goes through
 * resolvePolicy({ kind: 'fail' }).steps.length; // 0
 * ```
 */
export function resolvePolicy(policy: CrashPolicy): ResolvedPolicy {
  const problem = policyProblem(policy);
  if (problem) throw toStatusError(problem);
  return resolved(policy);
}

/** The same of one that was checked. */
export function resolved(policy: CrashPolicy): ResolvedPolicy {
  if (policy.kind === 'fail') return FAIL;
  if (policy.kind !== 'chain') return { ...FAIL, steps: [stepOf(policy)] };
  return { steps: stepsOf(policy), maxAttempts: policy.maxAttempts ?? DEFAULT_MAX_ATTEMPTS };
}

/** What comes after a policy that fails is never reached. */
function stepsOf({ policies }: ChainPolicy): readonly PolicyStep[] {
  const steps: PolicyStep[] = [];
  for (const policy of policies) {
    if (policy.kind === 'fail') break;
    steps.push(stepOf(policy));
  }
  return steps;
}

function stepOf(policy: Exclude<CrashPolicy, { kind: 'fail' | 'chain' }>): PolicyStep {
  if (policy.kind !== 'restart') return { kind: policy.kind };
  const {
    maxRestarts = DEFAULT_RESTART_POLICY.maxRestarts,
    windowMs = DEFAULT_RESTART_POLICY.windowMs,
    backoff = {},
  } = policy;
  return { kind: 'restart', maxRestarts, windowMs, backoff: resolveBackoffOptions(backoff) };
}

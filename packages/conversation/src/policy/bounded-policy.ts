import { type ChainPolicy, type CrashPolicy } from '@liminal/protocol';
import { type PolicyBounds, type Supervision, DEFAULT_SUPERVISION } from '@liminal/runtime';
import { DEFAULT_MAX_ATTEMPTS, DEFAULT_RESTART_POLICY } from './resolved-policy';

type Single = Exclude<CrashPolicy, ChainPolicy>;

const FAILING: CrashPolicy = Object.freeze({ kind: 'fail' });

/** The policy that a conversation gets: the subject's own where none is asked for, else what is asked for within the subject's bounds (POLICY-7). */
export function policyInForce(
  asked: CrashPolicy | undefined,
  { policy = FAILING, bounds = {} }: Supervision,
): CrashPolicy {
  return asked ? bounded(asked, bounds) : policy;
}

function bounded(asked: CrashPolicy, bounds: PolicyBounds): CrashPolicy {
  if (asked.kind !== 'chain') return allows(bounds, asked.kind) ? boundedSingle(asked, bounds) : FAILING;
  const policies = asked.policies.filter(({ kind }) => allows(bounds, kind));
  if (policies.length === 0) return FAILING;
  const { maxAttempts = DEFAULT_SUPERVISION.bounds.maxAttempts } = bounds;
  return {
    kind: 'chain',
    policies: policies.map((policy) => boundedSingle(policy, bounds)),
    maxAttempts: Math.min(asked.maxAttempts ?? DEFAULT_MAX_ATTEMPTS, maxAttempts),
  };
}

function allows({ kinds }: PolicyBounds, kind: Single['kind']): boolean {
  return kind === 'fail' || kinds === undefined || kinds.includes(kind);
}

function boundedSingle(policy: Single, bounds: PolicyBounds): Single {
  if (policy.kind !== 'restart') return policy;
  const { maxRestarts = DEFAULT_SUPERVISION.bounds.maxRestarts } = bounds;
  const asked = policy.maxRestarts ?? DEFAULT_RESTART_POLICY.maxRestarts;
  return { ...policy, maxRestarts: Math.min(asked, maxRestarts) };
}

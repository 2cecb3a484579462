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
  const isChain = asked.kind === 'chain';
  const policies = (isChain ? asked.policies : [asked])
    .filter(({ kind }) => allows(bounds, kind))
    .map((policy) => boundedSingle(policy, bounds));
  const [first] = policies;
  if (!first) return FAILING;
  const { maxAttempts: most = DEFAULT_SUPERVISION.bounds.maxAttempts } = bounds;
  const maxAttempts = Math.min((isChain ? asked.maxAttempts : undefined) ?? DEFAULT_MAX_ATTEMPTS, most);
  // What is no chain has the attempts that chains have by default; with fewer, it is one.
  if (!isChain && maxAttempts === DEFAULT_MAX_ATTEMPTS) return first;
  return { kind: 'chain', policies, maxAttempts };
}

function allows({ kinds }: PolicyBounds, kind: Single['kind']): boolean {
  return kind === 'fail' || kinds === undefined || kinds.includes(kind);
}

function boundedSingle(policy: Single, bounds: PolicyBounds): Single {
  if (policy.kind !== 'restart') return policy;
  const {
    maxRestarts: most = DEFAULT_SUPERVISION.bounds.maxRestarts,
    minWindowMs: least = DEFAULT_SUPERVISION.bounds.minWindowMs,
  } = bounds;
  const { maxRestarts, windowMs } = { ...DEFAULT_RESTART_POLICY, ...policy };
  return { ...policy, maxRestarts: Math.min(maxRestarts, most), windowMs: Math.max(windowMs, least) };
}

import { type CrashPolicy, type CrashRecord, type PolicyDecision } from '@liminal/protocol';
import { type PolicyName, POLICIES } from './policies';

/** What was not as a policy has it, and against which clause. */
export interface PolicyFault {
  readonly what: string;
  readonly clause: string;
}

/** A crash, with what is known of its conversation. */
export interface JudgedCrash {
  readonly policy: PolicyName;
  readonly crash: CrashRecord;
  /** The crashes before it, oldest first. */
  readonly before: readonly CrashRecord[];
  /** How many compensations had been declared; nothing where that cannot be known. */
  readonly declared: number | undefined;
  /** Whether its caller has asked for its end. */
  readonly isClosing: boolean;
  /** Whether the instance has come through its start. */
  readonly hasBegun: boolean;
  /** Whether it has answered anything; nothing where that is not certain. */
  readonly answered: boolean | undefined;
}

type Step = Exclude<CrashPolicy, { kind: 'chain' }>;
type Of<Action extends PolicyDecision['action']> = Extract<PolicyDecision, { readonly action: Action }>;

const DEFAULT_MAX_RESTARTS = 3;
const DEFAULT_WINDOW_MS = 60_000;
const DEFAULT_ATTEMPTS = 10;
const BACKOFF = { initialMs: 100, factor: 2, maxMs: 30_000, jitter: 0.2 };

/** What is wrong with what was decided about a crash. Written from the clauses, and not with what decides. */
export function policyFault(judged: JudgedCrash): PolicyFault | undefined {
  const { decision } = judged.crash;
  switch (decision.action) {
    case 'restart':
      return restartFault(decision, judged);
    case 'routeToNext':
      return rerouteFault(decision, judged);
    case 'compensate':
      return compensateFault(decision, judged);
    case 'fail':
      return failFault(decision, judged);
  }
}

function stepsOf(name: PolicyName): readonly Step[] {
  const policy = POLICIES[name];
  return policy.kind === 'chain' ? policy.policies : [policy];
}

function stepOf<Kind extends Step['kind']>(
  name: PolicyName,
  kind: Kind,
): Extract<Step, { kind: Kind }> | undefined {
  return stepsOf(name).find((step): step is Extract<Step, { kind: Kind }> => step.kind === kind);
}

/** [SUP-2] no more of them than the window takes, each after its backoff */
function restartFault({ delayMs, attempt }: Of<'restart'>, judged: JudgedCrash): PolicyFault | undefined {
  const { policy, crash, before } = judged;
  const step = stepOf(policy, 'restart');
  if (!step) return { what: `a policy of ${policy} restarts`, clause: 'POLICY-2' };
  const { maxRestarts = DEFAULT_MAX_RESTARTS, windowMs = DEFAULT_WINDOW_MS, backoff } = step;
  if (restartsWithin(windowMs, crash, before) >= maxRestarts)
    return { what: `it restarts more than ${maxRestarts} times within ${windowMs} ms`, clause: 'SUP-2' };
  const { initialMs, factor, maxMs, jitter } = { ...BACKOFF, ...backoff };
  const longest = Math.min(initialMs * factor ** (attempt - 1), maxMs);
  if (delayMs > longest || delayMs < longest * (1 - jitter))
    return { what: `attempt ${attempt} waits ${delayMs} ms, not ${longest}`, clause: 'SUP-2' };
  return attemptsFault(attempt, judged);
}

function restartsWithin(windowMs: number, { at }: CrashRecord, before: readonly CrashRecord[]): number {
  return before.filter((earlier) => earlier.decision.action === 'restart' && at - earlier.at < windowMs)
    .length;
}

/** [POLICY-5] each crash that is healed counts, until something is answered */
function attemptsFault(attempt: number, { policy, before, answered }: JudgedCrash): PolicyFault | undefined {
  const { decision } = before.at(-1) ?? {};
  const last = decision && 'attempt' in decision ? decision.attempt : 0;
  const expected = answered === undefined ? [1, last + 1] : [answered ? 1 : last + 1];
  if (!expected.includes(attempt))
    return { what: `attempt ${attempt} follows attempt ${last}`, clause: 'POLICY-5' };
  if (attempt > mostAttempts(policy))
    return { what: `it is healed ${attempt} times in a row`, clause: 'POLICY-5' };
  return undefined;
}

function mostAttempts(name: PolicyName): number {
  const policy = POLICIES[name];
  return (policy.kind === 'chain' ? policy.maxAttempts : undefined) ?? DEFAULT_ATTEMPTS;
}

/** [POLICY-3] Where it leads is looked at where instances begin: one that declined is not one that failed, and may be decided for again. */
function rerouteFault({ attempt }: Of<'routeToNext'>, judged: JudgedCrash): PolicyFault | undefined {
  const { policy } = judged;
  if (!stepOf(policy, 'routeToNext'))
    return { what: `a policy of ${policy} goes to the next`, clause: 'POLICY-3' };
  return attemptsFault(attempt, judged);
}

/** [POLICY-4] all that was declared */
function compensateFault(
  { compensations }: Of<'compensate'>,
  { policy, declared }: JudgedCrash,
): PolicyFault | undefined {
  if (!stepOf(policy, 'compensate')) return { what: `a policy of ${policy} compensates`, clause: 'POLICY-4' };
  if (declared !== undefined && compensations !== declared)
    return { what: `${compensations} of ${declared} compensations are to be undone`, clause: 'POLICY-4' };
  return undefined;
}

/** [POLICY-5] only where no step of the policy can do something */
function failFault({ because }: Of<'fail'>, judged: JudgedCrash): PolicyFault | undefined {
  const { policy, crash, before, declared = 0 } = judged;
  // Nobody takes the place of the instance that undoes.
  if (before.at(-1)?.decision.action === 'compensate') return undefined;
  const fault = (what: string): PolicyFault => ({ what: `it fails ${what}`, clause: 'POLICY-5' });
  if (stepOf(policy, 'compensate') && declared > 0)
    return fault(`with ${declared} compensations that nobody undoes`);
  const restart = stepOf(policy, 'restart');
  const heals = restart !== undefined || stepOf(policy, 'routeToNext') !== undefined;
  if (because === undefined) return heals ? fault('without a cause') : undefined;
  if (because === 'tooManyRestarts') {
    const { maxRestarts = DEFAULT_MAX_RESTARTS, windowMs = DEFAULT_WINDOW_MS } = restart ?? {};
    const restarts = restartsWithin(windowMs + 1, crash, before);
    return restarts < maxRestarts ? fault(`after ${restarts} restarts of ${maxRestarts}`) : undefined;
  }
  if (because === 'completing' && !judged.isClosing)
    return fault('as it is closing, and nobody has asked for that');
  if (because === 'notStarted' && judged.hasBegun) return fault('as if the instance had never started');
  // It takes a hundred failures of a subject to open one.
  if (because === 'breakerOpen') return fault('for a breaker that cannot be open');
  const healed = before.filter(({ decision }) => 'attempt' in decision).length;
  if (because === 'noProgress' && healed < mostAttempts(policy))
    return fault(`for want of progress after ${healed} attempts`);
  return undefined;
}

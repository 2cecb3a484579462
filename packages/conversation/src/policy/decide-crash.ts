import { type FailCause, type PolicyDecision, LIMITS } from '@liminal/protocol';
import { backoffMs } from '../supervision/backoff';
import { type PolicyStep, type ResolvedPolicy } from './resolved-policy';

/** What a policy remembers of a conversation, as far as it decides something. */
export interface PolicyHistory {
  /** When it restarted, on the monotonic clock: forgotten only when the longest window of the policy has passed (SUP-2). */
  readonly restarts: readonly number[];
  /** How many crashes it has healed since an operation was last answered (POLICY-5). */
  readonly attempts: number;
  /** The registrations whose instances failed and that were left for another. */
  readonly left: readonly string[];
}

/** A crash, as far as it decides something. */
export interface PolicyExit {
  /** When, on the monotonic clock. */
  readonly now: number;
  /** A number from 0 to 1 that decides about the jitter of a backoff. */
  readonly chance: number;
  /** Whether an operation was answered since the last crash. */
  readonly answered: boolean;
  /** Why the conversation cannot go on with a new instance, whatever its policy says. */
  readonly obstacle?: Extract<FailCause, 'breakerOpen' | 'completing' | 'notStarted'> | undefined;
  /** The registration that crashed. */
  readonly registration: string;
  /** The registrations of the subject there are now, in their order. */
  readonly registrations: readonly string[];
  /** How many compensations the conversation holds. */
  readonly compensations: number;
}

/** A decision, and what is remembered after it. */
export interface PolicyVerdict {
  /** What is done about the crash. */
  readonly decision: PolicyDecision;
  /** What the next decision is made with. */
  readonly history: PolicyHistory;
}

/** What a conversation remembers that has not crashed yet. */
export const NO_HISTORY: PolicyHistory = Object.freeze({ restarts: [], attempts: 0, left: [] });

type Judged = PolicyVerdict | FailCause;
type RestartStep = Extract<PolicyStep, { kind: 'restart' }>;

/**
 * What is done about a crash: the first step of the policy that can do something decides, and where none can, the conversation fails. Pure: the
 * same policy, history and exit give the same decision, so that it can be replayed (POLICY-5).
 *
 * @example
 * ```ts
 * import { type PostMortem, decideCrash, resolvePolicy } from '@liminal/conversation';
 *
 * // What would have been decided with another policy?
 * function whatIf({ decisions }: PostMortem) {
 *   const policy = resolvePolicy({ kind: 'routeToNext' });
 *   return decisions.map(({ history, exit }) => decideCrash(policy, history, exit).decision);
 * }
 * ```
 */
export function decideCrash(policy: ResolvedPolicy, history: PolicyHistory, exit: PolicyExit): PolicyVerdict {
  const before = exit.answered ? { ...history, attempts: 0 } : history;
  let because: FailCause | undefined;
  for (const step of policy.steps) {
    const judged = judge(step, policy, before, exit);
    if (typeof judged === 'object') return judged;
    because = judged ?? because;
  }
  return { decision: failing(because, before, exit), history: before };
}

/** What a step makes of it, or why it declines; a step that has nothing to do says nothing. */
function judge(
  step: PolicyStep,
  policy: ResolvedPolicy,
  history: PolicyHistory,
  exit: PolicyExit,
): Judged | undefined {
  if (step.kind === 'compensate') return compensate(history, exit);
  const { obstacle } = exit;
  // An instance that never started is not started again, as a supervisor's first children are not; another registration may do better.
  if (obstacle && !(obstacle === 'notStarted' && step.kind === 'routeToNext')) return obstacle;
  if (history.attempts >= policy.maxAttempts) return 'noProgress';
  return step.kind === 'restart' ? restart(step, policy, history, exit) : routeToNext(history, exit);
}

function compensate(history: PolicyHistory, { compensations }: PolicyExit): Judged | undefined {
  if (compensations === 0) return undefined;
  return { decision: { action: 'compensate', compensations }, history };
}

function restart(
  { maxRestarts, windowMs, backoff }: RestartStep,
  { steps }: ResolvedPolicy,
  history: PolicyHistory,
  { now, chance }: PolicyExit,
): Judged {
  // [SUP-2] older events leave the window
  const within = (ms: number) => history.restarts.filter((at) => now - at <= ms);
  if (within(windowMs).length >= maxRestarts) return 'tooManyRestarts';
  const all = steps.filter((step) => step.kind === 'restart');
  const longestMs = Math.max(...all.map((step) => step.windowMs));
  // More than the most that any window takes decide nothing.
  const most = Math.max(...all.map((step) => step.maxRestarts));
  const restarts = [...within(longestMs), now].slice(-most);
  const attempt = history.attempts + 1;
  const delayMs = backoffMs(backoff, attempt, chance);
  return {
    decision: { action: 'restart', delayMs, attempt },
    history: { ...history, restarts, attempts: attempt },
  };
}

/** [POLICY-3] those that failed are not tried again */
function routeToNext(history: PolicyHistory, { registration, registrations }: PolicyExit): Judged {
  const left = [...history.left, registration];
  const to = registrations.find((name) => !left.includes(name));
  if (to === undefined) return 'noneLeft';
  const attempt = history.attempts + 1;
  return {
    decision: { action: 'routeToNext', to, attempt },
    history: { ...history, left, attempts: attempt },
  };
}

/** [POLICY-3] where it went from one registration to another, it says which were tried */
function failing(
  because: FailCause | undefined,
  { left }: PolicyHistory,
  { registration }: PolicyExit,
): PolicyDecision {
  if (because === undefined) return { action: 'fail' };
  const tried = [...left, registration].slice(-LIMITS.listEntries);
  return left.length > 0 || because === 'noneLeft'
    ? { action: 'fail', because, tried }
    : { action: 'fail', because };
}

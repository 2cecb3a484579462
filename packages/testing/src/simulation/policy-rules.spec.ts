import { type CrashRecord, type PolicyDecision } from '@liminal/protocol';
import { crash } from './ledger-world.fixture';
import { type PolicyName } from './policies';
import { type JudgedCrash, policyFault } from './policy-rules';

const restart = (delayMs: number, attempt: number) => ({ action: 'restart', delayMs, attempt }) as const;
const next = (to: string, attempt = 1) => ({ action: 'routeToNext', to, attempt }) as const;

/** Crashes half a second apart, decided about like that: three of them are in a window of a second and a half. */
function crashes(...decisions: readonly PolicyDecision[]): CrashRecord[] {
  return decisions.map((decision, i) => crash({ generation: i + 1, at: i * 500, decision }));
}

type More = Partial<Pick<JudgedCrash, 'declared' | 'isClosing' | 'hasBegun' | 'answered'>>;

/** What is wrong with the last of some decisions. */
function faultOf(policy: PolicyName, decisions: readonly PolicyDecision[], more: More = {}) {
  const all = crashes(...decisions);
  const known = { declared: undefined, isClosing: false, hasBegun: true, answered: undefined, ...more };
  return policyFault({ policy, crash: all.at(-1) as CrashRecord, before: all.slice(0, -1), ...known })
    ?.clause;
}

describe('the rules of policies', () => {
  it.each<[string, PolicyName, readonly PolicyDecision[], More?]>([
    ['to fail where that is the policy', 'fail', [{ action: 'fail' }]],
    ['to restart after the wait, or a fifth less of it', 'restart', [restart(16, 1)]],
    ['to wait longer each time', 'restart', [restart(20, 1), restart(40, 2)]],
    ['to begin anew after an answer', 'restart', [restart(20, 1), restart(20, 1)], { answered: true }],
    ['to fail as it is closing', 'restart', [{ action: 'fail', because: 'completing' }], { isClosing: true }],
    [
      'to fail as nothing has started',
      'restart',
      [{ action: 'fail', because: 'notStarted' }],
      { hasBegun: false },
    ],
    [
      'to give up when the window is full',
      'restart',
      [restart(20, 1), restart(40, 2), { action: 'fail', because: 'tooManyRestarts' }],
    ],
    ['to go to another, also to one that has declined', 'routeToNext', [next('b'), next('b', 2)]],
    [
      'to undo all that was declared',
      'compensate',
      [{ action: 'compensate', compensations: 2 }],
      { declared: 2 },
    ],
    ['to fail where nothing was declared', 'compensate', [{ action: 'fail' }], { declared: 0 }],
    ['to go on in a chain', 'chain', [restart(0, 1), next('b', 2)]],
    [
      'to undo at the end of a chain',
      'chain',
      [restart(0, 1), next('b', 2), { action: 'compensate', compensations: 1 }],
      { declared: 1 },
    ],
    [
      'not to heal who undoes',
      'compensate',
      [{ action: 'compensate', compensations: 1 }, { action: 'fail' }],
      { declared: 1 },
    ],
  ])('allow %s [POLICY-5]', (...[, policy, decisions, more]) => {
    expect(faultOf(policy, decisions, more)).toBeUndefined();
  });

  it.each<[string, string, PolicyName, readonly PolicyDecision[], More?]>([
    ['a restart that nobody asked for', 'POLICY-2', 'fail', [restart(0, 1)]],
    ['a restart too many', 'SUP-2', 'restart', [restart(20, 1), restart(40, 2), restart(80, 3)]],
    ['a wait that is too short', 'SUP-2', 'restart', [restart(15, 1)]],
    ['a wait that is too long', 'SUP-2', 'restart', [restart(21, 1)]],
    ['an attempt that is not counted', 'POLICY-5', 'restart', [restart(20, 1), restart(80, 3)]],
    [
      'an attempt that begins anew without an answer',
      'POLICY-5',
      'restart',
      [restart(20, 1), restart(20, 1)],
      { answered: false },
    ],
    [
      'an attempt that goes on after an answer',
      'POLICY-5',
      'restart',
      [restart(20, 1), restart(40, 2)],
      { answered: true },
    ],
    [
      'a failure as it is closing, and is not',
      'POLICY-5',
      'restart',
      [{ action: 'fail', because: 'completing' }],
    ],
    [
      'a failure as nothing has started, and it has',
      'POLICY-5',
      'restart',
      [{ action: 'fail', because: 'notStarted' }],
    ],
    ['a breaker that cannot be open', 'POLICY-5', 'restart', [{ action: 'fail', because: 'breakerOpen' }]],
    ['more attempts than a chain has', 'POLICY-5', 'chain', [restart(0, 1), next('b', 2), next('c', 3)]],
    ['another that nobody asked for', 'POLICY-3', 'restart', [next('b')]],
    ['undoing that nobody asked for', 'POLICY-4', 'fail', [{ action: 'compensate', compensations: 1 }]],
    [
      'undoing in part',
      'POLICY-4',
      'compensate',
      [{ action: 'compensate', compensations: 1 }],
      { declared: 2 },
    ],
    ['nothing undone', 'POLICY-5', 'compensate', [{ action: 'fail' }], { declared: 2 }],
    ['a failure without a cause', 'POLICY-5', 'restart', [{ action: 'fail' }]],
    ['a full window that is not', 'POLICY-5', 'restart', [{ action: 'fail', because: 'tooManyRestarts' }]],
    ['a want of progress too early', 'POLICY-5', 'chain', [{ action: 'fail', because: 'noProgress' }]],
  ])('do not allow %s [%s]', (...[, clause, policy, decisions, more]) => {
    expect(faultOf(policy, decisions, more)).toBe(clause);
  });

  it('let a restart leave the window when its time has passed [SUP-2]', () => {
    const before = crashes(restart(20, 1), restart(40, 2));
    const third = crash({ generation: 3, decision: restart(80, 3) });
    const known = { declared: undefined, isClosing: false, hasBegun: true, answered: undefined };
    const faultAt = (at: number) =>
      policyFault({ policy: 'restart', crash: { ...third, at }, before, ...known })?.clause;
    expect([faultAt(1_499), faultAt(1_500)]).toEqual(['SUP-2', undefined]);
  });
});

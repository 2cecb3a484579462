import { type CrashPolicy, heals } from '@liminal/protocol';
import fc from 'fast-check';
import { type PolicyExit, type PolicyHistory, NO_HISTORY, decideCrash } from './decide-crash';
import { resolvePolicy } from './resolved-policy';

const NO_BACKOFF = { initialMs: 0 };

function exit(fields: Partial<PolicyExit> = {}): PolicyExit {
  return {
    now: 0,
    chance: 0,
    answered: false,
    registration: 'a',
    registrations: ['a', 'b', 'c'],
    compensations: 0,
    ...fields,
  };
}

/** What becomes of one crash after another, at these instants or of these kinds. */
function decisions(policy: CrashPolicy, exits: readonly Partial<PolicyExit>[]) {
  const resolved = resolvePolicy(policy);
  let history: PolicyHistory = NO_HISTORY;
  let registration = 'a';
  return exits.map((fields) => {
    const verdict = decideCrash(resolved, history, exit({ registration, ...fields }));
    history = verdict.history;
    const { decision } = verdict;
    if (decision.action === 'routeToNext') registration = decision.to;
    return decision;
  });
}

describe('the decision about a crash', () => {
  it('is to fail where the policy is to fail, and says no more [POLICY-1]', () => {
    expect(decisions({ kind: 'fail' }, [{}])).toEqual([{ action: 'fail' }]);
  });

  it('is to restart, after waits that grow and never exceed their longest [POLICY-2, SUP-2]', () => {
    const policy: CrashPolicy = {
      kind: 'restart',
      maxRestarts: 10,
      backoff: { initialMs: 100, factor: 2, maxMs: 350, jitter: 0 },
    };
    expect(decisions(policy, [{}, {}, {}, {}])).toEqual([
      { action: 'restart', delayMs: 100, attempt: 1 },
      { action: 'restart', delayMs: 200, attempt: 2 },
      { action: 'restart', delayMs: 350, attempt: 3 },
      { action: 'restart', delayMs: 350, attempt: 4 },
    ]);
  });

  it('leaves a share of the wait to chance, and none is longer for it [SUP-2]', () => {
    const policy: CrashPolicy = { kind: 'restart', backoff: { initialMs: 100, jitter: 0.5 } };
    expect(decisions(policy, [{ chance: 1 }])).toMatchObject([{ delayMs: 50 }]);
    expect(decisions(policy, [{ chance: 0 }])).toMatchObject([{ delayMs: 100 }]);
  });

  it('is to fail with more restarts than the window takes; older ones leave it [SUP-2]', () => {
    const policy: CrashPolicy = { kind: 'restart', maxRestarts: 2, windowMs: 1_000, backoff: NO_BACKOFF };
    const actions = decisions(policy, [{ now: 0 }, { now: 500 }, { now: 1_001 }, { now: 1_400 }]);
    expect(actions.map(({ action }) => action)).toEqual(['restart', 'restart', 'restart', 'fail']);
    expect(actions.at(-1)).toEqual({ action: 'fail', because: 'tooManyRestarts' });
  });

  it('does not forget the restarts of the window for an answer, but the crashes in a row [POLICY-5, SUP-2, C-31]', () => {
    const poisoned = { answered: true };
    const policy: CrashPolicy = { kind: 'restart', maxRestarts: 3, backoff: { initialMs: 10, jitter: 0 } };
    expect(decisions(policy, [poisoned, poisoned, poisoned, poisoned])).toEqual([
      { action: 'restart', delayMs: 10, attempt: 1 },
      { action: 'restart', delayMs: 10, attempt: 1 },
      { action: 'restart', delayMs: 10, attempt: 1 },
      { action: 'fail', because: 'tooManyRestarts' },
    ]);
  });

  it('remembers no more restarts than can decide something, however many there were [SUP-2] [CONV-7]', () => {
    const policy = resolvePolicy({
      kind: 'chain',
      policies: [
        { kind: 'restart', maxRestarts: 3, windowMs: 1, backoff: NO_BACKOFF },
        { kind: 'restart', maxRestarts: 0, windowMs: 1_000_000 },
      ],
    });
    let history: PolicyHistory = NO_HISTORY;
    for (let now = 0; now < 1_000; now += 10)
      ({ history } = decideCrash(policy, history, exit({ now, answered: true })));
    expect(history.restarts).toEqual([970, 980, 990]);
  });

  it('waits for nothing where the first wait is none, however it grows [SUP-2]', () => {
    const restart = { kind: 'restart', maxRestarts: 100, backoff: { initialMs: 0, factor: 1e15 } } as const;
    const made = decisions({ kind: 'chain', policies: [restart], maxAttempts: 100 }, Array(30).fill({}));
    expect(made).toMatchObject(Array(30).fill({ action: 'restart', delayMs: 0 }));
  });

  it('goes from one registration to the next, to none that has failed, and says in the end which were tried [POLICY-3]', () => {
    expect(decisions({ kind: 'routeToNext' }, [{}, {}, {}])).toEqual([
      { action: 'routeToNext', to: 'b', attempt: 1 },
      { action: 'routeToNext', to: 'c', attempt: 2 },
      { action: 'fail', because: 'noneLeft', tried: ['a', 'b', 'c'] },
    ]);
    expect(decisions({ kind: 'routeToNext' }, [{ registrations: [] }])).toEqual([
      { action: 'fail', because: 'noneLeft', tried: ['a'] },
    ]);
  });

  it('is to compensate where there is something to be undone, and else to fail [POLICY-4]', () => {
    expect(decisions({ kind: 'compensate' }, [{ compensations: 2 }])).toEqual([
      { action: 'compensate', compensations: 2 },
    ]);
    expect(decisions({ kind: 'compensate' }, [{}])).toEqual([{ action: 'fail' }]);
  });

  it('of a chain is that of the first policy that can do something [POLICY-5]', () => {
    const policy: CrashPolicy = {
      kind: 'chain',
      policies: [
        { kind: 'restart', maxRestarts: 1, backoff: NO_BACKOFF },
        { kind: 'routeToNext' },
        { kind: 'compensate' },
      ],
    };
    const exits = [{}, {}, { registrations: ['a', 'b'], compensations: 1 }];
    expect(decisions(policy, exits).map(({ action }) => action)).toEqual([
      'restart',
      'routeToNext',
      'compensate',
    ]);
  });

  it('of a chain never comes to what is behind a policy that fails [POLICY-5]', () => {
    const policy: CrashPolicy = { kind: 'chain', policies: [{ kind: 'fail' }, { kind: 'routeToNext' }] };
    expect(decisions(policy, [{}])).toEqual([{ action: 'fail' }]);
  });

  it('shares one budget of crashes without an answer among all of a chain, which an answer renews [POLICY-5, C-21]', () => {
    const policy: CrashPolicy = {
      kind: 'chain',
      maxAttempts: 2,
      policies: [{ kind: 'restart', maxRestarts: 1, backoff: NO_BACKOFF }, { kind: 'routeToNext' }],
    };
    expect(decisions(policy, [{}, {}, {}]).at(-1)).toEqual({
      action: 'fail',
      because: 'noProgress',
      tried: ['a', 'b'],
    });
    expect(decisions(policy, [{}, {}, { answered: true }]).at(-1)).toMatchObject({
      action: 'routeToNext',
      to: 'c',
    });
  });

  it('of a chain counts the restarts of each window in full, also those that a shorter one has forgotten [POLICY-5, SUP-2]', () => {
    const policy: CrashPolicy = {
      kind: 'chain',
      policies: [
        { kind: 'restart', maxRestarts: 2, windowMs: 100, backoff: NO_BACKOFF },
        { kind: 'restart', maxRestarts: 4, windowMs: 10_000, backoff: NO_BACKOFF },
      ],
    };
    const exits = [0, 1_000, 2_000, 2_001, 2_002].map((now) => ({ now }));
    expect(decisions(policy, exits).map(({ action }) => action)).toEqual([
      ...Array<string>(4).fill('restart'),
      'fail',
    ]);
  });

  it('heals ten crashes in a row without an answer where nothing else is said [POLICY-5]', () => {
    const policy: CrashPolicy = { kind: 'restart', maxRestarts: 100, backoff: NO_BACKOFF };
    const made = decisions(policy, Array(11).fill({}));
    expect(made.filter(heals)).toHaveLength(10);
    expect(made.at(-1)).toEqual({ action: 'fail', because: 'noProgress' });
  });

  it.each(['completing', 'breakerOpen', 'notStarted'] as const)(
    'does not heal where that is impossible (%s), and compensates all the same [CONV-5, SUP-4, C-19]',
    (obstacle) => {
      const restart: CrashPolicy = { kind: 'restart' };
      expect(decisions(restart, [{ obstacle }])).toEqual([{ action: 'fail', because: obstacle }]);
      const chain: CrashPolicy = { kind: 'chain', policies: [restart, { kind: 'compensate' }] };
      expect(decisions(chain, [{ obstacle, compensations: 1 }])).toMatchObject([{ action: 'compensate' }]);
    },
  );

  it('goes on to another registration where the first has never started, and not while completing [POLICY-3, CONV-5]', () => {
    const policy: CrashPolicy = { kind: 'routeToNext' };
    expect(decisions(policy, [{ obstacle: 'notStarted' }])).toMatchObject([{ to: 'b' }]);
    expect(decisions(policy, [{ obstacle: 'completing' }])).toMatchObject([{ because: 'completing' }]);
  });

  const anyStep = fc.oneof(
    fc.record({
      kind: fc.constant('restart' as const),
      maxRestarts: fc.nat(4),
      windowMs: fc.integer({ min: 1, max: 2_000 }),
      backoff: fc.record({ initialMs: fc.nat(100), jitter: fc.double({ min: 0, max: 1, noNaN: true }) }),
    }),
    fc.record({ kind: fc.constantFrom('routeToNext' as const, 'compensate' as const, 'fail' as const) }),
  );
  const anyPolicy: fc.Arbitrary<CrashPolicy> = fc.record({
    kind: fc.constant('chain' as const),
    policies: fc.array(anyStep, { minLength: 1, maxLength: 5 }),
    maxAttempts: fc.integer({ min: 1, max: 6 }),
  });
  const anyExits = fc
    .array(
      fc.record({
        now: fc.nat(10_000),
        chance: fc.double({ min: 0, max: 1, noNaN: true }),
        answered: fc.boolean(),
        obstacle: fc.option(fc.constantFrom('completing' as const, 'breakerOpen' as const), {
          nil: undefined,
        }),
        compensations: fc.nat(2),
      }),
      { maxLength: 20 },
    )
    .map((exits) => exits.sort((a, b) => a.now - b.now));

  it('is the same again for the same policy, history and exit, and changes none of them [POLICY-5]', () => {
    fc.assert(
      fc.property(anyPolicy, anyExits, (policy, exits) => {
        const before = JSON.stringify([policy, exits]);
        expect(decisions(policy, exits)).toEqual(decisions(policy, exits));
        expect(JSON.stringify([policy, exits])).toBe(before);
      }),
    );
  });

  it('keeps to the window of every restart, to the budget of the chain, and to each registration once [SUP-2, POLICY-3, POLICY-5]', () => {
    fc.assert(
      fc.property(anyPolicy, anyExits, (policy, exits) => {
        const made = decisions(policy, exits);
        const { steps, maxAttempts } = resolvePolicy(policy);
        const restartedAt = exits
          .filter((_, index) => made[index]?.action === 'restart')
          .map(({ now }) => now);
        const widest = steps.filter((step) => step.kind === 'restart');
        const most = Math.max(0, ...widest.map((step) => step.maxRestarts));
        const shortest = Math.min(...widest.map((step) => step.windowMs));
        for (const at of restartedAt) {
          const within = restartedAt.filter((other) => other <= at && at - other < shortest);
          expect(within.length).toBeLessThanOrEqual(most);
        }
        let inARow = 0;
        made.forEach((decision, index) => {
          if (exits[index]?.answered) inARow = 0;
          if (heals(decision)) inARow++;
          expect(inARow).toBeLessThanOrEqual(maxAttempts);
        });
        const routed = made.flatMap((decision) => (decision.action === 'routeToNext' ? [decision.to] : []));
        expect(new Set(routed).size).toBe(routed.length);
        expect(routed).not.toContain('a');
      }),
    );
  });
});

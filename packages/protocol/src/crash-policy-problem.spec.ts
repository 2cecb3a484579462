import { decodeFrame } from './codec/decode-frame';
import { bodyOf } from './codec/frame-bytes.fixture';
import { type CrashPolicy } from './crash-policy';
import { policyProblem } from './crash-policy-problem';
import { toStatusError } from './status';

const REST = { kind: 'restart' } as const;
const WHOLE_RESTARTS = 'it is a whole number from 0 to 10000.';
const MS = 'it is a number of milliseconds from';

function chain(policies: unknown, maxAttempts?: unknown): unknown {
  return { kind: 'chain', policies, maxAttempts };
}

function many(count: number, policy: unknown): unknown[] {
  return Array.from({ length: count }, () => policy);
}

const GOOD: readonly CrashPolicy[] = [
  { kind: 'fail' },
  { kind: 'routeToNext' },
  { kind: 'compensate' },
  REST,
  { ...REST, maxRestarts: 0, windowMs: 1, backoff: {} },
  { ...REST, maxRestarts: 10_000, windowMs: 2_147_483_647 },
  { ...REST, windowMs: 1.5, backoff: { initialMs: 0, maxMs: 0, factor: 1, jitter: 0 } },
  { ...REST, backoff: { initialMs: 2_147_483_647, maxMs: 2_147_483_647, factor: 1e9, jitter: 1 } },
  { ...REST, backoff: { initialMs: 30_000 } },
  { ...REST, backoff: { maxMs: 100 } },
  { kind: 'chain', policies: [{ kind: 'fail' }] },
  { kind: 'chain', policies: [REST, { kind: 'routeToNext' }, { kind: 'compensate' }], maxAttempts: 1 },
  { kind: 'chain', policies: Array.from({ length: 8 }, () => REST), maxAttempts: 10_000 },
];

/** What the types allow and no whole number of 32 bits is, so that it never crosses: what is said about it, and it. */
const NOT_ON_THE_WIRE: readonly [string, CrashPolicy][] = [
  [`policy.maxRestarts is -1; ${WHOLE_RESTARTS}`, { ...REST, maxRestarts: -1 }],
  [`policy.maxRestarts is 1.5; ${WHOLE_RESTARTS}`, { ...REST, maxRestarts: 1.5 }],
  [`policy.maxRestarts is NaN; ${WHOLE_RESTARTS}`, { ...REST, maxRestarts: NaN }],
  ['policy.maxAttempts is 1.5; it is a whole number from 1 to 10000.', chain([REST], 1.5) as CrashPolicy],
];

/** What the types allow, and the wire holds as it is. */
const BAD: readonly [string, CrashPolicy][] = [
  [`policy.maxRestarts is 10001; ${WHOLE_RESTARTS}`, { ...REST, maxRestarts: 10_001 }],
  [`policy.windowMs is 0; ${MS} 1 to 2147483647.`, { ...REST, windowMs: 0 }],
  [`policy.windowMs is 2147483648; ${MS} 1 to 2147483647.`, { ...REST, windowMs: 2 ** 31 }],
  [`policy.windowMs is NaN; ${MS} 1 to 2147483647.`, { ...REST, windowMs: NaN }],
  [`policy.backoff.initialMs is -1; ${MS} 0 to 2147483647.`, { ...REST, backoff: { initialMs: -1 } }],
  [
    `policy.backoff.initialMs is 2147483648; ${MS} 0 to 2147483647.`,
    { ...REST, backoff: { initialMs: 2 ** 31, maxMs: 2 ** 31 } },
  ],
  [`policy.backoff.initialMs is 30001; ${MS} 0 to 30000.`, { ...REST, backoff: { initialMs: 30_001 } }],
  [`policy.backoff.maxMs is 99; ${MS} 100 to 2147483647.`, { ...REST, backoff: { maxMs: 99 } }],
  [`policy.backoff.maxMs is 4; ${MS} 5 to 2147483647.`, { ...REST, backoff: { initialMs: 5, maxMs: 4 } }],
  [`policy.backoff.maxMs is Infinity; ${MS} 100 to 2147483647.`, { ...REST, backoff: { maxMs: Infinity } }],
  [
    'policy.backoff.factor is 0.9; it is a number from 1 to 9007199254740991.',
    { ...REST, backoff: { factor: 0.9 } },
  ],
  [
    'policy.backoff.factor is Infinity; it is a number from 1 to 9007199254740991.',
    { ...REST, backoff: { factor: Infinity } },
  ],
  ['policy.backoff.jitter is -0.1; it is a number from 0 to 1.', { ...REST, backoff: { jitter: -0.1 } }],
  ['policy.backoff.jitter is 1.1; it is a number from 0 to 1.', { ...REST, backoff: { jitter: 1.1 } }],
  ['policy.policies has 0 entries; a chain has 1 to 8.', chain([]) as CrashPolicy],
  ['policy.policies has 9 entries; a chain has 1 to 8.', chain(many(9, REST)) as CrashPolicy],
  ['policy.policies[1] is a chain within a chain.', chain([REST, chain([REST])]) as CrashPolicy],
  [
    'policy.policies[1].backoff.jitter is 2; it is a number from 0 to 1.',
    chain([REST, { ...REST, backoff: { jitter: 2 } }]) as CrashPolicy,
  ],
  ['policy.maxAttempts is 0; it is a whole number from 1 to 10000.', chain([REST], 0) as CrashPolicy],
  [
    'policy.maxAttempts is 10001; it is a whole number from 1 to 10000.',
    chain([REST], 10_001) as CrashPolicy,
  ],
];

/** What plain JavaScript may give. */
const WRONG: readonly [string, unknown][] = [
  ['policy is null; it is an object.', null],
  ['policy is undefined; it is an object.', undefined],
  ['policy is "restart"; it is an object.', 'restart'],
  ['policy is a function; it is an object.', () => REST],
  [
    'policy.kind is undefined, which is not known here; there are fail, restart, routeToNext, compensate and chain.',
    {},
  ],
  [
    'policy.kind is undefined, which is not known here; there are fail, restart, routeToNext, compensate and chain.',
    [REST],
  ],
  [
    'policy.kind is "toString", which is not known here; there are fail, restart, routeToNext, compensate and chain.',
    { kind: 'toString' },
  ],
  [
    'policy.kind is "Restart", which is not known here; there are fail, restart, routeToNext, compensate and chain.',
    { kind: 'Restart' },
  ],
  [
    'policy.kind is a symbol, which is not known here; there are fail, restart, routeToNext, compensate and chain.',
    { kind: Symbol('fail') },
  ],
  [
    `policy.kind is "${'k'.repeat(61)}…", which is not known here; there are fail, restart, routeToNext, compensate and chain.`,
    { kind: 'k'.repeat(10_000) },
  ],
  [`policy.maxRestarts is "3"; ${WHOLE_RESTARTS}`, { ...REST, maxRestarts: '3' }],
  [`policy.maxRestarts is null; ${WHOLE_RESTARTS}`, { ...REST, maxRestarts: null }],
  [`policy.maxRestarts is a bigint; ${WHOLE_RESTARTS}`, { ...REST, maxRestarts: 3n }],
  [`policy.windowMs is true; ${MS} 1 to 2147483647.`, { ...REST, windowMs: true }],
  [`policy.windowMs is an array; ${MS} 1 to 2147483647.`, { ...REST, windowMs: [5] }],
  [`policy.windowMs is an object; ${MS} 1 to 2147483647.`, { ...REST, windowMs: Object.create(null) }],
  ['policy.backoff is null; it is an object.', { ...REST, backoff: null }],
  ['policy.backoff is 100; it is an object.', { ...REST, backoff: 100 }],
  [`policy.backoff.initialMs is "5"; ${MS} 0 to 2147483647.`, { ...REST, backoff: { initialMs: '5' } }],
  [`policy.backoff.initialMs is null; ${MS} 0 to 2147483647.`, { ...REST, backoff: { initialMs: null } }],
  ['policy.policies is undefined; it is an array.', { kind: 'chain' }],
  ['policy.policies is an object; it is an array.', chain({ length: 1, 0: REST })],
  ['policy.policies[0] is undefined; it is an object.', chain(new Array(1))],
  ['policy.policies[1] is null; it is an object.', chain([REST, null])],
  [
    'policy.maxRestart is not known; a restart has kind, maxRestarts, windowMs, backoff.',
    { kind: 'restart', maxRestart: 5 },
  ],
  [
    'policy.backoff.initial is not known; a backoff has initialMs, factor, maxMs, jitter.',
    { ...REST, backoff: { initial: 5 } },
  ],
  ['policy.maxRestarts is not known; the policy fail has kind.', { kind: 'fail', maxRestarts: 5 }],
  [
    'policy.attempts is not known; a chain has kind, policies, maxAttempts.',
    { kind: 'chain', policies: [REST], attempts: 3 },
  ],
  [
    'policy.policies[0].kind is 7, which is not known here; there are fail, restart, routeToNext, compensate and chain.',
    chain([{ kind: 7 }]),
  ],
];

describe('what is wrong with a crash policy', () => {
  it.each(GOOD)('is nothing when it is in its ranges, or exactly at their ends: %j [POLICY-7]', (policy) => {
    expect(policyProblem(policy)).toBeUndefined();
    const opened = decodeFrame(bodyOf({ kind: 'open', ref: 1, subject: 's', policy, headers: [] }), false);
    expect(opened).toHaveProperty('policy.kind', policy.kind);
  });

  it.each([...NOT_ON_THE_WIRE, ...BAD, ...WRONG])('is told as a status: %s [STATUS]', (message, policy) => {
    expect(policyProblem(policy as CrashPolicy)).toMatchObject({
      code: 'invalidArgument',
      delivery: 'notDelivered',
      retryable: false,
      message,
    });
  });

  it.each(BAD)(
    'is found by whoever gets the policy, at the latest when it is asked for: %s [WIRE-5] [POLICY-7]',
    (_, policy) => {
      const open = { kind: 'open', ref: 1, subject: 's', policy, headers: [] } as const;
      expect(() => {
        const decoded = decodeFrame(bodyOf(open), false);
        const problem = decoded.kind === 'open' && decoded.policy && policyProblem(decoded.policy);
        if (problem) throw toStatusError(problem);
      }).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
    },
  );

  it('is that it cannot be read, where reading it throws: nothing is thrown [STATUS]', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const trap = {
      get kind(): 'fail' {
        throw new Error('no');
      },
    };
    for (const policy of [proxy, trap]) {
      expect(policyProblem(policy as CrashPolicy)?.message).toBe('policy cannot be read.');
    }
  });

  it('is found in a chain that holds itself without following it round [POLICY-5]', () => {
    const round: unknown[] = [];
    round.push(chain(round));
    expect(policyProblem(chain(round) as CrashPolicy)?.message).toBe(
      'policy.policies[0] is a chain within a chain.',
    );
  });
});

import { type CrashPolicy } from '@liminal/protocol';
import { LONGEST_MS } from '../caller/call-options';
import { type Supervision, DEFAULT_SUPERVISION, supervisionProblem } from './supervision';

/** Fields that stand under a name of their own in what is checked. */
function under(name: string, fields: object): object {
  return { [name]: fields };
}

describe('how a subject is supervised', () => {
  it.each<[string, Supervision]>([
    ['nothing', {}],
    ['its defaults', DEFAULT_SUPERVISION],
    ['no breaker', { breaker: false }],
    ['no restarts at all', { bounds: { kinds: [], maxRestarts: 0 } }],
    ['each policy', { bounds: { kinds: ['fail', 'restart', 'routeToNext', 'compensate'] } }],
    ['the least', { bounds: { maxAttempts: 1 }, breaker: least(), noProgressMs: 1, overrunMs: 0 }],
    ['the most', { bounds: most(), breaker: longest(), noProgressMs: LONGEST_MS, overrunMs: LONGEST_MS }],
    ['a policy', { policy: { kind: 'chain', policies: [{ kind: 'restart' }, { kind: 'compensate' }] } }],
    ['the longest opening, as long as the first', { breaker: { openMs: 5, maxOpenMs: 5 } }],
  ])('may be %s [POLICY-7] [SUP-4] [OP-13] [OP-14]', (_what, supervision) => {
    expect(supervisionProblem(supervision)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    [
      'noProgressMS is not known; supervision has policy, bounds, breaker, noProgressMs, overrunMs',
      { noProgressMS: 5 },
    ],
    [
      'bounds.maxRestart is not known; bounds has kinds, maxRestarts, minWindowMs, maxAttempts',
      { bounds: { maxRestart: 3 } },
    ],
    [
      'breaker.failure is not known; a breaker has failures, windowMs, openMs, maxOpenMs',
      { breaker: { failure: 3 } },
    ],
    [
      'policy.maxRestart is not known; a restart has kind, maxRestarts, windowMs, backoff',
      { policy: { kind: 'restart', maxRestart: 3 } },
    ],
    ['it is null, and not an object', null],
    ['it is 7, and not an object', 7],
    ['policy is null; it is an object', { policy: null }],
    ['policy.maxRestarts is -1; it is a whole number from 0 to 10000', { policy: restart(-1) }],
    ['bounds is null; it is an object', { bounds: null }],
    ['bounds.kinds is "restart"; it is an array of fail, restart,', under('bounds', { kinds: 'restart' })],
    ['bounds.kinds[1] is "retry"; it is one of fail', under('bounds', { kinds: ['fail', 'retry'] })],
    ['bounds.kinds[0] is "chain"; it is one of fail', under('bounds', { kinds: ['chain'] })],
    [
      'bounds.maxRestarts is 1.5; it is a whole number from 0 to 10000',
      under('bounds', { maxRestarts: 1.5 }),
    ],
    ['bounds.maxRestarts is -1;', under('bounds', { maxRestarts: -1 })],
    ['bounds.maxRestarts is 10001;', under('bounds', { maxRestarts: 10_001 })],
    ['bounds.maxAttempts is 0; it is a whole number from 1 to 10000', under('bounds', { maxAttempts: 0 })],
    ['breaker is true; it is an object or false', { breaker: true }],
    ['breaker is null; it is an object or false', { breaker: null }],
    ['breaker.failures is 0; it is a whole number from 1 to 1000000', under('breaker', { failures: 0 })],
    ['breaker.windowMs is 0; it is a number of milliseconds from 1 to', under('breaker', { windowMs: 0 })],
    ['breaker.openMs is 0; it is a number of milliseconds from 1 to', under('breaker', { openMs: 0 })],
    ['breaker.openMs is "soon"; it is a number', under('breaker', { openMs: 'soon', maxOpenMs: 1 })],
    [
      'breaker.openMs is 60001; it is a number of milliseconds from 1 to 60000',
      under('breaker', { openMs: 60_001 }),
    ],
    [
      'breaker.maxOpenMs is 999; it is a number of milliseconds from 1000 to',
      under('breaker', { maxOpenMs: 999 }),
    ],
    [
      'breaker.maxOpenMs is 4; it is a number of milliseconds from 5 to',
      under('breaker', { openMs: 5, maxOpenMs: 4 }),
    ],
    ['noProgressMs is 0; it is a number of milliseconds from 1 to 2147483647', { noProgressMs: 0 }],
    ['noProgressMs is Infinity;', { noProgressMs: Infinity }],
    ['noProgressMs is NaN;', { noProgressMs: NaN }],
    ['noProgressMs is "5";', { noProgressMs: '5' }],
    ['overrunMs is -1; it is a number of milliseconds from 0 to 2147483647', { overrunMs: -1 }],
    ['overrunMs is 2147483648;', { overrunMs: LONGEST_MS + 1 }],
  ])('may not be what is told: %s [POLICY-7] [SUP-4] [OP-13] [OP-14]', (problem, supervision) => {
    expect(supervisionProblem(supervision)).toContain(problem);
  });
});

function restart(maxRestarts: number): CrashPolicy {
  return { kind: 'restart', maxRestarts };
}

function least() {
  return { failures: 1, windowMs: 1, openMs: 1, maxOpenMs: 1 };
}

function most() {
  return { maxRestarts: 10_000, maxAttempts: 10_000 };
}

function longest() {
  return { failures: 1_000_000, windowMs: LONGEST_MS, openMs: LONGEST_MS, maxOpenMs: LONGEST_MS };
}

import { crashPolicy } from './policy-option';

describe('a crash policy on the command line', () => {
  it.each([
    ['fail', { kind: 'fail' }],
    ['restart', { kind: 'restart' }],
    ['route', { kind: 'routeToNext' }],
    ['routeToNext', { kind: 'routeToNext' }],
    ['compensate', { kind: 'compensate' }],
    [
      'restart, route,compensate',
      { kind: 'chain', policies: [{ kind: 'restart' }, { kind: 'routeToNext' }, { kind: 'compensate' }] },
    ],
    [
      ' {"kind":"restart","maxRestarts":5,"backoff":{"initialMs":0}}',
      { kind: 'restart', maxRestarts: 5, backoff: { initialMs: 0 } },
    ],
    [
      '{"kind":"chain","policies":[{"kind":"restart"},{"kind":"fail"}],"maxAttempts":2}',
      { kind: 'chain', policies: [{ kind: 'restart' }, { kind: 'fail' }], maxAttempts: 2 },
    ],
  ])('is one for each of the words, a chain of several, or JSON: %s [POLICY-5]', (text, policy) => {
    expect(crashPolicy(text)).toEqual(policy);
  });

  it.each([
    ['', 'Give fail, restart, route, compensate, several with commas between them, or a policy as JSON.'],
    ['respawn', 'Give fail,'],
    ['toString', 'Give fail,'],
    ['restart,', 'Give fail,'],
    [Array.from({ length: 9 }, () => 'restart').join(), 'policy.policies has 9 entries'],
    ['{"kind":"restart"', 'It is no JSON: '],
    [
      '{"kind":"respawn"}',
      'policy.kind is "respawn", which is not known here; there are fail, restart, routeToNext, compensate and chain.',
    ],
    [
      '{"kind":"restart","maxRestarts":-1}',
      'policy.maxRestarts is -1; it is a whole number from 0 to 10000.',
    ],
    ['{"kind":"restart","maxRestart":1}', 'policy.maxRestart is not known; a restart has kind, maxRestarts,'],
  ])('says what is wrong with it: %s [POLICY-7]', (text, part) => {
    expect(() => crashPolicy(text)).toThrow(part);
  });
});

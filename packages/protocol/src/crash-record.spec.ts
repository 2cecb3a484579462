import { type PolicyDecision, heals } from './crash-record';

describe('a decision', () => {
  it('heals where another instance follows, and in no other case [POLICY-2] [POLICY-3] [CRASH-1]', () => {
    const decisions: readonly PolicyDecision[] = [
      { action: 'restart', delayMs: 0, attempt: 1 },
      { action: 'routeToNext', to: 'spare', attempt: 1 },
      { action: 'compensate', compensations: 1 },
      { action: 'fail' },
    ];
    expect(decisions.map(heals)).toEqual([true, true, false, false]);
  });
});

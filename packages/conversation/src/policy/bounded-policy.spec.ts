import { type CrashPolicy } from '@liminal/protocol';
import { policyInForce } from './bounded-policy';

const RESTART: CrashPolicy = { kind: 'restart', maxRestarts: 50 };

describe('the policy in force', () => {
  it('is the subject’s own where none is asked for, and to fail where that says nothing [POLICY-7]', () => {
    expect(policyInForce(undefined, { policy: RESTART, bounds: { kinds: [] } })).toEqual(RESTART);
    expect(policyInForce(undefined, {})).toEqual({ kind: 'fail' });
  });

  it('is what is asked for, in the place of the subject’s own [POLICY-7]', () => {
    expect(policyInForce({ kind: 'fail' }, { policy: RESTART })).toEqual({ kind: 'fail' });
    expect(policyInForce({ kind: 'routeToNext' }, {})).toEqual({ kind: 'routeToNext' });
  });

  it('restarts no more often than the subject allows, also within a chain [POLICY-7]', () => {
    const bounds = { maxRestarts: 5, maxAttempts: 4 };
    expect(policyInForce(RESTART, { bounds })).toEqual({ kind: 'restart', maxRestarts: 5 });
    expect(policyInForce({ kind: 'restart' }, { bounds: { maxRestarts: 1 } })).toMatchObject({
      maxRestarts: 1,
    });
    const chain: CrashPolicy = { kind: 'chain', policies: [RESTART, { kind: 'compensate' }] };
    expect(policyInForce(chain, { bounds })).toEqual({
      kind: 'chain',
      policies: [{ kind: 'restart', maxRestarts: 5 }, { kind: 'compensate' }],
      maxAttempts: 4,
    });
  });

  it('bounds what strangers may ask for also where the subject says nothing [POLICY-7]', () => {
    const greedy: CrashPolicy = {
      kind: 'chain',
      policies: [{ kind: 'restart', maxRestarts: 10_000 }],
      maxAttempts: 10_000,
    };
    expect(policyInForce(greedy, {})).toEqual({
      kind: 'chain',
      policies: [{ kind: 'restart', maxRestarts: 100 }],
      maxAttempts: 100,
    });
  });

  it('leaves out what the subject does not allow; with nothing left it fails [POLICY-7]', () => {
    const bounds = { kinds: ['compensate'] as const };
    const chain: CrashPolicy = { kind: 'chain', policies: [RESTART, { kind: 'compensate' }] };
    expect(policyInForce(chain, { bounds })).toMatchObject({ policies: [{ kind: 'compensate' }] });
    expect(policyInForce(RESTART, { bounds })).toEqual({ kind: 'fail' });
    expect(policyInForce({ kind: 'chain', policies: [RESTART] }, { bounds })).toEqual({ kind: 'fail' });
  });
});

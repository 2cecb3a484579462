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

  it('restarts no more often, and in no shorter a window, than the subject allows, also within a chain [POLICY-7] [SUP-2]', () => {
    const bounds = { maxRestarts: 5, minWindowMs: 30_000, maxAttempts: 10 };
    const hasty: CrashPolicy = { kind: 'restart', maxRestarts: 50, windowMs: 1 };
    const bounded = { kind: 'restart', maxRestarts: 5, windowMs: 30_000 };
    expect(policyInForce(hasty, { bounds })).toEqual(bounded);
    expect(policyInForce({ kind: 'restart' }, { bounds: { maxRestarts: 1 } })).toMatchObject({
      maxRestarts: 1,
      windowMs: 60_000,
    });
    const chain: CrashPolicy = { kind: 'chain', policies: [hasty, { kind: 'compensate' }], maxAttempts: 50 };
    expect(policyInForce(chain, { bounds })).toEqual({
      kind: 'chain',
      policies: [bounded, { kind: 'compensate' }],
      maxAttempts: 10,
    });
  });

  it('heals no more crashes in a row than the subject allows, whether it is a chain or not [POLICY-7] [POLICY-5]', () => {
    const bounds = { maxAttempts: 1 };
    expect(policyInForce({ kind: 'routeToNext' }, { bounds })).toEqual({
      kind: 'chain',
      policies: [{ kind: 'routeToNext' }],
      maxAttempts: 1,
    });
    expect(policyInForce({ kind: 'routeToNext' }, { bounds: { maxAttempts: 100 } })).toEqual({
      kind: 'routeToNext',
    });
  });

  it('bounds what strangers may ask for also where the subject says nothing [POLICY-7]', () => {
    const greedy: CrashPolicy = {
      kind: 'chain',
      policies: [{ kind: 'restart', maxRestarts: 10_000, windowMs: 1 }],
      maxAttempts: 10_000,
    };
    expect(policyInForce(greedy, {})).toEqual({
      kind: 'chain',
      policies: [{ kind: 'restart', maxRestarts: 20, windowMs: 10_000 }],
      maxAttempts: 20,
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

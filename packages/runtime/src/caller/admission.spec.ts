import { type Status, STATUS_TABLE, status, statusFor } from '@liminal/protocol';
import { isDeferral, refusedWith } from './admission';

const FULL = statusFor('queueFull', 'full', { retryAfterMs: 70 });

describe('the answer to a message that was not taken', () => {
  it('is deferred, with the time to try again after, where the bound will be free again [FLOW-1]', () => {
    expect(refusedWith(FULL)).toEqual({ kind: 'deferred', retryAfterMs: 70, status: FULL });
  });

  it.each<[string, Status]>([
    ['a bound without a time to try again after', statusFor('queueFull', 'full')],
    ['a size that will be no smaller', statusFor('tooLarge', 'large', { retryAfterMs: 70 })],
    ['another cause', statusFor('draining', 'closing', { retryAfterMs: 70 })],
    ['what a handler said', status('resourceExhausted', { retryable: true, retryAfterMs: 70 })],
    ['an unknown outcome', { ...FULL, delivery: 'unknown' }],
  ])('is rejected for %s [FLOW-1]', (_what, refusal) => {
    expect(refusedWith(refusal)).toEqual({ kind: 'rejected', status: refusal });
  });

  it('is a deferral for one row of the table alone [STATUS] [FLOW-1]', () => {
    const causes = Object.keys(STATUS_TABLE) as (keyof typeof STATUS_TABLE)[];
    const deferrals = causes.filter((cause) =>
      isDeferral(statusFor(cause, cause, { retryAfterMs: 0, keyed: true })),
    );
    expect(deferrals).toEqual(['queueFull']);
  });
});

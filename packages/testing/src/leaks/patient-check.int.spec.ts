import { createLeakCheck, createVirtualTime } from '../index';
import { complaintOf } from './patient-check';

describe('a patient check', () => {
  it('has nothing to say of what goes by itself in a moment, as the timers of a test runner do', async () => {
    const leaks = createLeakCheck();
    const ended = jest.fn();
    setTimeout(ended, 100);
    expect(await complaintOf(leaks)).toBeUndefined();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('says what stays', async () => {
    const leaks = createLeakCheck();
    const timer = setTimeout(() => undefined, 60_000);
    const complaint = await complaintOf(leaks);
    clearTimeout(timer);
    expect(complaint).toBe('Left alive after the test: 1 × Timeout.');
  });

  it('asks again until its patience is over, on its clock [TIME-1]', async () => {
    const time = createVirtualTime();
    const verify = jest.fn().mockRejectedValue(new Error('a socket'));
    const complaint = complaintOf({ verify }, time.clock);
    await time.settle();
    expect(verify).toHaveBeenCalledTimes(1);
    await time.advance(400);
    expect([await complaint, verify.mock.calls.length]).toEqual(['a socket', 21]);
  });
});

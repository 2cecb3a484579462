import { createVirtualTime } from '../index';
import { wait } from './wait';

describe('wait()', () => {
  it('ends when its time has come, and listens to the signal no more', async () => {
    const time = createVirtualTime();
    const { signal } = new AbortController();
    const removed = jest.spyOn(signal, 'removeEventListener');
    const waiting = wait(time.clock, 10, signal);
    await time.advance(10);
    await waiting;
    expect(removed).toHaveBeenCalledTimes(1);
  });

  it('ends with the reason of the signal, without its timer', async () => {
    const time = createVirtualTime();
    const controller = new AbortController();
    const waiting = wait(time.clock, 10, controller.signal);
    controller.abort('enough');
    await expect(waiting).rejects.toBe('enough');
    expect(time.pendingTimers).toBe(0);
  });

  it('does not begin when the signal has fired', async () => {
    const time = createVirtualTime();
    await expect(wait(time.clock, 10, AbortSignal.abort('before'))).rejects.toBe('before');
    expect(time.pendingTimers).toBe(0);
  });
});

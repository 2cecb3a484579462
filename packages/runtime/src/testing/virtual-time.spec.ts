import { createVirtualTime, seededRandom } from '.';

describe('virtual time', () => {
  it('stands still until it is told to pass [TIME-1]', async () => {
    const time = createVirtualTime({ startsAt: 1_000 });
    await time.settle();
    expect([time.clock.now(), time.clock.wall()]).toEqual([0, 1_000]);
    await time.advance(1.5);
    expect([time.clock.now(), time.clock.wall()]).toEqual([1.5, 1_001.5]);
  });

  it('fires what becomes due in order, at its time, those of one time in the order of their starting [TIME-1]', async () => {
    const time = createVirtualTime();
    const log: string[] = [];
    const at = (ms: number, name: string) =>
      time.clock.timer(ms, () => log.push(`${name} at ${time.clock.now()}`));
    at(30, 'c');
    at(10, 'a');
    at(10, 'b');
    at(31, 'not yet');
    await time.advance(30);
    expect(log).toEqual(['a at 10', 'b at 10', 'c at 30']);
  });

  it('lets all that follows from a timer run before the next, new timers included [TIME-1]', async () => {
    const time = createVirtualTime();
    const log: string[] = [];
    time.clock.timer(10, async () => {
      await new Promise<void>((resolve) => time.ports.scheduler.later(resolve));
      log.push('after a macrotask');
      time.clock.timer(5, () => log.push('new one'));
    });
    time.clock.timer(20, () => log.push('last'));
    await time.advance(20);
    expect(log).toEqual(['after a macrotask', 'new one', 'last']);
  });

  it('fires no timer that was cancelled, and counts those that hold a program', async () => {
    const time = createVirtualTime();
    const callback = jest.fn();
    const timer = time.clock.timer(10, callback);
    const other = time.clock.timer(10, callback);
    other.unref();
    expect(time.pendingTimers).toBe(1);
    other.ref();
    expect(time.pendingTimers).toBe(2);
    timer.cancel();
    other.cancel();
    await time.advance(10);
    expect([callback.mock.calls.length, time.pendingTimers]).toEqual([0, 0]);
  });

  it('settles long chains of promises and scheduled tasks', async () => {
    const time = createVirtualTime();
    const { scheduler } = time.ports;
    let steps = 0;
    const step = (): void => {
      if (++steps < 200) (steps % 2 === 0 ? scheduler.later : scheduler.soon)(step);
    };
    step();
    for (let i = 0; i < 100; i++) await Promise.resolve();
    await time.settle();
    expect(steps).toBe(200);
  });

  it('passes on what a timer throws', async () => {
    const time = createVirtualTime();
    time.clock.timer(1, () => {
      throw new Error('a defect');
    });
    await expect(time.advance(1)).rejects.toThrow('a defect');
  });
});

describe('the seeded random numbers', () => {
  it('are the same for the same seed, and others for another [TIME-1]', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return [random.uint32(), random.uint32(), ...random.bytes(4)];
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1).every((number) => number >= 0 && number < 2 ** 32)).toBe(true);
  });
});

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

  it('passes until a promise is settled, and not a moment longer [TIME-1]', async () => {
    const time = createVirtualTime();
    const at = (ms: number) => new Promise<number>((resolve) => time.clock.timer(ms, () => resolve(ms)));
    const far = at(60_000);
    expect([await time.until(at(1_500)), time.clock.now()]).toEqual([1_500, 1_500]);
    await expect(time.until(at(10).then(() => Promise.reject(new Error('no'))))).rejects.toThrow('no');
    expect([await time.until(far), time.clock.now()]).toEqual([60_000, 60_000]);
    expect([await time.until(Promise.resolve('now')), time.clock.now()]).toEqual(['now', 60_000]);
  });

  it('says what a test waits for in vain, and what is open', async () => {
    const time = createVirtualTime();
    time.clock.timer(5, () => undefined);
    const unheard = time.clock.timer(1_000, () => undefined);
    unheard.unref();
    const takeBack = time.onHang(() => ['operation 1 of conversation c-1']);
    const never = new Promise(() => undefined);
    await expect(time.until(never, 'the reply')).rejects.toThrow(
      'Nothing can happen any more, at 5 ms, and the test still waits for the reply. Open:\n  operation 1 of conversation c-1',
    );
    takeBack();
    await expect(time.until(never)).rejects.toThrow(/still waits for a promise\.$/);
  });

  it('waits only so long, where it is told to', async () => {
    const time = createVirtualTime();
    const at = (ms: number) => new Promise<void>((resolve) => void time.clock.timer(ms, resolve));
    await time.until(at(100), 'a timer', 100);
    const late = at(101);
    await expect(time.until(late, 'a timer', 100)).rejects.toThrow(
      '100 ms have passed, and the test still waits for a timer.',
    );
    expect(time.clock.now()).toBe(200);
    await time.until(late, 'a timer', 1);
  });

  it('passes until nothing is left to come, or says that there is more', async () => {
    const time = createVirtualTime();
    let rounds = 0;
    const again = (): void => void (++rounds < 3 && time.clock.timer(10, again));
    again();
    await time.idle();
    expect([rounds, time.clock.now()]).toEqual([3, 20]);
    const forever = (): void => void time.clock.timer(10, forever);
    forever();
    await expect(time.idle(100)).rejects.toThrow('After 100 ms there is still something to come, at 130 ms.');
  });

  it('has a wall clock that is set, and a monotonic one that does not see it [TIME-1]', async () => {
    const time = createVirtualTime({ startsAt: 1_000 });
    const fired = jest.fn();
    time.clock.timer(10, fired);
    time.setClock(-900);
    await time.advance(10);
    expect([time.clock.now(), time.clock.wall(), fired.mock.calls.length]).toEqual([10, 110, 1]);
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

  it('says in which line of the test something is waited for in vain [TIME-1]', async () => {
    const time = createVirtualTime();
    const waits = async () => time.until(new Promise(() => undefined), 'nobody');
    const error = await waits().then(
      () => undefined,
      (caught: Error) => caught,
    );
    expect(error?.stack).toMatch(/^Error: Nothing can happen[^]*waits for nobody\.\n +at waits \(.*spec\.ts/);
    time.clock.timer(10, () => undefined);
    const late = await time.idle(5).then(
      () => undefined,
      (caught: Error) => caught,
    );
    expect(late?.stack).toMatch(/^Error: After 5 ms[^\n]*\n.*spec\.ts/);
  });

  it('does not go on for ever where a timer starts itself again at once [TIME-1]', async () => {
    const time = createVirtualTime();
    let rounds = 0;
    let timer = time.clock.timer(5, () => undefined);
    const again = () => void (timer = time.clock.timer(0, () => (rounds++, again())));
    again();
    await expect(time.advance(1)).rejects.toThrow(/^Time stands still at 0 ms: 30000 timers/);
    timer.cancel();
    expect(rounds).toBe(30_001);
    await time.advance(5);
    expect(time.clock.now()).toBe(5);
  });

  it('does not wait for ever where something happens again and again, and passes no time that is none [TIME-1]', async () => {
    const time = createVirtualTime();
    const beat = () => void time.clock.timer(600_000, beat);
    beat();
    await expect(time.until(new Promise(() => undefined), 'nobody')).rejects.toThrow(
      '86400000 ms have passed, and the test still waits for nobody.',
    );
    for (const ms of [NaN, -5]) expect(() => time.advance(ms)).toThrow(/^ms is .+; it is a number from 0\.$/);
  });
});

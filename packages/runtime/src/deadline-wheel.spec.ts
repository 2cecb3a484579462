import fc from 'fast-check';
import { CallbackDeadline, type Deadline, type DeadlineWheel, createDeadlineWheel } from './deadline-wheel';
import { createVirtualTime } from './testing';

const HOUR = 3_600_000;

function setUp() {
  const time = createVirtualTime();
  const wheel = createDeadlineWheel(time.clock);
  const fired: [name: string, at: number][] = [];
  const deadline = (name: string) => new CallbackDeadline(() => fired.push([name, time.clock.now()]));
  const set = (name: string, dueAt: number): Deadline => {
    const made = deadline(name);
    wheel.set(made, dueAt);
    return made;
  };
  return { time, wheel, fired, deadline, set };
}

/** How old the wheel is: a new one, and some whose ticks are about to have more bits than numbers that are used as integers, or have. */
const AGES = [77, 2 ** 31 - 100, 2 ** 32 - 100, 2 ** 40 + 77];

describe('the deadline wheel', () => {
  it.each([
    1,
    2,
    255,
    256,
    257,
    65_535,
    65_536,
    65_537,
    90_000,
    4 * HOUR,
    16_711_679,
    16_711_680,
    5 * HOUR,
    60 * HOUR,
  ])('calls a deadline %d ms away exactly then [OP-4]', async (ms) => {
    for (const age of AGES) {
      const { time, fired, set } = setUp();
      await time.advance(age);
      set('a', age + ms);
      await time.advance(ms - 1);
      expect(fired).toEqual([]);
      await time.advance(1);
      expect(fired).toEqual([['a', age + ms]]);
    }
  });

  it('is never early where the time has fractions [OP-4]', async () => {
    const { time, fired, set } = setUp();
    await time.advance(0.75);
    set('a', 10.25);
    await time.advance(9.5);
    expect(fired).toEqual([]);
    await time.advance(0.75);
    expect(fired).toEqual([['a', 11]]);
  });

  it('calls what is past when it is set within a tick, not in the call', async () => {
    const { time, fired, set } = setUp();
    await time.advance(100);
    set('past', 3);
    expect(fired).toEqual([]);
    await time.advance(1);
    expect(fired).toEqual([['past', 101]]);
  });

  it('does not call what was dropped, however often it is dropped', async () => {
    const { time, wheel, fired, set } = setUp();
    const dropped = set('dropped', 50);
    set('kept', 50);
    wheel.drop(dropped);
    wheel.drop(dropped);
    expect(wheel.size).toBe(1);
    await time.advance(1_000);
    expect(fired).toEqual([['kept', 50]]);
  });

  it('moves a deadline that is set again, sooner or later', async () => {
    const { time, wheel, fired, deadline } = setUp();
    const moved = deadline('moved');
    wheel.set(moved, 10);
    wheel.set(moved, 100_000);
    wheel.set(moved, 70);
    expect(wheel.size).toBe(1);
    await time.advance(200_000);
    expect(fired).toEqual([['moved', 70]]);
  });

  it('calls thousands that are due at one tick, each once', async () => {
    const { time, wheel, fired, set } = setUp();
    for (let i = 0; i < 5_000; i++) set(String(i), 300);
    expect(wheel.size).toBe(5_000);
    await time.advance(300);
    expect(new Set(fired.map(([name]) => name)).size).toBe(5_000);
    expect(fired).toHaveLength(5_000);
    expect(wheel.size).toBe(0);
  });

  it('lets a deadline set, move and drop others while it is called', async () => {
    const { time, wheel, fired, deadline, set } = setUp();
    const dropped = set('dropped', 10);
    const later = deadline('later');
    const first = new CallbackDeadline(() => {
      wheel.drop(dropped);
      wheel.set(later, 12);
      wheel.set(first2, 300);
    });
    const first2 = set('moved', 11);
    wheel.set(first, 9);
    await time.advance(1_000);
    expect(fired).toEqual([
      ['later', 12],
      ['moved', 300],
    ]);
  });

  it('may be set again from its own call', async () => {
    const { time, wheel } = setUp();
    const at: number[] = [];
    const again: Deadline = new CallbackDeadline(() => {
      at.push(time.clock.now());
      if (at.length < 4) wheel.set(again, time.clock.now() + 100);
    });
    wheel.set(again, 100);
    await time.advance(1_000);
    expect(at).toEqual([100, 200, 300, 400]);
  });

  it('holds no timer at rest, so that a program may end and nothing wakes it [TIME-2]', async () => {
    const { time, wheel, set } = setUp();
    expect(time.pendingTimers).toBe(0);
    wheel.drop(set('dropped', 30_000));
    expect(time.pendingTimers).toBe(0);
    set('called', 10);
    expect(time.pendingTimers).toBe(1);
    await time.advance(10);
    expect(time.pendingTimers).toBe(0);
  });

  it('keeps the program alive for a deadline that is set after a rest [TIME-2]', async () => {
    const { time, wheel, fired, set } = setUp();
    wheel.drop(set('dropped', 30_000));
    await time.advance(5_000);
    set('a', 40_000);
    expect(time.pendingTimers).toBe(1);
    await time.advance(35_000);
    expect(fired).toEqual([['a', 40_000]]);
  });

  it.each([200, 65_535, 70_000, 4 * HOUR])(
    'wakes up no more than once a wheel on its way to a deadline %d ms away [TIME-2]',
    async (ms) => {
      const time = createVirtualTime();
      const timer = jest.spyOn(time.clock, 'timer');
      const wheel = createDeadlineWheel(time.clock);
      // The last tick of a block: from here the wheels reach furthest.
      await time.advance(255);
      const called = jest.fn();
      wheel.set(new CallbackDeadline(called), 255 + ms);
      await time.advance(ms);
      expect(called).toHaveBeenCalledTimes(1);
      expect(timer.mock.calls.length).toBeLessThanOrEqual(3);
      expect(timer.mock.calls.every(([delayMs]) => delayMs > 0)).toBe(true);
    },
  );

  it('serves near deadlines exactly while a far one has held the wheel for hours', async () => {
    const { time, fired, set } = setUp();
    set('far', 4 * HOUR);
    await time.advance(3 * HOUR + 123);
    set('near', time.clock.now() + 7);
    await time.advance(7);
    expect(fired).toEqual([['near', 3 * HOUR + 130]]);
    await time.advance(HOUR);
    expect(fired[1]).toEqual(['far', 4 * HOUR]);
  });

  it('calls the others when one throws, and reports what was thrown afterwards', async () => {
    const { time, wheel, fired, set } = setUp();
    const defect = new Error('a defect');
    const throwing = () =>
      new CallbackDeadline(() => {
        throw defect;
      });
    set('before', 10);
    wheel.set(throwing(), 10);
    set('same', 10);
    await expect(time.advance(10)).rejects.toBe(defect);
    wheel.set(throwing(), 20);
    wheel.set(throwing(), 20);
    set('after', 25);
    await expect(time.advance(15)).rejects.toMatchObject({ errors: [defect, defect] });
    await time.advance(15);
    expect(fired.map(([name]) => name).sort()).toEqual(['after', 'before', 'same']);
    expect(wheel.size).toBe(0);
  });

  it('does with any sequence of set, move, drop and waiting what a sorted list would do', async () => {
    const distance = fc.oneof(fc.nat(300), fc.nat(70_000), fc.nat(20_000_000)).map((ms) => ms + 1);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), which: fc.nat(9), ms: distance }),
      fc.record({ kind: fc.constant('drop' as const), which: fc.nat(9) }),
      fc.record({ kind: fc.constant('wait' as const), ms: distance }),
    );
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), runBoth), { numRuns: 150 });
  });
});

type Step =
  { kind: 'set'; which: number; ms: number } | { kind: 'drop'; which: number } | { kind: 'wait'; ms: number };

/** A clock without an event loop: the wheel needs nothing else, and a property test has no time for one. */
class BareClock {
  time = 0;
  private timers: { at: number; callback: () => void }[] = [];

  now = () => this.time;
  wall = () => this.time;

  timer = (delayMs: number, callback: () => void) => {
    const timer = { at: this.time + delayMs, callback };
    this.timers.push(timer);
    const cancel = () => void (this.timers = this.timers.filter((other) => other !== timer));
    return { cancel, ref: () => undefined, unref: () => undefined };
  };

  advance(ms: number): void {
    const until = this.time + ms;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = next.at;
      next.callback();
    }
    this.time = until;
  }
}

async function runBoth(steps: Step[]): Promise<void> {
  const clock = new BareClock();
  const wheel: DeadlineWheel = createDeadlineWheel(clock);
  const fired: string[] = [];
  const model = new Map<number, number>();
  const expected: string[] = [];
  const deadlines = Array.from(
    { length: 10 },
    (_, which) => new CallbackDeadline(() => fired.push(`${which} at ${clock.time}`)),
  );
  for (const step of [...steps, { kind: 'wait' as const, ms: 50_000_000 }]) {
    if (step.kind === 'set') {
      model.set(step.which, clock.time + step.ms);
      wheel.set(deadlines[step.which] as Deadline, clock.time + step.ms);
    } else if (step.kind === 'drop') {
      model.delete(step.which);
      wheel.drop(deadlines[step.which] as Deadline);
    } else {
      const until = clock.time + step.ms;
      const due = [...model].filter(([, at]) => at <= until).sort(([, a], [, b]) => a - b);
      for (const [which, at] of due) {
        model.delete(which);
        expected.push(`${which} at ${at}`);
      }
      clock.advance(step.ms);
    }
    expect(wheel.size).toBe(model.size);
  }
  expect([...fired].sort()).toEqual([...expected].sort());
  expect(fired.map(timeOf)).toEqual(expected.map(timeOf));
}

function timeOf(firing: string): number {
  return Number(firing.split(' ')[2]);
}

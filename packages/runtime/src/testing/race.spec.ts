import { createVirtualTime, runRace } from '.';
import { seededChoice } from './seeded-choice';
import { ShuffledRunQueue } from './shuffled-run-queue';

/** The order in which three that ask for some turns get them. */
async function orderOf(raceSeed: number, turns: Readonly<Record<string, number>>): Promise<string> {
  const time = createVirtualTime({ raceSeed });
  const order: string[] = [];
  for (const [name, asked] of Object.entries(turns)) {
    let left = asked;
    time.runQueue.add({ run: () => (order.push(name), --left > 0) });
  }
  expect(order).toEqual([]);
  await time.settle();
  return order.join('');
}

describe('the turns of a race', () => {
  it('come in every order that there is, each as often as it asks [TIME-1]', async () => {
    const once = await runRace((seed) => orderOf(seed, { a: 1, b: 1, c: 1 }));
    expect([...once.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    const twice = await runRace((seed) => orderOf(seed, { a: 2, b: 2 }));
    expect([...twice.keys()].sort()).toEqual(['aabb', 'abab', 'abba', 'baab', 'baba', 'bbaa']);
  });

  it('come in one and the same order with one seed [TIME-1]', async () => {
    const outcomes = await runRace((seed) => orderOf(seed, { a: 3, b: 3, c: 3 }), { seeds: 20 });
    expect(outcomes.size).toBeGreaterThan(10);
    for (const [order, seed] of outcomes) expect(await orderOf(seed, { a: 3, b: 3, c: 3 })).toBe(order);
  });

  it('let what is promised come between two of them, before them and after them [TIME-1]', async () => {
    const outcomes = await runRace(async (raceSeed) => {
      const time = createVirtualTime({ raceSeed });
      const order: string[] = [];
      let turns = 0;
      time.runQueue.add({ run: () => (order.push('turn'), ++turns < 2) });
      void Promise.resolve().then(() => order.push('promise'));
      await time.settle();
      return order.join(' ');
    });
    expect([...outcomes.keys()].sort()).toEqual([
      'promise turn turn',
      'turn promise turn',
      'turn turn promise',
    ]);
  });

  it('may be taken at once where somebody is in a hurry, or not, and never one inside another [TIME-1]', async () => {
    const outcomes = await runRace(async (raceSeed) => {
      const time = createVirtualTime({ raceSeed });
      const order: string[] = [];
      const { runQueue } = time;
      runQueue.add({ run: () => (order.push('begins'), runQueue.runNow(), order.push('ends'), false) });
      runQueue.add({ run: () => (order.push('other'), false) });
      runQueue.runNow();
      order.push('at once');
      await time.settle();
      return order.join(' ');
    });
    expect([...outcomes.keys()].sort()).toEqual([
      'at once begins ends other',
      'at once other begins ends',
      'begins ends at once other',
      'begins ends other at once',
      'other at once begins ends',
      'other begins ends at once',
    ]);
  });

  it('race the timers, which stay in their order, and all of it has run when time has passed [TIME-1]', async () => {
    const outcomes = await runRace(async (raceSeed) => {
      const time = createVirtualTime({ raceSeed });
      const order: string[] = [];
      time.runQueue.add({ run: () => (order.push('turn'), false) });
      time.clock.timer(20, () => order.push(`second at ${time.clock.now()}`));
      time.clock.timer(10, () => order.push(`first at ${time.clock.now()}`));
      await time.advance(20);
      return order.join(', ');
    });
    expect([...outcomes.keys()].sort()).toEqual([
      'first at 10, second at 20, turn',
      'first at 10, turn, second at 20',
      'turn, first at 10, second at 20',
    ]);
  });

  it('do not make time pass over a timer that a late turn sets [TIME-1]', async () => {
    const outcomes = await runRace(async (raceSeed) => {
      const time = createVirtualTime({ raceSeed });
      let fired = 'never';
      time.runQueue.add({
        run: () => (time.clock.timer(5, () => (fired = `at ${time.clock.now()}`)), false),
      });
      await time.advance(5);
      return fired;
    });
    expect([...outcomes.keys()]).toEqual(['at 5']);
  });
});

describe('a turn of a race', () => {
  it('that throws, which is a defect, is reported, and the others get theirs', () => {
    for (let raceSeed = 1; raceSeed <= 20; raceSeed++) {
      const tasks: (() => void)[] = [];
      const scheduler = {
        soon: (task: () => void) => void tasks.push(task),
        later: (task: () => void) => void tasks.push(task),
      };
      const queue = new ShuffledRunQueue(scheduler, seededChoice(raceSeed));
      const told: string[] = [];
      queue.add({
        run: () => {
          throw new Error('a defect');
        },
      });
      let turns = 0;
      queue.add({ run: () => (told.push('turn'), ++turns < 3) });
      for (let task = tasks.shift(); task; task = tasks.shift()) {
        try {
          task();
        } catch (error) {
          told.push((error as Error).message);
        }
      }
      expect(told.sort()).toEqual(['a defect', 'turn', 'turn', 'turn']);
    }
  });
});

describe('without a race', () => {
  it('turns are taken in the order of asking, and a timer waits for all of them [TIME-1]', async () => {
    const time = createVirtualTime();
    const order: string[] = [];
    time.clock.timer(10, () => order.push('timer'));
    for (const name of ['a', 'b', 'c']) time.runQueue.add({ run: () => (order.push(name), false) });
    await time.advance(10);
    expect(order).toEqual(['a', 'b', 'c', 'timer']);
  });
});

describe('the outcomes of a race', () => {
  it('are each told once, with the first seed that led to it', async () => {
    const outcomes = await runRace(async (seed) => (seed % 3 === 0 ? 'fizz' : 'other'), { seeds: 9 });
    expect([...outcomes]).toEqual([
      ['other', 1],
      ['fizz', 3],
    ]);
  });

  it('fail with the scenario', async () => {
    await expect(runRace(() => Promise.reject(new Error('oops')))).rejects.toThrow('oops');
  });
});

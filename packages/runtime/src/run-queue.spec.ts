import { createNodeClock, createNodeScheduler } from './node';
import { type Scheduler } from './ports/scheduler';
import { type RunQueueOptions, type Runnable, createRunQueue } from './run-queue';

/** A world in which the tasks are run by hand and a turn takes as long as it says. */
class HandWorld {
  now = 0;
  readonly soon: (() => void)[] = [];
  readonly later: (() => void)[] = [];
  readonly thrown: unknown[] = [];
  readonly queue;

  constructor(options?: RunQueueOptions) {
    const scheduler: Scheduler = {
      soon: (task) => void this.soon.push(task),
      later: (task) => void this.later.push(task),
    };
    const clock = { now: () => this.now, wall: () => 0, timer: () => neverATimer() };
    this.queue = createRunQueue(clock, scheduler, options);
  }

  /** Runs one task of the kind. */
  step(kind: 'soon' | 'later'): void {
    try {
      this[kind].shift()?.();
    } catch (error) {
      this.thrown.push(error);
    }
  }

  runAll(): void {
    while (this.soon.length + this.later.length > 0) this.step(this.soon.length > 0 ? 'soon' : 'later');
  }
}

function neverATimer(): never {
  throw new Error('A run queue takes no timer.');
}

function logging(log: string[], name: string, turns: number, turn: () => void = () => undefined): Runnable {
  let left = turns;
  return {
    run: () => {
      log.push(name);
      turn();
      return --left > 0;
    },
  };
}

describe('the run queue', () => {
  it('takes turns in the order of asking, whoever has more to do [FLOW-4]', () => {
    const world = new HandWorld();
    const log: string[] = [];
    world.queue.add(logging(log, 'busy', 4));
    world.queue.add(logging(log, 'short', 1));
    world.queue.add(logging(log, 'middle', 2));
    world.runAll();
    expect(log.join(' ')).toBe('busy short middle busy middle busy busy');
  });

  it('takes no turn inside the call that asks for one', () => {
    const world = new HandWorld();
    const log: string[] = [];
    world.queue.add(logging(log, 'a', 1));
    expect(log).toEqual([]);
  });

  it('gives what is added during a turn its turn behind the others', () => {
    const world = new HandWorld();
    const log: string[] = [];
    const late = logging(log, 'late', 1);
    world.queue.add(logging(log, 'first', 2, () => log.length === 1 && world.queue.add(late)));
    world.queue.add(logging(log, 'second', 1));
    world.runAll();
    expect(log.join(' ')).toBe('first second late first');
  });

  it('hops over a macrotask when its turns are used up, and goes on after it [FLOW-4]', () => {
    const world = new HandWorld({ budgetTurns: 10, budgetMs: Infinity });
    const log: string[] = [];
    world.queue.add(logging(log, 'a', 25));
    world.step('soon');
    expect(log).toHaveLength(10);
    expect(world.soon).toHaveLength(0);
    world.step('later');
    expect(log).toHaveLength(20);
    world.runAll();
    expect(log).toHaveLength(25);
  });

  it('hops when its time is used up, within a few turns however slow they are [FLOW-4]', () => {
    const world = new HandWorld({ budgetMs: 1 });
    const log: string[] = [];
    world.queue.add(logging(log, 'slow', 100, () => (world.now += 5)));
    world.step('soon');
    expect(log.length).toBeLessThanOrEqual(8);
    expect(world.later).toHaveLength(1);
  });

  it('counts turns over any number of drains, so that a closed loop hops too [FLOW-4]', () => {
    const world = new HandWorld({ budgetTurns: 3, budgetMs: Infinity });
    const kinds: string[] = [];
    for (let i = 0; i < 7; i++) {
      world.queue.add({ run: () => false });
      const kind = world.soon.length > 0 ? 'soon' : 'later';
      kinds.push(kind);
      world.step(kind);
    }
    expect(kinds).toEqual(['soon', 'soon', 'soon', 'later', 'soon', 'soon', 'later']);
  });

  it.each([0.1, 0.6, 5])(
    'hops in a closed loop of turns that take %d ms, soon after its time is used up [FLOW-4]',
    (turnMs) => {
      const world = new HandWorld({ budgetMs: 1 });
      let busyMs = 0;
      const turn = () => {
        world.now += turnMs;
        busyMs += turnMs;
        return false;
      };
      for (let hops = 0; hops < 3; hops++) {
        busyMs = 0;
        for (world.queue.add({ run: turn }); world.soon.length > 0; world.queue.add({ run: turn }))
          world.step('soon');
        // The budget before somebody watches, three of it after that, and the turn that each of them ends with.
        expect(busyMs).toBeLessThanOrEqual(4 + 2 * turnMs);
        while (world.later.length > 0) world.step('later');
      }
    },
  );

  it('does not hop where the event loop goes round by itself, however long that takes', () => {
    const world = new HandWorld({ budgetMs: 1 });
    for (let i = 0; i < 100; i++) {
      world.queue.add({ run: () => false });
      expect(world.soon).toHaveLength(1);
      world.step('soon');
      world.now += i % 10;
      // What the queue waits with goes round as well.
      while (world.later.length > 0) world.step('later');
    }
  });

  it('counts no rest as work, of which nobody has seen the end: after it there is a whole budget', () => {
    const world = new HandWorld({ budgetMs: 1 });
    let taken = 0;
    const turn = () => {
      const before = taken;
      world.queue.add({ run: () => (taken++, false) });
      world.step('soon');
      expect(taken).toBe(before + 1);
    };
    for (let rests = 0; rests < 3; rests++) {
      turn();
      world.now += 1_000;
      turn();
      world.now += 2.9;
      turn();
      expect(world.soon).toHaveLength(0);
      // What waits is what the queue waits with, and no turn.
      expect(world.later).toHaveLength(1);
      world.step('later');
    }
  });

  it('begins to count its turns anew where it sees the event loop go round', () => {
    const world = new HandWorld({ budgetMs: 1, budgetTurns: 5 });
    const turn = () => {
      world.queue.add({ run: () => false });
      world.step('soon');
    };
    for (let turns = 0; turns < 3; turns++) turn();
    world.now += 1.1;
    turn();
    world.step('later');
    for (let turns = 0; turns < 5; turns++) turn();
    expect([world.soon.length, world.later.length]).toEqual([0, 0]);
    // The sixth since.
    world.queue.add({ run: () => false });
    expect([world.soon.length, world.later.length]).toEqual([0, 1]);
  });

  it('tells a turn when it begins, where nothing has come between that and a look at the clock [OP-4]', () => {
    const world = new HandWorld({ budgetMs: 1_000 });
    const told: (number | undefined)[] = [];
    world.now = 7;
    for (let i = 0; i < 2; i++)
      world.queue.add({
        run: (now) => {
          told.push(now);
          world.now += 50;
          return false;
        },
      });
    world.runAll();
    expect(told).toEqual([7, undefined]);
  });

  it('gives the others their turns when one throws, and reports what was thrown', () => {
    const world = new HandWorld();
    const log: string[] = [];
    const defect = new Error('a defect');
    const thrower = () => {
      throw defect;
    };
    world.queue.add({ run: thrower });
    world.queue.add(logging(log, 'other', 2));
    world.runAll();
    world.queue.add(logging(log, 'later', 1));
    world.runAll();
    expect(world.thrown).toEqual([defect]);
    expect(log).toEqual(['other', 'other', 'later']);
  });

  it('waits for one macrotask, whoever else asks for a turn meanwhile [FLOW-4]', () => {
    const world = new HandWorld({ budgetTurns: 2, budgetMs: Infinity });
    const log: string[] = [];
    world.queue.add(logging(log, 'a', 2));
    world.step('soon');
    for (const name of ['b', 'c', 'd']) world.queue.add(logging(log, name, 1));
    expect([world.soon.length, world.later.length]).toEqual([0, 1]);
    world.runAll();
    expect(log).toEqual(['a', 'a', 'b', 'c', 'd']);
  });

  it('takes the turns that wait at once where it is told to, each of them once', () => {
    const world = new HandWorld();
    const log: string[] = [];
    world.queue.runNow();
    world.queue.add(logging(log, 'a', 2));
    world.queue.runNow();
    expect(log).toEqual(['a', 'a']);
    world.queue.add(logging(log, 'b', 1));
    expect(log).toEqual(['a', 'a']);
    world.runAll();
    expect(log).toEqual(['a', 'a', 'b']);
  });

  it('keeps what a turn throws from whoever has the turns taken at once', () => {
    const world = new HandWorld();
    const defect = new Error('a defect');
    world.queue.add({
      run: () => {
        throw defect;
      },
    });
    expect(() => world.queue.runNow()).not.toThrow();
    world.runAll();
    expect(world.thrown).toEqual([defect]);
  });

  it('takes none at once inside a turn', () => {
    const world = new HandWorld();
    const log: string[] = [];
    world.queue.add({ run: () => (log.push('begins'), world.queue.runNow(), log.push('ends'), false) });
    world.queue.add(logging(log, 'other', 1));
    world.queue.runNow();
    expect(log).toEqual(['begins', 'ends', 'other']);
  });

  it('lets sockets and timers have their turn first where it is over its budget, whoever is in a hurry [FLOW-4]', () => {
    const world = new HandWorld({ budgetTurns: 2, budgetMs: Infinity });
    const log: string[] = [];
    world.queue.add(logging(log, 'a', 5));
    world.queue.runNow();
    // It was to be taken soon, and that task is there still.
    world.step('soon');
    world.queue.runNow();
    expect([log.length, world.soon.length, world.later.length]).toEqual([2, 0, 1]);
    world.step('later');
    expect(log).toHaveLength(4);
  });

  it('keeps the order over thousands of turns', () => {
    const world = new HandWorld();
    const log: string[] = [];
    for (let i = 0; i < 5_000; i++) world.queue.add(logging(log, String(i), 2));
    world.runAll();
    const once = Array.from({ length: 5_000 }, (_, i) => String(i));
    expect(log).toEqual([...once, ...once]);
  });

  it('lets the event loop go round while a caller awaits turn after turn without an end [FLOW-4]', async () => {
    const queue = createRunQueue(createNodeClock(), createNodeScheduler());
    let rounds = 0;
    const round = () => void (++rounds < 3 && setImmediate(round));
    setImmediate(round);
    let turns = 0;
    while (rounds < 3) {
      await new Promise<void>((resolve) => queue.add({ run: () => (resolve(), false) }));
      turns++;
    }
    expect(turns).toBeGreaterThan(0);
    expect(turns).toBeLessThanOrEqual(4_000);
  });
});

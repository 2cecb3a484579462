import fc from 'fast-check';
import { KILLED, NOPROC, NORMAL, SHUTDOWN } from '@liminal/protocol';
import { OOPS, deferred, outcomeOf, useWorlds } from '../world.fixture';
import { type ProcessContext } from '../process/behaviour';
import { type RestartType } from './child-spec';
import { ENDLESS, STUBBORN, Supervised } from './supervision-world.fixture';
import { supervisor } from './supervisor';

const world = useWorlds();

const abc = (s: Supervised) => ['a', 'b', 'c'].map((id) => s.child(id));

describe('a supervisor', () => {
  it('starts its children in order, each when the init before has come through [SUP-1]', async () => {
    const s = new Supervised(world());
    const gate = deferred<void>();
    await s.start({ children: [s.child('a', {}, { init: () => gate.promise }), s.child('b')] });
    expect(s.news()).toBe('+a');
    gate.resolve();
    await s.w.settle();
    expect(s.news()).toBe('+b, started');
  });

  it.each([
    ['shutdown', SHUTDOWN],
    ['crashed (Error: oops)', OOPS],
  ])(
    'that is asked to exit with %s stops its children in reverse, and ends with it [SUP-1]',
    async (_what, reason) => {
      const s = new Supervised(world());
      await s.start({ children: abc(s) });
      s.news();
      await s.stop(reason);
      expect(s.news()).toBe('-c shutdown, -b shutdown, -a shutdown');
      expect(s.exits).toEqual([reason]);
    },
  );

  it('asks a child to stop, kills it when its own time is over, and goes on to the next [SUP-1]', async () => {
    const s = new Supervised(world());
    const children = [
      s.child('a', { shutdown: 'infinity' }),
      s.child('b', { shutdown: 300 }, STUBBORN),
      s.child('c', { shutdown: 700 }, STUBBORN),
      s.child('d', { shutdown: 'brutalKill' }),
    ];
    await s.start({ children });
    s.news();
    await s.stop(SHUTDOWN);
    expect(s.news()).toBe('-d killed (by kill)');
    await s.w.advance(699);
    expect(s.news()).toBe('');
    await s.w.advance(1);
    expect(s.news()).toBe('-c killed (by kill)');
    await s.w.advance(300);
    expect(s.news()).toBe('-b killed (by kill), -a shutdown');
    expect(s.exits).toEqual([SHUTDOWN]);
  });

  it('waits for a child as long as it takes, where its shutdown is infinity [SUP-1]', async () => {
    const s = new Supervised(world());
    let finish = () => undefined as void;
    const slow = {
      init: (self: ProcessContext) => ((finish = () => self.exit()), void (self.trapExit = true)),
      exit: () => undefined,
    };
    await s.start({ children: [s.child('a'), s.child('b', { shutdown: 'infinity' }, slow)] });
    s.news();
    await s.stop(SHUTDOWN);
    await s.w.advance(3_600_000);
    expect(s.news()).toBe('');
    finish();
    await s.w.settle();
    expect(s.news()).toBe('-b normal, -a shutdown');
  });

  it('lets a child that has started run on, whatever its start was allowed to take [SUP-1]', async () => {
    const s = new Supervised(world());
    await s.start({ children: [s.child('a', { startDeadlineMs: 100 })] });
    await s.w.advance(3_600_000);
    expect(s.news()).toBe('+a, started');
  });

  it.each([
    ['oneForOne', '-b crashed (Error: oops), +b'],
    ['oneForAll', '-b crashed (Error: oops), -c shutdown, -a shutdown, +a, +b, +c'],
    ['restForOne', '-b crashed (Error: oops), -c shutdown, +b, +c'],
  ] as const)('restarts by its strategy %s [SUP-1]', async (strategy, news) => {
    const s = new Supervised(world());
    await s.start({ strategy, children: abc(s) });
    s.news();
    await s.fell('b', OOPS);
    expect(s.news()).toBe(news);
    expect(await s.handle.countChildren()).toMatchObject({ specs: 3, active: 3 });
  });

  it.each([
    ['permanent', '+ + + +', 1],
    ['transient', '- - + +', 1],
    ['temporary', '- - - -', 0],
  ] as [RestartType, string, number][])(
    'restarts a %s child as its type says [SUP-1]',
    async (restart, row, specs) => {
      const lives: string[] = [];
      for (const reason of [NORMAL, SHUTDOWN, OOPS, KILLED]) {
        const s = new Supervised(world());
        await s.start({ children: [s.child('a', { restart })] });
        await s.fell('a', reason);
        lives.push(s.w.node.whereis('a') ? '+' : '-');
        expect((await s.handle.countChildren()).specs).toBe(specs);
      }
      expect(lives.join(' ')).toBe(row);
    },
  );

  it('does not start a temporary child again because of another one [SUP-1]', async () => {
    const s = new Supervised(world());
    await s.start({
      strategy: 'oneForAll',
      children: [s.child('a'), s.child('t', { restart: 'temporary' })],
    });
    s.news();
    await s.fell('a', OOPS);
    expect(s.news()).toBe('-a crashed (Error: oops), -t shutdown, +a');
  });

  it('ends with the reason of a first child that does not start, and stops those that have [SUP-1, C-19]', async () => {
    const s = new Supervised(world());
    const failing = s.child('c', {}, { init: () => Promise.reject(new Error('oops')) });
    await s.start({ children: [s.child('a'), s.child('b'), failing, s.child('d')] });
    expect(s.news()).toBe('+a, +b, +c, -c crashed (Error: oops), -b shutdown, -a shutdown');
    expect(s.exits).toMatchObject([OOPS]);
  });

  it('ends a start that never ends at its deadline, and leaves no orphan [SUP-1, C-19]', async () => {
    const s = new Supervised(world());
    await s.start({ children: [s.child('a'), s.child('b', { startDeadlineMs: 200 }, ENDLESS)] });
    await s.w.advance(200);
    expect(s.news()).toBe('+a, +b, -b killed (by startTimeout), -a shutdown');
    expect(s.exits).toEqual([{ kind: 'killed', by: 'startTimeout' }]);
    expect(s.w.node.processCount).toBe(0);
  });

  it('stops at once while a start does not end, and leaves no orphan [SUP-1, C-19]', async () => {
    const s = new Supervised(world());
    await s.start({ children: [s.child('a'), s.child('b', {}, ENDLESS), s.child('c')] });
    await s.stop(SHUTDOWN);
    expect(s.news()).toBe('+a, +b, -b shutdown, -a shutdown');
    expect([s.exits, s.w.node.processCount]).toEqual([[SHUTDOWN], 0]);
  });

  it('takes its children along when it is killed, one in its start included [SUP-1, C-19]', async () => {
    const s = new Supervised(world());
    const trapping = {
      init: (self: { trapExit: boolean }) => ((self.trapExit = true), deferred<void>().promise),
    };
    const nested = supervisor({ children: [s.child('b'), s.child('c', {}, trapping)] });
    const pid = await s.start({ children: [s.child('a'), { id: 'nested', start: () => nested }] });
    s.w.node.kill(pid);
    await s.w.settle();
    expect(s.w.node.processCount).toBe(0);
  });

  it('has started as a child when its own children have, and is stopped as one [SUP-1]', async () => {
    const s = new Supervised(world());
    const gate = deferred<void>();
    const nested = supervisor({ children: [s.child('b', {}, { init: () => gate.promise })] });
    await s.start({
      children: [s.child('a'), { id: 'nested', start: () => nested, shutdown: 'infinity' }, s.child('c')],
    });
    expect(s.news()).toBe('+a, +b');
    gate.resolve();
    await s.w.settle();
    expect(s.news()).toBe('+c, started');
    await s.stop(SHUTDOWN);
    expect(s.news()).toBe('-c shutdown, -b shutdown, -a shutdown');
  });

  it('ends with whatever it is linked to above it [SUP-1]', async () => {
    const s = new Supervised(world());
    const parent = s.w.spawn({ init: (self) => void self.spawnLink(supervisor({ children: abc(s) })) });
    await s.w.settle();
    s.w.node.end(parent, SHUTDOWN);
    await s.w.settle();
    expect(s.news()).toBe('+a, +b, +c, -c shutdown, -b shutdown, -a shutdown');
  });

  it('lives on where what it is linked to ends normally, and where it is asked to exit with normal [SUP-1, EXIT-4]', async () => {
    const s = new Supervised(world());
    const pid = await s.start({ children: [s.child('a')] });
    const other = s.w.spawn({ init: (self) => self.link(pid) });
    await s.w.settle();
    s.w.node.end(other, NORMAL);
    s.w.node.exit(pid, NORMAL);
    await s.w.settle();
    expect([s.news(), s.exits]).toEqual(['+a, started', []]);
  });

  it('has not started while a first child waits for another that is restarted [SUP-1, SUP-2]', async () => {
    const s = new Supervised(world());
    const gate = deferred<void>();
    let first = true;
    const init = () => (first ? ((first = false), gate.promise) : undefined);
    const children = [s.child('a'), s.child('b', {}, { init })];
    await s.start({ strategy: 'oneForAll', backoff: { initialMs: 100, jitter: 0 }, children });
    await s.fell('a', OOPS);
    expect(s.news()).toBe('+a, +b, -a crashed (Error: oops), -b shutdown');
    await s.w.advance(100);
    expect(s.news()).toBe('+a, +b, started');
  });

  it('is told of the end of a child that has unlinked itself [SUP-1]', async () => {
    const s = new Supervised(world());
    const pid = s.w.node.processCount + 1;
    const loose = s.child('a', {}, { init: (self) => self.unlink({ ...self.pid, number: pid }) });
    await s.start({ children: [loose] });
    await s.fell('a', OOPS);
    expect(s.news()).toBe('+a, started, -a crashed (Error: oops), +a');
    await s.stop(SHUTDOWN);
    expect(s.exits).toEqual([SHUTDOWN]);
  });

  it('leads no monitor of an earlier generation of a name to the next [C-18, SUP-1]', async () => {
    const s = new Supervised(world());
    const log: string[] = [];
    await s.start({ maxRestarts: 5, children: [s.child('a')] });
    const first = s.w.node.whereis('a');
    await s.fell('a', OOPS);
    const second = s.w.node.whereis('a');
    expect([first, second]).toEqual([
      expect.anything(),
      expect.not.objectContaining({ number: first?.number }),
    ]);
    s.w.recorder(log, {
      init: (self) => void (first && self.monitor(first)),
      down: ({ pid, reason }) => void log.push(`${pid.number === first?.number} ${reason.kind}`),
    });
    await s.w.settle();
    await s.fell('a', OOPS);
    expect(log).toEqual([`true ${NOPROC.kind}`]);
  });
});

describe('a supervisor that several things happen to at a time', () => {
  it('starts nothing when a start comes through after its own end [SUP-1, EXIT-7]', async () => {
    const s = new Supervised(world());
    let say = () => undefined as void;
    const late = {
      id: 'a',
      start: () => ({ init: (self: ProcessContext) => void (say = self.deferStart()) }),
    };
    const pid = await s.start({ children: [late, s.child('b')] });
    s.w.node.end(pid, OOPS);
    say();
    await s.w.settle();
    expect([s.news(), s.w.node.processCount, s.w.node.wheel.size]).toEqual(['', 0, 0]);
  });

  it('lets a child that is being terminated stay so when a sibling fails [SUP-1]', async () => {
    const s = new Supervised(world());
    await s.start({
      strategy: 'oneForAll',
      children: [s.child('a'), s.child('b', { shutdown: 100 }, STUBBORN)],
    });
    const outcome = outcomeOf(s.handle.terminateChild('b'));
    await s.fell('a', OOPS);
    await s.w.advance(100);
    expect(outcome.now).toBeUndefined();
    expect(s.news()).toBe('+a, +b, started, -a crashed (Error: oops), -b killed (by kill), +a');
  });

  it('kills a child that comes through its start when it was asked to stop, and does not stop [SUP-1, C-19]', async () => {
    const s = new Supervised(world());
    const gate = deferred<void>();
    const init = (self: ProcessContext) => ((self.trapExit = true), gate.promise);
    await s.start({ children: [s.child('a', { shutdown: 100 }, { init })] });
    await s.stop(SHUTDOWN);
    gate.resolve();
    await s.w.advance(99);
    expect(s.exits).toEqual([]);
    await s.w.advance(1);
    expect([s.news(), s.exits]).toEqual(['+a, -a killed (by kill)', [SHUTDOWN]]);
  });

  it('restarts once for a group that fails together [SUP-1, SUP-2]', async () => {
    const s = new Supervised(world());
    await s.start({ strategy: 'oneForAll', children: abc(s) });
    for (const id of ['a', 'b', 'c']) s.w.node.send(id, OOPS);
    await s.w.settle();
    expect(await s.handle.countChildren()).toMatchObject({ specs: 3, active: 3 });
  });

  it('treats a start that gives no behaviour as one that fails [SUP-1]', async () => {
    const s = new Supervised(world());
    await s.start({ children: [s.child('a'), { id: 'b', start: () => undefined as never }] });
    expect(s.exits).toMatchObject([{ kind: 'crashed', name: 'StatusError' }]);
  });
});

describe('the restarts of a supervisor', () => {
  it('are maxRestarts within the window; one more ends it with shutdown [SUP-2]', async () => {
    const s = new Supervised(world());
    await s.start({ maxRestarts: 2, windowMs: 1_000, children: [s.child('a'), s.child('b')] });
    await s.fell('b', OOPS);
    await s.fell('b', OOPS);
    s.news();
    await s.fell('b', OOPS);
    expect(s.news()).toBe('-b crashed (Error: oops), -a shutdown');
    expect(s.exits).toEqual([SHUTDOWN]);
  });

  it('leave the window when they are older than it [SUP-2]', async () => {
    const s = new Supervised(world());
    await s.start({ windowMs: 1_000, children: [s.child('a')] });
    for (let i = 0; i < 5; i++) {
      await s.fell('a', OOPS);
      await s.w.advance(1_001);
    }
    expect(s.exits).toEqual([]);
    await s.fell('a', OOPS);
    await s.w.advance(1_000);
    await s.fell('a', OOPS);
    expect(s.exits).toEqual([SHUTDOWN]);
  });

  it('count each time when a restart keeps failing in its init [SUP-2]', async () => {
    const s = new Supervised(world());
    let starts = 0;
    const init = () => (++starts > 1 ? Promise.reject(new Error('oops')) : undefined);
    await s.start({ maxRestarts: 3, children: [s.child('a', {}, { init })] });
    await s.fell('a', OOPS);
    expect([starts, s.exits]).toEqual([4, [SHUTDOWN]]);
  });

  it('end with the window for a message that kills each new instance after one good reply [SUP-2, C-31]', async () => {
    const s = new Supervised(world());
    let replies = 0;
    const call = (_request: unknown, from: { reply(): void }) => (replies++, from.reply());
    await s.start({ maxRestarts: 3, children: [s.child('a', {}, { call })] });
    for (let pid = s.w.node.whereis('a'); pid && replies < 100; pid = s.w.node.whereis('a')) {
      await s.w.node.call(pid, 'good');
      await s.fell('a', OOPS);
    }
    expect([replies, s.exits]).toEqual([4, [SHUTDOWN]]);
  });

  it('wait for the backoff, longer each time [SUP-2]', async () => {
    const s = new Supervised(world());
    const backoff = { initialMs: 100, factor: 2, maxMs: 150, jitter: 0 };
    await s.start({ maxRestarts: 9, backoff, children: [s.child('a'), s.child('b')] });
    s.news();
    for (const ms of [100, 150, 150]) {
      await s.fell('a', OOPS);
      await s.w.advance(ms - 1);
      expect(s.news()).toBe('-a crashed (Error: oops)');
      expect((await s.handle.whichChildren())[0]?.pid).toBe('restarting');
      await s.w.advance(1);
      expect(s.news()).toBe('+a');
    }
  });

  it('wait as at first after the child has run for a window, and longer where it has not [SUP-2]', async () => {
    for (const [ranMs, waitMs] of [
      [1_000, 200],
      [1_001, 100],
    ] as const) {
      const s = new Supervised(world());
      const backoff = { initialMs: 100, factor: 2, maxMs: 1_000, jitter: 0 };
      await s.start({ maxRestarts: 9, windowMs: 1_000, backoff, children: [s.child('a')] });
      await s.fell('a', OOPS);
      await s.w.advance(100 + ranMs);
      s.news();
      await s.fell('a', OOPS);
      await s.w.advance(waitMs - 1);
      expect(s.news()).toBe('-a crashed (Error: oops)');
      await s.w.advance(1);
      expect(s.news()).toBe('+a');
    }
  });

  it.each([
    ['oneForAll', '-b crashed (Error: oops), -c shutdown, -a shutdown', '+a, +b, +c'],
    ['restForOne', '-b crashed (Error: oops), -c shutdown', '+b, +c'],
    ['oneForOne', '-b crashed (Error: oops)', '+b'],
  ] as const)(
    'hold back those that are restarted with the one that waits, by %s [SUP-2, SUP-1]',
    async (strategy, atOnce, later) => {
      const s = new Supervised(world());
      await s.start({ strategy, backoff: { initialMs: 100, jitter: 0 }, children: abc(s) });
      s.news();
      await s.fell('b', OOPS);
      expect(s.news()).toBe(atOnce);
      await s.w.advance(99);
      expect(s.news()).toBe('');
      await s.w.advance(1);
      expect(s.news()).toBe(later);
    },
  );

  it('leave no wait behind where the supervisor is killed [SUP-2, LINK-8]', async () => {
    const s = new Supervised(world());
    const pid = await s.start({ backoff: { initialMs: 60_000, maxMs: 60_000 }, children: [s.child('a')] });
    await s.fell('a', OOPS);
    expect(s.w.node.wheel.size).toBe(1);
    s.w.node.kill(pid);
    await s.w.settle();
    expect([s.w.node.wheel.size, s.w.node.processCount]).toEqual([0, 0]);
  });

  it('hold no stop up: neither the backoff nor a start that never ends [SUP-2, C-19]', async () => {
    for (const backoff of [undefined, { initialMs: 60_000, maxMs: 60_000 }]) {
      const s = new Supervised(world());
      let starts = 0;
      const init = () => (++starts > 1 ? deferred<void>().promise : undefined);
      await s.start({ backoff, children: [s.child('a'), s.child('b', {}, { init })] });
      await s.fell('b', OOPS);
      await s.stop(SHUTDOWN);
      expect([s.exits, s.w.node.processCount, s.w.node.wheel.size]).toEqual([[SHUTDOWN], 0, 0]);
    }
  });
});

describe('the options of a supervisor', () => {
  it('are checked when it is made, and what is undefined is as if it was not given [SUP-1, SUP-2]', () => {
    const child = { id: 'a', start: () => ({}) };
    const wrong = [
      { strategy: 'oneForNone' as never },
      { autoShutdown: 'sometimes' as never },
      { maxRestarts: -1 },
      { maxRestarts: 0.5 },
      { windowMs: 0 },
      { children: [child, child] },
      { children: [{ ...child, id: '' }] },
      { children: [{ ...child, start: {} as never }] },
      { children: [{ ...child, restart: 'always' as never }] },
      { children: [{ ...child, shutdown: NaN }] },
      { children: [{ ...child, startDeadlineMs: 0 }] },
    ];
    for (const options of wrong)
      expect(() => supervisor(options)).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
    const unsaid = { restart: undefined, shutdown: undefined, significant: undefined };
    const options = { strategy: undefined, windowMs: undefined, children: [{ ...child, ...unsaid }] };
    expect(() => supervisor(options)).not.toThrow();
  });
});

describe('a significant child', () => {
  it.each([
    ['never', 'b', 'transient', NORMAL, false],
    ['anySignificant', 'b', 'transient', NORMAL, true],
    ['anySignificant', 'b', 'transient', OOPS, false],
    ['anySignificant', 'b', 'temporary', OOPS, true],
    ['anySignificant', 'a', 'transient', NORMAL, false],
    ['allSignificant', 'b', 'transient', NORMAL, false],
  ] as const)('with %s, where %s (%s) exits [SUP-3]', async (autoShutdown, id, restart, reason, ends) => {
    const s = new Supervised(world());
    const significant = autoShutdown !== 'never';
    const children = [
      s.child('a', { restart: 'transient' }),
      s.child('b', { restart, significant }),
      s.child('c', { restart, significant }),
    ];
    await s.start({ autoShutdown, children });
    await s.fell(id, reason);
    expect(s.exits).toEqual(ends ? [SHUTDOWN] : []);
    expect(s.w.node.whereis('c') === undefined).toBe(ends);
  });

  it('ends its supervisor with allSignificant when it is the last, others being stopped in reverse [SUP-3]', async () => {
    const s = new Supervised(world());
    const of = { restart: 'transient', significant: true } as const;
    await s.start({
      autoShutdown: 'allSignificant',
      children: [s.child('a'), s.child('b', of), s.child('c', of), s.child('d')],
    });
    await s.fell('b', NORMAL);
    s.news();
    await s.fell('c', NORMAL);
    expect(s.news()).toBe('-c normal, -d shutdown, -a shutdown');
    expect(s.exits).toEqual([SHUTDOWN]);
  });

  it('that is terminated by a call ends nothing [SUP-3]', async () => {
    const s = new Supervised(world());
    await s.start({
      autoShutdown: 'anySignificant',
      children: [s.child('a', { restart: 'transient', significant: true })],
    });
    await s.handle.terminateChild('a');
    await s.w.settle();
    expect(s.exits).toEqual([]);
  });

  it('is refused where it is permanent, or nobody looks at it [SUP-3]', () => {
    const child = { id: 'a', start: () => ({}), significant: true };
    const refusal = expect.objectContaining({ code: 'invalidArgument' });
    expect(() => supervisor({ autoShutdown: 'anySignificant', children: [child] })).toThrow(refusal);
    expect(() => supervisor({ children: [{ ...child, restart: 'transient' }] })).toThrow(refusal);
  });
});

describe('the calls to a supervisor', () => {
  it('tell its children, and start, terminate, restart and delete them [SUP-1]', async () => {
    const s = new Supervised(world());
    await s.start({ children: [s.child('a')] });
    const { handle } = s;
    const b = await handle.startChild(s.child('b', { restart: 'transient' }));
    expect(await handle.whichChildren()).toEqual([
      { id: 'a', pid: s.w.node.whereis('a'), restart: 'permanent', significant: false },
      { id: 'b', pid: b, restart: 'transient', significant: false },
    ]);
    await handle.terminateChild('b');
    expect([s.w.node.isAlive(b), (await handle.whichChildren())[1]?.pid]).toEqual([false, undefined]);
    expect(await handle.restartChild('b')).toEqual(s.w.node.whereis('b'));
    await handle.terminateChild('b');
    await handle.deleteChild('b');
    expect(await handle.countChildren()).toEqual({
      specs: 1,
      active: 1,
      starting: 0,
      restarting: 0,
      stopped: 0,
    });
  });

  it('are refused where they make no sense, and change nothing [SUP-1]', async () => {
    const s = new Supervised(world());
    await s.start({ children: [s.child('a')] });
    const { handle } = s;
    const refusals: readonly [Promise<unknown>, string][] = [
      [handle.startChild(s.child('a')), 'failedPrecondition'],
      [handle.restartChild('a'), 'failedPrecondition'],
      [handle.deleteChild('a'), 'failedPrecondition'],
      [handle.terminateChild('x'), 'notFound'],
      [handle.startChild({ ...s.child('x'), shutdown: -1 }), 'invalidArgument'],
      [s.w.node.call(s.pid, 'anything'), 'invalidArgument'],
    ];
    for (const [call, code] of refusals) await expect(call).rejects.toMatchObject({ code });
    expect(await handle.countChildren()).toMatchObject({ specs: 1, active: 1 });
  });

  it('tell of a start that fails, and of one that is terminated; neither ends the supervisor [SUP-1, C-19]', async () => {
    const s = new Supervised(world());
    await s.start({ children: [s.child('a')] });
    const { handle } = s;
    const thrown = handle.startChild({
      id: 'b',
      start: () => {
        throw new Error('oops');
      },
    });
    await expect(thrown).rejects.toMatchObject({ code: 'unavailable' });
    const outcome = outcomeOf(handle.startChild(s.child('c', {}, ENDLESS)));
    await s.w.settle();
    await handle.terminateChild('c');
    await s.w.settle();
    expect([outcome.now, s.exits]).toEqual(['unavailable', []]);
    expect((await handle.countChildren()).specs).toBe(2);
  });

  it('tell of a restart by a call that fails, which is not tried again and does not count [SUP-1, SUP-2]', async () => {
    const s = new Supervised(world());
    let starts = 0;
    const init = () => (++starts > 1 ? Promise.reject(new Error('oops')) : undefined);
    await s.start({ maxRestarts: 0, children: [s.child('a', {}, { init })] });
    await s.handle.terminateChild('a');
    await expect(s.handle.restartChild('a')).rejects.toMatchObject({ code: 'unavailable' });
    expect([starts, s.exits]).toEqual([2, []]);
    expect(await s.handle.countChildren()).toMatchObject({ specs: 1, stopped: 1 });
  });

  it('are refused while the supervisor stops, but for those that only ask, and a child that stops is active [SUP-1]', async () => {
    const s = new Supervised(world());
    await s.start({ children: [s.child('a'), s.child('b', { shutdown: 100 }, STUBBORN)] });
    await s.stop(SHUTDOWN);
    const { handle } = s;
    const refusals = [
      handle.startChild(s.child('x')),
      handle.terminateChild('a'),
      handle.restartChild('a'),
      handle.deleteChild('a'),
    ];
    for (const refusal of refusals)
      await expect(refusal).rejects.toMatchObject({ code: 'failedPrecondition', delivery: 'notDelivered' });
    expect(await handle.countChildren()).toMatchObject({ specs: 2, active: 2 });
    await s.w.advance(100);
    expect([s.exits, s.w.node.processCount]).toEqual([[SHUTDOWN], 0]);
  });

  it('are answered while a child is started [SUP-1]', async () => {
    const s = new Supervised(world());
    await s.start({ children: [s.child('a', {}, ENDLESS), s.child('b')] });
    expect(await s.handle.countChildren()).toMatchObject({ specs: 2, starting: 2 });
    await s.stop(SHUTDOWN);
  });
});

/** What may be done to a running supervisor, and to its children. */
const anyDeed = fc.record({
  what: fc.constantFrom(
    'fell',
    'fell',
    'startChild',
    'terminateChild',
    'restartChild',
    'deleteChild',
    'wait',
  ),
  pick: fc.nat(20),
  reason: fc.constantFrom(NORMAL, SHUTDOWN, OOPS),
  restart: fc.constantFrom('permanent' as const, 'transient' as const, 'temporary' as const),
  starts: fc.boolean(),
});

describe('the counts of a supervisor', () => {
  it('add up, agree with its children, and come to nothing in the end, whatever is done to it [SUP-1]', async () => {
    const deeds = fc.array(anyDeed, { maxLength: 15 });
    const strategies = fc.constantFrom('oneForOne' as const, 'oneForAll' as const, 'restForOne' as const);
    const property = fc.asyncProperty(strategies, deeds, async (strategy, steps) => {
      const s = new Supervised(world());
      const known = ['a', 'b', 'c'];
      await s.start({ strategy, maxRestarts: 100, backoff: { jitter: 0 }, children: abc(s) });
      for (const { what, pick, reason, restart, starts } of steps) {
        const id = known[pick % known.length] as string;
        if (what === 'fell') s.w.node.send(id, reason);
        else if (what === 'wait') await s.w.advance(10 * pick);
        else if (what !== 'startChild') s.handle[what](id).catch(() => undefined);
        else {
          const added = `x${known.length}`;
          s.handle.startChild(s.child(added, { restart }, starts ? {} : ENDLESS)).catch(() => undefined);
          known.push(added);
        }
        await s.w.settle();
        const [counts, infos] = await Promise.all([s.handle.countChildren(), s.handle.whichChildren()]);
        const { specs, ...ways } = counts;
        expect(Object.values(ways).reduce((sum, count) => sum + count)).toBe(specs);
        const countOf = (way: unknown) =>
          infos.filter(({ pid }) => (typeof pid === 'object' ? 'active' : pid) === way).length;
        expect(counts).toEqual({
          specs: infos.length,
          active: countOf('active'),
          starting: countOf('starting'),
          restarting: countOf('restarting'),
          stopped: countOf(undefined),
        });
        for (const { pid } of infos) if (typeof pid === 'object') expect(s.w.node.isAlive(pid)).toBe(true);
      }
      await s.stop(SHUTDOWN);
      const lines = (sign: string) => s.log.filter((line) => line.startsWith(sign)).length;
      expect([s.exits, s.w.node.processCount, lines('+')]).toEqual([[SHUTDOWN], 0, lines('-')]);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

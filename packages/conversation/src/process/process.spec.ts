import { type ExitReason, NORMAL, SHUTDOWN, boundedReason, utf8Length } from '@liminal/protocol';
import { type Behaviour, type ProcessContext } from './behaviour';
import { OOPS, deferred, outcomeOf, useWorlds } from '../world.fixture';

const world = useWorlds();

describe('a process', () => {
  it('has started when its init has come through, or when it says so itself, once [SUP-1]', async () => {
    const w = world();
    const log: string[] = [];
    const gate = deferred<void>();
    let say = () => undefined as void;
    const onStarted = (name: string) => ({ onStarted: () => void log.push(name) });
    w.spawn({}, onStarted('none'));
    w.spawn({ init: () => gate.promise }, onStarted('awaited'));
    w.spawn({ init: (self) => void (say = self.deferStart()) }, onStarted('deferred'));
    await w.settle();
    expect(log).toEqual(['none']);
    gate.resolve();
    await w.settle();
    expect(log).toEqual(['none', 'awaited']);
    say();
    say();
    expect(log).toEqual(['none', 'awaited', 'deferred']);
  });

  it('never starts where it ends before, whatever it says then [SUP-1, EXIT-7]', async () => {
    const w = world();
    const onStarted = jest.fn();
    const gate = deferred<void>();
    let say = () => undefined as void;
    const endings: readonly Behaviour[] = [
      { init: () => Promise.reject(new Error('oops')) },
      { init: () => gate.promise },
      { init: (self) => void (say = self.deferStart()) },
    ];
    const pids = endings.map((behaviour) => w.spawn(behaviour, { onStarted }));
    await w.settle();
    for (const pid of pids) w.node.end(pid, SHUTDOWN);
    gate.resolve();
    say();
    await w.settle();
    expect(onStarted).not.toHaveBeenCalled();
  });

  it('passes an exit on along a chain of links, and a killed one can be trapped [EXIT-4]', async () => {
    const w = world();
    const log: string[] = [];
    const end = w.recorder(log);
    const middle = w.spawn({}, { link: end });
    const start = w.spawn({}, { link: middle });
    w.node.kill(start);
    await w.settle();
    expect(log).toEqual([`exit ${middle.number}: killed (by kill)`]);
    expect(w.node.isAlive(middle)).toBe(false);
  });

  it('ends with the first reason, though its terminate exits again [EXIT-1]', async () => {
    const w = world();
    const exits: ExitReason[] = [];
    let self: ProcessContext | undefined;
    const terminate = jest.fn(() => self?.exit(OOPS));
    const pid = w.spawn({
      init: (context) => void (self = context),
      message: (_message, context) => context.exit(SHUTDOWN),
      terminate,
    });
    w.node.watch(pid, (reason) => exits.push(reason));
    w.node.send(pid, 'go');
    await w.settle();
    expect(exits).toEqual([SHUTDOWN]);
    expect(terminate).toHaveBeenCalledTimes(1);
  });

  it('ends with the reason that its own terminate ends it with, and no second one [EXIT-1]', async () => {
    const w = world();
    const log: string[] = [];
    const watcher = w.recorder(log);
    const pid = w.spawn(
      {
        message: (_message, self) => self.exit(OOPS),
        terminate: () => w.node.end(pid, SHUTDOWN),
        cleanUp: ({ kind }) => void log.push(`cleanUp ${kind}`),
      },
      { link: watcher },
    );
    w.node.send(pid, 'go');
    await w.settle();
    expect(log).toEqual(['cleanUp shutdown', `exit ${pid.number}: shutdown`]);
  });

  it('tells everybody of its exit, though its terminate and its cleanUp fail [EXIT-1] [EXIT-6]', async () => {
    const fail = () => {
      throw new Error('oops');
    };
    const failLater = () => Promise.reject(new Error('oops')) as unknown as void;
    for (const last of [fail, failLater]) {
      const w = world();
      const log: string[] = [];
      const watcher = w.recorder(log);
      const pid = w.spawn(
        { message: (_m, self) => self.exit(), terminate: last, cleanUp: last },
        { link: watcher },
      );
      w.node.send(pid, 'go');
      await w.settle();
      expect(log).toEqual([`exit ${pid.number}: normal`]);
    }
  });

  it('calls terminate where it ends by itself, and cleanUp always, once, with the reason [EXIT-1]', async () => {
    const w = world();
    const log: string[] = [];
    const behaviour: Behaviour = {
      init: () => undefined,
      message: (_message, self) => self.exit(SHUTDOWN),
      terminate: ({ kind }) => void log.push(`terminate ${kind}`),
      cleanUp: ({ kind }) => void log.push(`cleanUp ${kind}`),
    };
    const own = w.spawn(behaviour);
    await w.settle();
    w.node.send(own, 'go');
    await w.settle();
    const killed = w.spawn(behaviour);
    await w.settle();
    w.node.kill(killed);
    await w.settle();
    const stillborn = w.spawn({ ...behaviour, init: (self) => self.exit() });
    await w.settle();
    expect(w.node.isAlive(stillborn)).toBe(false);
    expect(log).toEqual(['terminate shutdown', 'cleanUp shutdown', 'cleanUp killed', 'cleanUp normal']);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('oops'))],
    [
      'rejects',
      () => {
        throw new Error('oops');
      },
    ],
  ])('that %s in init crashes and is terminated by nobody [EXIT-1]', async (_how, init) => {
    const w = world();
    const terminated = jest.fn();
    const exits: string[] = [];
    const pid = w.spawn({ init, terminate: terminated });
    w.node.watch(pid, ({ kind }) => exits.push(kind));
    await w.settle();
    expect(exits).toEqual(['crashed']);
    expect(terminated).not.toHaveBeenCalled();
  });

  it.each<[string, () => unknown]>([
    ['undefined', () => undefined],
    ['a function', () => () => 'f'],
    [
      'a cyclic error',
      () => {
        const error: { self?: unknown; message: unknown } = new Error('cyclic');
        error.self = error;
        error.message = error;
        return error;
      },
    ],
    ['5 MB of message', () => new Error('x'.repeat(5_000_000))],
    [
      'throwing getters',
      () =>
        new Proxy(new Error('x'), {
          get: () => {
            throw new Error('no');
          },
        }),
    ],
  ])('that throws %s ends with a bounded reason that says something [EXIT-6]', async (_what, thrown) => {
    const w = world();
    for (const asynchronous of [false, true]) {
      const exits: ExitReason[] = [];
      const pid = w.spawn({
        message: () => {
          if (asynchronous) return Promise.reject(thrown());
          throw thrown();
        },
      });
      w.node.watch(pid, (reason) => exits.push(reason));
      w.node.send(pid, 'go');
      await w.settle();
      expect(exits).toHaveLength(1);
      const reason = exits[0] as Extract<ExitReason, { kind: 'crashed' }>;
      expect(reason.kind).toBe('crashed');
      expect(reason.name).not.toBe('');
      expect(reason.message).not.toBe('');
      expect(utf8Length(reason.message)).toBeLessThanOrEqual(256);
      expect(utf8Length(JSON.stringify(boundedReason(reason)))).toBeLessThan(4_096);
    }
  });

  it('has no effect after its exit: what its code still does is dropped and counted [EXIT-7]', async () => {
    const w = world();
    const log: string[] = [];
    const other = w.recorder(log);
    const gone = w.spawn({
      message: (_message, self) => {
        self.exit();
        self.send(other, 'from the dead');
        self.link(other);
        self.monitor(other);
        self.exit(OOPS);
        expect(self.register('ghost')).toBe(false);
        expect(outcomeOf(self.call(other, 'x')).now).toBe('pending');
        const child = self.spawnLink({ init: () => void log.push('born') });
        w.node.watch(child, ({ kind }) => log.push(`child ${kind}`));
        self.unlink(other);
      },
    });
    w.node.send(gone, 'go');
    await w.settle();
    expect(w.node.droppedSignals).toBe(7);
    expect(log).toEqual(['child noproc']);
    expect(w.node.whereis('ghost')).toBeUndefined();
    expect(w.ties(other)).toBe(0);
  });

  it('rejects the calls of a process that has ended, and those that it ends with [EXIT-7] [LINK-8]', async () => {
    const w = world();
    const silent = w.spawn({ call: () => undefined });
    const outcomes: { now: unknown }[] = [];
    const caller = w.spawn({
      message: (_message, self) => {
        outcomes.push(outcomeOf(self.call(silent, 'before')));
        self.exit();
        outcomes.push(outcomeOf(self.call(silent, 'after')));
      },
    });
    w.node.send(caller, 'go');
    await w.settle();
    expect(outcomes.map(({ now }) => now)).toEqual(['cancelled', 'failedPrecondition']);
    expect(w.ties(silent)).toBe(0);
    expect(w.node.wheel.size).toBe(0);
  });

  it('counts messages that nobody handled before the end, and what comes for the dead [EXIT-7]', async () => {
    const w = world();
    const pid = w.spawn({ message: (_message, self) => self.exit() });
    for (const message of ['1', '2', '3']) w.node.send(pid, message);
    await w.settle();
    expect(w.node.droppedSignals).toBe(2);
    w.node.send(pid, 'late');
    w.node.exit(pid, OOPS);
    w.node.kill(pid);
    w.node.send('nobody', 'late');
    expect(w.node.droppedSignals).toBe(6);
  });

  it('handles one message at a time and in order, and waits for promises [LINK-4]', async () => {
    const w = world();
    const log: string[] = [];
    const first = deferred();
    const pid = w.spawn({
      init: () => first.promise.then(() => void log.push('init')),
      message: async (message) => {
        log.push(`${String(message)} begins`);
        await Promise.resolve();
        log.push(`${String(message)} ends`);
      },
    });
    w.node.send(pid, 'a');
    w.node.send(pid, 'b');
    await w.settle();
    expect(log).toEqual([]);
    first.resolve(undefined);
    await w.settle();
    expect(log).toEqual(['init', 'a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('takes what a callback returns for nothing where it is no promise, and a bad thenable for a crash', async () => {
    const w = world();
    const log: unknown[] = [];
    const bad = {
      get then(): unknown {
        throw new Error('bad then');
      },
    };
    const pid = w.spawn({ message: (message) => (log.push(message), message as never) });
    w.node.watch(pid, (reason) => log.push((reason as { message?: string }).message));
    for (const message of [7, null, 'text', {}, [], bad]) w.node.send(pid, message);
    await w.settle();
    expect(log).toEqual([7, null, 'text', {}, [], bad, 'bad then']);
  });

  it('is ended in its next turn by a kill, however much mail waits and while a callback is at work [EXIT-4]', async () => {
    const w = world();
    const handled: unknown[] = [];
    const flooded = w.spawn({ message: (message) => void handled.push(message) });
    const busy = w.spawn({ message: () => new Promise(() => undefined) });
    w.node.send(busy, 'work');
    await w.settle();
    for (let i = 0; i < 1_000; i++) w.node.send(flooded, i);
    w.node.kill(flooded);
    w.node.kill(busy);
    await w.settle();
    expect(handled).toEqual([]);
    expect([w.node.isAlive(flooded), w.node.isAlive(busy)]).toEqual([false, false]);
  });

  it('that is killed before its first turn never runs its init, and cleans up [EXIT-4]', async () => {
    const w = world();
    const log: string[] = [];
    const pid = w.spawn({ init: () => void log.push('init'), cleanUp: ({ kind }) => void log.push(kind) });
    w.node.kill(pid);
    await w.settle();
    expect(log).toEqual(['killed']);
  });

  it('is ended by its owner before the call returns, with nothing else running [EXIT-1]', () => {
    const w = world();
    const log: string[] = [];
    const pid = w.spawn({ cleanUp: ({ kind }) => void log.push(kind) });
    w.node.end(pid, SHUTDOWN);
    w.node.end(pid, OOPS);
    expect(log).toEqual(['shutdown']);
    expect(w.node.isAlive(pid)).toBe(false);
  });

  it('that is started linked to the dead exits with noproc before its init, or is told [LINK-1]', async () => {
    const w = world();
    const log: string[] = [];
    const dead = w.spawn();
    w.node.end(dead, NORMAL);
    const behaviour: Behaviour = {
      init: () => void log.push('init'),
      exit: ({ from, reason }) => void log.push(`told of ${from.number === dead.number}: ${reason.kind}`),
      cleanUp: ({ kind }) => void log.push(`ended ${kind}`),
    };
    w.spawn(behaviour, { link: dead });
    await w.settle();
    w.spawn(behaviour, { link: dead, trapExit: true });
    await w.settle();
    expect(log).toEqual(['ended noproc', 'init', 'told of true: noproc']);
  });

  it('gives others their turns while it has mail [LINK-7]', async () => {
    const w = world();
    const log: string[] = [];
    const [a, b] = ['a', 'b'].map((name) => w.spawn({ message: () => void log.push(name) }));
    for (let i = 0; i < 3; i++) if (a) w.node.send(a, i);
    if (b) w.node.send(b, 'x');
    await w.settle();
    expect(log).toEqual(['a', 'b', 'a', 'a']);
  });
});

import { type ExitReason, type Pid, NORMAL, SHUTDOWN } from '@liminal/protocol';
import { createVirtualTime } from '@liminal/runtime/testing';
import { createNode } from './local-node';
import { OOPS, useWorlds } from '../world.fixture';

const world = useWorlds();

describe('a name', () => {
  it('is registered by at most one live process [NAME-1] [CONV-9]', () => {
    const w = world();
    const [first, second] = [w.spawn(), w.spawn()];
    expect(w.node.register('a', first)).toBe(true);
    expect(w.node.register('a', first)).toBe(true);
    expect(w.node.register('a', second)).toBe(false);
    expect(w.node.whereis('a')).toEqual(first);
    w.node.unregister('a');
    w.node.unregister('a');
    expect(w.node.whereis('a')).toBeUndefined();
    expect(w.node.register('a', second)).toBe(true);
  });

  it('that was taken back is nothing of the end of who had it: the next holder keeps it [NAME-1]', () => {
    const w = world();
    const [first, second] = [w.spawn(), w.spawn()];
    w.node.register('a', first);
    w.node.unregister('a');
    w.node.register('a', second);
    w.node.end(first, NORMAL);
    expect(w.node.whereis('a')).toEqual(second);
  });

  it('is not given to the dead [NAME-1]', () => {
    const w = world();
    const pid = w.spawn();
    w.node.end(pid, NORMAL);
    expect(w.node.register('a', pid)).toBe(false);
    expect(w.node.whereis('a')).toBeUndefined();
  });

  it('leads messages to its process, and those to a free name nowhere [NAME-1]', async () => {
    const w = world();
    const log: string[] = [];
    const pid = w.recorder(log, { init: (self) => void self.register('a') });
    await w.settle();
    w.node.send('a', 'by name');
    w.node.send('b', 'to nobody');
    await w.settle();
    expect(log).toEqual(['by name']);
    w.node.end(pid, NORMAL);
    w.node.send('a', 'to the dead');
    expect(w.node.droppedSignals).toBe(2);
  });

  it('is free, like the pid, when the exit can be seen by anyone [NAME-1] [EXIT-5]', async () => {
    const w = world();
    const seen: string[] = [];
    const holder = w.spawn({ cleanUp: () => void look('cleanUp') });
    w.node.register('a', holder);
    w.node.register('b', holder);
    const look = (where: string) =>
      seen.push(`${where}: ${String(w.node.whereis('b') ?? w.node.isAlive(holder))}`);
    const successors: boolean[] = [];
    w.spawn(
      {
        init: (self) => (self.link(holder), void self.monitor(holder)),
        exit: (_notice, self) => (look('exit'), void successors.push(self.register('a'))),
        down: () => void look('down'),
      },
      { trapExit: true },
    );
    await w.settle();
    w.node.watch(holder, () => look('watch'));
    w.node.call(holder, 'x').catch(() => look('call'));
    w.node.end(holder, OOPS);
    await w.settle();
    expect(seen.sort()).toEqual([
      'call: false',
      'cleanUp: false',
      'down: false',
      'exit: false',
      'watch: false',
    ]);
    expect(successors).toEqual([true]);
  });
});

describe('a watch', () => {
  it('tells code outside any process of an exit, once and never inside the call [LINK-1]', async () => {
    const w = world();
    const reasons: ExitReason[] = [];
    const pid = w.spawn();
    w.node.watch(pid, (reason) => reasons.push(reason));
    w.node.end(pid, OOPS);
    expect(reasons).toEqual([]);
    await w.settle();
    w.node.watch(pid, (reason) => reasons.push(reason));
    expect(reasons).toHaveLength(1);
    await w.settle();
    expect(reasons).toEqual([OOPS, { kind: 'noproc' }]);
  });

  it('tells nothing once it is withdrawn, also of an exit that has happened, and leaves nothing [LINK-3] [LINK-8]', async () => {
    const w = world();
    const told = jest.fn();
    const pid = w.spawn();
    w.node.watch(pid, told)();
    expect(w.ties(pid)).toBe(0);
    const withdraw = w.node.watch(pid, told);
    w.node.end(pid, OOPS);
    withdraw();
    withdraw();
    w.node.watch(pid, told)();
    await w.settle();
    expect(told).not.toHaveBeenCalled();
  });
});

describe('a node', () => {
  it('never gives a pid twice, and pids of an earlier start of it lead nowhere [NAME-1]', async () => {
    const time = createVirtualTime({ seed: 5 });
    const starts = [
      createNode({ name: 'n', ports: time.ports }),
      createNode({ name: 'n', ports: time.ports }),
    ] as const;
    const [before, after] = starts.map((node) => node.spawn({})) as [Pid, Pid];
    expect(before.number).toBe(after.number);
    expect(starts[1].isAlive(before)).toBe(false);
    starts[1].kill(before);
    await time.settle();
    expect(starts[1].isAlive(after)).toBe(true);
    starts[0].end(before, SHUTDOWN);
    starts[1].end(after, SHUTDOWN);
    expect(starts[0].spawn({}).number).toBe(before.number + 1);
  });

  it('takes no pid of a node of another name for its own, though all the rest is the same [NAME-1]', async () => {
    const w = world();
    const here = w.spawn();
    const elsewhere: Pid = { ...here, node: 'elsewhere' };
    expect([w.node.isAlive(elsewhere), w.node.register('a', elsewhere)]).toEqual([false, false]);
    w.node.kill(elsewhere);
    w.node.end(elsewhere, SHUTDOWN);
    await w.settle();
    expect(w.node.isAlive(here)).toBe(true);
  });

  it('has a name of 1 to 128 bytes', () => {
    expect(createNode().name).toBe('local');
    expect(createNode({ name: 'n'.repeat(128) }).name).toHaveLength(128);
    for (const name of ['', 'n'.repeat(129), 'ü'.repeat(65)]) {
      expect(() => createNode({ name })).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
    }
  });

  it('says in the log what a behaviour does wrong at its end [EXIT-1]', () => {
    const time = createVirtualTime();
    const error = jest.fn();
    const node = createNode({ ports: { ...time.ports, logger: { ...time.ports.logger, error } } });
    const pid = node.spawn({
      cleanUp: () => {
        throw new Error('oops');
      },
    });
    node.end(pid, SHUTDOWN);
    expect(error).toHaveBeenCalledWith(
      expect.any(String),
      expect.objectContaining({ error: 'crashed (Error: oops)' }),
    );
  });

  it('has no timer where nothing is due [TIME-1]', async () => {
    const w = world();
    const pid = w.spawn({ call: (_request, from) => from.reply() });
    expect(w.time.pendingTimers).toBe(0);
    await w.node.call(pid, 'x');
    expect(w.node.wheel.size).toBe(0);
  });
});

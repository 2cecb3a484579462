import { type ExitReason, NORMAL, SHUTDOWN, describeExit } from '@liminal/protocol';
import { type MonitorRef } from './monitor';
import { type DownNotice, type ProcessContext } from './behaviour';
import { createNode } from './local-node';
import { type World, OOPS, useWorlds } from '../world.fixture';

const world = useWorlds();

/** A process that does what it is sent, so that a test can act as it. */
function actor(w: World, log: string[] = []) {
  const pid = w.recorder(log, {
    // A step that waits keeps the mailbox waiting too.
    message: (step, self) => (step as (self: ProcessContext) => void)(self),
  });
  const act = (step: (self: ProcessContext) => void) => w.within(pid, step as never);
  return { pid, log, act };
}

describe('a link', () => {
  it('to what is dead already gives noproc, later and once, and a second one no second [LINK-1] [LINK-2]', async () => {
    const w = world();
    const { act, log } = actor(w);
    const dead = w.spawn();
    w.node.end(dead, OOPS);
    await act((self) => {
      self.link(dead);
      self.link(dead);
      expect(log).toEqual([]);
    });
    expect(log).toEqual([`exit ${dead.number}: noproc`]);
  });

  it('ends one that does not trap with noproc where the other is dead [LINK-1]', async () => {
    const w = world();
    const exits: string[] = [];
    const dead = w.spawn();
    w.node.end(dead, NORMAL);
    const pid = w.spawn({ message: (_message, self) => self.link(dead) });
    w.node.watch(pid, ({ kind }) => exits.push(kind));
    w.node.send(pid, 'go');
    await w.settle();
    expect(exits).toEqual(['noproc']);
  });

  it('gives the exit once, with its real reason or noproc, where the other dies between the look-up and the link [C-17] [LINK-1]', async () => {
    const deaths: readonly ((w: World, pid: { number: number }) => void)[] = [
      (w, pid) => w.node.end(pid as never, OOPS),
      (w, pid) => w.node.kill(pid as never),
      (w, pid) => w.node.exit(pid as never, OOPS),
    ];
    for (const die of deaths) {
      const w = world();
      const { act, log } = actor(w);
      const other = w.spawn();
      w.node.register('other', other);
      await act((self) => {
        const found = w.node.whereis('other');
        die(w, other);
        if (found) self.link(found);
      });
      expect(log).toHaveLength(1);
      expect(log[0]).toMatch(/: (noproc|killed \(by kill\)|crashed \(Error: oops\))$/);
      expect(w.ties(w.node.whereis('none') ?? other)).toBe(0);
    }
  });

  it('is one, however often and from whichever side the two were linked [LINK-2]', async () => {
    const w = world();
    const { pid, act, log } = actor(w);
    const other = w.spawn({ message: (_message, self) => self.link(pid) });
    await act((self) => {
      self.link(other);
      self.link(other);
    });
    w.node.send(other, 'link back');
    await w.settle();
    expect([w.ties(pid), w.ties(other)]).toEqual([1, 1]);
    w.node.end(other, OOPS);
    await w.settle();
    expect(log).toEqual([`exit ${other.number}: crashed (Error: oops)`]);
  });

  it('is one also among many others [LINK-2] [LINK-8]', async () => {
    const w = world();
    const { pid, act, log } = actor(w);
    const others = Array.from({ length: 20 }, () => w.spawn());
    await act((self) => {
      for (const other of [...others, ...others]) self.link(other);
    });
    expect(w.ties(pid)).toBe(20);
    await act((self) => {
      for (const other of others.slice(0, 10)) self.unlink(other);
    });
    for (const other of others) w.node.end(other, SHUTDOWN);
    await w.settle();
    expect(log).toEqual(others.slice(10).map(({ number }) => `exit ${number}: shutdown`));
    expect(w.ties(pid)).toBe(0);
  });

  it('to oneself is nothing', async () => {
    const w = world();
    const { pid, act } = actor(w);
    await act((self) => self.link(pid));
    expect(w.ties(pid)).toBe(0);
  });

  it('to a process of another node with the same number is not one with it [LINK-1] [NAME-1]', async () => {
    const w = world();
    const { act, log } = actor(w);
    const here = w.spawn();
    const elsewhere = { ...here, creation: here.creation + 1 };
    await act((self) => {
      self.link(here);
      self.link(elsewhere);
      self.monitor(elsewhere);
    });
    expect(log).toEqual([`exit ${here.number}: noproc`, `down ${here.number}: noproc`]);
    w.node.end(here, OOPS);
    await w.settle();
    expect(log[2]).toBe(`exit ${here.number}: crashed (Error: oops)`);
  });

  it('that is taken back lets no exit through, also one on its way, and can be made again [LINK-3]', async () => {
    const w = world();
    const { act, log } = actor(w);
    const other = w.spawn();
    await act((self) => {
      self.link(other);
      w.node.end(other, OOPS);
      self.unlink(other);
      self.unlink(other);
    });
    expect(log).toEqual([]);
    await act((self) => {
      self.link(other);
      self.unlink(other);
    });
    expect(log).toEqual([]);
    await act((self) => self.link(other));
    expect(log).toEqual([`exit ${other.number}: noproc`]);
  });

  it('that the other side takes back is gone on both [LINK-3] [LINK-8]', async () => {
    const w = world();
    const { pid, act, log } = actor(w);
    const other = actor(w);
    await act((self) => self.link(other.pid));
    await other.act((self) => self.unlink(pid));
    expect([w.ties(pid), w.ties(other.pid)]).toEqual([0, 0]);
    w.node.end(other.pid, OOPS);
    await w.settle();
    expect(log).toEqual([]);
  });
});

describe('a monitor', () => {
  it('of what is dead already gives noproc, later and once [LINK-1]', async () => {
    const w = world();
    const { pid, act, log } = actor(w);
    const dead = w.spawn();
    w.node.end(dead, OOPS);
    await act((self) => {
      self.monitor(dead);
      expect(log).toEqual([]);
    });
    expect(log).toEqual([`down ${dead.number}: noproc`]);
    expect(w.ties(pid)).toBe(0);
  });

  it('gives one notice for each, with its own reference [LINK-2]', async () => {
    const w = world();
    const notices: DownNotice[] = [];
    const refs: MonitorRef[] = [];
    const target = w.spawn();
    w.spawn({
      init: (self) => void refs.push(self.monitor(target), self.monitor(target), self.monitor(target)),
      down: (notice) => void notices.push(notice),
    });
    await w.settle();
    w.node.end(target, OOPS);
    await w.settle();
    expect(new Set(refs).size).toBe(3);
    expect(notices.map(({ ref }) => ref)).toEqual(refs);
    expect(notices.map(({ reason }) => reason)).toEqual([OOPS, OOPS, OOPS]);
  });

  it('ends nobody, whatever the reason, and is told of normal too [LINK-2]', async () => {
    const w = world();
    const log: string[] = [];
    for (const reason of [NORMAL, OOPS]) {
      const target = w.spawn();
      w.spawn({
        init: (self) => void self.monitor(target),
        down: (notice) => void log.push(describeExit(notice.reason)),
      });
      await w.settle();
      w.node.end(target, reason);
      await w.settle();
    }
    expect(log).toEqual(['normal', 'crashed (Error: oops)']);
    expect(w.node.processCount).toBe(2);
  });

  it('of an earlier generation of a name that was taken again gives noproc and never the new one [C-18] [NAME-1]', async () => {
    const w = world();
    const { act, log } = actor(w);
    const first = w.spawn();
    w.node.register('server', first);
    const known = w.node.whereis('server');
    w.node.end(first, OOPS);
    const second = w.spawn();
    expect(w.node.register('server', second)).toBe(true);
    await act((self) => void (known && self.monitor(known)));
    expect(log).toEqual([`down ${first.number}: noproc`]);
    expect(w.ties(second)).toBe(0);
  });

  it('that is withdrawn by somebody else stays', async () => {
    const w = world();
    const { act, log } = actor(w);
    const other = actor(w);
    const target = w.spawn();
    let ref: MonitorRef | undefined;
    await act((self) => void (ref = self.monitor(target)));
    await other.act((self) => self.demonitor(ref as MonitorRef, { flush: true }));
    w.node.end(target, OOPS);
    await w.settle();
    expect(log).toEqual([`down ${target.number}: crashed (Error: oops)`]);
  });

  it('that is withdrawn leaves nothing at either side, while both live [LINK-8]', async () => {
    const w = world();
    const target = w.spawn();
    const { pid, act } = actor(w);
    await act((self) => {
      for (const flush of [true, false]) {
        const ref = self.monitor(target);
        expect([w.ties(pid), w.ties(target)]).toEqual([1, 1]);
        self.demonitor(ref, { flush });
        expect([w.ties(pid), w.ties(target)]).toEqual([0, 0]);
      }
    });
    expect([w.node.isAlive(pid), w.node.isAlive(target)]).toEqual([true, true]);
  });

  it('that is withdrawn with flush gives no notice, wherever the notice is by then [LINK-3]', async () => {
    const exitThenDemonitor: readonly ((w: World, self: ProcessContext, ref: MonitorRef) => Promise<void>)[] =
      [
        // before the exit; after it, with the notice on its way; with the notice in the mailbox
        async (w, self, ref) => {
          self.demonitor(ref, { flush: true });
          w.node.end(ref.target, OOPS);
        },
        async (w, self, ref) => {
          w.node.end(ref.target, OOPS);
          self.demonitor(ref, { flush: true });
        },
        async (w, self, ref) => {
          w.node.end(ref.target, OOPS);
          await w.settle();
          self.demonitor(ref, { flush: true });
        },
      ];
    for (const race of exitThenDemonitor) {
      const w = world();
      const target = w.spawn();
      const { pid, act, log } = actor(w);
      await act((self) => race(w, self, self.monitor(target)) as never);
      await w.settle();
      expect(log).toEqual([]);
      expect(w.ties(pid)).toBe(0);
    }
  });

  it('that is withdrawn without flush may leave the notice that is in the mailbox, and no other [LINK-3]', async () => {
    const w = world();
    const target = w.spawn();
    const { act, log } = actor(w);
    await act((async (self: ProcessContext) => {
      const early = self.monitor(target);
      const late = self.monitor(target);
      self.demonitor(early);
      w.node.end(target, OOPS);
      await w.settle();
      self.demonitor(late);
    }) as never);
    await w.settle();
    expect(log).toEqual([`down ${target.number}: crashed (Error: oops)`]);
  });

  it('that is withdrawn without flush lets no notice through that is still on its way [LINK-3]', async () => {
    const w = world();
    const target = w.spawn();
    const { act, log } = actor(w);
    await act((self) => {
      const ref = self.monitor(target);
      w.node.end(target, OOPS);
      self.demonitor(ref);
    });
    expect(log).toEqual([]);
  });

  it('races with exits 200 times in every order, and leaves no notice and no entry [C-28] [LINK-3] [LINK-8]', async () => {
    const w = world();
    const { pid, act, log } = actor(w);
    const orders: readonly ((self: ProcessContext, ref: MonitorRef, end: () => void) => void)[] = [
      (self, ref, end) => (self.demonitor(ref, { flush: true }), end()),
      (self, ref, end) => (end(), self.demonitor(ref, { flush: true })),
    ];
    const ends: readonly ((target: MonitorRef['target']) => void)[] = [
      (target) => w.node.end(target, OOPS),
      (target) => w.node.kill(target),
      (target) => w.node.send(target, 'exit'),
    ];
    for (let round = 0; round < 200; round++) {
      const target = w.spawn({ message: (_message, self) => self.exit(OOPS) });
      const order = orders[round % 2];
      const end = ends[round % 3];
      await act((self) => {
        const other = self.monitor(target);
        order?.(self, self.monitor(target), () => end?.(target));
        self.demonitor(other, { flush: true });
      });
      expect(w.node.isAlive(target)).toBe(false);
    }
    expect(log).toEqual([]);
    expect(w.ties(pid)).toBe(0);
  });
});

describe('what ties two processes', () => {
  it('leaves nothing at the other when either dies, and nothing when both do [LINK-8]', async () => {
    for (const dying of ['first', 'second', 'both'] as const) {
      const w = world();
      const first = actor(w);
      const second = actor(w);
      const tie = (other: typeof first.pid) => (self: ProcessContext) => {
        self.link(other);
        self.monitor(other);
        self.monitor(other);
        void self.call(other, 'never answered').catch(() => undefined);
      };
      await first.act(tie(second.pid));
      await second.act(tie(first.pid));
      // a link, two monitors that it holds and two that are held on it, a call of its own; that of the other one it refused
      expect(w.ties(first.pid)).toBe(5);
      if (dying !== 'second') w.node.end(first.pid, OOPS);
      if (dying !== 'first') w.node.end(second.pid, OOPS);
      await w.settle();
      expect([w.ties(first.pid), w.ties(second.pid)]).toEqual([0, 0]);
    }
  });

  it('lets what a process sent arrive before its exit, in order [LINK-4]', async () => {
    const w = world();
    const log: string[] = [];
    const receiver = w.recorder(log);
    const sender = w.spawn(
      {
        message: (_message, self) => {
          for (let i = 0; i < 3; i++) self.send(receiver, i);
          throw new Error('oops');
        },
      },
      { link: receiver },
    );
    w.node.send(sender, 'go');
    await w.settle();
    expect(log).toEqual(['0', '1', '2', `exit ${sender.number}: crashed (Error: oops)`]);
  });

  it('lets a message overtake no exit that came before it [LINK-4]', async () => {
    const w = world();
    const log: string[] = [];
    const receiver = w.recorder(log);
    const first = w.spawn({}, { link: receiver });
    w.node.end(first, SHUTDOWN);
    w.node.send(receiver, 'after the exit');
    await w.settle();
    expect(log).toEqual([`exit ${first.number}: shutdown`, 'after the exit']);
  });

  it('passes the exit of one on to a thousand, each once, without deep recursion [C-20] [LINK-4]', async () => {
    const w = world();
    const exits: ExitReason[] = [];
    const host = w.spawn();
    for (let i = 0; i < 1_000; i++)
      w.spawn({ exit: ({ reason }) => void exits.push(reason) }, { link: host, trapExit: true });
    let last = w.spawn();
    for (let i = 0; i < 20_000; i++) last = w.spawn({}, { link: last });
    w.node.end(host, OOPS);
    w.node.end(last, OOPS);
    await w.settle();
    expect(exits).toHaveLength(1_000);
    expect(w.node.processCount).toBe(1_000);
  });

  it('does not reach the processes of another node', async () => {
    const w = world();
    const other = createNode({ name: 'other', ports: w.time.ports });
    const there = other.spawn({});
    expect(w.node.isAlive(there)).toBe(false);
    other.end(there, NORMAL);
  });
});

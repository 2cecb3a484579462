import { type ExitReason, type Pid, NORMAL, describeExit } from '@liminal/protocol';
import { type CallFrom, type ProcessContext } from './behaviour';
import { type MonitorRef } from './monitor';
import { type RaceWorld, raceOutcomes } from './race-world.fixture';
import { OOPS } from '../world.fixture';

/** The ways in which a process can come to its end while others do something else. */
const DEATHS: readonly ((w: RaceWorld, pid: Pid) => void)[] = [
  (w, pid) => w.elsewhere(() => w.node.end(pid, OOPS)),
  (w, pid) => w.elsewhere(() => w.node.exit(pid, OOPS)),
  (w, pid) => w.sometime(pid, (self) => self.exit(OOPS)),
  (w, pid) =>
    w.sometime(pid, () => {
      throw new Error('oops');
    }),
];

/** Runs a scenario with each of the deaths: all come to the same outcomes. */
async function withEachDeath(
  scenario: (w: RaceWorld, die: (pid: Pid) => void) => Promise<string>,
): Promise<readonly (readonly string[])[]> {
  return Promise.all(DEATHS.map((death) => raceOutcomes((w) => scenario(w, (pid) => death(w, pid)))));
}

function alike(outcomes: readonly string[]): readonly (readonly string[])[] {
  return DEATHS.map(() => outcomes);
}

describe('an exit', () => {
  it('that races a demonitor with flush is told before it or not at all, and leaves no entry [C-28, LINK-3, LINK-8]', async () => {
    const outcomes = await withEachDeath(async (w, die) => {
      const log: string[] = [];
      const target = w.actor();
      const watcher = w.actor({ down: ({ reason }) => void log.push(`told ${reason.kind}`) });
      let ref: MonitorRef | undefined;
      w.let(watcher, (self) => void (ref = self.monitor(target)));
      await w.settle();
      w.sometime(watcher, (self) => {
        self.demonitor(ref as MonitorRef, { flush: true });
        log.push('demonitored');
      });
      die(target);
      await w.settle();
      expect([w.ties(watcher), w.node.isAlive(target)]).toEqual([0, false]);
      return log.join(', ');
    });
    expect(outcomes).toEqual(alike(['demonitored', 'told crashed, demonitored']));
  });

  it('that races a demonitor without flush may also have its notice in the mailbox [C-28, LINK-3, LINK-8]', async () => {
    const ofAnother = (flush: boolean) =>
      withEachDeath(async (w, die) => {
        const log: string[] = [];
        const target = w.actor();
        const watcher = w.actor({ down: ({ reason }) => void log.push(`told ${reason.kind}`) });
        let ref: MonitorRef | undefined;
        w.let(watcher, (self) => void (ref = self.monitor(target)));
        await w.settle();
        // At work, so that the notice may come to wait behind it.
        w.sometime(watcher, async (self) => {
          for (let i = 0; i < 3; i++) await Promise.resolve();
          self.demonitor(ref as MonitorRef, { flush });
          log.push('demonitored');
        });
        die(target);
        await w.settle();
        expect(w.ties(watcher)).toBe(0);
        return log.join(', ');
      });
    expect(await ofAnother(false)).toEqual(
      alike(['demonitored', 'demonitored, told crashed', 'told crashed, demonitored']),
    );
    expect(await ofAnother(true)).toEqual(alike(['demonitored', 'told crashed, demonitored']));
  });

  it('that races a monitor gives its reason or noproc, once [C-17, LINK-1, LINK-2]', async () => {
    const outcomes = await withEachDeath(async (w, die) => {
      const told: ExitReason[] = [];
      const target = w.actor();
      const watcher = w.actor({ down: ({ reason }) => void told.push(reason) });
      w.let(watcher, (self) => void self.monitor(target));
      die(target);
      await w.settle();
      expect(w.ties(watcher)).toBe(0);
      return told.map(({ kind }) => kind).join(', ');
    });
    expect(outcomes).toEqual(alike(['crashed', 'noproc']));
  });

  it('that races a link gives its reason or noproc, once, to who traps and to who does not [C-17, LINK-1]', async () => {
    for (const trapExit of [true, false]) {
      const outcomes = await withEachDeath(async (w, die) => {
        const told: ExitReason[] = [];
        const target = w.actor();
        const linked = w.actor({ exit: ({ reason }) => void told.push(reason) }, { trapExit });
        const ends = w.ends(linked);
        w.let(linked, (self) => self.link(target));
        die(target);
        await w.settle();
        // Of one that lives, nothing but the watch of this test is left.
        expect([w.ties(linked), w.node.isAlive(linked)]).toEqual(trapExit ? [1, true] : [0, false]);
        return [...told, ...ends].map(({ kind }) => kind).join(', ');
      });
      expect(outcomes).toEqual(alike(['crashed', 'noproc']));
    }
  });

  it('that races an unlink ends the other before it, or does not reach it any more [LINK-3, EXIT-4]', async () => {
    const outcomes = await withEachDeath(async (w, die) => {
      const log: string[] = [];
      const other = w.actor();
      const linked = w.actor({ cleanUp: ({ kind }) => void log.push(`ended ${kind}`) }, { link: other });
      await w.settle();
      // At work, so that the exit may come on its way before the unlink.
      w.sometime(linked, async (self) => {
        for (let i = 0; i < 3; i++) await Promise.resolve();
        if (!w.node.isAlive(linked)) return;
        self.unlink(other);
        log.push('unlinked');
      });
      die(other);
      await w.settle();
      expect(w.ties(linked)).toBe(0);
      return log.join(', ');
    });
    expect(outcomes).toEqual(alike(['ended crashed', 'unlinked']));
  });

  it('that races an unlink by one who traps is told before it, not at all, or from the mailbox [LINK-3, EXIT-4]', async () => {
    const outcomes = await withEachDeath(async (w, die) => {
      const log: string[] = [];
      const other = w.actor();
      const linked = w.actor(
        { exit: ({ reason }) => void log.push(`told ${reason.kind}`) },
        { link: other, trapExit: true },
      );
      await w.settle();
      w.sometime(linked, async (self) => {
        for (let i = 0; i < 3; i++) await Promise.resolve();
        self.unlink(other);
        log.push('unlinked');
      });
      die(other);
      await w.settle();
      expect(w.ties(linked)).toBe(0);
      return log.join(', ');
    });
    expect(outcomes).toEqual(alike(['told crashed, unlinked', 'unlinked', 'unlinked, told crashed']));
  });

  it('that races messages of the one that exits comes after an unbroken prefix of them [LINK-4]', async () => {
    const outcomes = await withEachDeath(async (w, die) => {
      const log: string[] = [];
      const receiver = w.spawn(
        {
          message: (message) => void log.push(String(message)),
          exit: ({ reason }) => void log.push(reason.kind),
        },
        { trapExit: true },
      );
      const sender = w.actor({}, { link: receiver });
      const count = (from: number) => (self: ProcessContext) => {
        self.send(receiver, from);
        if (from < 3) w.let(self.pid, count(from + 1));
      };
      await w.settle();
      w.sometime(sender, count(1));
      die(sender);
      await w.settle();
      return log.join(' ');
    });
    expect(outcomes).toEqual(alike(['1 2 3 crashed', '1 2 crashed', '1 crashed', 'crashed']));
  });

  it('that is normal and races a kill is the one or the other, once [EXIT-1, EXIT-4]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      const told: string[] = [];
      const pid = w.actor();
      w.spawn(
        {
          init: (self) => (self.link(pid), void self.monitor(pid)),
          exit: ({ reason }) => void told.push(describeExit(reason)),
          down: ({ reason }) => void told.push(describeExit(reason)),
        },
        { trapExit: true },
      );
      const ends = w.ends(pid);
      await w.settle();
      w.elsewhere(() => w.node.kill(pid));
      w.let(pid, (self) => self.exit(NORMAL));
      await w.settle();
      expect(ends).toHaveLength(1);
      // Link, monitor and watch all tell the same.
      expect(told).toEqual([describeExit(ends[0] as ExitReason), describeExit(ends[0] as ExitReason)]);
      return told[0] as string;
    });
    expect(outcomes).toEqual(['killed (by kill)', 'normal']);
  });

  it('that races another exit has one reason, whichever, and everybody is told that one [EXIT-1]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      const told: string[] = [];
      const pid = w.actor();
      for (let i = 0; i < 3; i++)
        w.spawn({
          init: (self) => void self.monitor(pid),
          down: ({ reason }) => void told.push(reason.kind),
        });
      await w.settle();
      w.elsewhere(() => w.node.end(pid, NORMAL));
      w.elsewhere(() => w.node.exit(pid, OOPS));
      w.elsewhere(() => w.node.exit(pid, { kind: 'shutdown' }));
      w.elsewhere(() => w.node.kill(pid));
      await w.settle();
      expect(told).toHaveLength(3);
      return [...new Set(told)].join(', ');
    });
    expect(outcomes).toEqual(['crashed', 'killed', 'normal', 'shutdown']);
  });

  it('that races a callback at work ends the process before or after the callback has come through [EXIT-4, EXIT-7]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      const log: string[] = [];
      const receiver = w.spawn({ message: (message) => void log.push(String(message)) });
      const pid = w.actor({ cleanUp: ({ kind }) => void log.push(`ended ${kind}`) });
      await w.settle();
      const dropped = w.node.droppedSignals;
      w.let(pid, async (self) => {
        log.push('begun');
        for (let i = 0; i < 3; i++) await Promise.resolve();
        self.send(receiver, 'done');
      });
      w.elsewhere(() => w.node.kill(pid));
      await w.settle();
      // What it did after its end, and a message that it did not take, are counted.
      return `${log.sort().join(', ')}; ${w.node.droppedSignals - dropped} dropped`;
    });
    expect(outcomes).toEqual([
      'begun, done, ended killed; 0 dropped',
      'begun, ended killed; 1 dropped',
      'ended killed; 1 dropped',
    ]);
  });
});

describe('a call', () => {
  it('that reply, exit and deadline race for ends once, as one of them says [LINK-5, LINK-8, STATUS]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      let held: CallFrom | undefined;
      const answering = w.actor({ call: (_request, from) => void (held = from) });
      const caller = w.actor();
      const settlements: string[] = [];
      w.let(caller, (self) => {
        self.call(answering, 'x', { timeoutMs: 10 }).then(
          (value) => settlements.push(String(value)),
          ({ code, delivery }: Record<string, string>) => settlements.push(`${code} ${delivery}`),
        );
      });
      w.let(answering, () => held?.reply('answer'));
      w.elsewhere(() => held?.reply('answer'));
      w.elsewhere(() => w.node.end(answering, OOPS));
      await w.time.advance(10);
      expect([w.ties(caller), w.ties(answering), w.node.wheel.size]).toEqual([0, 0, 0]);
      return settlements.join(', ');
    }, 2_000);
    expect(outcomes).toEqual([
      'aborted unknown',
      'answer',
      'deadlineExceeded notDelivered',
      'deadlineExceeded unknown',
      'unavailable notDelivered',
    ]);
  });

  it('that is not delivered was never taken, and one that was taken says so [LINK-5, STATUS]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      let taken = false;
      const answering = w.actor({ call: () => void (taken = true) });
      const busy = w.node
        .call(answering, 'x', { timeoutMs: 10 })
        .catch((error: Record<string, string>) => error);
      w.elsewhere(() => w.node.kill(answering));
      await w.time.advance(10);
      return `${((await busy) as Record<string, string>)['delivery']}, ${taken ? 'taken' : 'not taken'}`;
    });
    expect(outcomes).toEqual(['notDelivered, not taken', 'unknown, taken']);
  });

  it('that races the end of its caller is answered or given up, and leaves nothing [LINK-8, EXIT-7]', async () => {
    const outcomes = await raceOutcomes(async (w) => {
      const answering = w.spawn({ call: (_request, from) => from.reply('answer') });
      const caller = w.actor();
      const settlements: string[] = [];
      w.let(caller, (self) => {
        self.call(answering, 'x').then(
          () => settlements.push('answer'),
          ({ code }: Record<string, string>) => settlements.push(code as string),
        );
      });
      w.elsewhere(() => w.node.kill(caller));
      await w.settle();
      expect([w.ties(answering), w.node.wheel.size]).toEqual([0, 0]);
      return settlements.join(', ') || 'never made';
    });
    expect(outcomes).toEqual(['answer', 'cancelled', 'never made']);
  });
});

describe('a name', () => {
  it('that others want while its holder exits goes to one of them, or stays with the holder till then [NAME-1]', async () => {
    const outcomes = await withEachDeath(async (w, die) => {
      const got: string[] = [];
      const holder = w.actor();
      w.node.register('name', holder);
      const contenders = ['a', 'b'].map((name) => [name, w.actor()] as const);
      await w.settle();
      for (const [name, pid] of contenders)
        w.let(pid, (self) => void (self.register('name') && got.push(name)));
      die(holder);
      await w.settle();
      const held = contenders.find(([, pid]) => pid.number === w.node.whereis('name')?.number)?.[0];
      expect(got).toEqual(held ? [held] : []);
      return held ?? 'free';
    });
    expect(outcomes).toEqual(alike(['a', 'b', 'free']));
  });

  it('is free for whoever acts on the exit of its holder, the first of them, however told [NAME-1, EXIT-5]', async () => {
    const outcomes = await withEachDeath(async (w, die) => {
      const got: string[] = [];
      const holder = w.actor();
      w.node.register('name', holder);
      const succeed = (name: string) => (_notice: unknown, self: ProcessContext) => {
        got.push(`${name} ${self.register('name') ? 'has it' : 'comes late'}`);
      };
      w.spawn({ init: (self) => self.link(holder), exit: succeed('linked') }, { trapExit: true });
      w.spawn({ init: (self) => void self.monitor(holder), down: succeed('monitoring') });
      await w.settle();
      die(holder);
      await w.settle();
      return got.join(', ');
    });
    expect(outcomes).toEqual(
      alike(['linked has it, monitoring comes late', 'monitoring has it, linked comes late']),
    );
  });

  it('leads a message to one generation or to none, and a pid never to the next [NAME-1]', async () => {
    const outcomes = await withEachDeath(async (w, die) => {
      const log: string[] = [];
      const generation = (name: string) => ({
        init: (self: ProcessContext) => void (self.register('name') || log.push(`${name} has no name`)),
        call: (request: unknown, from: CallFrom) => (
          log.push(`${name} got ${String(request)}`),
          from.reply()
        ),
      });
      const first = w.actor(generation('first'));
      await w.settle();
      const known = w.node.whereis('name') as Pid;
      w.actor(
        { init: (self) => self.link(first), exit: () => void w.actor(generation('second')) },
        { trapExit: true },
      );
      await w.settle();
      w.elsewhere(() => void w.node.call(known, 'a call by pid').catch(() => log.push('no answer')));
      die(first);
      await w.settle();
      return log.join(', ');
    });
    expect(outcomes).toEqual(alike(['first got a call by pid', 'no answer']));
  });
});

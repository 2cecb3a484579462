import { type Pid, KILLED, NORMAL, formatPid } from '@liminal/protocol';
import { type CallFrom } from './behaviour';
import { type ProcessNode } from './process-node';
import { type World, OOPS, failureOf, outcomeOf, useWorlds } from '../world.fixture';

const world = useWorlds();

/** Counts from now on how often the entries that wait in a process's mailbox are read or written, by whatever way. */
function countTouches(w: World, pid: Pid): { readonly length: number; touches(): number } {
  interface Queue {
    items: unknown[];
    readonly length: number;
  }
  const { mailbox } = (w.node as ProcessNode).find(pid) as unknown as { mailbox: Queue };
  let touches = 0;
  const isEntry = (key: string | symbol) => typeof key === 'string' && /^\d+$/.test(key);
  mailbox.items = new Proxy(mailbox.items, {
    get: (items, key, receiver) => ((touches += Number(isEntry(key))), Reflect.get(items, key, receiver)),
    set: (items, key, value, receiver) => (
      (touches += Number(isEntry(key))),
      Reflect.set(items, key, value, receiver)
    ),
  });
  return { length: mailbox.length, touches: () => touches };
}

describe('a call', () => {
  it('gives the answer, also one that comes later [LINK-5]', async () => {
    const w = world();
    const held: CallFrom[] = [];
    const pid = w.spawn({
      call: (request, from) => (request === 'later' ? void held.push(from) : from.reply(2 * Number(request))),
    });
    expect(await w.node.call(pid, 21)).toBe(42);
    const later = outcomeOf(w.node.call(pid, 'later'));
    await w.settle();
    expect(later.now).toBe('pending');
    held[0]?.reply('at last');
    await w.settle();
    expect(later.now).toBe('at last');
  });

  it('fails with what it was failed with, and the process lives on [LINK-5]', async () => {
    const w = world();
    const pid = w.spawn({ call: (_request, from) => from.fail(new Error('no')) });
    await expect(w.node.call(pid, 'x')).rejects.toThrow('no');
    expect(w.node.isAlive(pid)).toBe(true);
  });

  it('of a process that answers no calls is invalidArgument [STATUS]', async () => {
    const w = world();
    const pid = w.spawn();
    expect(await failureOf(w.node.call(pid, 'x'))).toMatchObject({
      code: 'invalidArgument',
      delivery: 'notDelivered',
    });
  });

  it('of what is dead is unavailable, never thrown, and leaves nothing [LINK-1] [STATUS]', async () => {
    const w = world();
    const pid = w.spawn();
    w.node.end(pid, NORMAL);
    const call = w.node.call(pid, 'x');
    expect(await failureOf(call)).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      message: `There is no process ${formatPid(pid)}.`,
      details: { reason: 'noproc' },
    });
    expect(w.node.wheel.size).toBe(0);
  });

  it('whose process exits at work on it is aborted, outcome unknown, with the reason [LINK-5] [STATUS]', async () => {
    const w = world();
    const pid = w.spawn({
      call: () => {
        throw new Error('oops');
      },
    });
    expect(await failureOf(w.node.call(pid, 'x'))).toMatchObject({
      code: 'aborted',
      delivery: 'unknown',
      details: { reason: 'crashed' },
    });
  });

  it('whose process exits before its turn was not delivered [LINK-5] [STATUS]', async () => {
    const w = world();
    const pid = w.spawn({ call: () => new Promise(() => undefined) });
    const calls = [w.node.call(pid, 1), w.node.call(pid, 2)].map(failureOf);
    await w.settle();
    w.node.kill(pid);
    expect(await Promise.all(calls)).toMatchObject([
      { code: 'aborted', delivery: 'unknown' },
      { code: 'unavailable', delivery: 'notDelivered' },
    ]);
  });

  it('ends at its deadline, 5 s by default, and its late answer is dropped and counted [LINK-5] [EXIT-7]', async () => {
    const w = world();
    const held: CallFrom[] = [];
    const pid = w.spawn({ call: (_request, from) => void held.push(from) });
    const call = outcomeOf(w.node.call(pid, 'x'));
    const short = failureOf(w.node.call(pid, 'y', { timeoutMs: 10 }));
    await w.advance(10);
    expect(await short).toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
    await w.advance(4_989);
    expect(call.now).toBe('pending');
    await w.advance(1);
    expect(call.now).toBe('deadlineExceeded');
    for (const from of held) from.reply('late');
    expect(w.node.droppedSignals).toBe(2);
    expect(w.ties(pid)).toBe(0);
  });

  it('that has expired before its turn was not delivered and is never run [LINK-5] [STATUS]', async () => {
    const w = world();
    const requests: unknown[] = [];
    let finish: () => void = () => undefined;
    const pid = w.spawn({
      call: (request, from) => {
        requests.push(request);
        return new Promise<void>((resolve) => (finish = () => (from.reply('done'), resolve())));
      },
    });
    const first = outcomeOf(w.node.call(pid, 1));
    const second = failureOf(w.node.call(pid, 2, { timeoutMs: 5 }));
    await w.advance(5);
    finish();
    expect(await second).toMatchObject({
      code: 'deadlineExceeded',
      delivery: 'notDelivered',
      retryable: true,
    });
    await w.settle();
    expect([first.now, requests]).toEqual(['done', [1]]);
  });

  it('rejects a timeout that is out of its range [STATUS]', async () => {
    const w = world();
    const pid = w.spawn();
    for (const timeoutMs of [-1, NaN, Infinity, 2 ** 31]) {
      expect(await failureOf(w.node.call(pid, 'x', { timeoutMs }))).toMatchObject({
        code: 'invalidArgument',
      });
    }
    expect(w.ties(pid)).toBe(0);
  });

  it('is settled once, by whichever of reply, exit and deadline comes first, in every order [LINK-5]', async () => {
    const events = { reply: 'answer', exit: 'aborted', deadline: 'deadlineExceeded' } as const;
    type Event = keyof typeof events;
    const orders: readonly (readonly Event[])[] = [
      ['reply', 'exit', 'deadline'],
      ['reply', 'deadline', 'exit'],
      ['exit', 'reply', 'deadline'],
      ['exit', 'deadline', 'reply'],
      ['deadline', 'reply', 'exit'],
      ['deadline', 'exit', 'reply'],
    ];
    for (const order of orders) {
      const w = world();
      let held: CallFrom | undefined;
      const pid = w.spawn({ call: (_request, from) => void (held = from) });
      const settlements: unknown[] = [];
      w.node.call(pid, 'x', { timeoutMs: 10 }).then(
        (value) => settlements.push(value),
        ({ code }: { code: string }) => settlements.push(code),
      );
      await w.settle();
      const happen: Record<Event, () => unknown> = {
        reply: () => held?.reply('answer'),
        exit: () => w.node.end(pid, OOPS),
        deadline: () => w.advance(10),
      };
      for (const event of order) await happen[event]();
      await w.settle();
      expect(settlements).toEqual([events[order[0] as Event]]);
      expect(w.node.wheel.size).toBe(0);
    }
  });

  it('takes a reply in hand before the exit, and the exit before a deadline that was not announced [LINK-5]', async () => {
    const w = world();
    const replying = w.spawn({
      call: (_request, from) => {
        from.reply('in hand');
        throw new Error('oops');
      },
    });
    const reply = w.node.call(replying, 'x', { timeoutMs: 0 });
    expect(await reply).toBe('in hand');
    const dying = w.spawn({ call: (_request, _from, self) => self.exit(KILLED) });
    // Its time is over when it dies, but nobody has been told of that.
    expect(await failureOf(w.node.call(dying, 'x', { timeoutMs: 0 }))).toMatchObject({ code: 'aborted' });
  });

  it('of oneself fails at once and does not hang [LINK-6] [STATUS]', async () => {
    const w = world();
    const failures: Promise<unknown>[] = [];
    const pid = w.spawn({
      message: (_message, self) => void failures.push(failureOf(self.call(self.pid, 'x'))),
      call: (_request, from) => from.reply(),
    });
    w.node.send(pid, 'go');
    await w.settle();
    expect(await failures[0]).toMatchObject({ code: 'failedPrecondition', delivery: 'notDelivered' });
    expect(w.node.wheel.size).toBe(0);
  });

  it("touches no entry of the caller's mailbox, with 500 000 messages in it as with none [C-27, LINK-7]", async () => {
    const touchesOfCall = async (queued: number) => {
      const w = world();
      const done: unknown[] = [];
      let touches = 0;
      const answering = w.spawn({ call: (_request, from) => from.reply('answer') });
      const caller = w.spawn({
        message: async (message, self) => {
          if (message !== 'call') return;
          for (let i = 0; i < queued; i++) w.node.send(self.pid, i);
          const counting = countTouches(w, self.pid);
          expect(counting.length).toBe(queued);
          done.push(await self.call(answering, 'x'));
          touches = counting.touches();
        },
      });
      w.node.send(caller, 'call');
      await w.settle();
      expect(done).toEqual(['answer']);
      return touches;
    };
    expect([await touchesOfCall(0), await touchesOfCall(500_000)]).toEqual([0, 0]);
  });

  it("is answered in as many turns with 500 000 messages in the caller's mailbox as with none [C-27] [LINK-7]", async () => {
    const turnsOfCall = async (queued: number) => {
      const w = world();
      let turns = 0;
      let handled = 0;
      const answering = w.spawn({ call: (_request, from) => from.reply('answer') });
      const done: unknown[] = [];
      const caller = w.spawn({
        message: async (message, self) => {
          handled++;
          if (message !== 'call') return;
          for (let i = 0; i < queued; i++) w.node.send(self.pid, i);
          const before = handled;
          // A bystander takes a turn for each that the others take.
          const bystander = w.spawn({
            message: (_message, me) => (turns++, done.length || me.send(me.pid, 'on')) as never,
          });
          w.node.send(bystander, 'on');
          done.push(await self.call(answering, 'x'));
          expect(handled).toBe(before);
        },
      });
      w.node.send(caller, 'call');
      await w.settle();
      expect(done).toEqual(['answer']);
      return turns;
    };
    const [few, many] = [await turnsOfCall(0), await turnsOfCall(500_000)];
    expect(many).toBe(few);
  });
});

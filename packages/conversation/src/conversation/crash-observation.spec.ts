import { KILLED, type CrashRecord, formatPid } from '@liminal/protocol';
import { type HandlerContext } from '@liminal/runtime';
import { crashLine, failureOf, listen, outcomeOf, useWorlds } from '../world.fixture';

const world = useWorlds();
const START = Date.UTC(2026, 0, 1);
const LINE = 'crash 1: crashed (Error: oops)';

const crashing = (message: { text(): string }, context: HandlerContext) => {
  if (message.text() === 'crash') throw new Error('oops');
  if (message.text() === 'stream') return stream(context);
  return void context.defer();
};

async function* stream(context: HandlerContext) {
  yield 'a';
  yield 'b';
  await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
}

describe('a crash', () => {
  it('is recorded with everything that is known of it [CRASH-5] [CRASH-1]', async () => {
    const w = world();
    const conversation = await w.open({ handle: crashing, concurrency: 3 });
    const log = listen(conversation.crash$, crashLine);
    const policy = listen(
      conversation.policy$,
      ({ generation, outcome, phase }) => `${outcome} ${generation} ${phase}`,
    );
    await w.advance(500);
    const outcomes = [
      failureOf(conversation.request('wait')),
      failureOf(
        (async () => {
          for await (const reply of conversation.stream('stream')) void reply;
        })(),
      ),
    ];
    await w.settle();
    conversation.send('cast');
    outcomes.push(failureOf(conversation.request('crash')), failureOf(conversation.request('behind')));
    const [pid] = [conversation.state().participants[0]?.pid];
    const record = (await conversation.awaitCrash()) as CrashRecord;
    expect(record).toEqual({
      participant: pid,
      subject: 'tested-1',
      host: 'inline',
      generation: 1,
      reason: {
        kind: 'crashed',
        name: 'Error',
        message: 'oops',
        stack: expect.stringContaining('crash-observation'),
      },
      unclean: false,
      at: START + 500,
      fates: [
        { op: 1, fate: 'unknown', replies: 0 },
        { op: 2, fate: 'unknown', replies: 2 },
        { op: 4, fate: 'unknown', replies: 0 },
        { op: 5, fate: 'notDelivered', replies: 0 },
      ],
      decision: { action: 'fail' },
    });
    const who = formatPid(record.participant);
    expect(await Promise.all(outcomes)).toMatchObject([
      {
        code: 'aborted',
        delivery: 'unknown',
        details: { participant: who, generation: '1', reason: 'crashed', replies: '0' },
      },
      { code: 'aborted', delivery: 'unknown', details: { replies: '2' } },
      { code: 'aborted', delivery: 'unknown' },
      { code: 'unavailable', delivery: 'notDelivered', retryable: true },
    ]);
    expect([log, policy]).toEqual([
      [LINE, 'end'],
      ['gaveUp 1 failed', 'end'],
    ]);
  });

  it('is one, whatever else goes wrong in its wake [CRASH-1] [EXIT-1]', async () => {
    const w = world();
    const conversation = await w.open({
      concurrency: 4,
      handle: async (message) => {
        await Promise.resolve();
        throw new Error(message.text());
      },
      terminate: () => Promise.reject(new Error('in terminate')),
    });
    const log = listen(conversation.crash$, crashLine);
    await Promise.all(['a', 'b', 'c'].map((text) => failureOf(conversation.request(text))));
    await w.settle();
    expect(log).toEqual(['crash 1: crashed (Error: a)', 'end']);
  });

  it('of a participant that is killed is told as killed [EXIT-4] [CRASH-5]', async () => {
    const w = world();
    const conversation = await w.open(crashing);
    const request = failureOf(conversation.request('wait'));
    await w.settle();
    w.node.kill(conversation.state().participants[0]?.pid as never);
    expect(await conversation.awaitCrash()).toMatchObject({ reason: KILLED, unclean: false });
    expect(await request).toMatchObject({ code: 'aborted', details: { reason: 'killed' } });
  });

  it('comes after the replies that were given before it [LINK-4]', async () => {
    const w = world();
    const conversation = await w.open((message) => {
      if (message.text() === 'crash') throw new Error('oops');
      return message.text();
    });
    const log = listen(conversation.reply$, (event) => `${event.kind} ${event.op}`);
    listen(conversation.crash$, crashLine, log);
    const outcomes = ['a', 'b', 'crash'].map((text) => outcomeOf(conversation.request(text)));
    await w.settle();
    expect(log).toEqual(['reply 1', 'reply 2', LINE, 'end', 'end']);
    expect(outcomes.map(({ now }) => typeof now)).toEqual(['object', 'object', 'string']);
  });

  it('is not detected before it happens, and then for ever [CRASH-1]', async () => {
    const w = world();
    const conversation = await w.open(crashing);
    expect(conversation.hasDetectedCrash()).toBe(false);
    await failureOf(conversation.request('crash'));
    expect(conversation.hasDetectedCrash()).toBe(true);
    await conversation.close();
    conversation.finalize();
    expect(conversation.hasDetectedCrash()).toBe(true);
  });

  it('is what every waiter gets, with its instant, whenever it asks [CRASH-2]', async () => {
    const w = world();
    const conversation = await w.open(crashing);
    const early = [conversation.awaitCrash(), conversation.awaitCrash({ timeoutMs: 60_000 })];
    await w.advance(100);
    await failureOf(conversation.request('crash'));
    await w.advance(1_000);
    const records = await Promise.all([
      ...early,
      conversation.awaitCrash(),
      conversation.awaitCrash({ timeoutMs: 0 }),
    ]);
    expect(new Set(records).size).toBe(1);
    expect(records[0]?.at).toBe(START + 100);
  });

  it('of a later generation than there will be is nothing, at the timeout or at the end [CRASH-2]', async () => {
    const w = world();
    const conversation = await w.open(crashing);
    const timedOut = outcomeOf(conversation.awaitCrash({ timeoutMs: 50 }));
    const later = outcomeOf(conversation.awaitCrash({ afterGeneration: 1 }));
    await w.advance(49);
    expect(timedOut.now).toBe('pending');
    await w.advance(1);
    expect([timedOut.now, later.now]).toEqual([undefined, 'pending']);
    await failureOf(conversation.request('crash'));
    await w.settle();
    expect(later.now).toBeUndefined();
    expect(await conversation.awaitCrash({ afterGeneration: 1 })).toBeUndefined();
  });

  it('that never came is nothing when the conversation has ended [CRASH-2]', async () => {
    const w = world();
    const conversation = await w.open(crashing);
    const waiting = outcomeOf(conversation.awaitCrash());
    await conversation.close();
    await w.settle();
    expect(waiting.now).toBeUndefined();
    expect(await conversation.awaitCrash()).toBeUndefined();
    expect(listen(conversation.crash$, crashLine)).toEqual(['end']);
  });

  it('is given to a late subscriber, then completion [CRASH-3] [STREAM-4]', async () => {
    const w = world();
    const conversation = await w.open(crashing);
    await failureOf(conversation.request('crash'));
    await w.settle();
    expect(listen(conversation.crash$, crashLine)).toEqual([LINE, 'end']);
    expect(listen(conversation.crash$, crashLine)).toEqual([LINE, 'end']);
  });

  it('is given exactly once to one that subscribes during the exit [CRASH-3] [C-16]', async () => {
    const w = world();
    const conversation = await w.open(crashing);
    const logs: string[][] = [];
    const subscribe = () => void logs.push(listen(conversation.crash$, crashLine));
    conversation.crash$.subscribe({ next: subscribe, complete: subscribe });
    conversation.policy$.subscribe(subscribe);
    conversation.phase$.subscribe((phase) => phase === 'failed' && subscribe());
    conversation.ended$.subscribe(subscribe);
    const rejected = failureOf(conversation.request('crash')).then(subscribe);
    await rejected;
    await w.settle();
    expect(logs).toHaveLength(6);
    for (const log of logs) expect(log).toEqual([LINE, 'end']);
  });

  it('lets no later message through [CRASH-4]', async () => {
    const w = world();
    const handle = jest.fn(crashing);
    const conversation = await w.open(handle);
    conversation.crash$.subscribe(() => {
      expect(conversation.send('inside the notice')).toMatchObject({
        kind: 'rejected',
        status: { code: 'failedPrecondition', delivery: 'notDelivered' },
      });
    });
    await failureOf(conversation.request('crash'));
    expect(conversation.send('later').kind).toBe('rejected');
    await w.settle();
    expect(handle).toHaveBeenCalledTimes(1);
  });

  it('of a conversation in the start is recorded too [CRASH-5] [C-19]', async () => {
    const w = world();
    const resource = w.start({ init: () => Promise.reject(new Error('oops')), handle: crashing });
    const log = listen(resource.crash$, crashLine);
    await failureOf(resource.started());
    expect(log).toEqual([LINE, 'end']);
    expect(resource.hasDetectedCrash()).toBe(true);
  });
});

describe('who is told of a crash', () => {
  it('and cancels or finalizes what was open changes nothing that the record says of it [OP-1] [CRASH-5] [STREAM-2]', async () => {
    const w = world();
    for (const leave of ['cancel', 'finalize'] as const) {
      const conversation = await w.open(crashing);
      const abort = new AbortController();
      const log = listen(conversation.reply$, (event) => `told ${event.op}`);
      conversation.crash$.subscribe(() => (leave === 'cancel' ? abort.abort() : conversation.finalize()));
      const open = failureOf(conversation.request('open', { signal: abort.signal }));
      conversation.send('crash');
      expect(await open).toMatchObject({ code: 'aborted', delivery: 'unknown' });
      expect((await conversation.awaitCrash())?.fates).toEqual([{ op: 1, fate: 'unknown', replies: 0 }]);
      await w.settle();
      expect([conversation.phase, log]).toEqual(['failed', ['end']]);
    }
  });
});

import { type CrashRecord, statusFor, toEnvelope } from '@liminal/protocol';
import { STREAM_WINDOW } from '@liminal/runtime';
import { OK, FarWorld, describeExit, endOf } from './far-world.fixture';
import { PREFETCH } from './message-window';

let w: FarWorld;
function far(participant?: ConstructorParameters<typeof FarWorld>[0]): FarWorld {
  w = new FarWorld(participant);
  return w;
}
afterEach(() => w.end());

const OOPS = { kind: 'crashed', name: 'Error', message: 'oops' } as const;

describe('a far instance', () => {
  it('is asked for with all that it has to know, and opens its conversation when it has started [CONV-9]', async () => {
    far();
    const opening = w.conversations.open('tested', { headers: [['a', 'b']] });
    await w.time.settle();
    expect(w.last('assign')).toMatchObject({
      ref: 2,
      registration: 1,
      subject: 'tested',
      generation: 1,
      attempt: 1,
      headers: [['a', 'b']],
      payloadBytes: 1024 * 1024,
      compensations: { count: 0, bytes: 0 },
    });
    await w.say({ kind: 'assigned', ref: 2 });
    const conversation = await opening;
    expect(w.last('assign').conversationId).toBe(conversation.id);
    expect(conversation.state().participants).toMatchObject([
      { pid: w.last('assign').participant, host: 'far' },
    ]);
  });

  it('is sent nothing before it has started, and then what waited, in order [OP-13]', async () => {
    far({ concurrency: 10 });
    const resource = w.conversations.start('tested');
    const { envelope } = { envelope: { payload: new Uint8Array(0) } };
    for (const op of [1, 2]) resource.message({ op, envelope, expects: 'nothing', deadlineMs: 1_000 });
    expect(w.lines).toEqual(['assign']);
    await w.say({ kind: 'assigned', ref: 2 });
    expect(w.lines).toEqual(['assign', 'message 1', 'message 2']);
  });

  it('gives its replies, statuses and acknowledgements to whoever asked [OP-2]', async () => {
    far({ concurrency: 4 });
    const conversation = await w.open();
    const reply = conversation.request('a');
    const failed = endOf(conversation.request('b'));
    conversation.send('c');
    const acknowledged = endOf(conversation.request('d'));
    await w.reply(1, 'A');
    await w.answer(2, statusFor('notFound', 'No.'));
    await w.reply(3);
    await w.reply(4, 'D');
    expect([(await reply).text(), await failed, await acknowledged]).toEqual([
      'A',
      'notFound notDelivered',
      'ok',
    ]);
    expect(conversation.state().openOperations).toEqual([]);
    expect(w.conversations.snapshots()[0]?.openOperations).toEqual([]);
  });

  it('streams as its reader allows [OP-3] [FLOW-2]', async () => {
    far();
    const conversation = await w.open();
    const values: string[] = [];
    const reading = (async () => {
      for await (const reply of conversation.stream('x')) values.push(reply.text());
    })();
    await w.time.settle();
    const { credit } = w.last('message');
    expect(credit).toMatchObject({ messages: expect.any(Number) });
    const count = STREAM_WINDOW.messages;
    for (let index = 0; index < count; index++)
      await w.say({ kind: 'reply', ref: 2, op: 1, index, more: true, envelope: toEnvelope('A') });
    await w.reply(1);
    await reading;
    expect(values).toHaveLength(count);
    expect(w.last('credit').credit.messages).toBeGreaterThan(credit?.messages ?? 0);
  });

  it('is told of what nobody wants any more, and how that came [OP-5] [OP-4]', async () => {
    far({ concurrency: 2 });
    const conversation = await w.open();
    const controller = new AbortController();
    const cancelled = endOf(conversation.request('a', { signal: controller.signal }));
    const late = endOf(conversation.request('b', { deadlineMs: 100 }));
    await w.time.settle();
    controller.abort();
    await w.time.advance(100 + 250);
    expect([await cancelled, await late]).toEqual(['cancelled unknown', 'deadlineExceeded unknown']);
    expect(w.all('cancel')).toMatchObject([
      { op: 1, code: 'cancelled' },
      { op: 2, code: 'deadlineExceeded' },
    ]);
  });

  it('has its late results dropped and counted [OP-2]', async () => {
    far();
    const conversation = await w.open();
    const late = endOf(conversation.request('a', { deadlineMs: 100 }));
    await w.say({ kind: 'started', ref: 2, op: 1 });
    await w.time.advance(100);
    await late;
    await w.say({ kind: 'progress', ref: 2, op: 0, dropped: 3 });
    await w.reply(1, 'too late', true);
    await w.reply(1, 'too late');
    await w.reply(9, 'for nobody');
    expect(conversation.state().counters).toMatchObject({ replies: 0, droppedReplies: 6 });
  });

  it('owes the last word of what was cancelled: that is no result, and is not counted [OP-2] [OP-5]', async () => {
    far();
    const conversation = await w.open();
    const late = endOf(conversation.request('a', { deadlineMs: 100 }));
    await w.time.advance(100);
    await w.answer(1, statusFor('deadlineAfterTurn', 'Late.'));
    expect(await late).toBe('deadlineExceeded unknown');
    expect(conversation.state().counters).toMatchObject({ droppedReplies: 0 });
  });

  it('loses the operation to a message that cannot be encoded, and is not harmed [OP-10]', async () => {
    far();
    const conversation = await w.open();
    w.unencodable = 'message';
    const failed = endOf(conversation.request('a'));
    await w.time.settle();
    w.unencodable = undefined;
    const fine = conversation.request('b');
    await w.reply(2, 'B');
    expect([await failed, (await fine).text()]).toEqual(['internal unknown', 'B']);
  });

  it('that cannot even be asked for has failed to start [C-19]', async () => {
    far();
    w.unencodable = 'assign';
    const opening = endOf(w.conversations.open('tested'));
    await w.time.settle();
    expect([await opening, w.instances.size]).toEqual(['unavailable notDelivered', 0]);
  });

  it('stops when its conversation closes, and ends with it at once [CONV-3] [CONV-4]', async () => {
    far();
    const graceful = await w.open();
    const closing = graceful.close();
    await w.time.settle();
    expect(w.last('close').ref).toBe(2);
    await w.exit({ kind: 'shutdown' });
    await closing;
    expect([graceful.phase, w.released]).toEqual(['closed', [2]]);
    const resource = w.conversations.start('tested');
    resource.finalize();
    expect(w.last('closed')).toMatchObject({ ref: 4, reason: { kind: 'shutdown' } });
    expect([w.abandoned, w.released]).toEqual([[4], [2]]);
    await w.exit({ kind: 'shutdown' }, [], 4);
    expect(w.released).toEqual([2, 4]);
  });

  it('has no effect after its end, but that its place is free [EXIT-7]', async () => {
    far();
    const conversation = await w.open();
    const counters = conversation.state().counters;
    const closing = conversation.close({ deadlineMs: 0 });
    await w.time.advance(1);
    await closing;
    await w.reply(1, 'from the dead');
    await w.say({ kind: 'progress', ref: 2, op: 0, dropped: 5 });
    expect(conversation.state().counters).toEqual(counters);
    await w.exit({ kind: 'shutdown' });
    expect(w.instances.size).toBe(0);
  });
});

describe('what a far instance is sent ahead', () => {
  const ahead = () =>
    w.all('message').map(({ op, sentAhead = false }) => `${op}${sentAhead ? ' ahead' : ''}`);
  const fates = ({ fates: all }: CrashRecord) => all.map(({ op, fate }) => `${op} ${fate}`);

  it('is what it takes at once, and a few more, which it says when it starts [OP-7]', async () => {
    far({ concurrency: 2 });
    const conversation = await w.open();
    for (let i = 0; i < 30; i++) conversation.request(i).catch(() => undefined);
    await w.time.settle();
    expect(ahead().slice(0, 4)).toEqual(['1', '2', '3 ahead', '4 ahead']);
    expect(ahead()).toHaveLength(2 + PREFETCH);
    await w.say({ kind: 'started', ref: 2, op: 5 });
    expect(ahead()).toHaveLength(5 + PREFETCH);
    expect(ahead().at(-1)).toBe('13 ahead');
  });

  it('leaves room for the next when it is answered, without a word of its start [OP-7]', async () => {
    far();
    const conversation = await w.open();
    for (let i = 0; i < 30; i++) conversation.request(i).catch(() => undefined);
    await w.time.settle();
    await w.reply(1, 'one');
    await w.reply(2, 'two');
    expect(ahead()).toHaveLength(2 + PREFETCH);
  });

  it('was handed over as far as it is known to have started, where all that it said has come [OP-7] [LINK-4]', async () => {
    far();
    const conversation = await w.open();
    for (const each of 'abcd') conversation.request(each).catch(() => undefined);
    await w.say({ kind: 'started', ref: 2, op: 2 });
    w.instances.lost(() => ({ kind: 'outOfMemory' }), true);
    const crash = (await conversation.awaitCrash()) as CrashRecord;
    expect(fates(crash)).toEqual(['1 unknown', '2 unknown', '3 notDelivered', '4 notDelivered']);
  });

  it('is all of unknown outcome where what it said may have been lost [OP-7]', async () => {
    far();
    const conversation = await w.open();
    for (let i = 0; i < 2 + PREFETCH; i++) conversation.request(i).catch(() => undefined);
    await w.time.settle();
    w.instances.lost(() => ({ kind: 'noconnection', detail: 'cut' }), false);
    const crash = (await conversation.awaitCrash()) as CrashRecord;
    expect(fates(crash).slice(-2)).toEqual([`${1 + PREFETCH} unknown`, `${2 + PREFETCH} notDelivered`]);
  });

  it('is of the fate that the far side tells with the exit [OP-7] [CRASH-5]', async () => {
    far();
    const conversation = await w.open();
    for (const each of 'abc') conversation.request(each).catch(() => undefined);
    await w.time.settle();
    await w.exit(
      OOPS,
      [
        { op: 1, fate: 'unknown', replies: 0 },
        { op: 2, fate: 'unknown', replies: 0 },
        { op: 3, fate: 'notDelivered', replies: 0 },
      ],
      2,
      'Error: oops\n  at handle',
    );
    const crash = (await conversation.awaitCrash()) as CrashRecord;
    expect(fates(crash)).toEqual(['1 unknown', '2 unknown', '3 notDelivered']);
    expect(crash.reason).toMatchObject({ stack: 'Error: oops\n  at handle' });
  });

  it('was not handed over where the far side had ended before it came, and says nothing of it [OP-7] [POLICY-2]', async () => {
    far({ concurrency: 2 });
    const conversation = await w.open({ policy: { kind: 'restart', backoff: { initialMs: 0 } } });
    const failed = endOf(conversation.request('poison'));
    const others = ['b', 'c', 'd'].map((each) => conversation.request(each));
    await w.time.settle();
    // With a slot, and ahead: neither had come.
    await w.exit(OOPS, [{ op: 1, fate: 'unknown', replies: 0 }]);
    const crash = (await conversation.awaitCrash()) as CrashRecord;
    expect(fates(crash)).toEqual(['1 unknown', '2 carriedOver', '3 carriedOver', '4 carriedOver']);
    await w.time.advance(1);
    await w.say({ kind: 'assigned', ref: 4 });
    for (const op of [2, 3, 4]) await w.reply(op, 'fine', false, 4);
    expect(await failed).toBe('aborted unknown');
    expect((await Promise.all(others)).map((reply) => reply.text())).toEqual(['fine', 'fine', 'fine']);
  });

  it('was not handed over, though there was a slot for it, where the far side says that it was not run [OP-7] [POLICY-2]', async () => {
    far({ concurrency: 3 });
    const conversation = await w.open({ policy: { kind: 'restart', backoff: { initialMs: 0 } } });
    const failed = endOf(conversation.request('poison'));
    const others = [conversation.request('b'), conversation.request('c')];
    await w.time.settle();
    await w.say({ kind: 'started', ref: 2, op: 1 });
    await w.exit(OOPS, [
      { op: 1, fate: 'unknown', replies: 0 },
      { op: 2, fate: 'notDelivered', replies: 0 },
      { op: 3, fate: 'notDelivered', replies: 0 },
    ]);
    expect(await failed).toBe('aborted unknown');
    await w.time.advance(1);
    await w.say({ kind: 'assigned', ref: 4 });
    expect(w.all('message').slice(-2)).toMatchObject([
      { op: 2, ref: 4, envelope: toEnvelope('b') },
      { op: 3, ref: 4 },
    ]);
    expect(w.last('message').attempt).toBeUndefined();
    for (const op of [2, 3]) await w.reply(op, 'fine', false, 4);
    expect((await Promise.all(others)).map((reply) => reply.text())).toEqual(['fine', 'fine']);
  });

  it('goes on with the next instance, where that is the policy [POLICY-2]', async () => {
    far();
    const conversation = await w.open({ policy: { kind: 'restart', backoff: { initialMs: 0 } } });
    const [first, second] = [endOf(conversation.request('a')), conversation.request('b')];
    await w.time.settle();
    await w.exit(OOPS, [
      { op: 1, fate: 'unknown', replies: 0 },
      { op: 2, fate: 'notDelivered', replies: 0 },
    ]);
    await w.time.advance(1);
    await w.say({ kind: 'assigned', ref: 4 });
    expect(w.last('assign')).toMatchObject({ ref: 4, generation: 2 });
    await w.reply(2, 'B', false, 4);
    expect([await first, (await second).text()]).toEqual(['aborted unknown', 'B']);
  });

  it('and whose time is over is asked back, and is what the far side says of it, or unknown where it says nothing soon [OP-4] [OP-7]', async () => {
    far();
    const conversation = await w.open();
    const ends = ['a', 'b', 'c', 'd'].map((each) => endOf(conversation.request(each, { deadlineMs: 100 })));
    await w.time.advance(100);
    expect(
      w
        .all('cancel')
        .map(({ op, code }) => `${op} ${code}`)
        .sort(),
    ).toEqual([1, 2, 3, 4].map((op) => `${op} deadlineExceeded`));
    await w.reply(1, 'just in time');
    await w.answer(2, statusFor('deadlineBeforeTurn', 'It waited.'));
    await w.say({ kind: 'started', ref: 2, op: 3 });
    expect(await Promise.all(ends.slice(0, 3))).toEqual([
      'ok',
      'deadlineExceeded notDelivered',
      'deadlineExceeded unknown',
    ]);
    await w.time.advance(250);
    expect(await ends[3]).toBe('deadlineExceeded unknown');
    expect(conversation.state().counters).toMatchObject({ replies: 1, droppedReplies: 0 });
  });

  it('is not known to have been left alone, where it is ended from here: it is not handed over once more [OP-7] [POLICY-2]', async () => {
    far();
    const conversation = await w.open({ policy: { kind: 'restart', backoff: { initialMs: 0 } } });
    const ends = ['a', 'b', 'c'].map((each) => endOf(conversation.request(each)));
    await w.time.settle();
    w.conversations.node.kill(w.last('assign').participant);
    await w.time.advance(1);
    expect(await Promise.all(ends)).toEqual(['aborted unknown', 'aborted unknown', 'aborted unknown']);
    await w.say({ kind: 'assigned', ref: 4 });
    expect(w.all('message').filter(({ ref }) => ref === 4)).toEqual([]);
  });

  it('is not told as not delivered, where its caller leaves or its conversation ends [OP-5] [OP-7] [CONV-3]', async () => {
    far();
    const conversation = await w.open();
    const controller = new AbortController();
    const ends = [
      endOf(conversation.request('a')),
      endOf(conversation.request('b', { signal: controller.signal })),
      endOf(conversation.request('c')),
    ];
    for (let i = 0; i < PREFETCH; i++) ends.push(endOf(conversation.request(i)));
    await w.time.settle();
    controller.abort();
    void conversation.close({ deadlineMs: 10 });
    await w.time.advance(10);
    const told = await Promise.all(ends);
    expect(told.slice(0, 3)).toEqual(['cancelled unknown', 'cancelled unknown', 'cancelled unknown']);
    expect(told.at(-1)).toBe('cancelled notDelivered');
  });

  it('that expired there before its turn was not delivered [OP-4]', async () => {
    far();
    const conversation = await w.open();
    conversation.request('a').catch(() => undefined);
    const expired = endOf(conversation.request('b'));
    await w.answer(2, statusFor('deadlineBeforeTurn', 'Late.'));
    expect(await expired).toBe('deadlineExceeded notDelivered');
  });
});

describe('an overrun', () => {
  it('ends when the far side says that the slot is free, and is killed where it does not [OP-13]', async () => {
    far({ supervision: { overrunMs: 100 } });
    const conversation = await w.open();
    const crashes: string[] = [];
    conversation.crash$.subscribe(({ reason }) => crashes.push(describeExit(reason)));
    for (const op of [1, 2]) {
      const request = endOf(conversation.request('x', { deadlineMs: 10 }));
      await w.say({ kind: 'started', ref: 2, op });
      await w.time.advance(10);
      await request;
      if (op === 1) await w.answer(1, statusFor('deadlineAfterTurn', 'Done.'));
      await w.time.advance(100);
    }
    expect(crashes).toEqual(['killed (by overrun)']);
    expect(w.last('closed').reason).toEqual({ kind: 'killed', by: 'overrun' });
  });
});

describe('a program at the other end that breaks the protocol', () => {
  it('is told so: a frame for what was never assigned, or of a server [WIRE-2]', async () => {
    far();
    await w.open();
    expect(() => w.instances.receive({ kind: 'assigned', ref: 4 })).toThrow(/4, which was never assigned/);
    expect(() => w.instances.receive({ kind: 'assigned', ref: 1 })).toThrow(/never assigned/);
    expect(() => w.instances.receive({ kind: 'close', ref: 2, status: OK })).toThrow(/does not send close/);
    expect(() => w.instances.receive({ kind: 'declined', ref: 2, status: OK })).toThrow(/had started/);
    const dropped = 2 ** 32 - 1;
    expect(() => w.instances.receive({ kind: 'progress', ref: 2, op: 0, dropped })).toThrow(
      /more than there can be/,
    );
  });

  it('is told so: a stream beyond its credit [FLOW-2] [OP-3]', async () => {
    far({ concurrency: 2 });
    const conversation = await w.open();
    const part = (op: number, index: number) =>
      w.instances.receive({
        kind: 'reply',
        ref: 2,
        op,
        index,
        more: true,
        envelope: { payload: new Uint8Array(1) },
      });
    void conversation
      .stream('a')
      [Symbol.asyncIterator]()
      .next()
      .catch(() => undefined);
    await w.time.settle();
    for (let index = 0; index < STREAM_WINDOW.messages; index++) part(1, index);
    expect(() => part(1, STREAM_WINDOW.messages)).toThrow(/streamed beyond its credit/);
  });

  it('is told so: a payload over the limit, a compensation out of order or one too many [POLICY-4] [WIRE-3]', async () => {
    far();
    await w.open({ payloadBytes: 10 });
    const envelope = { payload: new Uint8Array(11) };
    expect(() => w.instances.receive({ kind: 'reply', ref: 2, op: 1, index: 0, more: false })).not.toThrow();
    const conversation = w.conversations.snapshots()[0];
    expect(conversation?.phase).toBe('created');
    const compensation = { kind: 'compensation', ref: 2, op: 1, label: '', deadlineMs: 1 } as const;
    expect(() => w.instances.receive({ ...compensation, number: 1, envelope })).toThrow(/10/);
    const small = { payload: new Uint8Array(1) };
    for (let number = 1; number <= 64; number++)
      w.instances.receive({ ...compensation, number, envelope: small });
    expect(() => w.instances.receive({ ...compensation, number: 64, envelope: small })).toThrow(
      /came after a later one/,
    );
    expect(() => w.instances.receive({ ...compensation, number: 65, envelope: small })).toThrow(
      /one more than 64/,
    );
  });
});

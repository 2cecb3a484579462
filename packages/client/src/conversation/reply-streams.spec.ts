import { type Reply } from '@liminal/runtime';
import {
  bare,
  DENIED,
  eventsOf,
  failure,
  outcomeOf,
  part,
  reply,
  serverForEach,
} from '../scripted-server.fixture';

const server = serverForEach();

describe('a stream', () => {
  const M = { ref: 1, op: 1 };

  it('is not sent before it is asked for, and then with credit and a deadline per reply [OP-3] [FLOW-2]', async () => {
    const conversation = await server.it.conversing();
    const stream = conversation.stream('count');
    await server.it.time.settle();
    expect(server.it.sent('message')).toEqual([]);
    const read = outcomeOf(stream[Symbol.asyncIterator]().next());
    await server.it.time.settle();
    expect(server.it.last('message')).toMatchObject({
      op: 1,
      expects: 'stream',
      deadlineMs: 30_000,
      deadlinePerReply: true,
      credit: { messages: 256, bytes: 1_048_576 },
    });
    expect(read.now).toBe('waiting');
  });

  it('with a deadline has it for the whole [OP-3]', async () => {
    const conversation = await server.it.conversing();
    conversation.stream('count', { deadlineMs: 500 }).subscribe({ error: () => undefined });
    await server.it.time.settle();
    expect(server.it.last('message')).toMatchObject({ deadlineMs: 500, deadlinePerReply: false });
  });

  it.each([
    ['just ends', [bare(M, 2)], ['a', 'b']],
    ['ends with its last value', [reply(M, 'c', 2)], ['a', 'b', 'c']],
  ])('gives its replies in order to a loop, and ends once when it %s [OP-3]', async (_how, end, expected) => {
    const conversation = await server.it.conversing();
    const texts: string[] = [];
    const loop = outcomeOf(
      (async () => {
        for await (const one of conversation.stream('count')) texts.push(`${one.text()}`);
      })(),
    );
    await server.it.say(part(M, 0, 'a'), part(M, 1, 'b'), ...end, bare(M, 3));
    expect([loop.now, texts, conversation.counters.droppedReplies]).toEqual(['done', expected, 1]);
  });

  it('gives its replies to an observer, and its failure as an error [OP-3]', async () => {
    const conversation = await server.it.conversing();
    const seen: unknown[] = [];
    conversation.stream('count').subscribe({
      next: (one) => seen.push(one.index),
      error: (error: Error) => seen.push(error.message),
    });
    await server.it.say(part(M, 0, 'a'), part(M, 1, 'b'), failure(M, DENIED));
    expect(seen).toEqual([0, 1, 'not for you']);
  });

  it.each(['unsubscribing', 'leaving the loop'])('is cancelled by %s, once [OP-5]', async (how) => {
    const conversation = await server.it.conversing();
    const stream = conversation.stream('count');
    if (how === 'unsubscribing') {
      const subscription = stream.subscribe();
      await server.it.say(part(M, 0, 'a'));
      subscription.unsubscribe();
    } else {
      const iterator = stream[Symbol.asyncIterator]();
      outcomeOf(iterator.next());
      await server.it.say(part(M, 0, 'a'));
      await iterator.return?.();
    }
    await server.it.say(part(M, 1, 'b'), bare(M, 2));
    expect(server.it.sent('cancel')).toEqual([
      { kind: 'cancel', ref: 1, op: 1, reason: 'The reader of the stream left.' },
    ]);
    expect(conversation.counters.droppedReplies).toBe(2);
  });

  it('gives more credit, in absolute counts, as half a window is read [FLOW-2]', async () => {
    const conversation = await server.it.conversing({ limits: { operations: 400 } });
    let count = 0;
    conversation.stream('count').subscribe({ next: () => count++, error: () => undefined });
    const parts = Array.from({ length: 256 }, (_, index) => part(M, index, 'xy'));
    await server.it.say(...parts);
    expect(count).toBe(256);
    expect(server.it.sent('credit')).toEqual([
      { kind: 'credit', ref: 1, op: 1, credit: { messages: 128 + 256, bytes: 128 * 2 + 1_048_576 } },
      { kind: 'credit', ref: 1, op: 1, credit: { messages: 512, bytes: 512 + 1_048_576 } },
    ]);
  });

  it('is given no credit by a loop that does not come back, and its clock stands still [OP-3] [FLOW-3]', async () => {
    const conversation = await server.it.conversing();
    const iterator = conversation.stream('count')[Symbol.asyncIterator]();
    const first = outcomeOf(iterator.next());
    await server.it.say(...Array.from({ length: 256 }, (_, index) => part(M, index, 'x')));
    await server.it.time.advance(100_000);
    expect([first.now, server.it.sent('credit'), server.it.sent('cancel')]).toEqual(['done', [], []]);
    for (let read = 1; read < 256; read++) await iterator.next();
    await server.it.time.settle();
    expect(server.it.last('credit').credit.messages).toBe(512);
    const silent = outcomeOf(iterator.next());
    await server.it.time.advance(30_250);
    expect(silent.now).toBe('deadlineExceeded unknown');
  });

  it('passes no reply on that is out of its place, or more of what expects one [OP-2]', async () => {
    const conversation = await server.it.conversing();
    const seen: Reply[] = [];
    conversation.stream('count').subscribe({ next: (one) => seen.push(one), error: () => undefined });
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(
      part(M, 1, 'b'),
      part(M, 0, 'a'),
      part(M, 0, 'a'),
      part({ ref: 1, op: 2 }, 0, 'half'),
    );
    expect([seen.map((one) => one.text()), request.now]).toEqual([['a'], 'waiting']);
    expect(conversation.counters.droppedReplies).toBe(3);
  });
});

describe('every reply and end', () => {
  it('is told on reply$, in the order of coming, to every observer [STREAM-2]', async () => {
    const conversation = await server.it.conversing();
    const [one, other] = [eventsOf(conversation), eventsOf(conversation)];
    conversation.stream('s').subscribe({ error: () => undefined });
    outcomeOf(conversation.request('x'));
    await server.it.say(
      part({ ref: 1, op: 1 }, 0, 'a'),
      reply({ ref: 1, op: 2 }, 'b'),
      failure({ ref: 1, op: 1 }, DENIED),
    );
    expect(one).toMatchObject([
      { kind: 'reply', op: 1, index: 0, more: true },
      { kind: 'reply', op: 2, index: 0, more: false },
      { kind: 'status', op: 1, status: DENIED },
    ]);
    expect(other).toEqual(one);
  });

  it('is passed on before its observers are told: one who leaves then disturbs nothing [C-16] [OP-1]', async () => {
    const conversation = await server.it.conversing();
    const seen: unknown[] = [];
    conversation.reply$.subscribe(() => void conversation.close({ deadlineMs: 0 }));
    conversation
      .stream('s')
      .subscribe({ next: (one) => seen.push(one.text()), error: () => seen.push('error') });
    await server.it.say(part({ ref: 1, op: 1 }, 0, 'a'));
    await server.it.time.advance(5);
    expect(seen).toEqual(['a', 'error']);
  });
});

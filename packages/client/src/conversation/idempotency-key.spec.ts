import {
  eventsOf,
  exit,
  outcomeOf,
  part,
  RESTART,
  restarted,
  serverForEach,
} from '../scripted-server.fixture';

const server = serverForEach();

describe('an operation with an idempotency key', () => {
  const FATES = [1, 2].map((op) => ({ op, fate: 'unknown', replies: 0 }) as const);

  it('says so in its Message, be it a request or a stream [OP-9]', async () => {
    const conversation = await server.it.conversing();
    outcomeOf(conversation.request('x', { idempotencyKey: 'order-17' }));
    conversation.stream('s', { idempotencyKey: 'order-18' }).subscribe({ error: () => undefined });
    outcomeOf(conversation.request('x'));
    await server.it.time.settle();
    const [request, stream, plain] = server.it.sent('message');
    expect(request).toMatchObject({ expects: 'reply', idempotencyKey: 'order-17' });
    expect(stream).toMatchObject({
      expects: 'stream',
      idempotencyKey: 'order-18',
      credit: { messages: 256 },
    });
    expect(plain).not.toHaveProperty('idempotencyKey');
  });

  it.each([
    ['an empty one', ''],
    ['one over 128 bytes', 'ä'.repeat(65)],
  ])('is refused before anything is sent: %s [STATUS]', async (_what, idempotencyKey) => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { idempotencyKey }));
    await server.it.time.settle();
    expect([request.now, server.it.sent('message')]).toEqual(['invalidArgument notDelivered', []]);
  });

  it.each([
    ['a crash', (): Promise<void> => server.it.say(exit(1, FATES)), 'aborted unknown'],
    ['a lost connection', (): Promise<void> => server.it.destroy(), 'unavailable unknown'],
    ['silence', (): Promise<void> => server.it.time.advance(30_250), 'deadlineExceeded unknown'],
  ])('may be sent again after %s, and one without a key not [STATUS] [OP-7]', async (_what, end, now) => {
    const conversation = await server.it.conversing();
    const keyed = outcomeOf(conversation.request('x', { idempotencyKey: 'k' }));
    const plain = outcomeOf(conversation.request('x'));
    await end();
    expect([keyed.now, keyed.error?.retryable]).toEqual([now, true]);
    expect([plain.now, plain.error?.retryable]).toEqual([now, false]);
  });

  it('is not answered twice: a stream that has given replies ends with what was seen [C-30]', async () => {
    const conversation = await server.it.conversing();
    const failures: unknown[] = [];
    const events = eventsOf(conversation);
    conversation
      .stream('s', { idempotencyKey: 'k' })
      .subscribe({ error: (error: unknown) => failures.push(error) });
    await server.it.say(
      part({ ref: 1, op: 1 }, 0, 'a'),
      exit(1, [{ op: 1, fate: 'unknown', replies: 1 }], { decision: RESTART }),
      restarted(1, 2),
      part({ ref: 1, op: 1 }, 0, 'a'),
    );
    expect(failures).toMatchObject([
      { code: 'aborted', delivery: 'unknown', retryable: true, details: { replies: '1' } },
    ]);
    expect([events.length, conversation.counters.droppedReplies]).toEqual([1, 1]);
  });
});

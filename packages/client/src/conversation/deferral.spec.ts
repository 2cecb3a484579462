import {
  bare,
  closed,
  COMPENSATE,
  deferred,
  DENIED,
  eventsOf,
  exit,
  outcomeOf,
  rejected,
  reply,
  serverForEach,
} from '../scripted-server.fixture';

const server = serverForEach();

const M = { ref: 1, op: 1 };
const FULL = {
  code: 'resourceExhausted',
  delivery: 'notDelivered',
  retryable: true,
  retryAfterMs: 40,
};

describe('a message that the server defers', () => {
  it('ends with that, says when to try again, and is counted; what comes after is dropped [FLOW-1] [OP-1]', async () => {
    const conversation = await server.it.conversing();
    const events = eventsOf(conversation);
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(deferred(M), reply(M, 'late'));
    expect(request.error).toMatchObject(FULL);
    expect(events).toMatchObject([{ kind: 'status', op: 1, status: FULL }]);
    expect(conversation.counters).toEqual({ messages: 1, replies: 0, rejected: 1, droppedReplies: 1 });
    expect(conversation.phase).toBe('active');
  });

  it('is a stream that fails before it has begun [FLOW-1]', async () => {
    const conversation = await server.it.conversing();
    const read = outcomeOf(conversation.stream('s')[Symbol.asyncIterator]().next());
    await server.it.say(deferred(M));
    expect(read.error).toMatchObject(FULL);
  });

  it('is told on reply$ where it is a cast, once [CONV-9] [FLOW-1]', async () => {
    const conversation = await server.it.conversing();
    const events = eventsOf(conversation);
    conversation.send('x');
    await server.it.say(deferred(M), deferred(M));
    expect(events).toMatchObject([{ kind: 'status', op: 1, status: FULL }]);
    expect(conversation.counters).toMatchObject({ rejected: 1, droppedReplies: 1 });
  });

  it('is not what a Deferred means that comes for nothing [OP-2]', async () => {
    const conversation = await server.it.conversing();
    await server.it.say(deferred({ ref: 1, op: 99 }));
    expect(conversation.counters).toMatchObject({ rejected: 0, droppedReplies: 1 });
  });

  it('gives its place in the inbox back as a failure in its place [OP-8]', async () => {
    const conversation = await server.it.conversing();
    conversation.send('x', { expects: 'reply', to: 'inbox' });
    await server.it.say(deferred(M));
    await expect(conversation.receiveReply()).rejects.toMatchObject(FULL);
  });
});

describe('a request that is to be sent again when it is deferred', () => {
  it('is, after the time that it is told, until it is taken [FLOW-1]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(
      conversation.request('x', { retryDeferred: true, deadlineMs: 1_000, idempotencyKey: 'k' }),
    );
    await server.it.say(deferred(M, 40));
    await server.it.time.advance(39);
    expect([request.now, server.it.sent('message').length]).toEqual(['waiting', 1]);
    await server.it.time.advance(1);
    expect(server.it.last('message')).toMatchObject({ op: 2, deadlineMs: 960, idempotencyKey: 'k' });
    await server.it.say(deferred({ ref: 1, op: 2 }, 10));
    await server.it.time.advance(10);
    expect(server.it.last('message')).toMatchObject({ op: 3, deadlineMs: 950 });
    await server.it.say(reply({ ref: 1, op: 3 }, 'at last'));
    expect(request.value?.text()).toBe('at last');
    expect(conversation.counters).toEqual({ messages: 3, replies: 1, rejected: 2, droppedReplies: 0 });
  });

  it('is so too at the bound of this side, without asking the server [FLOW-1]', async () => {
    const conversation = await server.it.conversing({ limits: { operations: 1 } });
    const first = outcomeOf(conversation.request('first'));
    const second = outcomeOf(conversation.request('second', { retryDeferred: true }));
    await server.it.time.settle();
    expect(server.it.sent('message')).toHaveLength(1);
    await server.it.say(bare(M));
    await server.it.time.advance(100);
    await server.it.say(reply({ ref: 1, op: 2 }, 'taken'));
    expect([first.now, second.value?.text()]).toEqual(['done', 'taken']);
  });

  it('is not where the deadline has come by then [OP-4]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { retryDeferred: true, deadlineMs: 40 }));
    await server.it.say(deferred(M, 40));
    await server.it.time.advance(40);
    expect(request.error).toMatchObject(FULL);
    expect(server.it.sent('message')).toHaveLength(1);
  });

  it('is not where it is rejected', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { retryDeferred: true }));
    await server.it.say(rejected(M, DENIED));
    expect(request.now).toBe('permissionDenied notDelivered');
  });

  it.each([
    ['the conversation is closed', () => server.it.say(closed(1)), 'failedPrecondition notDelivered'],
    ['the conversation crashes', () => server.it.say(exit(1), closed(1)), 'failedPrecondition notDelivered'],
    ['the connection is lost', () => server.it.destroy(), 'failedPrecondition notDelivered'],
  ])('waits no longer when %s [CONV-4] [FLOW-1]', async (_when, end, now) => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { retryDeferred: true }));
    await server.it.say(deferred(M, 10_000));
    expect(request.now).toBe('waiting');
    await end();
    expect([request.now, server.it.sent('message').length]).toEqual([now, 1]);
  });

  it('is not sent to a conversation whose crash is being compensated [CRASH-4]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { retryDeferred: true }));
    await server.it.say(deferred(M, 40), exit(1, [], { decision: COMPENSATE }));
    await server.it.time.advance(40);
    expect([request.now, server.it.sent('message').length]).toEqual(['failedPrecondition notDelivered', 1]);
  });

  it('is cancelled while it waits by its signal [OP-5]', async () => {
    const conversation = await server.it.conversing();
    const leave = new AbortController();
    const request = outcomeOf(conversation.request('x', { retryDeferred: true, signal: leave.signal }));
    await server.it.say(deferred(M, 10_000));
    leave.abort('enough');
    await server.it.time.settle();
    expect([request.now, request.error?.cause]).toEqual(['cancelled notDelivered', 'enough']);
  });
});

import { OK, status } from '@liminal/protocol';
import { type ReplyEvent } from '@liminal/runtime';
import { bare, closed, exit, outcomeOf, reply, serverForEach, toldOf } from '../scripted-server.fixture';

const server = serverForEach();

const GAVE_UP = {
  kind: 'policyEvent',
  ref: 1,
  event: { generation: 1, outcome: 'gaveUp', phase: 'failed' },
} as const;

describe('closing a conversation', () => {
  it('lets what is open finish, takes nothing new, and resolves with the Closed [CONV-3]', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const told = toldOf(conversation);
    const request = outcomeOf(conversation.request('x'));
    const closing = outcomeOf(conversation.close());
    const late = outcomeOf(conversation.request('late'));
    await server.it.time.settle();
    expect(server.it.last('close')).toEqual({ kind: 'close', ref: 1, status: OK });
    expect([late.now, late.error?.details]).toEqual([
      'failedPrecondition notDelivered',
      { from: 'completing', to: 'active' },
    ]);
    await server.it.say(reply({ ref: 1, op: 1 }, 'finished'));
    expect([request.value?.text(), closing.now, conversation.phase]).toEqual([
      'finished',
      'waiting',
      'completing',
    ]);
    await server.it.say(closed(1));
    expect([closing.now, conversation.phase, client.conversations]).toEqual(['done', 'closed', 0]);
    expect(told).toEqual([
      'created',
      'active',
      'completing',
      'reply 1',
      'closed',
      'crash$ completed',
      'reply$ completed',
      'policy$ completed',
      'phase$ completed',
    ]);
    expect([conversation.hasDetectedCrash(), await conversation.awaitCrash()]).toEqual([false, undefined]);
  });

  it('twice is the same, with one Close; so is disposing, and closing what is closed [CONV-1]', async () => {
    const conversation = await server.it.conversing();
    const closings = [conversation.close(), conversation.close(), conversation[Symbol.asyncDispose]()].map(
      (one) => outcomeOf(one),
    );
    await server.it.say(closed(1));
    await conversation.close();
    expect(closings.map(({ now }) => now)).toEqual(['done', 'done', 'done']);
    expect(server.it.sent('close')).toHaveLength(1);
  });

  it('lets go of it at the deadline when the server is silent; open operations are cancelled', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const request = outcomeOf(conversation.request('x'));
    const closing = outcomeOf(conversation.close({ deadlineMs: 100 }));
    await server.it.time.advance(99);
    expect(closing.now).toBe('waiting');
    await server.it.time.advance(1);
    expect([closing.now, request.now]).toEqual(['done', 'cancelled unknown']);
    expect([conversation.phase, client.conversations]).toEqual(['closed', 0]);
    await server.it.say(reply({ ref: 1, op: 1 }, 'late'), closed(1));
    expect(client.state).toBe('open');
  });

  it('waits for 10 seconds where nothing is said', async () => {
    const conversation = await server.it.conversing();
    const closing = outcomeOf(conversation.close());
    await server.it.time.advance(9_999);
    expect(closing.now).toBe('waiting');
    await server.it.time.advance(1);
    expect(closing.now).toBe('done');
  });

  it('that has failed succeeds, and it stays failed [CONV-3]', async () => {
    const conversation = await server.it.conversing();
    await server.it.say(exit(1), closed(1));
    await conversation.close();
    expect([conversation.phase, server.it.sent('close')]).toEqual(['failed', []]);
  });

  it('that has failed waits for what the server has to say about it', async () => {
    const conversation = await server.it.conversing();
    const told = toldOf(conversation);
    await server.it.say(exit(1));
    const closing = outcomeOf(conversation.close());
    await server.it.time.settle();
    expect(closing.now).toBe('waiting');
    await server.it.say(GAVE_UP, closed(1));
    expect([closing.now, told.includes('gaveUp'), server.it.sent('close')]).toEqual(['done', true, []]);
  });

  it('ends when the connection is lost meanwhile: that is a crash [CONV-5] [C-15]', async () => {
    const conversation = await server.it.conversing();
    const closing = outcomeOf(conversation.close());
    await server.it.destroy();
    expect([closing.now, conversation.phase]).toEqual(['done', 'failed']);
  });

  it.each([{ deadlineMs: -1 }, { deadline: 5 }])('with %j rejects with the status error', async (options) => {
    const conversation = await server.it.conversing();
    await expect(conversation.close(options)).rejects.toMatchObject({ code: 'invalidArgument' });
  });
});

describe('a conversation that the server ends', () => {
  it('by itself is closed, and says why to whoever asks [POLICY-6] [CONV-2]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x'));
    const why = status('deadlineExceeded', { message: 'Its hour is over.' });
    await server.it.say(closed(1, why));
    expect([request.now, conversation.phase]).toEqual(['failedPrecondition notDelivered', 'closed']);
    expect(conversation.send('y')).toMatchObject({
      kind: 'rejected',
      status: { code: 'failedPrecondition', message: expect.stringContaining('Its hour is over.') },
    });
    await expect(conversation.receiveReply()).rejects.toMatchObject({ code: 'failedPrecondition' });
  });

  it('while a reply is on its way settles the operation once [C-26]', async () => {
    const conversation = await server.it.conversing();
    const events: ReplyEvent[] = [];
    conversation.reply$.subscribe((event) => events.push(event));
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(bare({ ref: 1, op: 1 }), closed(1), bare({ ref: 1, op: 1 }));
    expect([request.now, events.length]).toEqual(['done', 1]);
  });
});

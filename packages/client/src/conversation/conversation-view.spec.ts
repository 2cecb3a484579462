import { closed, outcomeOf, reply, serverForEach } from '../scripted-server.fixture';

const server = serverForEach();

describe('a conversation as its caller sees it', () => {
  it('says what it is, now and as it changes [CONV-6]', async () => {
    const conversation = await server.it.conversing();
    expect(conversation).toMatchObject({
      id: 'conversation-1',
      subject: 'greeter',
      policy: { kind: 'fail' },
      participants: [{ subject: 'greeter', host: 'inline', generation: 1 }],
      phase: 'created',
      counters: { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 },
    });
    outcomeOf(conversation.request('x'));
    await server.it.say(reply({ ref: 1, op: 1 }, 'y'));
    expect(conversation).toMatchObject({ phase: 'active', counters: { messages: 1, replies: 1 } });
  });

  it('is closed by leaving the block that it was opened in', async () => {
    const opened = await server.it.conversing();
    const used = outcomeOf(
      (async () => {
        await using conversation = opened;
        conversation.send('x');
      })(),
    );
    await server.it.time.settle();
    expect([used.now, server.it.kinds().at(-1)]).toEqual(['waiting', 'close']);
    await server.it.say(closed(1));
    expect(used.now).toBe('done');
  });
});

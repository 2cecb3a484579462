import { useWorlds } from '../world.fixture';

const world = useWorlds();

describe('a conversation, as its caller has it', () => {
  it('says what it is and how it is [CONV-6]', async () => {
    const w = world();
    const conversation = await w.open((message) => message.text());
    expect(conversation).toMatchObject({
      subject: 'tested-1',
      phase: 'created',
      id: conversation.state().id,
    });
    expect(w.node.isAlive(conversation.pid)).toBe(true);
    await conversation.request('x');
    expect(conversation.phase).toBe('active');
    expect(conversation.log()).toHaveLength(3);
    await conversation.close();
    expect(w.node.isAlive(conversation.pid)).toBe(false);
  });

  it('is closed by the end of a block that uses it [CONV-3]', async () => {
    const w = world();
    let left;
    {
      await using conversation = await w.open((message) => message.text());
      await conversation.request('x');
      left = conversation;
    }
    expect(left.phase).toBe('closed');
    await left[Symbol.asyncDispose]();
  });

  it('can be asked for one reply or a stream of them, told, and received from [OP-3] [OP-8]', async () => {
    const w = world();
    const conversation = await w.open((message) =>
      message.text() === 'many' ? ['a', 'b'][Symbol.iterator]() : 'one',
    );
    expect((await conversation.request('x')).text()).toBe('one');
    const many: string[] = [];
    for await (const reply of conversation.stream('many')) many.push(reply.text());
    conversation.send('x', { expects: 'reply', to: 'inbox' });
    expect((await conversation.receiveReply()).text()).toBe('one');
    expect(many).toEqual(['a', 'b']);
  });
});

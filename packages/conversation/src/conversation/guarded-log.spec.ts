import { type Logger, SILENT_LOGGER } from '@liminal/runtime';
import { type VirtualTime, createVirtualTime } from '@liminal/runtime/testing';
import { createNode } from '../process/local-node';
import { type ConversationLog, type CreateLog, createMemoryLog } from './conversation-log';
import { createConversations } from './conversations';

/** Conversations whose logs are made so, and what was logged as an error. */
function loggedBy(createLog: CreateLog) {
  const time: VirtualTime = createVirtualTime();
  const errors: string[] = [];
  const logger: Logger = {
    ...SILENT_LOGGER,
    error: (text, fields) => errors.push(`${text} ${fields?.['error']}`),
  };
  const node = createNode({ ports: { ...time.ports, logger } });
  const participants = [{ subject: 'echo', handle: (message: { text(): string }) => message.text() }];
  return { time, errors, conversations: createConversations({ node, participants, createLog }) };
}

async function converse({ conversations, time }: ReturnType<typeof loggedBy>) {
  const conversation = await conversations.open('echo');
  const replies = [await conversation.request('a'), await conversation.request('b')];
  await time.settle();
  return { conversation, replies: replies.map((reply) => reply.text()) };
}

function memory(fields: Partial<ConversationLog>): CreateLog {
  return () => ({ append: () => undefined, read: () => [], appended: 0, ...fields });
}

describe('a log of somebody else’s', () => {
  it('takes the entries of its conversation, in their order, and gives them [CONV-7]', async () => {
    const made: string[] = [];
    const world = loggedBy(({ id, subject, logEntries }) => {
      made.push(`${id} ${subject} ${logEntries}`);
      return createMemoryLog(logEntries);
    });
    const { conversation } = await converse(world);
    expect(made).toEqual([`${conversation.id} echo 64`]);
    expect(conversation.log().map(({ kind }) => kind)).toEqual([
      'phase',
      'message',
      'reply',
      'message',
      'reply',
    ]);
    expect(conversation.history().omitted).toBe(0);
  });

  it.each<[string, CreateLog, string]>([
    [
      'throws',
      memory({
        append: () => {
          throw new Error('disk full');
        },
      }),
      'crashed (Error: disk full)',
    ],
    ['rejects', memory({ append: () => Promise.reject(new Error('gone')) }), 'crashed (Error: gone)'],
    [
      'cannot be read',
      memory({
        read: () => {
          throw new Error('unreadable');
        },
      }),
      'crashed (Error: unreadable)',
    ],
    [
      'cannot be made',
      () => {
        throw new Error('no room');
      },
      'crashed (Error: no room)',
    ],
  ])('that %s costs its conversation nothing, and is told once', async (_how, createLog, why) => {
    const world = loggedBy(createLog);
    const { conversation, replies } = await converse(world);
    expect([replies, conversation.log()]).toEqual([['a', 'b'], []]);
    expect(world.errors).toEqual([expect.stringContaining(why)]);
    await conversation.close();
    expect(conversation.phase).toBe('closed');
  });

  it('that fails harms nobody, also where the logger does', async () => {
    const time = createVirtualTime();
    const logger = {
      ...SILENT_LOGGER,
      error: () => {
        throw new Error('logger broke');
      },
    };
    const node = createNode({ ports: { ...time.ports, logger } });
    const broken = memory({
      append: () => {
        throw new Error('disk full');
      },
    });
    const participants = [{ subject: 'echo', handle: (message: { text(): string }) => message.text() }];
    const conversation = await createConversations({ node, participants, createLog: broken }).open('echo');
    expect((await conversation.request('a')).text()).toBe('a');
    await conversation.close();
  });

  it('that gives no list has none', async () => {
    const { conversation } = await converse(loggedBy(memory({ read: () => Promise.resolve([]) as never })));
    expect([conversation.log(), conversation.history().omitted]).toEqual([[], 0]);
  });

  it('that never says that it is done keeps nobody waiting', async () => {
    const world = loggedBy(memory({ append: () => new Promise(() => undefined) }));
    const { conversation, replies } = await converse(world);
    expect(replies).toEqual(['a', 'b']);
    await conversation.close();
    expect(world.errors).toEqual([]);
  });
});

describe('the history of a conversation', () => {
  it('is there while it is open, and after it has failed, as long as its post-mortem is kept [CONV-7] [CRASH-6]', async () => {
    const { conversations, time } = loggedBy(({ logEntries }) => createMemoryLog(logEntries));
    const conversation = await conversations.open('echo', { logEntries: 2 });
    await conversation.request('a');
    expect(conversations.history(conversation.id)).toEqual(conversation.history());
    expect(conversations.history(conversation.id)).toMatchObject({ phase: 'active', omitted: 1 });
    conversations.node.end(conversation.state().participants[0]?.pid as never, {
      kind: 'killed',
      by: 'test',
    });
    await time.settle();
    const history = conversations.history(conversation.id);
    expect([history?.phase, history?.entries.map(({ kind }) => kind), history?.omitted]).toEqual([
      'failed',
      ['policy', 'phase'],
      4,
    ]);
    expect(conversations.history('nobody')).toBeUndefined();
  });
});

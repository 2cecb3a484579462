import { createConversations, createNode } from '@liminal/conversation';
import { createFaultyLogs, createVirtualTime, echo } from '../index';

describe('faulty logs', () => {
  it('fail, reject and stall as many writes as they are told to; the conversation goes on, and the rest is logged', async () => {
    const time = createVirtualTime();
    const logs = createFaultyLogs();
    const node = createNode({ ports: time.ports });
    const conversations = createConversations({ node, participants: [echo()], createLog: logs.createLog });
    const conversation = await conversations.open('echo');
    await conversation.request('a');
    logs.fail(1);
    logs.reject(1);
    logs.stall(1);
    for (const text of ['b', 'c']) expect((await conversation.request(text)).text()).toBe(text);
    await conversation.close();
    const told = conversation.log().map(({ kind, op }) => `${kind} ${op}`);
    expect(told).toEqual(['phase 0', 'message 1', 'reply 1', 'reply 3', 'phase 0', 'exit 0', 'phase 0']);
    expect(logs.failed).toBe(3);
  });
});

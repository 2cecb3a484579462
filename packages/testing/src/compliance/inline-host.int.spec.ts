import { createConversations } from '@liminal/conversation';
import { participantsIn } from '@liminal/runtime';
import { describeHostCompliance } from '../index';

describeHostCompliance({
  name: 'the inline host',
  start: async (files) => {
    const participants = files.flatMap((file) => participantsIn(jest.requireActual(file), file));
    return { conversations: createConversations({ participants }), close: async () => undefined };
  },
});

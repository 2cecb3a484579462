import { createConversations } from '@liminal/conversation';
import { createMortalHost, describeHostCompliance } from '../index';
import { participantsIn } from '@liminal/runtime';

// It keeps every promise of a host until it dies.
describeHostCompliance({
  name: 'a mortal host',
  start: async (files) => {
    const host = createMortalHost();
    const participants = files.flatMap((file) => participantsIn(jest.requireActual(file), file));
    return {
      conversations: createConversations({ participants, host }),
      close: async () => undefined,
    };
  },
});

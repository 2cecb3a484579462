import { createConversations } from '@liminal/conversation';
import { createThreadHost } from '@liminal/hosts';
import { describeHostCompliance } from '../index';
import { ProgramThreads } from './program-threads.fixture';

const threads = new ProgramThreads();

describeHostCompliance({
  name: 'the thread host',
  killed: { reasons: ['killed'], isExact: true, startsAnother: true },
  endsBusyLoops: true,
  start: async (files) => {
    const host = await createThreadHost({ files, pool: { size: 2, warm: 0 } });
    return {
      conversations: createConversations({ hosts: [host] }),
      kill: () => threads.terminate(host.workers.map(({ id }) => Number(id))),
      close: () => host.close(),
      watched: { host },
    };
  },
});

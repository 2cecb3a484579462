import { createConversations } from '@liminal/conversation';
import { createProcessHost } from '@liminal/hosts';
import { describeHostCompliance } from '../index';

describeHostCompliance({
  name: 'the process host',
  killed: { reasons: ['killed'], isExact: true, startsAnother: true },
  endsBusyLoops: true,
  start: async (files) => {
    const host = await createProcessHost({ files, pool: { size: 2, warm: 0 } });
    return {
      conversations: createConversations({ hosts: [host] }),
      kill: () => host.workers.forEach(({ id }) => process.kill(Number(id), 'SIGKILL')),
      close: () => host.close(),
      watched: { host },
    };
  },
});

import { createServer } from '@liminal/server';
import { Program } from '../e2e/program.fixture';
import { describeHostCompliance } from '../index';

describeHostCompliance({
  name: 'the remote host',
  killed: { reasons: ['noconnection'] },
  start: async (files) => {
    const server = createServer();
    const { url } = await server.listen('tcp://127.0.0.1:0');
    const program = new Program('hosting.mjs', [url, ...files]);
    await program.next();
    return {
      conversations: server.conversations,
      kill: () => void program.kill(),
      close: async () => {
        await server.close();
        await program.ended;
      },
      watched: { server },
    };
  },
});

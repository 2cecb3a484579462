import { type Client, connect } from '@liminal/client/node';
import { serveWitness } from './serve-witness';

serveWitness(async (url) => {
  const client = await connect(url);
  return {
    watch: async (notices, notice) => {
      await Promise.all(Array.from({ length: notices }, () => watchOne(client, notice)));
    },
  };
});

/** A conversation of its own, which has carried a message. */
async function watchOne(client: Client, notice: () => void): Promise<void> {
  const conversation = await client.open('echo');
  await conversation.request('are you there?');
  conversation.crash$.subscribe(notice);
}

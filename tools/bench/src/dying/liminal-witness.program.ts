import { type Client, connect } from '@liminal/client/node';
import { serveWitness } from './serve-witness';

serveWitness(async (url, warmUp) => {
  const client = await connect(url);
  for (let i = 0; i < warmUp; i++) await seeOneThrow(client);
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

async function seeOneThrow(client: Client): Promise<void> {
  const conversation = await client.open('thrower');
  // What never answers may be held against its subject.
  await conversation.request('are you there?');
  const crashed = new Promise((resolve) => conversation.crash$.subscribe(resolve));
  conversation.request('throw').catch(() => undefined);
  await crashed;
}

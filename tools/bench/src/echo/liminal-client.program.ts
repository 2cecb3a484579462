import { connect } from '@liminal/client/node';
import { PAYLOAD, serveEchoClient } from './echo-client';
import { type Load } from './load';

serveEchoClient(async (url) => {
  const client = await connect(url);
  const conversation = await client.open('echo');

  async function converse(load: Load): Promise<void> {
    for (let going = true; going;) {
      const reply = await conversation.request(PAYLOAD);
      going = load.replied(reply.payload.length);
    }
  }
  return {
    run: async (requests, load) => {
      await Promise.all(Array.from({ length: requests }, () => converse(load)));
    },
  };
});

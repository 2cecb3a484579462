import { type Conversation, type Conversations, createConversations } from '@liminal/conversation';
import { createProcessHost, createThreadHost } from '@liminal/hosts';
import { createServer } from '@liminal/server';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import echo from '../dying/echo.participant';
import { type Load, PAYLOAD_BYTES } from '../echo/load';
import { type Place } from './hosting-request';
import { serveHosting } from './serve-hosting';

const PAYLOAD = Buffer.alloc(PAYLOAD_BYTES, 'liminal ');
const DYING = join(__dirname, '..', 'dying');
const OPTIONS = { files: join(DYING, 'echo.participant.js'), pool: { size: 1 } };

const BEGIN: Readonly<Record<Place, () => Promise<Conversations>>> = {
  inline: async () => createConversations({ participants: [echo] }),
  thread: async () => createConversations({ hosts: [await createThreadHost(OPTIONS)] }),
  child: async () => createConversations({ hosts: [await createProcessHost(OPTIONS)] }),
  remote: async () => {
    const server = createServer();
    const { url } = await server.listen('tcp://127.0.0.1:0');
    await once(fork(join(DYING, 'liminal-remote.program.js'), [url]), 'message');
    return server.conversations;
  },
};

serveHosting(async (place) => {
  const conversations = await BEGIN[place]();
  const conversation = await conversations.open('echo');
  return async (outstanding, load) => {
    await Promise.all(Array.from({ length: outstanding }, () => converse(conversation, load)));
  };
});

async function converse(conversation: Conversation, load: Load): Promise<void> {
  for (let going = true; going;) {
    const { payload } = await conversation.request(PAYLOAD);
    going = load.replied(payload.length);
  }
}

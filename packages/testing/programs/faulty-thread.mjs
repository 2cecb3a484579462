// Has a native fault in a thread: that ends this program too.
import { URL } from 'node:url';
import { createConversations } from '@liminal/conversation';
import { createThreadHost } from '@liminal/hosts';

const host = await createThreadHost({ files: new URL('participants/dying.mjs', import.meta.url) });
const conversations = createConversations({ hosts: [host] });
const conversation = await conversations.open('dying');
await conversation.request({ do: 'die', of: 'fault' });

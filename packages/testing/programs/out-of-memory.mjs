// Has a participant in a thread or a child fill its heap, and says what it died of and whether another one answers.
import process from 'node:process';
import { URL } from 'node:url';
import { createConversations } from '@liminal/conversation';
import { createProcessHost, createThreadHost } from '@liminal/hosts';

const create = process.argv[2] === 'thread' ? createThreadHost : createProcessHost;
const files = new URL('participants/dying.mjs', import.meta.url);
const host = await create({ files, heapMb: 32, pool: { size: 1 } });
const conversations = createConversations({ hosts: [host] });

const conversation = await conversations.open('dying');
await conversation.request({ do: 'die', of: 'fillHeap' }).catch(() => undefined);
const crash = await conversation.awaitCrash();
const other = await conversations.open('dying');
const next = await other.request({ do: 'echo', value: 'again' });
process.stdout.write(JSON.stringify({ reason: crash.reason, next: next.content }));

await conversations.close();
await host.close();

import { type Conversation, createConversations } from '@liminal/conversation';
import { serveRequests } from '../process/serve-requests';

/** What the process is asked. */
export type AgeingRequest =
  /** Sends so many messages on the old conversation. */
  | { readonly kind: 'age'; readonly messages: number }
  /** Sends so many messages on the old one or on one that was opened for them; answers with the microseconds of one. */
  | { readonly kind: 'block'; readonly on: 'old' | 'fresh'; readonly messages: number }
  /** Answers with the bytes in use on the heap, garbage collected. */
  | { readonly kind: 'heap' };

// What a processor needs to wake up from its wait for the request is not to be timed.
const RUN_UP_MESSAGES = 100;
const PAYLOAD = Buffer.alloc(64, 'liminal ');
const conversations = createConversations({
  participants: [{ subject: 'echo', handle: (message) => message.payload }],
});
const opened = conversations.open('echo');

serveRequests(async (request) => {
  const asked = request as AgeingRequest;
  if (asked.kind === 'heap') return heapBytes();
  if (asked.kind === 'age') return converse(await opened, asked.messages);
  // Opened and closed for blocks on the old one as well, so that all that differs is which of them is timed.
  const fresh = await conversations.open('echo');
  const micros = await timeBlock(asked.on === 'old' ? await opened : fresh, asked.messages);
  await fresh.close();
  return micros;
});

async function timeBlock(conversation: Conversation, messages: number): Promise<number> {
  await converse(conversation, RUN_UP_MESSAGES);
  const begun = performance.now();
  await converse(conversation, messages);
  return (1_000 * (performance.now() - begun)) / messages;
}

async function converse(conversation: Conversation, messages: number): Promise<void> {
  for (let i = 0; i < messages; i++) {
    const { payload } = await conversation.request(PAYLOAD);
    if (payload.length !== PAYLOAD.length) throw new Error(`a reply has ${payload.length} bytes`);
  }
}

function heapBytes(): number {
  // Twice, for what the first collection only made collectable.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

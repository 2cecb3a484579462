import { type Conversation, createConversations } from '@liminal/conversation';
import { serveRequests } from '../process/serve-requests';

/** What the process is asked: to open so many conversations, and to close them. It answers with the bytes of one. */
export interface IdlingRequest {
  readonly conversations: number;
  /** What each has been through: only opened; one request answered; both streams subscribed to. */
  readonly as: 'opened' | 'answered' | 'observed';
}

const conversations = createConversations({
  participants: [{ subject: 'echo', handle: (message) => message.payload }],
});
const ignore = () => undefined;

const PREPARE: Readonly<Record<IdlingRequest['as'], (conversation: Conversation) => Promise<void>>> = {
  opened: async () => undefined,
  answered: async (conversation) => void (await conversation.request('are you there?')),
  observed: async ({ crash$, reply$ }) => {
    crash$.subscribe(ignore);
    reply$.subscribe(ignore);
  },
};

serveRequests(async (request) => {
  const { conversations: count, as } = request as IdlingRequest;
  // Whoever holds a conversation holds a reference to it, and that is the holder's.
  const held = new Array<Conversation | undefined>(count).fill(undefined);
  const before = await bytesInUse();
  for (let i = 0; i < count; i++) {
    const conversation = await conversations.open('echo');
    await PREPARE[as](conversation);
    held[i] = conversation;
  }
  const bytes = (await bytesInUse()) - before;
  await Promise.all(held.map((conversation) => conversation?.close()));
  return bytes / count;
});

async function bytesInUse(): Promise<number> {
  // What ends in this turn is to be over.
  await new Promise(setImmediate);
  // Twice, for what the first collection only made collectable.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

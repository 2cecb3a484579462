import { createConversations } from '@liminal/conversation';
import { serveRequests } from '../process/serve-requests';

/** What the process is asked: to kill so many participants. It answers with the microseconds from each kill to its notice. */
export interface CrashingRequest {
  readonly kills: number;
}

const conversations = createConversations({
  participants: [{ subject: 'echo', handle: (message) => message.payload }],
});

serveRequests(async (request) => {
  const { kills } = request as CrashingRequest;
  const micros: number[] = [];
  for (let i = 0; i < kills; i++) micros.push(await killOne());
  return micros;
});

/** In a conversation of its own, which has carried a message: what never answers may be held against its subject. */
async function killOne(): Promise<number> {
  const conversation = await conversations.open('echo');
  await conversation.request('are you there?');
  const [participant] = conversation.state().participants;
  if (!participant) throw new Error('a conversation without a participant');
  return new Promise((resolve) => {
    conversation.crash$.subscribe(() => resolve(1_000 * (performance.now() - begun)));
    const begun = performance.now();
    conversations.node.kill(participant.pid);
  });
}

import { type Participant } from '@liminal/runtime';
import { type Conversation } from '@liminal/client';
import { createLoopback, createVirtualTime } from '../index';

/** Converses with one participant under virtual time; what is left of it in the end fails the test. */
export async function conversing(
  participantIn: Participant | ((time: ReturnType<typeof createVirtualTime>) => Participant),
  test: (conversation: Conversation, time: ReturnType<typeof createVirtualTime>) => Promise<void>,
): Promise<void> {
  const time = createVirtualTime();
  const participant = typeof participantIn === 'function' ? participantIn(time) : participantIn;
  const loopback = await createLoopback({ participants: [participant], time });
  await test(await loopback.open(participant.subject), time);
  await loopback.close();
}

/** The parsed values of a stream, until it ends or fails. */
export async function valuesOf(conversation: Conversation): Promise<unknown[]> {
  const values: unknown[] = [];
  try {
    for await (const reply of conversation.stream()) values.push(reply.content);
  } catch (error) {
    values.push((error as { code: unknown }).code);
  }
  return values;
}

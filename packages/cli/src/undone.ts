import { type Conversation } from '@liminal/client/node';
import { lastValueFrom } from 'rxjs';
import { orAborted } from './abort';

/**
 * Resolves when a conversation that has crashed is over; at once where none of that has happened. What its participants have declared may be
 * being undone till then, and who closed the connection before would end that (POLICY-4). Rejects with the signal's reason when it fires.
 */
export async function undone(conversation: Conversation, signal: AbortSignal): Promise<void> {
  if (conversation.hasDetectedCrash()) await orAborted(lastValueFrom(conversation.phase$), signal);
}

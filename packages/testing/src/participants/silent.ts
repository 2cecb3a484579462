import { type Participant, defineParticipant } from '@liminal/runtime';
import { type ScriptOptions } from './script-options';

/**
 * Takes every message and never answers: what is asked of it ends with its deadline, with a cancellation, or with the conversation
 * (OP-12). It takes the next message all the same.
 *
 * @param options `subject`: default `silent`.
 *
 * @example
 * ```ts
 * import { createLoopback, silent } from '@liminal/testing';
 *
 * async function example() {
 *   await using loopback = await createLoopback({ participants: [silent()] });
 *   const conversation = await loopback.client.open('silent');
 *   return conversation.request('hello', { deadlineMs: 50 }); // rejects: deadlineExceeded
 * }
 * ```
 */
export function silent({ subject = 'silent', concurrency = 1 }: ScriptOptions = {}): Participant {
  return defineParticipant({ subject, concurrency, handle: (_message, context) => void context.defer() });
}

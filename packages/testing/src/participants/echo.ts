import { type Participant, defineParticipant } from '@liminal/runtime';
import { type ScriptOptions } from './script-options';

/**
 * Answers every message with the message itself, envelope and all (OP-10).
 *
 * @param options `subject`: default `echo`.
 *
 * @example
 * ```ts
 * import { createLoopback, echo } from '@liminal/testing';
 *
 * async function example() {
 *   await using loopback = await createLoopback({ participants: [echo()] });
 *   const conversation = await loopback.client.open('echo');
 *   return (await conversation.request('hello')).text(); // hello
 * }
 * ```
 */
export function echo({ subject = 'echo', concurrency = 1 }: ScriptOptions = {}): Participant {
  return defineParticipant({ subject, concurrency, handle: (message) => message });
}

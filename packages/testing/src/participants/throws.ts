import { type Participant, defineParticipant } from '@liminal/runtime';
import { type ScriptOptions } from './script-options';

/**
 * Throws the value at every message: an error, `undefined`, a function, an object with a cycle, five megabytes of text. A status error
 * answers its operation (OP-11); anything else is a crash with a bounded reason that is never empty (EXIT-6).
 *
 * @param options `subject`: default `throws`.
 *
 * @example
 * ```ts
 * import { createLoopback, throws } from '@liminal/testing';
 *
 * async function example() {
 *   await using loopback = await createLoopback({ participants: [throws(undefined)] });
 *   const conversation = await loopback.client.open('throws');
 *   conversation.send('anything');
 *   return (await conversation.awaitCrash())?.reason; // crashed: undefined was thrown
 * }
 * ```
 */
export function throws(
  value: unknown,
  { subject = 'throws', concurrency = 1 }: ScriptOptions = {},
): Participant {
  return defineParticipant({
    subject,
    concurrency,
    handle: () => {
      throw value;
    },
  });
}

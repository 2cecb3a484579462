import { type Participant, defineParticipant } from '@liminal/runtime';
import { type ErrorOptions, scriptedError } from './scripted-error';
import { type ScriptOptions } from './script-options';

/**
 * Answers like an echo, until its nth message: that one crashes the instance. Every instance counts for itself, from 1.
 *
 * @param options `subject`: default `crash-on-message`. `error`: what is thrown.
 *
 * @example
 * ```ts
 * import { crashOnMessage, createLoopback } from '@liminal/testing';
 *
 * async function example() {
 *   await using loopback = await createLoopback({ participants: [crashOnMessage(2)] });
 *   const conversation = await loopback.client.open('crash-on-message');
 *   await conversation.request('first'); // answers
 *   await conversation.request('second').catch((error) => error.code); // aborted
 *   return conversation.awaitCrash(); // its reason, and the fate of every operation that was open
 * }
 * ```
 */
export function crashOnMessage(n: number, options: ScriptOptions & ErrorOptions = {}): Participant {
  const { subject = 'crash-on-message', concurrency = 1 } = options;
  const participant = defineParticipant({
    subject,
    concurrency,
    init: () => ({ messages: 0 }),
    handle: (message, { state }) => {
      state.messages++;
      if (state.messages === n) throw scriptedError(options, `The script crashes on message ${n}.`);
      return message;
    },
  });
  return participant as Participant;
}

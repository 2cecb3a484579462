import { type Participant, defineParticipant } from '@liminal/runtime';
import { type ErrorOptions, scriptedError } from './scripted-error';
import { type ScriptOptions } from './script-options';

/** What {@link crashMidStream} takes. */
export interface CrashMidStreamOptions extends ScriptOptions, ErrorOptions {
  /** How many values are sent before the crash. */
  readonly after: number;
}

/**
 * Answers every message with a stream of the numbers from 0, and crashes in the middle of it.
 *
 * @param options `subject`: default `crash-mid-stream`. `error`: what is thrown.
 *
 * @example
 * ```ts
 * import { crashMidStream, createLoopback } from '@liminal/testing';
 *
 * async function example() {
 *   await using loopback = await createLoopback({ participants: [crashMidStream({ after: 3 })] });
 *   const conversation = await loopback.client.open('crash-mid-stream');
 *   for await (const reply of conversation.stream()) reply.json(); // 0, 1, 2, then throws: aborted
 * }
 * ```
 */
export function crashMidStream(options: CrashMidStreamOptions): Participant {
  const { subject = 'crash-mid-stream', concurrency = 1, after } = options;
  const error = () => scriptedError(options, `The script crashes after ${after} values.`);
  return defineParticipant({ subject, concurrency, handle: () => countUntilCrash(after, error) });
}

function* countUntilCrash(after: number, error: () => unknown): Generator<number> {
  for (let next = 0; next < after; next++) yield next;
  throw error();
}

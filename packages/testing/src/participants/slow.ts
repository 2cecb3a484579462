import { type Clock, type Participant, defineParticipant } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { type ScriptOptions } from './script-options';
import { wait } from './wait';

/** What {@link slow} takes. */
export interface SlowOptions extends ScriptOptions {
  /** How long every message takes, in milliseconds. */
  readonly delayMs: number;
  /** What measures it: give the clock of the virtual time that the test runs under. Default: this platform's. */
  readonly clock?: Clock;
}

/**
 * Answers every message with the message itself, after a delay. It gives up as soon as nobody wants the answer any more, and leaves no
 * timer behind.
 *
 * @param options `subject`: default `slow`.
 *
 * @example
 * ```ts
 * import { createLoopback, createVirtualTime, slow } from '@liminal/testing';
 *
 * async function example() {
 *   const time = createVirtualTime();
 *   const participants = [slow({ delayMs: 60_000, clock: time.clock })];
 *   await using loopback = await createLoopback({ participants, time });
 *   const conversation = await loopback.client.open('slow');
 *   const reply = conversation.request('hello', { deadlineMs: 120_000 });
 *   await time.advance(60_000); // takes no time
 *   return (await reply).text(); // hello
 * }
 * ```
 */
export function slow(options: SlowOptions): Participant {
  const { subject = 'slow', concurrency = 1, delayMs, clock = defaultPorts().clock } = options;
  return defineParticipant({
    subject,
    concurrency,
    handle: async (message, { signal }) => {
      await wait(clock, delayMs, signal);
      return message;
    },
  });
}

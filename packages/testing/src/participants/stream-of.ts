import { type Clock, type Participant, defineParticipant } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { type ScriptOptions } from './script-options';
import { wait } from './wait';

/** A stream of numbers, from 0. */
export interface CountedStream {
  /** How many. `Infinity` never ends. */
  readonly count: number;
  /** How long before each of them, in milliseconds. Default: as fast as the reader reads. */
  readonly everyMs?: number;
}

/** What {@link streamOf} takes besides its values. */
export interface StreamOptions extends ScriptOptions {
  /** What measures `everyMs`: give the clock of the virtual time that the test runs under. Default: this platform's. */
  readonly clock?: Clock;
}

/**
 * Answers every message with a stream: of these values, or of the numbers from 0. It is read as fast as its reader's credit allows and
 * no faster, and is closed when nobody wants it any more.
 *
 * @param options `subject`: default `stream`.
 *
 * @example
 * ```ts
 * import { createLoopback, streamOf } from '@liminal/testing';
 *
 * async function example() {
 *   await using loopback = await createLoopback({ participants: [streamOf(['a', 'b'])] });
 *   const conversation = await loopback.client.open('stream');
 *   const texts: string[] = [];
 *   for await (const reply of conversation.stream()) texts.push(reply.text());
 *   return texts; // ['a', 'b']
 * }
 * ```
 */
export function streamOf(
  values: Iterable<unknown> | CountedStream,
  options: StreamOptions = {},
): Participant {
  const { subject = 'stream', concurrency = 1, clock = defaultPorts().clock } = options;
  return defineParticipant({
    subject,
    concurrency,
    handle: (_message, context) =>
      Symbol.iterator in values ? each(values) : count(values, (ms) => wait(clock, ms, context.signal)),
  });
}

/** A generator, since an array by itself is one value and not a stream. */
function* each(values: Iterable<unknown>): Generator<unknown> {
  yield* values;
}

async function* count(
  { count: end, everyMs = 0 }: CountedStream,
  pass: (ms: number) => Promise<void>,
): AsyncGenerator<number> {
  for (let next = 0; next < end; next++) {
    if (everyMs > 0) await pass(everyMs);
    yield next;
  }
}

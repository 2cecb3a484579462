import {
  type Deferred,
  type HandlerContext,
  type Message,
  type Participant,
  defineParticipant,
} from '@liminal/runtime';
import { type ScriptOptions } from './script-options';

/** A message that a {@link deferring} participant has taken: the test answers it, or does not. */
export interface TakenMessage extends Deferred {
  /** The message that waits for its answer. */
  readonly message: Message;
  /** What the handler was given: its instance, its signal, the time left. */
  readonly context: HandlerContext;
}

/** A participant that leaves every answer to the test. */
export interface DeferringParticipant extends Participant {
  /** The next message that an instance of it has taken, in the order in which they were taken: at once, or when it comes. */
  taken(): Promise<TakenMessage>;
}

/**
 * Takes every message and leaves its answer to the test: when, in which order, or never. Waiting for {@link DeferringParticipant.taken}
 * is waiting for the handler to have been called, so that what is open is known to have been handed over.
 *
 * @param options `subject`: default `deferring`.
 *
 * @example
 * ```ts
 * import { createLoopback, deferring } from '@liminal/testing';
 *
 * async function example() {
 *   const participant = deferring();
 *   await using loopback = await createLoopback({ participants: [participant] });
 *   const conversation = await loopback.client.open('deferring');
 *   const reply = conversation.request('what is it?');
 *   const taken = await participant.taken();
 *   taken.reply(`${taken.message.text()} It is this.`);
 *   return (await reply).text();
 * }
 * ```
 */
export function deferring({
  subject = 'deferring',
  concurrency = 1,
}: ScriptOptions = {}): DeferringParticipant {
  const unclaimed: TakenMessage[] = [];
  const waiting: ((taken: TakenMessage) => void)[] = [];
  const handle = (message: Message, context: HandlerContext) => {
    const taken = takenMessage(message, context);
    const claim = waiting.shift();
    if (claim) claim(taken);
    else unclaimed.push(taken);
  };
  const taken = () => {
    const next = unclaimed.shift();
    return next ? Promise.resolve(next) : new Promise<TakenMessage>((resolve) => waiting.push(resolve));
  };
  return Object.assign(defineParticipant({ subject, concurrency, handle }), {
    taken,
  }) as DeferringParticipant;
}

function takenMessage(message: Message, context: HandlerContext): TakenMessage {
  const deferred = context.defer();
  return {
    message,
    context,
    reply: (result) => deferred.reply(result),
    fail: (error) => deferred.fail(error),
  };
}

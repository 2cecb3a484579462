import { type ExitReason, describeExit } from '@liminal/protocol';
import {
  type Deferred,
  type HandlerContext,
  type HandlerResult,
  type Message,
  type Participant,
  defineParticipant,
} from '@liminal/runtime';
import { type VirtualTime } from '@liminal/runtime/testing';
import { type Match, describeMatch, describeReceived, matches } from './match';
import { Mailbox } from './mailbox';
import { patienceOf } from './patience';
import { ProbeTimeline } from './probe-timeline';

/** How long a probe waits where it is not told, in milliseconds. */
export const DEFAULT_WITHIN_MS = 3_000;

/** What {@link createParticipantProbe} takes. All optional. */
export interface ParticipantProbeOptions {
  /** The subject it answers on. Default `probe`. */
  readonly subject?: string;
  /** How many messages an instance takes at once. 1 to 65 536, default 1 024: what is expected is not held back by what has no answer yet. */
  readonly concurrency?: number;
  /** Virtual time, which then passes while the probe waits. Default: the program's own. */
  readonly time?: VirtualTime;
}

/** How a probe waits. */
export interface ExpectOptions {
  /** At most so long, in milliseconds. Default 3 000. */
  readonly withinMs?: number;
}

/** A message that the probe has taken, and that the test answers, or does not. */
export interface ProbedMessage {
  /** What came. */
  readonly message: Message;
  /** What its handler was given. */
  readonly context: HandlerContext;
  /** Answers it, with anything that a handler may return: several replies as an iterable. Throws where the test has given it an answer before. */
  replyWith(result?: HandlerResult): void;
  /** Ends it with a status error, for example of `statusError`. The instance lives on. Throws as `replyWith` does. */
  failWith(status: Error): void;
  /** Crashes the instance. Default: with an error that says so. */
  crashWith(error?: unknown): void;
  /** Ends the instance with `normal`, though the message has no answer: to its caller a crash (EXIT-3). */
  exit(): void;
}

/** A participant in the hands of a test: it says what has come, and the test says what becomes of it. */
export interface ParticipantProbe extends Participant {
  /** The next message, which has to be as it is expected, at once or when it comes. Rejects with the timeline. */
  expectRequest(match?: Match<Message>, options?: ExpectOptions): Promise<ProbedMessage>;
  /** The first message that is as expected; those before it are let go, without an answer. */
  fishFor(match: Match<Message>, options?: ExpectOptions): Promise<ProbedMessage>;
  /** No message comes for so long, and none has come that was not taken. */
  expectNoMessage(forMs?: number): Promise<void>;
  /** The next instance that has been terminated: why it exited. One that was killed is not told. */
  expectTermination(options?: ExpectOptions): Promise<ExitReason>;
  /** What it has seen and what the test did, in lines. */
  timeline(): string;
}

/** How long nothing has to come where it is not said, in milliseconds. */
const DEFAULT_SILENCE_MS = 100;

/**
 * Creates a participant that leaves everything to the test: what it expects to be asked, and how it answers. Under virtual time, waiting takes none.
 *
 * @example
 * ```ts
 * import { createLoopback, createParticipantProbe, createVirtualTime } from '@liminal/testing';
 *
 * async function example() {
 *   const time = createVirtualTime();
 *   const probe = createParticipantProbe({ subject: 'tool', time });
 *   await using loopback = await createLoopback({ participants: [probe], time });
 *   const conversation = await loopback.open('tool');
 *   const reply = conversation.request('what is it?');
 *   const asked = await probe.expectRequest('what is it?');
 *   asked.replyWith('It is this.');
 *   await probe.expectNoMessage(60_000);
 *   return (await time.until(reply)).text();
 * }
 * ```
 */
export function createParticipantProbe(options: ParticipantProbeOptions = {}): ParticipantProbe {
  const { subject = 'probe', concurrency = 1_024, time } = options;
  const patience = patienceOf(time);
  const timeline = new ProbeTimeline(`the participant probe '${subject}'`, patience);
  const requests = new Mailbox<ProbedMessage>(patience, timeline.failure);
  const terminations = new Mailbox<ExitReason>(patience, timeline.failure);

  const expectRequest = async (
    match?: Match<Message>,
    { withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {},
  ) => {
    const asked = await requests.next(`a request${describeMatch(match)}`, withinMs);
    if (matches(asked.message, match)) return asked;
    throw timeline.failure(
      `Expected a request${describeMatch(match)}, and got ${describeReceived(asked.message)}.`,
    );
  };

  const fishFor = async (match: Match<Message>, { withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {}) => {
    const until = patience.now() + withinMs;
    for (;;) {
      const asked = await requests.next(`a request${describeMatch(match)}`, until - patience.now());
      if (matches(asked.message, match)) return asked;
    }
  };

  const participant = defineParticipant({
    subject,
    concurrency,
    init: ({ generation }) => timeline.add(`** instance ${generation} starts`),
    handle: (message: Message, context: HandlerContext) => {
      timeline.add(`-> #${message.op} ${describeReceived(message)}, to instance ${context.generation}`);
      requests.push(probed({ message, context, deferred: context.defer(), timeline }));
    },
    terminate: (reason, { generation }) => {
      timeline.add(`** instance ${generation} is terminated: ${describeExit(reason)}`);
      terminations.push(reason);
    },
  });
  return Object.assign(participant, {
    expectRequest,
    fishFor,
    expectNoMessage: async (forMs = DEFAULT_SILENCE_MS) => {
      if (requests.isEmpty) await patience.pass(forMs);
      requests.expectNone('message', forMs, ({ message }) => describeReceived(message));
    },
    expectTermination: ({ withinMs = DEFAULT_WITHIN_MS }: ExpectOptions = {}) =>
      terminations.next('a termination', withinMs),
    timeline: () => timeline.text,
  }) as ParticipantProbe;
}

interface Taken {
  readonly message: Message;
  readonly context: HandlerContext;
  readonly deferred: Deferred;
  readonly timeline: ProbeTimeline;
}

function probed({ message, context, deferred, timeline }: Taken): ProbedMessage {
  const did = (what: string) => timeline.add(`<- #${message.op} ${what}`);
  let answer: string | undefined;
  // [OP-1] the participant would drop a second one without a word
  const answers = (what: string) => {
    if (answer !== undefined)
      throw timeline.failure(
        `Message #${message.op} has its answer already: it ${answer}. Several replies are one answer, an iterable. [OP-1]`,
      );
    answer = what;
    did(what);
  };
  return {
    message,
    context,
    replyWith: (result) => {
      answers('is answered');
      deferred.reply(result);
    },
    failWith: (status) => {
      answers(`fails: ${status.message}`);
      deferred.fail(status);
    },
    crashWith: (error = new Error('The test crashes it.')) => {
      did(`crashes the instance: ${String(error)}`);
      context.exit(error);
    },
    exit: () => {
      did('is left, and the instance exits');
      context.exit();
    },
  };
}

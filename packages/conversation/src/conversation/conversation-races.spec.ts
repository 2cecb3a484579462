import { type CrashPolicy, textOf } from '@liminal/protocol';
import { type Participant } from '@liminal/runtime';
import { type RaceWorld, raceOutcomes } from '../process/race-world.fixture';
import { type Conversation } from './conversation';
import { type Conversations, createConversations } from './conversations';

const RESTART: CrashPolicy = { kind: 'restart', backoff: { initialMs: 0 } };

interface Race {
  readonly w: RaceWorld;
  readonly conversations: Conversations;
  /** What has come about, in its order. */
  readonly log: string[];
  /** Opens a conversation, and writes down its crashes and its replies. */
  open(policy?: CrashPolicy): Promise<Conversation>;
  /** Writes down how a request failed; its reply is told by the stream, which has an order with the crashes. */
  follow(name: string, promise: Promise<{ text(): string }>): void;
  kill(conversation: Conversation): void;
}

/** Runs a scenario with conversations in every order that the seeds give: what it came to, each outcome once, and nothing left after any. */
function raced(
  handle: Participant['handle'],
  scenario: (race: Race) => Promise<void>,
  participant: Partial<Participant> = {},
): Promise<readonly string[]> {
  return raceOutcomes(async (w) => {
    const conversations = createConversations({
      node: w.node,
      participants: [{ subject: 'raced', handle, ...participant }],
    });
    const log: string[] = [];
    const race: Race = {
      w,
      conversations,
      log,
      open: async (policy) => {
        const conversation = await conversations.open('raced', policy ? { policy } : {});
        conversation.crash$.subscribe(({ generation }) => log.push(`crash ${generation}`));
        conversation.reply$.subscribe((event) => {
          if (event.kind === 'reply' && event.envelope) log.push(`reply ${textOf(event.envelope)}`);
        });
        return conversation;
      },
      follow: (name, promise) =>
        void promise.then(
          () => undefined,
          (error: { code: string; delivery: string }) => log.push(`${name}: ${error.code} ${error.delivery}`),
        ),
      kill: (conversation) => {
        const [participant] = conversation.state().participants;
        if (participant) w.elsewhere(() => w.node.kill(participant.pid));
      },
    };
    await scenario(race);
    await conversations.close();
    await w.settle();
    return log.join(', ');
  });
}

describe('a crash', () => {
  it('that races a request comes before it, under it or after it, and each operation has one end [LINK-4] [OP-1] [OP-7]', async () => {
    const outcomes = await raced(
      () => 'done',
      async ({ w, open, follow, kill }) => {
        const conversation = await open();
        kill(conversation);
        w.elsewhere(() => follow('request', conversation.request('x')));
        await w.settle();
      },
    );
    expect(outcomes).toEqual([
      'crash 1, request: failedPrecondition notDelivered',
      'crash 1, request: unavailable notDelivered',
      'reply done, crash 1',
    ]);
  });

  it('that races a request to a conversation that restarts costs it nothing, whenever it comes [POLICY-2]', async () => {
    const outcomes = await raced(
      (_message, { generation }) => `by ${generation}`,
      async ({ w, open, follow, kill }) => {
        const conversation = await open(RESTART);
        kill(conversation);
        w.elsewhere(() => follow('request', conversation.request('x')));
        await w.settle();
      },
    );
    expect(outcomes).toEqual(['crash 1, reply by 2', 'reply by 1, crash 1']);
  });

  it('that races a close is healed before it or ends with it, and the close comes to its end [CONV-3] [CONV-5]', async () => {
    const outcomes = await raced(
      () => 'done',
      async ({ w, log, open, kill }) => {
        const conversation = await open(RESTART);
        kill(conversation);
        w.elsewhere(() => void conversation.close().then(() => log.push(`closed: ${conversation.phase}`)));
        await w.settle();
      },
    );
    expect(outcomes).toEqual(['closed: closed', 'crash 1, closed: closed', 'crash 1, closed: failed']);
  });

  it('that races a cancellation: each operation ends by one of the two, and none is handed over twice [OP-5] [POLICY-2]', async () => {
    const seen: string[] = [];
    const outcomes = await raced(
      (message, { generation }) => {
        seen.push(`${message.text()} by ${generation}`);
        return message.text() === 'hang' ? new Promise(() => undefined) : 'done';
      },
      async ({ w, open, follow, kill }) => {
        seen.length = 0;
        const conversation = await open(RESTART);
        const abort = new AbortController();
        follow('hang', conversation.request('hang', { signal: abort.signal, deadlineMs: 5 }));
        follow('waiting', conversation.request('waiting', { signal: abort.signal }));
        kill(conversation);
        w.elsewhere(() => abort.abort());
        await w.settle();
        if (seen.includes('hang by 1') && seen.includes('hang by 2'))
          throw new Error('It was handed over twice without a key.');
      },
    );
    // In the first two the crash caught what hung; in the next two it was carried over; in the last two the cancellation was first.
    expect(outcomes).toEqual([
      'crash 1, hang: aborted unknown, reply done',
      'crash 1, hang: aborted unknown, waiting: cancelled notDelivered',
      'crash 1, hang: cancelled notDelivered, waiting: cancelled notDelivered',
      'crash 1, hang: cancelled unknown, waiting: cancelled notDelivered',
      'hang: cancelled notDelivered, waiting: cancelled notDelivered, crash 1',
      'hang: cancelled unknown, waiting: cancelled notDelivered, crash 1',
    ]);
  });
});

describe('an idempotency key', () => {
  it('whose first operation is killed is run once more by whoever joined it, and answered to all [OP-9]', async () => {
    let runs = 0;
    const outcomes = await raced(
      () => {
        runs++;
        return 'done';
      },
      async ({ w, log, open, follow, kill }) => {
        runs = 0;
        const [one, two] = [await open(), await open()];
        const key = { idempotencyKey: 'k' };
        kill(one);
        w.elsewhere(() => follow('one', one.request('x', key)));
        w.elsewhere(() => follow('two', two.request('x', key)));
        await w.settle();
        log.sort();
        log.push(`${runs} run`);
      },
    );
    expect(outcomes).toEqual([
      'crash 1, one: failedPrecondition notDelivered, reply done, 1 run',
      'crash 1, one: unavailable notDelivered, reply done, 1 run',
      'crash 1, reply done, reply done, 1 run',
    ]);
  });
});

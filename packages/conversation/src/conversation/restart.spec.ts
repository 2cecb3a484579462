import { type CrashPolicy, type Pid } from '@liminal/protocol';
import { type Participant } from '@liminal/runtime';
import { crashLine, deferred, failureOf, listen, outcomeOf, replyLine, useWorlds } from '../world.fixture';
import { type Conversation } from './conversation';

const world = useWorlds();

const AT_ONCE: CrashPolicy = { kind: 'restart', maxRestarts: 3, backoff: { initialMs: 0 } };
const AFTER_100: CrashPolicy = { kind: 'restart', maxRestarts: 3, backoff: { initialMs: 100, jitter: 0 } };

/** Says which instance answers; `crash` kills it, and `wait` is answered by nobody. */
const counting: Participant['handle'] = (message, { generation, attempt }) => {
  if (message.text() === 'crash') throw new Error('as asked');
  if (message.text() === 'wait') return new Promise(() => undefined);
  return `${message.text()} by ${generation}, attempt ${attempt}`;
};

function pidOf(conversation: Conversation): Pid {
  return conversation.state().participants[0]?.pid as Pid;
}

async function textOf(conversation: Conversation, text: string): Promise<string> {
  return (await conversation.request(text)).text();
}

describe('a conversation that restarts', () => {
  it('goes on with a new instance and a new generation, and tells what it does [POLICY-2] [CRASH-5]', async () => {
    const w = world();
    const conversation = await w.open(counting, { policy: AT_ONCE });
    const log = listen(conversation.crash$, (crash) => `${crashLine(crash)} → ${crash.decision.action}`);
    listen(
      conversation.policy$,
      ({ generation, outcome, phase }) => `${outcome} ${generation} ${phase}`,
      log,
    );
    expect(await textOf(conversation, 'a')).toBe('a by 1, attempt 1');
    expect(await failureOf(conversation.request('crash'))).toMatchObject({
      code: 'aborted',
      delivery: 'unknown',
    });
    expect(await textOf(conversation, 'b')).toBe('b by 2, attempt 1');
    expect(log).toEqual(['crash 1: crashed (Error: as asked) → restart', 'restarted 1 active']);
    expect(conversation.hasDetectedCrash()).toBe(false);
    expect(conversation.state()).toMatchObject({
      phase: 'active',
      participants: [{ generation: 2, health: 'running' }],
      policyDecisions: [{ action: 'restart', delayMs: 0, attempt: 1 }],
    });
    expect(conversation.state().healing).toBeUndefined();
    await conversation.close();
    expect(conversation.phase).toBe('closed');
  });

  it('carries over what was never handed over, casts too, in its order [POLICY-2] [OP-7]', async () => {
    const w = world();
    const seen: string[] = [];
    const conversation = await w.open(
      (message, context) => {
        seen.push(`${message.text()} by ${context.generation}`);
        return counting(message, context);
      },
      { policy: AT_ONCE },
    );
    const crash = outcomeOf(conversation.request('crash'));
    const kept = conversation.request('kept');
    conversation.send('cast');
    const last = conversation.request('last');
    conversation.crash$.subscribe(({ fates }) => seen.push(JSON.stringify(fates)));
    expect((await kept).text()).toBe('kept by 2, attempt 1');
    expect((await last).text()).toBe('last by 2, attempt 1');
    expect(crash.now).toBe('aborted');
    expect(seen).toEqual([
      'crash by 1',
      JSON.stringify([
        { op: 1, fate: 'unknown', replies: 0 },
        { op: 2, fate: 'carriedOver', replies: 0 },
        { op: 4, fate: 'carriedOver', replies: 0 },
      ]),
      'kept by 2',
      'cast by 2',
      'last by 2',
    ]);
  });

  it('hands over again what has a key and was not answered, and says that it does [POLICY-2] [OP-9]', async () => {
    const w = world();
    const keys: (string | undefined)[] = [];
    const conversation = await w.open(
      (message, { attempt, idempotencyKey }) => {
        keys.push(idempotencyKey);
        if (attempt < 3) throw new Error('not yet');
        return `attempt ${attempt}`;
      },
      { policy: AT_ONCE },
    );
    const reply = await conversation.request('pay', { idempotencyKey: 'order-7' });
    expect(reply.text()).toBe('attempt 3');
    expect(keys).toEqual(['order-7', 'order-7', 'order-7']);
    // Without one it is over, and nobody may send it again.
    expect(await failureOf(conversation.request('pay'))).toMatchObject({ code: 'aborted', retryable: false });
  });

  it('hands over again what came, whatever the instance before has made of its bytes [POLICY-2] [OP-10]', async () => {
    const w = world();
    const conversation = await w.open(
      (message, { attempt }) => {
        if (attempt === 2) return message.text();
        message.payload.fill(33);
        throw new Error('half-way');
      },
      { policy: AT_ONCE },
    );
    expect((await conversation.request('pay', { idempotencyKey: 'k' })).text()).toBe('pay');
  });

  it('never repeats a stream of which replies were seen, though it has a key [POLICY-2] [C-30]', async () => {
    const w = world();
    let streams = 0;
    const conversation = await w.open(
      async function* (_message, { generation }) {
        streams++;
        for (let i = 0; i < 3; i++) yield `${generation}.${i}`;
        throw new Error('half-way');
      },
      { policy: AT_ONCE },
    );
    const replies = listen(conversation.reply$, replyLine);
    const fates: unknown[] = [];
    conversation.crash$.subscribe((crash) => fates.push(...crash.fates));
    const seen: string[] = [];
    const failure = await failureOf(
      (async () => {
        for await (const reply of conversation.stream('count', { idempotencyKey: 'k' }))
          seen.push(reply.text());
      })(),
    );
    await w.settle();
    expect(seen).toEqual(['1.0', '1.1', '1.2']);
    expect(failure).toMatchObject({ code: 'aborted', delivery: 'unknown', retryable: true });
    expect(failure['message']).toContain('after 3 replies');
    expect(fates).toEqual([{ op: 1, fate: 'unknown', replies: 3 }]);
    expect(streams).toBe(1);
    expect(replies).toEqual(['1.0 …', '1.1 …', '1.2 …']);
  });

  it('says that it heals, keeps its phase, and takes messages meanwhile [CONV-1] [POLICY-2]', async () => {
    const w = world();
    const conversation = await w.open(counting, { policy: AFTER_100 });
    const phases = listen(conversation.phase$, (phase) => phase);
    await failureOf(conversation.request('crash'));
    expect(conversation.state()).toMatchObject({ phase: 'active', healing: 'backoff' });
    const meanwhile = outcomeOf(conversation.request('meanwhile'));
    await w.advance(99);
    expect(meanwhile.now).toBe('pending');
    expect(conversation.state()).toMatchObject({ healing: 'backoff', openOperations: [2] });
    await w.advance(1);
    expect(meanwhile.now).toMatchObject({ op: 2 });
    // The dead instance was given nothing.
    expect(conversation.state().counters).toMatchObject({ replies: 1, droppedReplies: 0 });
    expect(phases).toEqual(['created', 'active']);
  });

  it('is starting while the new instance is, whose time to start is bounded too [CONV-1] [C-19]', async () => {
    const w = world();
    const start = deferred();
    const conversation = await w.open(
      { init: ({ generation }) => (generation === 1 ? undefined : start.promise), handle: counting },
      { policy: AT_ONCE, startDeadlineMs: 1_000 },
    );
    const log = listen(conversation.crash$, crashLine);
    conversation.send('crash');
    await w.settle();
    expect(conversation.state()).toMatchObject({
      healing: 'starting',
      participants: [{ health: 'starting' }],
    });
    await w.advance(1_000);
    expect(log).toEqual(['crash 1: crashed (Error: as asked)', 'crash 2: killed (by startDeadline)']);
    start.resolve(undefined);
    expect(await textOf(conversation, 'a')).toBe('a by 3, attempt 1');
  });

  it('counts a restart that keeps failing each time, and gives up when the window is full [SUP-2] [POLICY-2]', async () => {
    const w = world();
    const conversation = await w.open(
      {
        init: ({ generation }) => {
          if (generation > 1) throw new Error('no start');
        },
        handle: counting,
      },
      { policy: AT_ONCE },
    );
    const log = listen(conversation.crash$, (crash) => `${crash.generation} ${crash.decision.action}`);
    listen(conversation.policy$, ({ outcome }) => outcome, log);
    conversation.send('crash');
    const waiting = failureOf(conversation.request('a'));
    expect(await waiting).toMatchObject({ code: 'unavailable', delivery: 'notDelivered' });
    expect(log).toEqual(['1 restart', '2 restart', '3 restart', '4 fail', 'gaveUp', 'end', 'end']);
    expect(conversation.hasDetectedCrash()).toBe(true);
    expect(conversation.state()).toMatchObject({
      phase: 'failed',
      policyDecisions: [{ attempt: 1 }, { attempt: 2 }, { attempt: 3 }, { because: 'tooManyRestarts' }],
    });
  });

  it('gives up by the window alone where a poison message kills each instance after a good reply [C-31] [SUP-2]', async () => {
    const w = world();
    const conversation = await w.open(counting, { policy: AT_ONCE });
    const log = listen(conversation.crash$, (crash) => JSON.stringify(crash.decision));
    for (let i = 0; i < 4; i++) {
      await conversation.request('good');
      await failureOf(conversation.request('crash'));
    }
    expect(log.slice(0, 3)).toEqual(Array(3).fill('{"action":"restart","delayMs":0,"attempt":1}'));
    expect(log[3]).toBe('{"action":"fail","because":"tooManyRestarts"}');
    expect(conversation.phase).toBe('failed');
  });

  it('gives up after so many crashes in a row without an answer between them, however many restarts the window takes [POLICY-5]', async () => {
    const w = world();
    const policy: CrashPolicy = {
      kind: 'chain',
      policies: [{ ...AT_ONCE, maxRestarts: 50 }],
      maxAttempts: 2,
    };
    const conversation = await w.open(counting, { policy });
    const log = listen(conversation.crash$, ({ decision }) => JSON.stringify(decision));
    for (let i = 0; i < 3; i++) {
      await conversation.request('good');
      await failureOf(conversation.request('crash'));
    }
    for (let i = 0; i < 2; i++) await failureOf(conversation.request('crash'));
    const attempt = (nth: number) => `{"action":"restart","delayMs":0,"attempt":${nth}}`;
    expect(log.slice(0, 4)).toEqual([1, 1, 1, 2].map(attempt));
    expect(log[4]).toBe('{"action":"fail","because":"noProgress"}');
  });

  it('lets old restarts leave the window [SUP-2]', async () => {
    const w = world();
    const policy: CrashPolicy = { ...AT_ONCE, maxRestarts: 1, windowMs: 10_000 };
    const conversation = await w.open(counting, { policy });
    for (let i = 0; i < 5; i++) {
      await failureOf(conversation.request('crash'));
      await w.advance(10_001);
    }
    expect(await textOf(conversation, 'a')).toBe('a by 6, attempt 1');
  });

  it('drops what a crashed instance still says [OP-2] [EXIT-7]', async () => {
    const w = world();
    const late = deferred<string>();
    const conversation = await w.open(
      (message, context) => (message.text() === 'late' ? late.promise : counting(message, context)),
      { policy: AT_ONCE },
    );
    const replies = listen(conversation.reply$, replyLine);
    const reply = conversation.request('late', { idempotencyKey: 'k' });
    await w.settle();
    w.node.kill(pidOf(conversation));
    await w.settle();
    late.resolve('answer');
    await w.settle();
    // Both handlers wait for the same promise: one answer counts, that of the second instance.
    expect(replies).toEqual(['1.0']);
    expect(conversation.state().counters).toMatchObject({ replies: 1, droppedReplies: 1 });
    expect((await reply).text()).toBe('answer');
  });

  it('lets the deadlines of what waits run on, and says what it knows of each [OP-4] [POLICY-2]', async () => {
    const w = world();
    const policy: CrashPolicy = { kind: 'restart', backoff: { initialMs: 5_000, jitter: 0 } };
    const conversation = await w.open(counting, { policy });
    const options = { deadlineMs: 1_000 };
    const again = failureOf(conversation.request('crash', { ...options, idempotencyKey: 'k' }));
    const never = failureOf(conversation.request('never', options));
    await w.advance(1_000);
    expect(await again).toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown', retryable: true });
    expect(await never).toMatchObject({
      code: 'deadlineExceeded',
      delivery: 'notDelivered',
      retryable: true,
    });
    await w.advance(5_000);
    expect(await textOf(conversation, 'a')).toBe('a by 2, attempt 1');
  });

  it('says of what was handed over once that its outcome is unknown, though it waited again when all failed [OP-7] [POLICY-2]', async () => {
    const w = world();
    const policy: CrashPolicy = { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 100, jitter: 0 } };
    const init = ({ generation }: { generation: number }) => {
      if (generation === 2) throw new Error('no start');
    };
    const conversation = await w.open({ init, handle: counting }, { policy });
    const keyed = failureOf(conversation.request('crash', { idempotencyKey: 'k' }));
    const plain = failureOf(conversation.request('plain'));
    await w.advance(100);
    expect(await keyed).toMatchObject({ code: 'aborted', delivery: 'unknown', retryable: true });
    expect(await plain).toMatchObject({ code: 'unavailable', delivery: 'notDelivered' });
  });

  it('is finalized, closed and cancelled while it heals as at any other time [CONV-3] [CONV-4] [OP-5]', async () => {
    const w = world();
    const finalized = await w.open(counting, { policy: AFTER_100 });
    const again = failureOf(finalized.request('crash', { idempotencyKey: 'k' }));
    const open = failureOf(finalized.request('open'));
    await w.settle();
    finalized.finalize();
    expect(await again).toMatchObject({ code: 'cancelled', delivery: 'unknown' });
    expect(await open).toMatchObject({ code: 'cancelled', delivery: 'notDelivered' });
    const closed = await w.open(counting, { policy: AFTER_100 });
    await failureOf(closed.request('crash'));
    await closed.close();
    expect([finalized.phase, closed.phase]).toEqual(['closed', 'closed']);
    const cancelled = await w.open(counting, { policy: AFTER_100 });
    const abort = new AbortController();
    cancelled.send('crash');
    const unwanted = failureOf(cancelled.request('unwanted', { signal: abort.signal }));
    await w.settle();
    abort.abort();
    expect(await unwanted).toMatchObject({ code: 'cancelled', delivery: 'notDelivered' });
    await w.advance(100);
    expect(await textOf(cancelled, 'a')).toBe('a by 2, attempt 1');
  });

  it('heals what was under way when it was asked to close, so that open operations may finish [CONV-3] [CONV-5]', async () => {
    const w = world();
    const conversation = await w.open(counting, { policy: AFTER_100 });
    conversation.send('crash');
    const open = conversation.request('open');
    await w.settle();
    const closing = outcomeOf(conversation.close());
    await w.advance(100);
    expect((await open).text()).toBe('open by 2, attempt 1');
    await w.settle();
    expect([closing.now, conversation.phase]).toEqual([undefined, 'closed']);
  });

  it('does not heal a crash while completing, and closing it succeeds [CONV-5] [CONV-3]', async () => {
    const w = world();
    const conversation = await w.open(counting, { policy: AT_ONCE });
    const log = listen(conversation.crash$, ({ decision }) => JSON.stringify(decision));
    const open = failureOf(conversation.request('crash'));
    await conversation.close();
    expect(await open).toMatchObject({ code: 'aborted' });
    expect(conversation.phase).toBe('failed');
    expect(log).toEqual(['{"action":"fail","because":"completing"}', 'end']);
  });

  it('heals a conversation that nothing was sent in yet [POLICY-2]', async () => {
    const w = world();
    const conversation = await w.open(counting, { policy: AT_ONCE });
    w.node.kill(pidOf(conversation));
    await w.settle();
    expect(conversation.state()).toMatchObject({ phase: 'created', participants: [{ generation: 2 }] });
    expect(await textOf(conversation, 'a')).toBe('a by 2, attempt 1');
  });

  it('is not restarted where its first instance never started: the opener gets the reason [C-19] [POLICY-2]', async () => {
    const w = world();
    let starts = 0;
    const init = () => {
      starts++;
      throw new Error('no start');
    };
    const failure = await failureOf(w.open({ init, handle: counting }, { policy: AT_ONCE }));
    expect(failure).toMatchObject({ code: 'unavailable', delivery: 'notDelivered' });
    expect(failure['message']).toContain('no start');
    expect(starts).toBe(1);
    expect(w.conversations.size).toBe(0);
  });

  it('answers those who await a crash with the first of a later generation [CRASH-2]', async () => {
    const w = world();
    const conversation = await w.open(counting, { policy: AT_ONCE });
    const third = outcomeOf(conversation.awaitCrash({ afterGeneration: 2 }));
    for (let i = 0; i < 2; i++) await failureOf(conversation.request('crash'));
    await w.settle();
    expect(third.now).toBe('pending');
    expect(await conversation.awaitCrash()).toMatchObject({ generation: 1 });
    expect(await conversation.awaitCrash({ afterGeneration: 1 })).toMatchObject({ generation: 2 });
    await failureOf(conversation.request('crash'));
    await w.settle();
    expect(third.now).toMatchObject({ generation: 3 });
  });

  it('lets a subscriber send, finalize and kill inside of what it is told, in one order for all [STREAM-2] [C-16]', async () => {
    const w = world();
    const conversation = await w.open(counting, { policy: AT_ONCE });
    const answers: string[] = [];
    conversation.crash$.subscribe(({ generation }) => {
      if (generation === 1) void conversation.request('again').then((reply) => answers.push(reply.text()));
      else conversation.finalize();
    });
    const log = listen(conversation.crash$, crashLine);
    listen(conversation.policy$, ({ outcome }) => outcome, log);
    listen(conversation.phase$, (phase) => phase, log);
    w.node.kill(pidOf(conversation));
    await w.settle();
    expect(answers).toEqual(['again by 2, attempt 1']);
    w.node.kill(pidOf(conversation));
    await w.settle();
    expect(log).toEqual([
      'created',
      'crash 1: killed (by kill)',
      'active',
      'restarted',
      'crash 2: killed (by kill)',
      'closed',
      'end',
      'end',
      'end',
    ]);
  });
});

import { type CrashPolicy, type Pid } from '@liminal/protocol';
import { type HandlerContext, type Participant } from '@liminal/runtime';
import { crashLine, deferred, failureOf, listen, outcomeOf, replyLine, useWorlds } from '../world.fixture';

const world = useWorlds();

const AT_ONCE: CrashPolicy = { kind: 'restart', backoff: { initialMs: 0 } };

const silent: Participant['handle'] = () => new Promise(() => undefined);

describe('an instance that gives no sign of life', () => {
  const supervision = { noProgressMs: 1_000 };

  it('is stopped after the window, and then the policy decides [OP-14] [POLICY-2]', async () => {
    const w = world();
    const conversation = await w.open(
      {
        handle: (message, { generation }) => (generation === 1 ? new Promise(() => undefined) : message),
        supervision,
      },
      { policy: AT_ONCE },
    );
    const log = listen(conversation.crash$, (crash) => `${crashLine(crash)} → ${crash.decision.action}`);
    const open = failureOf(conversation.request('x'));
    const kept = conversation.request('y');
    await w.advance(999);
    expect(log).toEqual([]);
    await w.advance(1);
    expect(log).toEqual(['crash 1: killed (by noProgress) → restart']);
    expect(await open).toMatchObject({ code: 'aborted', delivery: 'unknown' });
    expect((await kept).text()).toBe('y');
  });

  it('is left alone where nobody asked for the window, or nothing is open [OP-14]', async () => {
    const w = world();
    const without = await w.open(silent);
    const outcome = outcomeOf(without.request('x', { deadlineMs: 100_000 }));
    const idle = await w.open({ handle: silent, supervision });
    idle.send('cast');
    await w.advance(50_000);
    expect([outcome.now, idle.phase, without.phase]).toEqual(['pending', 'active', 'active']);
    without.finalize();
    await w.settle();
  });

  it('has the window anew with each reply, each sign that it gives, and each message that it takes [OP-14]', async () => {
    const w = world();
    const contexts: HandlerContext[] = [];
    const more = deferred();
    const conversation = await w.open({
      async *handle(_message, context) {
        contexts.push(context);
        yield 'first';
        await more.promise;
        yield 'second';
        await new Promise(() => undefined);
      },
      concurrency: 2,
      supervision,
    });
    const seen: string[] = [];
    const subscription = conversation
      .stream('x')
      .subscribe({ next: (reply) => seen.push(reply.text()), error: () => seen.push('error') });
    await w.advance(900);
    more.resolve(undefined);
    await w.advance(900);
    contexts[0]?.progress();
    await w.advance(900);
    conversation.send('a cast, which has no reply');
    await w.advance(999);
    expect([conversation.phase, seen, contexts.length]).toEqual(['active', ['first', 'second'], 2]);
    await w.advance(1);
    expect([conversation.phase, seen]).toEqual(['failed', ['first', 'second', 'error']]);
    subscription.unsubscribe();
  });

  it('has the window anew with the first operation after it was idle [OP-14]', async () => {
    const w = world();
    const conversation = await w.open({
      handle: (message) => (message.text() === 'hang' ? new Promise(() => undefined) : 'fine'),
      supervision,
    });
    await conversation.request('x');
    await w.advance(900);
    const hanging = failureOf(conversation.request('hang'));
    await w.advance(999);
    expect(conversation.phase).toBe('active');
    await w.advance(1);
    expect(await hanging).toMatchObject({ code: 'aborted' });
  });

  it('has the window anew also where that operation has to wait for its turn [OP-14] [OP-13]', async () => {
    const w = world();
    const conversation = await w.open({ handle: silent, supervision });
    const unwanted = failureOf(conversation.request('x', { deadlineMs: 100 }));
    await w.advance(900);
    await unwanted;
    // The first handler goes on, and keeps its slot.
    const waiting = failureOf(conversation.request('y'));
    await w.advance(999);
    expect(conversation.phase).toBe('active');
    await w.advance(1);
    expect(await waiting).toMatchObject({ code: 'unavailable', delivery: 'notDelivered' });
  });

  it('has no more time for what is sent meanwhile [OP-14]', async () => {
    const w = world();
    const conversation = await w.open({ handle: silent, supervision });
    const log = listen(conversation.crash$, crashLine);
    const open = [failureOf(conversation.request('x'))];
    for (const ms of [400, 400, 199]) {
      await w.advance(ms);
      open.push(failureOf(conversation.request('more')));
    }
    expect(log).toEqual([]);
    await w.advance(1);
    expect(log[0]).toBe('crash 1: killed (by noProgress)');
    await Promise.all(open);
  });

  it('is watched again as the next one, with the window for itself [OP-14] [POLICY-2]', async () => {
    const w = world();
    const policy: CrashPolicy = { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 5_000, jitter: 0 } };
    const conversation = await w.open({ handle: silent, supervision }, { policy });
    const log = listen(conversation.crash$, crashLine);
    const kept = failureOf(conversation.request('x', { idempotencyKey: 'k', deadlineMs: 60_000 }));
    await w.advance(6_000);
    expect(log).toEqual(['crash 1: killed (by noProgress)']);
    await w.advance(1_000);
    expect(log[1]).toBe('crash 2: killed (by noProgress)');
    expect(await kept).toMatchObject({ code: 'aborted', delivery: 'unknown', retryable: true });
  });

  it('is watched also where the one before it ended in another way, with its time not over [OP-14] [POLICY-2]', async () => {
    const w = world();
    const policy: CrashPolicy = { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } };
    const conversation = await w.open({ handle: silent, supervision }, { policy });
    const log = listen(conversation.crash$, crashLine);
    const kept = failureOf(conversation.request('x', { idempotencyKey: 'k', deadlineMs: 60_000 }));
    await w.advance(500);
    w.node.kill(conversation.state().participants[0]?.pid as Pid);
    await w.advance(999);
    expect(log).toEqual(['crash 1: killed (by kill)']);
    await w.advance(1);
    expect(log[1]).toBe('crash 2: killed (by noProgress)');
    await kept;
  });
});

describe('an instance that nobody waits for', () => {
  const supervision = { noProgressMs: 1_000 };

  it('is left alone while the reader of its stream allows no more, and has the window anew when it does [OP-14] [OP-3]', async () => {
    const w = world();
    let rows = 0;
    const resource = w.start({
      async *handle() {
        while (rows < 5) yield ++rows;
        await new Promise(() => undefined);
      },
      supervision,
    });
    await resource.started();
    const envelope = { payload: new Uint8Array(1) };
    resource.message({
      envelope,
      expects: 'stream',
      deadlineMs: 60_000,
      credit: { messages: 5, bytes: 1_000 },
    });
    await w.advance(10_000);
    expect([rows, resource.state().phase]).toEqual([5, 'active']);
    resource.credit(1, { messages: 6, bytes: 1_000 });
    await w.advance(999);
    expect(resource.state().phase).toBe('active');
    await w.advance(1);
    expect(resource.state()).toMatchObject({
      phase: 'failed',
      participants: [{ reason: { by: 'noProgress' } }],
    });
  });

  it('is left alone while its operation waits for the outcome of another conversation’s [OP-14] [OP-9]', async () => {
    const w = world();
    const answer = deferred<string>();
    const contexts: HandlerContext[] = [];
    const subject = w.offer({
      handle: (_message, context) => {
        contexts.push(context);
        return answer.promise;
      },
      supervision,
    });
    const key = { idempotencyKey: 'k' };
    const [one, two] = [
      await w.conversations.open(subject, { policy: AT_ONCE }),
      await w.conversations.open(subject),
    ];
    const first = one.request('x', key);
    await w.settle();
    const second = two.request('x', key);
    for (let i = 0; i < 3; i++) {
      await w.advance(900);
      contexts[0]?.progress();
    }
    answer.resolve('done');
    expect((await first).text()).toBe('done');
    expect((await second).text()).toBe('done');
    const third = outcomeOf(two.request('x', { idempotencyKey: 'other' }));
    await w.settle();
    expect(third.now).toMatchObject({ op: 2 });
    await Promise.all([one.close(), two.close()]);
  });

  it('is waited for from when its operation is run in the place of another [OP-14] [OP-9]', async () => {
    const w = world();
    const subject = w.offer({ handle: silent, supervision });
    const key = { idempotencyKey: 'k' };
    const [one, two] = [await w.conversations.open(subject), await w.conversations.open(subject)];
    const first = failureOf(one.request('x', key));
    await w.settle();
    const second = failureOf(two.request('x', key));
    // The first one's instance hangs, and is stopped; the second one's is waited for from then on.
    await w.advance(1_000);
    expect(await first).toMatchObject({ code: 'aborted' });
    await w.advance(999);
    expect(two.phase).toBe('active');
    await w.advance(1);
    expect(await second).toMatchObject({ code: 'aborted' });
  });

  it('is given the time of its start, however short the window is [OP-14] [C-19]', async () => {
    const w = world();
    const started = deferred<undefined>();
    const resource = w.start({ init: () => started.promise, handle: (message) => message, supervision });
    const replies = listen(resource.reply$, replyLine);
    const envelope = { payload: new Uint8Array(1) };
    resource.message({ envelope, expects: 'reply', deadlineMs: 60_000 });
    await w.advance(5_000);
    started.resolve(undefined);
    await w.settle();
    expect(replies).toEqual(['1.0']);
  });

  it('has the whole window for an operation, though a cast came before it [OP-14]', async () => {
    const w = world();
    const conversation = await w.open({ handle: silent, supervision });
    conversation.send('cast');
    await w.advance(990);
    const late = failureOf(conversation.request('x'));
    await w.advance(999);
    expect(conversation.phase).toBe('active');
    await w.advance(1);
    expect(await late).toMatchObject({ code: 'unavailable' });
  });
});

describe('a handler that goes on though nobody wants its answer', () => {
  const supervision = { overrunMs: 1_000 };

  it('may go on for so long after a cancellation or a deadline; then its instance is stopped [OP-13]', async () => {
    const w = world();
    const conversation = await w.open({ handle: silent, supervision }, { policy: AT_ONCE });
    const log = listen(conversation.crash$, crashLine);
    const late = failureOf(conversation.request('x', { deadlineMs: 500 }));
    const behind = failureOf(conversation.request('y', { deadlineMs: 1_000 }));
    await w.advance(1_499);
    expect(await late).toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
    expect(await behind).toMatchObject({ code: 'deadlineExceeded', delivery: 'notDelivered' });
    expect(log).toEqual([]);
    await w.advance(1);
    expect(log).toEqual(['crash 1: killed (by overrun)']);
    expect(conversation.state().participants).toMatchObject([{ generation: 2, health: 'running' }]);
  });

  it('saves its instance by coming to its end in time, and is left alone where nobody asked for the limit [OP-13]', async () => {
    const w = world();
    const finish = deferred<void>();
    const limited = await w.open({ handle: () => finish.promise, supervision });
    const free = await w.open(silent);
    for (const conversation of [limited, free]) {
      const late = failureOf(conversation.request('x', { deadlineMs: 100 }));
      await w.advance(100);
      await late;
    }
    finish.resolve();
    await w.advance(5_000);
    expect([limited.phase, free.phase]).toEqual(['active', 'active']);
  });

  it('is the affair of its own instance: the next one is not stopped for it [OP-13] [POLICY-2]', async () => {
    const w = world();
    const conversation = await w.open({ handle: silent, supervision }, { policy: AT_ONCE });
    const log = listen(conversation.crash$, crashLine);
    const late = failureOf(conversation.request('x', { deadlineMs: 100 }));
    await w.advance(600);
    await late;
    w.node.kill(conversation.state().participants[0]?.pid as Pid);
    await w.advance(5_000);
    expect(log).toEqual(['crash 1: killed (by kill)']);
  });

  it('that was never called is no overrun [OP-13]', async () => {
    const w = world();
    const first = deferred<string>();
    const conversation = await w.open({ handle: () => first.promise, supervision });
    const answered = conversation.request('x');
    const cancelled = failureOf(conversation.request('y', { deadlineMs: 10 }));
    await w.advance(10);
    expect(await cancelled).toMatchObject({ delivery: 'notDelivered' });
    await w.advance(5_000);
    first.resolve('done');
    expect((await answered).text()).toBe('done');
  });
});

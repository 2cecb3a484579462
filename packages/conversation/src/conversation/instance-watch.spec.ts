import { type CrashPolicy } from '@liminal/protocol';
import { type HandlerContext, type Participant } from '@liminal/runtime';
import { crashLine, deferred, failureOf, listen, outcomeOf, useWorlds } from '../world.fixture';

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
    const conversation = await w.open({
      async *handle(_message, context) {
        contexts.push(context);
        yield 'first';
        await new Promise(() => undefined);
      },
      supervision,
    });
    const seen: string[] = [];
    const subscription = conversation
      .stream('x')
      .subscribe({ next: (reply) => seen.push(reply.text()), error: () => seen.push('error') });
    await w.advance(900);
    contexts[0]?.progress();
    await w.advance(900);
    contexts[0]?.progress();
    await w.advance(999);
    expect([conversation.phase, seen]).toEqual(['active', ['first']]);
    await w.advance(1);
    expect([conversation.phase, seen]).toEqual(['failed', ['first', 'error']]);
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

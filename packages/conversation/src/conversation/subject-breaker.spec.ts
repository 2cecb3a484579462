import { type CrashPolicy } from '@liminal/protocol';
import { failureOf, useWorlds } from '../world.fixture';

const world = useWorlds();

const AT_ONCE: CrashPolicy = { kind: 'restart', maxRestarts: 1_000, backoff: { initialMs: 0 } };
const breaker = { failures: 5, windowMs: 10_000, openMs: 1_000 };
const supervision = { breaker, bounds: { maxRestarts: 1_000 } };

describe('the breaker of a subject', () => {
  it('stops a storm of restarts across conversations, and says when it will be tried again [SUP-4] [STATUS]', async () => {
    const w = world();
    let starts = 0;
    const subject = w.offer({
      init: () => void starts++,
      handle: () => {
        throw new Error('bad participant');
      },
      supervision,
    });
    const other = await w.open(() => 'fine');
    const policy: CrashPolicy = { kind: 'chain', policies: [AT_ONCE], maxAttempts: 100 };
    const opened = await Promise.all(
      Array.from({ length: 4 }, () => w.conversations.open(subject, { policy })),
    );
    const failures = opened.map((conversation) =>
      failureOf(conversation.request('x', { idempotencyKey: conversation.id })),
    );
    for (const failure of await Promise.all(failures)) expect(failure).toMatchObject({ code: 'aborted' });
    const causes = opened.map((conversation) => conversation.state().policyDecisions.at(-1));
    expect(causes).toEqual(Array(4).fill({ action: 'fail', because: 'breakerOpen' }));
    // Four began, and each crash after that but the last of each conversation had started another.
    expect(starts).toBeLessThanOrEqual(4 + breaker.failures);
    const refused = await failureOf(w.conversations.open(subject));
    expect(refused).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      retryable: true,
      retryAfterMs: 1_000,
    });
    expect((await other.request('x')).text()).toBe('fine');
  });

  it('lets one conversation try when its time has come, and closes when that goes well [SUP-4]', async () => {
    const w = world();
    let broken = true;
    const subject = w.offer({
      handle: () => {
        if (broken) throw new Error('bad participant');
        return 'fine';
      },
      supervision,
    });
    for (let i = 0; i < breaker.failures; i++) {
      const conversation = await w.conversations.open(subject);
      await failureOf(conversation.request('x'));
    }
    await w.advance(1_000);
    const trial = await w.conversations.open(subject);
    expect(await failureOf(w.conversations.open(subject))).toMatchObject({ code: 'unavailable' });
    await failureOf(trial.request('x'));
    expect(await failureOf(w.conversations.open(subject))).toMatchObject({ retryAfterMs: 2_000 });
    await w.advance(2_000);
    broken = false;
    const second = await w.conversations.open(subject);
    expect((await second.request('x')).text()).toBe('fine');
    await second.close();
    await (await w.conversations.open(subject)).close();
  });

  it('is tried by nobody who starts nothing: a malformed policy, a policy that declines [SUP-4] [POLICY-7]', async () => {
    const w = world();
    const subject = w.offer({
      handle: () => {
        throw new Error('bad participant');
      },
      supervision,
    });
    const bystander = await w.conversations.open(subject, { policy: { ...AT_ONCE, maxRestarts: 0 } });
    for (let i = 0; i < breaker.failures; i++) {
      const conversation = await w.conversations.open(subject);
      await failureOf(conversation.request('x'));
    }
    await w.advance(1_000);
    const malformed = { kind: 'restart', maxRestarts: -1 } as const;
    expect(await failureOf(w.conversations.open(subject, { policy: malformed }))).toMatchObject({
      code: 'invalidArgument',
    });
    await failureOf(bystander.request('x'));
    expect(bystander.state().policyDecisions).toEqual([{ action: 'fail', because: 'tooManyRestarts' }]);
    await (await w.conversations.open(subject)).close();
  });

  it('does not open for instances that had answered, nor for a mix of good and bad ones [SUP-4]', async () => {
    const w = world();
    const subject = w.offer({
      handle: (message) => {
        if (message.text() === 'crash') throw new Error('as asked');
        return 'fine';
      },
      supervision,
    });
    for (let i = 0; i < 3 * breaker.failures; i++) {
      const conversation = await w.conversations.open(subject);
      if (i % 3 === 0) await conversation.request('x');
      await failureOf(conversation.request('crash'));
    }
    await (await w.conversations.open(subject)).close();
  });

  it('is none where the subject wants none [SUP-4]', async () => {
    const w = world();
    const subject = w.offer({
      handle: () => {
        throw new Error('oops');
      },
      supervision: { breaker: false },
    });
    for (let i = 0; i < 150; i++) {
      const conversation = await w.conversations.open(subject);
      await failureOf(conversation.request('x'));
    }
  });
});

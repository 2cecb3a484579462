import { type CrashPolicy } from '@liminal/protocol';
import { failureOf, listen, outcomeOf, useWorlds } from '../world.fixture';

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
      Array.from({ length: 8 }, () => w.conversations.open(subject, { policy })),
    );
    const failures = opened.map((conversation) =>
      failureOf(conversation.request('x', { idempotencyKey: conversation.id })),
    );
    for (const failure of await Promise.all(failures)) expect(failure).toMatchObject({ code: 'aborted' });
    expect(new Set(opened.map(({ phase }) => phase))).toEqual(new Set(['failed']));
    const causes = opened.map((conversation) => conversation.state().policyDecisions.at(-1));
    expect(causes).toContainEqual({ action: 'fail', because: 'breakerOpen' });
    // Eight began, and what crashed before the breaker opened had another instance, once.
    expect(starts).toBeLessThan(8 + breaker.failures);
    const refused = await failureOf(w.conversations.open(subject));
    expect(refused).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      retryable: true,
      retryAfterMs: 1_000,
    });
    expect((await other.request('x')).text()).toBe('fine');
  });

  it('is not opened by one conversation, however often that restarts [SUP-4] [POLICY-7]', async () => {
    const w = world();
    const subject = w.offer({
      handle: () => {
        throw new Error('poison');
      },
      supervision: { breaker, bounds: { maxRestarts: 1_000, maxAttempts: 1_000 } },
    });
    const policy: CrashPolicy = { kind: 'chain', policies: [AT_ONCE], maxAttempts: 50 };
    const conversation = await w.conversations.open(subject, { policy });
    await failureOf(conversation.request('x', { idempotencyKey: 'k' }));
    expect(conversation.state().participants).toMatchObject([{ generation: 51 }]);
    await (await w.conversations.open(subject)).close();
  });

  it('is asked again when a restart that was decided is carried out [SUP-4] [CONV-1] [STATUS]', async () => {
    const w = world();
    const subject = w.offer({
      handle: () => {
        throw new Error('bad participant');
      },
      supervision,
    });
    const policy: CrashPolicy = { kind: 'restart', backoff: { initialMs: 500, jitter: 0 } };
    const early = await w.conversations.open(subject, { policy });
    const told = listen(early.policy$, ({ outcome, phase }) => `${outcome} ${phase}`);
    const [caught, waiting] = [
      failureOf(early.request('a', { idempotencyKey: 'k' })),
      failureOf(early.request('b')),
    ];
    await w.settle();
    for (let i = 1; i < breaker.failures; i++) {
      const conversation = await w.conversations.open(subject);
      await failureOf(conversation.request('x'));
    }
    await w.advance(500);
    expect(await caught).toMatchObject({ code: 'aborted', delivery: 'unknown', retryable: true });
    expect(await waiting).toMatchObject({ code: 'unavailable', delivery: 'notDelivered', retryable: true });
    expect([early.phase, early.hasDetectedCrash(), told]).toEqual(['failed', true, ['gaveUp failed', 'end']]);
    expect(early.state().participants).toMatchObject([{ generation: 1 }]);
  });

  it('does not keep a conversation whose restart it refuses from undoing what was declared [SUP-4] [POLICY-4] [POLICY-5]', async () => {
    const w = world();
    const undone: string[] = [];
    const subject = w.offer({
      handle: (message, { compensate }) => {
        if (message.text().startsWith('undo')) return void undone.push(message.text());
        compensate('undo it');
        throw new Error('bad participant');
      },
      supervision,
    });
    const policy: CrashPolicy = {
      kind: 'chain',
      policies: [{ kind: 'restart', backoff: { initialMs: 500, jitter: 0 } }, { kind: 'compensate' }],
    };
    const early = await w.conversations.open(subject, { policy });
    const told = listen(early.policy$, ({ outcome, phase }) => `${outcome} ${phase}`);
    await failureOf(early.request('a'));
    const waiting = failureOf(early.request('b'));
    for (let i = 1; i < breaker.failures; i++) {
      const conversation = await w.conversations.open(subject);
      await failureOf(conversation.request('x'));
    }
    await w.advance(500);
    expect(await waiting).toMatchObject({ code: 'unavailable', delivery: 'notDelivered' });
    expect([undone, told]).toEqual([['undo it'], ['compensated failed', 'end']]);
  });

  it('hears of an instance that does well with its first answer, and of one that is older than the trial not at all [SUP-4]', async () => {
    const w = world();
    let broken = true;
    const subject = w.offer({
      handle: (message) => {
        if (broken || message.text() === 'crash') throw new Error('bad participant');
        return 'fine';
      },
      supervision,
    });
    const old = await w.conversations.open(subject);
    for (let i = 0; i < breaker.failures; i++) {
      const conversation = await w.conversations.open(subject);
      await failureOf(conversation.request('x'));
    }
    await w.advance(1_000);
    broken = false;
    const trial = await w.conversations.open(subject);
    await failureOf(old.request('crash'));
    expect(await failureOf(w.conversations.open(subject))).toMatchObject({ retryAfterMs: 1_000 });
    await trial.request('x');
    await (await w.conversations.open(subject)).close();
    await trial.close();
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

  it('is tried by a restart as well as by an open, and by one at a time [SUP-4] [POLICY-2]', async () => {
    const w = world();
    const subject = w.offer({
      handle: () => {
        throw new Error('bad participant');
      },
      supervision,
    });
    const bystander = await w.conversations.open(subject, { policy: AT_ONCE });
    for (let i = 0; i < breaker.failures; i++) {
      const conversation = await w.conversations.open(subject);
      await failureOf(conversation.request('x'));
    }
    await w.advance(1_000);
    await failureOf(bystander.request('x'));
    expect(bystander.state().policyDecisions).toMatchObject([{ action: 'restart' }]);
    expect(await failureOf(w.conversations.open(subject))).toMatchObject({ retryAfterMs: 1_000 });
    await bystander.close();
  });

  it.each([
    ['finalized after an answer', 'x', 'finalize', true],
    ['closed without an answer', undefined, 'close', true],
    ['finalized without an answer', undefined, 'finalize', false],
  ] as const)(
    'counts anew after an instance that was %s: %j %s, %s [SUP-4]',
    async (_how, text, end, anew) => {
      const w = world();
      const subject = w.offer({
        handle: (message) => {
          if (message.text() === 'crash') throw new Error('as asked');
          return 'fine';
        },
        supervision,
      });
      const crash = async (times: number) => {
        for (let i = 0; i < times; i++)
          await failureOf((await w.conversations.open(subject)).request('crash'));
      };
      await crash(breaker.failures - 1);
      const sound = await w.conversations.open(subject);
      if (text) await sound.request(text);
      await sound[end]();
      await crash(1);
      const opened = outcomeOf(w.conversations.open(subject).then((conversation) => conversation.close()));
      await w.settle();
      expect(opened.now).toBe(anew ? undefined : 'unavailable');
    },
  );

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

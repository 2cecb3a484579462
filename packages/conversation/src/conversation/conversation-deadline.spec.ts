import { failureOf, listen, useWorlds } from '../world.fixture';

const world = useWorlds();

describe('the deadline of a conversation', () => {
  it('ends it, its operations and its participant, as deadlineExceeded [CONV-8] [OP-4]', async () => {
    const w = world();
    const aborted: unknown[] = [];
    const conversation = await w.open(
      (_message, { signal }) => {
        signal.addEventListener('abort', () => aborted.push(signal.aborted));
        return new Promise(() => undefined);
      },
      { conversationDeadlineMs: 1_000 },
    );
    const ends = listen(
      conversation.ended$,
      ({ phase, status }) => `${phase} ${status.code}: ${status.message}`,
    );
    const running = failureOf(conversation.request('a'));
    const waiting = failureOf(conversation.request('b', { idempotencyKey: 'k' }));
    await w.advance(999);
    expect(conversation.phase).toBe('active');
    await w.advance(1);
    expect(await running).toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown', retryable: false });
    expect(await waiting).toMatchObject({
      code: 'deadlineExceeded',
      delivery: 'notDelivered',
      retryable: true,
    });
    expect(ends).toEqual([
      'closed deadlineExceeded: The conversation has lasted for 1000 ms, its deadline.',
      'end',
    ]);
    expect(aborted).toEqual([true]);
    expect(conversation.hasDetectedCrash()).toBe(false);
    expect(await failureOf(conversation.request('c'))).toMatchObject({ code: 'failedPrecondition' });
  });

  it('comes also while it is healing, closing, or nothing was sent [CONV-8] [CONV-1]', async () => {
    const w = world();
    const options = { conversationDeadlineMs: 1_000, closeDeadlineMs: 60_000 };
    const idle = await w.open(() => 'x', options);
    const closing = await w.open(() => new Promise(() => undefined), options);
    const healing = await w.open(
      () => {
        throw new Error('oops');
      },
      { ...options, policy: { kind: 'restart', backoff: { initialMs: 5_000 } } },
    );
    const open = [failureOf(closing.request('x')), failureOf(healing.request('x'))];
    const closed = closing.close();
    await w.advance(1_000);
    expect([idle.phase, closing.phase, healing.phase]).toEqual(['closed', 'closed', 'closed']);
    await Promise.all([closed, ...open]);
  });

  it('tells an opener whose participant has not started by then [CONV-8] [STATUS]', async () => {
    const w = world();
    const opening = failureOf(
      w.open(
        { init: () => new Promise<undefined>(() => undefined), handle: () => 'x' },
        { conversationDeadlineMs: 1_000 },
      ),
    );
    await w.advance(1_000);
    expect(await opening).toMatchObject({ code: 'deadlineExceeded', delivery: 'notDelivered' });
  });

  it('leaves nothing where the conversation ended before it, and is checked [CONV-8] [STATUS]', async () => {
    const w = world();
    const conversation = await w.open(() => 'x', { conversationDeadlineMs: 1_000 });
    await conversation.close();
    expect(w.node.wheel.size).toBe(0);
    expect(await failureOf(w.open(() => 'x', { conversationDeadlineMs: 0 }))).toMatchObject({
      code: 'invalidArgument',
    });
  });
});

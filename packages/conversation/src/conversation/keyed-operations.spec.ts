import { type CrashPolicy, type Pid, statusError } from '@liminal/protocol';
import { type Participant } from '@liminal/runtime';
import { OOPS, deferred, failureOf, listen, outcomeOf, replyLine, useWorlds } from '../world.fixture';
import { createConversations } from './conversations';

const world = useWorlds();

const KEY = { idempotencyKey: 'order-7' };

function counted(handle: Participant['handle']) {
  const calls: string[] = [];
  const counting: Participant['handle'] = (message, context) => {
    calls.push(message.text());
    return handle(message, context);
  };
  return { calls, counting };
}

describe('operations with an idempotency key', () => {
  it('join the outcome of the first, while it is under way and afterwards, in any conversation on the subject [OP-9]', async () => {
    const w = world();
    const answer = deferred<string>();
    const { calls, counting } = counted(() => answer.promise);
    const subject = w.offer(counting);
    const [one, two] = [await w.conversations.open(subject), await w.conversations.open(subject)];
    const first = one.request('pay', KEY);
    await w.settle();
    const same = one.request('pay', KEY);
    const elsewhere = two.request('pay', KEY);
    const told = listen(two.reply$, replyLine);
    await w.settle();
    answer.resolve('paid');
    const texts = (await Promise.all([first, same, elsewhere])).map((reply) => reply.text());
    expect(texts).toEqual(['paid', 'paid', 'paid']);
    expect((await two.request('pay', KEY)).text()).toBe('paid');
    expect(calls).toEqual(['pay']);
    expect(told).toEqual(['1.0', '2.0']);
    await Promise.all([one.close(), two.close()]);
    expect(two.state().counters).toMatchObject({ messages: 2, replies: 2 });
  });

  it('join a status that the handler has thrown [OP-9] [OP-11]', async () => {
    const w = world();
    const { calls, counting } = counted(() => {
      throw statusError('outOfRange', { message: 'no' });
    });
    const conversation = await w.open(counting);
    const failures = [conversation.request('pay', KEY), conversation.request('pay', KEY)].map(failureOf);
    expect((await Promise.all(failures)).map(({ code }) => code)).toEqual(['outOfRange', 'outOfRange']);
    expect(calls).toHaveLength(1);
  });

  it('are no joined ones across subjects, nor with another message [OP-9]', async () => {
    const w = world();
    const one = await w.open((message) => `one ${message.text()}`);
    const two = await w.open((message) => `two ${message.text()}`);
    expect((await one.request('pay', KEY)).text()).toBe('one pay');
    expect((await two.request('pay', KEY)).text()).toBe('two pay');
    expect(await failureOf(one.request('pay twice', KEY))).toMatchObject({
      code: 'invalidArgument',
      delivery: 'notDelivered',
    });
    // Not even with one that is as long, with bytes that are no text, or with the same that expects something else.
    for (const other of [
      one.request('bar', KEY),
      one.request(new TextEncoder().encode('pay'), KEY),
      one.request('pay', { ...KEY, expects: 'acknowledgement' }),
    ])
      expect(await failureOf(other)).toMatchObject({ code: 'invalidArgument' });
    expect((await one.request('pay')).text()).toBe('one pay');
  });

  it('have a deadline and can be cancelled each for itself; the next is run where the first is not [OP-9] [OP-4] [OP-5]', async () => {
    const w = world();
    const answers = [deferred<string>(), deferred<string>()];
    const { calls, counting } = counted(
      () => (answers[calls.length - 1] as { promise: Promise<string> }).promise,
    );
    const conversation = await w.open({ handle: counting, concurrency: 2 });
    const abort = new AbortController();
    const first = failureOf(conversation.request('pay', { ...KEY, signal: abort.signal }));
    const late = failureOf(conversation.request('pay', { ...KEY, deadlineMs: 100 }));
    const patient = conversation.request('pay', KEY);
    await w.advance(100);
    expect(await late).toMatchObject({ code: 'deadlineExceeded', delivery: 'notDelivered' });
    expect(calls).toHaveLength(1);
    abort.abort();
    expect(await first).toMatchObject({ code: 'cancelled' });
    await w.settle();
    expect(calls).toHaveLength(2);
    answers[1]?.resolve('paid');
    expect((await patient).text()).toBe('paid');
    answers[0]?.resolve('too late');
    await w.settle();
  });

  it('are run again where a crash left the outcome of the first unknown [OP-9] [OP-7]', async () => {
    const w = world();
    const { calls, counting } = counted((message, { generation }) => {
      if (calls.length === 1) throw new Error('half-way');
      return `paid by ${generation}`;
    });
    const subject = w.offer(counting);
    const one = await w.conversations.open(subject);
    expect(await failureOf(one.request('pay', KEY))).toMatchObject({ code: 'aborted', retryable: true });
    const two = await w.conversations.open(subject);
    expect((await two.request('pay', KEY)).text()).toBe('paid by 1');
    await two.close();
  });

  it('behind a first one whose conversation fails take its place in their own [OP-9] [CONV-2]', async () => {
    const w = world();
    const { calls, counting } = counted((_message, { headers }) => {
      if (headers[0]?.[0] === 'fragile') return new Promise(() => undefined);
      return 'paid';
    });
    const subject = w.offer(counting);
    const fragile = await w.conversations.open(subject, { headers: [['fragile', '']] });
    const sound = await w.conversations.open(subject);
    const first = failureOf(fragile.request('pay', KEY));
    await w.settle();
    const second = sound.request('pay', KEY);
    await w.settle();
    expect(calls).toHaveLength(1);
    fragile.finalize();
    expect(await first).toMatchObject({ code: 'cancelled' });
    expect((await second).text()).toBe('paid');
    await sound.close();
  });

  it('wait for the first also while their own participant is replaced, and are not given to the new one [OP-9] [POLICY-2]', async () => {
    const w = world();
    const answer = deferred<string>();
    const { calls, counting } = counted((message) => {
      if (message.text() === 'crash') throw new Error('as asked');
      return answer.promise;
    });
    const subject = w.offer(counting);
    const policy: CrashPolicy = { kind: 'restart', backoff: { initialMs: 0 } };
    const one = await w.conversations.open(subject);
    const two = await w.conversations.open(subject, { policy });
    const first = one.request('pay', KEY);
    await w.settle();
    const second = two.request('pay', KEY);
    two.send('crash');
    await w.settle();
    answer.resolve('paid');
    expect((await first).text()).toBe('paid');
    expect((await second).text()).toBe('paid');
    expect(calls).toEqual(['pay', 'crash']);
    await Promise.all([one.close(), two.close()]);
  });

  it('that have an outcome already are given it, and no instance, also where theirs crashes at that moment [OP-9] [POLICY-2]', async () => {
    const w = world();
    const { calls, counting } = counted(() => 'paid');
    const subject = w.offer(counting);
    const policy: CrashPolicy = { kind: 'restart', backoff: { initialMs: 0 } };
    const conversation = await w.conversations.open(subject, { policy });
    await conversation.request('pay', KEY);
    // Its turn comes before the outcome is given, and finds the instance dead.
    conversation.send('next');
    const joined = conversation.request('pay', KEY);
    w.node.end(conversation.state().participants[0]?.pid as Pid, OOPS);
    expect((await joined).text()).toBe('paid');
    await w.settle();
    expect(calls).toEqual(['pay', 'next']);
    expect(conversation.state().participants).toMatchObject([{ generation: 2 }]);
    await conversation.close();
  });

  it('that have taken the place of the first are carried over like any other [OP-9] [POLICY-2]', async () => {
    const w = world();
    const { calls, counting } = counted((_message, { headers, attempt }) => {
      if (headers[0]?.[0] === 'fragile') return new Promise(() => undefined);
      if (attempt === 1) throw new Error('half-way');
      return `attempt ${attempt}`;
    });
    const subject = w.offer(counting);
    const policy: CrashPolicy = { kind: 'restart', backoff: { initialMs: 0 } };
    const fragile = await w.conversations.open(subject, { headers: [['fragile', '']] });
    const sound = await w.conversations.open(subject, { policy });
    const first = failureOf(fragile.request('pay', KEY));
    await w.settle();
    const second = sound.request('pay', KEY);
    fragile.finalize();
    await first;
    expect((await second).text()).toBe('attempt 2');
    expect(calls).toHaveLength(3);
    await sound.close();
  });

  it('that are streams are given once [OP-9] [C-30]', async () => {
    const w = world();
    const conversation = await w.open(function* () {
      yield 'a';
    });
    const seen: string[] = [];
    for await (const reply of conversation.stream('list', KEY)) seen.push(reply.text());
    expect(seen).toEqual(['a']);
    const again = outcomeOf(
      (async () => {
        for await (const reply of conversation.stream('list', KEY)) seen.push(reply.text());
      })(),
    );
    await w.settle();
    expect([again.now, seen]).toEqual(['alreadyExists', ['a']]);
  });

  it('have their key free by the time that somebody is told to send again [OP-9] [C-30]', async () => {
    const w = world();
    const { calls, counting } = counted(function* () {
      if (calls.length === 1) throw new Error('half-way');
      yield 'a';
    });
    const subject = w.offer(counting);
    const [one, two] = [await w.conversations.open(subject), await w.conversations.open(subject)];
    const seen: string[] = [];
    const next = (reply: { text(): string }) => void seen.push(reply.text());
    one.stream('list', KEY).subscribe({
      next,
      error: () => two.stream('list', KEY).subscribe({ next, error: ({ code }) => seen.push(code) }),
    });
    await w.settle();
    expect(seen).toEqual(['a']);
    await two.close();
  });

  it('that are joined are no progress of the instance that has answered none of them [OP-9] [POLICY-5]', async () => {
    const w = world();
    const { counting } = counted((message) => {
      if (message.text() === 'crash') throw new Error('as asked');
      return 'paid';
    });
    const subject = w.offer(counting);
    const policy: CrashPolicy = {
      kind: 'chain',
      policies: [{ kind: 'restart', backoff: { initialMs: 0 } }],
      maxAttempts: 1,
    };
    const one = await w.conversations.open(subject);
    await one.request('pay', KEY);
    await one.close();
    const two = await w.conversations.open(subject, { policy });
    await failureOf(two.request('crash'));
    expect((await two.request('pay', KEY)).text()).toBe('paid');
    await failureOf(two.request('crash'));
    expect(two.state().policyDecisions).toMatchObject([
      { action: 'restart' },
      { action: 'fail', because: 'noProgress' },
    ]);
  });

  it('leave nothing behind when their conversation ends before they are answered [OP-9] [LINK-8]', async () => {
    const w = world();
    const subject = w.offer(() => 'paid');
    const one = await w.conversations.open(subject);
    await one.request('pay', KEY);
    const joined = failureOf(one.request('pay', KEY));
    one.finalize();
    expect(await joined).toMatchObject({ code: 'cancelled', delivery: 'notDelivered' });
    await w.settle();
    expect(one.state().counters).toMatchObject({ replies: 1, droppedReplies: 0 });
  });

  it('have a window of the bounds that were given, and are deferred where it is full of those under way [OP-9] [FLOW-1]', async () => {
    const w = world();
    const answer = deferred<string>();
    const { calls, counting } = counted((message) => (message.text() === 'slow' ? answer.promise : 'paid'));
    const conversations = createConversations({
      node: w.node,
      participants: [{ subject: 'till', handle: counting, concurrency: 2 }],
      idempotency: { keys: 1, windowMs: 1_000 },
      retryAfterMs: 250,
    });
    const conversation = await conversations.open('till');
    for (let i = 0; i < 2; i++) await conversation.request('pay', KEY);
    await w.advance(1_000);
    await conversation.request('pay', KEY);
    expect(calls).toEqual(['pay', 'pay']);
    const slow = conversation.request('slow', { idempotencyKey: 'another' });
    expect(await failureOf(conversation.request('pay', KEY))).toMatchObject({
      code: 'resourceExhausted',
      delivery: 'notDelivered',
      retryAfterMs: 250,
    });
    answer.resolve('paid');
    await slow;
    await conversations.close();
    for (const idempotency of [{ keys: 0 }, { windowMs: 0 }, { bytes: -1 }])
      expect(() => createConversations({ idempotency })).toThrow(
        expect.objectContaining({ code: 'invalidArgument' }),
      );
  });

  it('that are casts are handed over again after a crash, and join nothing [OP-9] [POLICY-2]', async () => {
    const w = world();
    const { calls, counting } = counted((_message, { generation }) => {
      if (generation === 1) throw new Error('half-way');
    });
    const policy: CrashPolicy = { kind: 'restart', backoff: { initialMs: 0 } };
    const resource = w.start(counting, { policy });
    await resource.started();
    const envelope = { payload: new Uint8Array([120]) };
    const cast = { envelope, expects: 'nothing', deadlineMs: 1_000, ...KEY } as const;
    expect([resource.message(cast).kind, resource.message(cast).kind]).toEqual(['accepted', 'accepted']);
    await w.settle();
    expect(calls).toEqual(['x', 'x', 'x']);
  });
});

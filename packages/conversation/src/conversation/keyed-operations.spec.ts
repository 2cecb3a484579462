import { type CrashPolicy, statusError } from '@liminal/protocol';
import { type Participant } from '@liminal/runtime';
import { deferred, failureOf, listen, outcomeOf, replyLine, useWorlds } from '../world.fixture';

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

  it('leave nothing behind when their conversation ends before they are answered [OP-9] [LINK-8]', async () => {
    const w = world();
    const subject = w.offer(() => 'paid');
    const one = await w.conversations.open(subject);
    await one.request('pay', KEY);
    const joined = failureOf(one.request('pay', KEY));
    one.finalize();
    expect(await joined).toMatchObject({ code: 'cancelled', delivery: 'notDelivered' });
    await w.settle();
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

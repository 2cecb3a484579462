import { type Envelope, envelope, statusError, textOf, toEnvelope } from '@liminal/protocol';
import { type Deferred, type HandlerContext } from '@liminal/runtime';
import { of } from 'rxjs';
import { deferred, failureOf, listen, outcomeOf, replyLine, useWorlds } from '../world.fixture';

const world = useWorlds();
const echo = (message: { payload: Uint8Array }) => message.payload;
const silent = (_message: unknown, context: HandlerContext) => void context.defer();

describe('an operation', () => {
  it('is told its own reply, in any order, with any number open [OP-1] [OP-2]', async () => {
    const w = world();
    const held: Deferred[] = [];
    const conversation = await w.open((_message, context) => void held.push(context.defer()));
    const requests = Array.from({ length: 10 }, (_, i) => conversation.request(String(i)));
    await w.settle();
    for (const i of [3, 9, 0, 1, 8, 2, 7, 4, 6, 5]) held[i]?.reply(`answer ${i}`);
    const replies = await Promise.all(requests);
    expect(replies.map((reply) => reply.text())).toEqual(requests.map((_, i) => `answer ${i}`));
    expect(replies.map(({ op, index }) => [op, index])).toEqual(requests.map((_, i) => [i + 1, 0]));
  });

  it('is never answered by the reply to a cast before it [C-22] [OP-2]', async () => {
    const w = world();
    const conversation = await w.open((message) => `reply to ${message.text()}`);
    const events = listen(conversation.reply$, replyLine);
    expect(conversation.send('A')).toEqual({ kind: 'accepted', op: 1 });
    const reply = await conversation.request('B');
    expect([reply.text(), reply.op]).toEqual(['reply to B', 2]);
    conversation.send('C');
    await w.settle();
    expect(events).toEqual(['2.0']);
    expect(conversation.state().counters).toEqual({
      messages: 3,
      replies: 1,
      rejected: 0,
      droppedReplies: 0,
    });
  });

  it('has a dense id, casts too, and those that were refused have none [OP-1]', async () => {
    const w = world();
    const conversation = await w.open(silent, { operations: 3 });
    const ids = ['a', 'b', 'c', 'd'].map((text) =>
      conversation.send(text, { expects: 'reply', to: 'inbox' }),
    );
    expect(ids.map((admission) => ('op' in admission ? admission.op : admission.kind))).toEqual([
      1,
      2,
      3,
      'rejected',
    ]);
    await w.advance(30_000);
    expect(conversation.send('e')).toEqual({ kind: 'accepted', op: 4 });
  });

  it('has exactly one end: answers that come twice or late are dropped and counted [OP-1] [OP-2]', async () => {
    const w = world();
    const held: Deferred[] = [];
    const conversation = await w.open((_message, context) => void held.push(context.defer()));
    const events = listen(conversation.reply$, replyLine);
    const [twice, late] = [
      conversation.request('twice'),
      failureOf(conversation.request('late', { deadlineMs: 10 })),
    ];
    await w.settle();
    held[0]?.reply('first');
    held[0]?.reply('second');
    await w.advance(10);
    held[1]?.reply('late');
    held[1]?.fail(new Error('late'));
    await w.settle();
    expect((await twice).text()).toBe('first');
    expect(await late).toMatchObject({ code: 'deadlineExceeded', delivery: 'unknown' });
    expect(events).toEqual(['1.0', '2: deadlineExceeded']);
    expect(conversation.state().counters.droppedReplies).toBe(3);
    expect(conversation.hasDetectedCrash()).toBe(false);
  });

  it('is settled at once by a cancellation, whatever the participant does, and its handler is told [OP-5]', async () => {
    const w = world();
    const aborted = jest.fn();
    const handled: string[] = [];
    const finish = deferred();
    const conversation = await w.open((message, { signal }) => {
      handled.push(message.text());
      signal.addEventListener('abort', aborted);
      return finish.promise;
    });
    const controller = new AbortController();
    const [running, waiting] = ['running', 'waiting'].map((text) =>
      failureOf(conversation.request(text, { signal: controller.signal })),
    );
    await w.settle();
    controller.abort(new Error('enough'));
    expect(conversation.state().openOperations).toEqual([]);
    expect(await running).toMatchObject({
      code: 'cancelled',
      delivery: 'unknown',
      cause: new Error('enough'),
    });
    expect(await waiting).toMatchObject({ code: 'cancelled', delivery: 'notDelivered' });
    expect(aborted).toHaveBeenCalledTimes(1);
    finish.resolve('late');
    await w.settle();
    expect(handled).toEqual(['running']);
    expect((await conversation.request('next')).text()).toBe('late');
  });

  it.each([8, 8_000])(
    'of %d that are never answered ends at its deadline, and the conversation still works [C-23] [OP-4] [OP-12]',
    async (count) => {
      const w = world();
      const conversation = await w.open(
        (message, context) => (message.text() === 'answer' ? 'answered' : void context.defer()),
        { operations: 65_536 },
      );
      const outcomes = Array.from({ length: count }, () => outcomeOf(conversation.request('silence')));
      await w.advance(29_999);
      expect(new Set(outcomes.map(({ now }) => now))).toEqual(new Set(['pending']));
      await w.advance(1);
      expect(new Set(outcomes.map(({ now }) => now))).toEqual(new Set(['deadlineExceeded']));
      expect((await conversation.request('answer')).text()).toBe('answered');
      expect(conversation.state()).toMatchObject({
        openOperations: [],
        counters: { messages: count + 1, replies: 1 },
      });
      expect(w.node.wheel.size).toBe(0);
    },
  );

  it('that expires before its turn is not run and was not delivered [OP-4] [OP-13] [STATUS]', async () => {
    const w = world();
    const finish = deferred();
    const handled: string[] = [];
    const conversation = await w.open((message) => (handled.push(message.text()), finish.promise));
    const first = conversation.request('first');
    const second = failureOf(conversation.request('second', { deadlineMs: 5 }));
    await w.advance(5);
    expect(await second).toMatchObject({
      code: 'deadlineExceeded',
      delivery: 'notDelivered',
      retryable: true,
    });
    finish.resolve('done');
    await first;
    await w.settle();
    expect(handled).toEqual(['first']);
  });

  it('reaches its handler with the time left, and a signal that fires at the deadline [OP-4]', async () => {
    const w = world();
    const seen: unknown[] = [];
    const conversation = await w.open(
      (_message, context) =>
        new Promise(() => {
          seen.push(context.remainingMs());
          context.signal.addEventListener('abort', () =>
            seen.push((context.signal.reason as { code: string }).code, context.remainingMs()),
          );
        }),
    );
    const request = failureOf(conversation.request('x', { deadlineMs: 100 }));
    await w.advance(100);
    await request;
    expect(seen).toEqual([100, 'deadlineExceeded', 0]);
  });

  it('whose handler fails by the signal, or after its end, is no crash, and is counted [C-29] [OP-11]', async () => {
    const w = world();
    const aborts: readonly ((signal: AbortSignal) => unknown)[] = [
      (signal) => signal.reason,
      () => Object.assign(new Error('The operation was aborted'), { name: 'AbortError' }),
      () => new Error('something else, but late'),
    ];
    for (const reject of aborts) {
      const conversation = await w.open(
        (_message, { signal }) =>
          new Promise((_resolve, rejected) => {
            signal.addEventListener('abort', () => rejected(reject(signal)));
          }),
      );
      const controller = new AbortController();
      const request = failureOf(conversation.request('x', { signal: controller.signal }));
      await w.settle();
      controller.abort();
      expect(await request).toMatchObject({ code: 'cancelled', delivery: 'unknown' });
      await w.settle();
      expect(conversation.hasDetectedCrash()).toBe(false);
      expect(conversation.state().counters.droppedReplies).toBe(1);
    }
  });

  it('is acknowledged by a handler that returns nothing [OP-12]', async () => {
    const w = world();
    const conversation = await w.open(() => undefined);
    expect((await conversation.request('x')).payload).toHaveLength(0);
    expect((await conversation.request('x', { expects: 'acknowledgement' })).payload).toHaveLength(0);
  });

  it('is handled alone and in order, unless the participant takes more at once [OP-13]', async () => {
    const w = world();
    for (const concurrency of [undefined, 2]) {
      let now = 0;
      let most = 0;
      const order: string[] = [];
      const conversation = await w.open({
        concurrency,
        handle: async (message) => {
          most = Math.max(most, ++now);
          order.push(message.text());
          await Promise.resolve();
          now--;
        },
      });
      await Promise.all(['a', 'b', 'c', 'd'].map((text) => conversation.request(text)));
      expect([most, order]).toEqual([concurrency ?? 1, ['a', 'b', 'c', 'd']]);
    }
  });

  it('keeps its envelope whole, there and back [OP-10]', async () => {
    const w = world();
    const sent: Envelope = envelope(new Uint8Array([0, 255, 128]), {
      contentType: 'application/x-own',
      messageId: 'm-1',
      schemaId: new Uint8Array(32).fill(7),
      publisherId: 'p-1',
      causal: { parentId: 'm-0', chainId: 'c-1' },
      headers: [['lang', 'de']],
    });
    let got: Envelope | undefined;
    const conversation = await w.open((message) => ((got = message.envelope), message));
    const reply = await conversation.request(sent);
    for (const seen of [got, reply.envelope]) expect(seen).toEqual(sent);
  });

  it('of a status thrown by its handler ends with that status, and the instance lives on [OP-11]', async () => {
    const w = world();
    const conversation = await w.open(() => {
      throw statusError('outOfRange', { message: 'too far' });
    });
    for (let i = 0; i < 2; i++) {
      expect(await failureOf(conversation.request('x'))).toMatchObject({
        code: 'outOfRange',
        delivery: 'processed',
      });
    }
    expect(conversation.state().participants).toMatchObject([{ health: 'running', generation: 1 }]);
  });
});

describe('a stream of replies', () => {
  it('comes in order with one end, and its reader is the only one [OP-3] [STREAM-1]', async () => {
    const w = world();
    const conversation = await w.open(() => of('a', 'b', 'c'));
    const events = listen(conversation.reply$, replyLine);
    const stream = conversation.stream('x');
    const got: string[] = [];
    for await (const reply of stream) got.push(`${reply.index} ${reply.text()}`);
    expect(got).toEqual(['0 a', '1 b', '2 c']);
    expect(events).toEqual(['1.0 …', '1.1 …', '1.2 …', '1.3']);
  });

  it('is pulled no faster than its credit allows [OP-3]', async () => {
    const w = world();
    let made = 0;
    const resource = w.start(function* () {
      for (;;) yield String(++made);
    });
    const events = listen(resource.reply$, replyLine);
    resource.message({
      envelope: toEnvelope('x'),
      expects: 'stream',
      deadlineMs: 1_000,
      credit: { messages: 2, bytes: 100 },
    });
    await w.settle();
    expect(events).toEqual(['1.0 …', '1.1 …']);
    resource.credit(1, { messages: 3, bytes: 100 });
    resource.credit(9, { messages: 3, bytes: 100 });
    await w.settle();
    expect([events.length, made]).toEqual([3, 3]);
    resource.cancel(1);
    expect(events.at(-1)).toBe('1: cancelled');
  });
});

describe('admission', () => {
  it('is bounded in count, says accepted or deferred, and keeps nothing of what it defers [FLOW-1] [CONV-9]', async () => {
    const w = world();
    const conversation = await w.open(silent, { operations: 2 });
    const held = [failureOf(conversation.request('a')), failureOf(conversation.request('b'))];
    expect(await failureOf(conversation.request('c'))).toMatchObject({
      code: 'resourceExhausted',
      delivery: 'notDelivered',
      retryable: true,
      retryAfterMs: 100,
    });
    expect(conversation.send('d')).toMatchObject({
      kind: 'deferred',
      retryAfterMs: 100,
      status: { code: 'resourceExhausted', retryAfterMs: 100 },
    });
    expect(conversation.state()).toMatchObject({
      openOperations: [1, 2],
      counters: { messages: 2, rejected: 2 },
    });
    conversation.finalize();
    await Promise.all(held);
  });

  it('is bounded in bytes that wait, and takes more when they are handed over [FLOW-1]', async () => {
    const w = world();
    const finish = deferred();
    const conversation = await w.open(() => finish.promise, { waitingBytes: 100 });
    conversation.send(new Uint8Array(60));
    // While fewer wait, one more is taken whole.
    conversation.send(new Uint8Array(60));
    expect(conversation.send(new Uint8Array(1))).toMatchObject({
      kind: 'deferred',
      status: { code: 'resourceExhausted' },
    });
    await w.settle();
    expect(conversation.send(new Uint8Array(60))).toMatchObject({ kind: 'accepted' });
    finish.resolve(undefined);
    await w.settle();
  });

  it('has a patient request sent as soon as there is room, and no sooner: it is refused but once [FLOW-1] [FLOW-2]', async () => {
    const w = world();
    const [first, second] = [deferred<string>(), deferred<string>()];
    const waiting = [first, second];
    const conversation = await w.open(() => waiting.shift()?.promise ?? 'patient', { operations: 2 });
    void conversation.request('a');
    void conversation.request('b');
    const patient = conversation.request('c', { retryDeferred: true });
    await w.settle();
    // The first has been handed over, and the first reply of a stream would make no place free either.
    expect(conversation.state().counters.rejected).toBe(1);
    first.resolve('done');
    await w.settle();
    second.resolve('done');
    await w.settle();
    expect((await patient).text()).toBe('patient');
    expect(conversation.state().counters.rejected).toBe(1);
  });

  it('does not have a patient request sent where places are free and bytes are not [FLOW-1]', async () => {
    const w = world();
    const [first, second] = [deferred<string>(), deferred<string>()];
    const waiting = [first, second];
    const participant = { concurrency: 2, handle: () => waiting.shift()?.promise ?? 'patient' };
    const conversation = await w.open(participant, { waitingBytes: 10 });
    void conversation.request();
    // With a key it is held until it is answered.
    void conversation.request(new Uint8Array(10), { idempotencyKey: 'k' });
    const patient = conversation.request('c', { retryDeferred: true });
    await w.settle();
    first.resolve('done');
    await w.settle();
    expect(conversation.state().counters.rejected).toBe(1);
    second.resolve('done');
    expect((await patient).text()).toBe('patient');
  });

  it('tells who observes it of room, until they leave [FLOW-2]', async () => {
    const w = world();
    const resource = w.start(echo);
    await resource.started();
    const told = { first: 0, second: 0 };
    const takeMessage = async () => {
      resource.message({ envelope: { payload: new Uint8Array(1) }, expects: 'reply', deadlineMs: 1_000 });
      await w.settle();
    };
    const leave = resource.observeRoom(() => void told.first++);
    await takeMessage();
    const { first } = told;
    expect(first).toBeGreaterThan(0);
    leave();
    await takeMessage();
    expect(told.first).toBe(first);
    resource.observeRoom(() => void told.second++);
    // Whoever has left does not send away who came after.
    leave();
    await takeMessage();
    expect(told.second).toBeGreaterThan(0);
  });

  it('of a full conversation does not touch another [FLOW-1]', async () => {
    const w = world();
    const finish = deferred<string>();
    const full = await w.open(() => finish.promise, { operations: 1, retryAfterMs: 250 });
    const other = await w.open(echo);
    const held = full.request('x');
    for (let i = 0; i < 3; i++) expect(full.send('x')).toMatchObject({ kind: 'deferred', retryAfterMs: 250 });
    expect((await other.request('y')).text()).toBe('y');
    finish.resolve('done');
    await held;
    // Nothing is left of what was deferred, not even an id.
    expect(full.send('x')).toEqual({ kind: 'accepted', op: 2 });
    await w.settle();
  });

  it('refuses a payload over the limit, whichever way it comes [FLOW-1] [STATUS]', async () => {
    const w = world();
    const conversation = await w.open(echo, { payloadBytes: 10 });
    const tooLarge = { code: 'resourceExhausted', delivery: 'notDelivered', retryable: false };
    expect(await failureOf(conversation.request(new Uint8Array(11)))).toMatchObject(tooLarge);
    const resource = w.start(echo, { payloadBytes: 10 });
    const options = { expects: 'reply', deadlineMs: 1_000 } as const;
    expect(resource.message({ envelope: { payload: new Uint8Array(11) }, ...options })).toMatchObject({
      kind: 'rejected',
      status: tooLarge,
    });
    expect(resource.message({ envelope: { payload: new Uint8Array(10) }, ...options })).toMatchObject({
      kind: 'accepted',
    });
    expect(resource.state().counters).toMatchObject({ messages: 1, rejected: 1 });
  });

  it('takes the ids of the other side as they count up, and none twice [OP-1]', async () => {
    const w = world();
    const resource = w.start(silent);
    const send = (op: number) =>
      resource.message({ envelope: toEnvelope('x'), op, expects: 'reply', deadlineMs: 1_000 });
    expect([send(1), send(5)]).toMatchObject([
      { kind: 'accepted', op: 1 },
      { kind: 'accepted', op: 5 },
    ]);
    for (const op of [5, 1])
      expect(send(op)).toMatchObject({ kind: 'rejected', status: { code: 'invalidArgument' } });
    expect(resource.state().openOperations).toEqual([1, 5]);
  });
});

describe('the inbox', () => {
  it('gives replies in the order of arrival, at once or when they come [OP-8]', async () => {
    const w = world();
    const held: Deferred[] = [];
    const conversation = await w.open((_message, context) => void held.push(context.defer()));
    for (const text of ['a', 'b']) conversation.send(text, { expects: 'reply', to: 'inbox' });
    const waiting = conversation.receiveReply();
    await w.settle();
    held[1]?.reply('B');
    held[0]?.reply('A');
    expect((await waiting).text()).toBe('B');
    expect((await conversation.receiveReply()).text()).toBe('A');
  });

  it('answers with deadlineExceeded when nothing comes in time, and loses nothing by it [OP-8]', async () => {
    const w = world();
    const held: Deferred[] = [];
    const conversation = await w.open((_message, context) => void held.push(context.defer()));
    conversation.send('a', { expects: 'reply', to: 'inbox' });
    const early = failureOf(conversation.receiveReply({ timeoutMs: 10 }));
    await w.advance(10);
    expect(await early).toMatchObject({ code: 'deadlineExceeded' });
    held[0]?.reply('A');
    expect((await conversation.receiveReply()).text()).toBe('A');
  });

  it('hands out what it holds before the crash, then what became of the rest, then the reason [OP-8] [LINK-4]', async () => {
    const w = world();
    const conversation = await w.open((message) => {
      if (message.text() === 'crash') throw new Error('oops');
      return message.text();
    });
    for (const text of ['a', 'b', 'crash', 'behind'])
      conversation.send(text, { expects: 'reply', to: 'inbox' });
    await w.settle();
    expect(conversation.phase).toBe('failed');
    expect((await conversation.receiveReply()).text()).toBe('a');
    expect((await conversation.receiveReply()).text()).toBe('b');
    expect(await failureOf(conversation.receiveReply())).toMatchObject({
      code: 'aborted',
      delivery: 'unknown',
    });
    expect(await failureOf(conversation.receiveReply())).toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
    });
    for (let i = 0; i < 2; i++) {
      expect(await failureOf(conversation.receiveReply())).toMatchObject({
        code: 'failedPrecondition',
        details: { reason: 'crashed' },
      });
    }
  });

  it('is bounded: what would have no place is refused [OP-8] [FLOW-1]', async () => {
    const w = world();
    const conversation = await w.open(echo, { operations: 2 });
    for (const text of ['a', 'b']) conversation.send(text, { expects: 'reply', to: 'inbox' });
    await w.settle();
    expect(conversation.send('c', { expects: 'reply', to: 'inbox' })).toMatchObject({
      kind: 'rejected',
      status: { code: 'resourceExhausted' },
    });
    await conversation.receiveReply();
    expect(conversation.send('c', { expects: 'reply', to: 'inbox' }).kind).toBe('accepted');
    await w.settle();
  });

  it('is there at the seam too [OP-8] [OP-10]', async () => {
    const w = world();
    const resource = w.start(echo);
    resource.message({ envelope: toEnvelope('x'), expects: 'reply', to: 'inbox', deadlineMs: 1_000 });
    expect(textOf((await resource.receiveReply()).envelope)).toBe('x');
  });
});

describe('the state of a conversation', () => {
  it('is there at any time, without waiting behind anything [CONV-6]', async () => {
    const w = world();
    const opening = w.start(silent);
    expect(opening.state()).toMatchObject({
      phase: 'created',
      openOperations: [],
      participants: [{ health: 'starting', generation: 1, host: 'inline', subject: 'tested-1' }],
      policyDecisions: [],
    });
    for (let i = 0; i < 3; i++)
      opening.message({ envelope: toEnvelope('x'), expects: 'reply', deadlineMs: 1_000 });
    opening.message({ envelope: toEnvelope('x'), expects: 'nothing', deadlineMs: 1_000 });
    expect(opening.state()).toMatchObject({
      phase: 'active',
      openOperations: [1, 2, 3],
      counters: { messages: 4 },
    });
    await w.settle();
    expect(opening.state().participants).toMatchObject([{ health: 'running' }]);
    expect(opening.state().participants[0]).not.toHaveProperty('exitedAt');
  });

  it('says after a crash when and why the participant exited, and what was decided [CONV-6] [POLICY-1]', async () => {
    const w = world();
    const conversation = await w.open(() => {
      throw new Error('oops');
    });
    await w.advance(1_234);
    await failureOf(conversation.request('x'));
    expect(conversation.state()).toMatchObject({
      phase: 'failed',
      participants: [
        {
          health: 'exited',
          exitedAt: Date.UTC(2026, 0, 1) + 1_234,
          reason: { kind: 'crashed', message: 'oops' },
        },
      ],
      policyDecisions: [{ action: 'fail' }],
    });
  });

  it('shows a participant that is stopping [CONV-6]', async () => {
    const w = world();
    const conversation = await w.open({ handle: echo, terminate: () => new Promise(() => undefined) });
    void conversation.close();
    expect(conversation.state()).toMatchObject({
      phase: 'completing',
      participants: [{ health: 'stopping' }],
    });
  });
});

import { status, statusFor } from '@liminal/protocol';
import {
  bare,
  DENIED,
  eventsOf,
  failure,
  outcomeOf,
  rejected,
  reply,
  serverForEach,
} from '../scripted-server.fixture';

const server = serverForEach();

const LATE = statusFor('deadlineBeforeTurn', 'its turn had not come');

describe('a request', () => {
  it('is a Message that expects a reply, and resolves with it, whole [OP-1] [OP-10]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request({ a: 1 }, { deadlineMs: 2_000 }));
    await server.it.time.settle();
    expect(server.it.last('message')).toEqual({
      kind: 'message',
      ref: 1,
      op: 1,
      envelope: { payload: new TextEncoder().encode('{"a":1}'), contentType: 'application/json' },
      expects: 'reply',
      deadlineMs: 2_000,
      deadlinePerReply: false,
    });
    const envelope = {
      payload: Uint8Array.of(1),
      contentType: 'x/y',
      messageId: 'm',
      schemaId: new Uint8Array(32).fill(3),
      publisherId: 'p',
      causal: { parentId: 'q', chainId: 'c' },
      headers: [['k', 'v']],
    } as const;
    await server.it.say({ kind: 'reply', ref: 1, op: 1, index: 0, more: false, envelope });
    expect(request.value?.envelope).toEqual(envelope);
    expect(request.value).toMatchObject({ op: 1, index: 0 });
  });

  it('for an acknowledgement resolves with a reply without content [OP-12]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { expects: 'acknowledgement' }));
    await server.it.time.settle();
    expect(server.it.last('message')).toMatchObject({ expects: 'acknowledgement', deadlineMs: 30_000 });
    await server.it.say(bare({ ref: 1, op: 1 }));
    expect(request.value?.payload).toEqual(Uint8Array.of());
  });

  it('activates the conversation [CONV-1]', async () => {
    const conversation = await server.it.conversing();
    const phases: string[] = [];
    conversation.phase$.subscribe((phase) => phases.push(phase));
    outcomeOf(conversation.request('x'));
    expect([conversation.phase, phases]).toEqual(['active', ['created', 'active']]);
  });

  it('gets its own reply, in any order, beside casts [OP-2] [C-22]', async () => {
    const conversation = await server.it.conversing();
    conversation.send('cast A');
    const [b, c] = [outcomeOf(conversation.request('B')), outcomeOf(conversation.request('C'))];
    await server.it.time.settle();
    expect(server.it.sent('message').map(({ op, expects }) => [op, expects])).toEqual([
      [1, 'nothing'],
      [2, 'reply'],
      [3, 'reply'],
    ]);
    await server.it.say(
      reply({ ref: 1, op: 1 }, 'a'),
      reply({ ref: 1, op: 3 }, 'c'),
      reply({ ref: 1, op: 2 }, 'b'),
    );
    expect([b.value?.text(), c.value?.text()]).toEqual(['b', 'c']);
    expect(conversation.counters).toEqual({ messages: 3, replies: 2, rejected: 0, droppedReplies: 1 });
  });

  it('rejects with the status that the participant gave [OP-11]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x'));
    const why = status('notFound', { message: 'There is no order 17.', details: { order: '17' } });
    await server.it.say(failure({ ref: 1, op: 1 }, why));
    expect(request.error?.status).toEqual(why);
  });

  it('rejects with the status of its refusal at admission, which is counted [CONV-9]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(rejected({ ref: 1, op: 1 }, DENIED));
    expect([request.error?.status, conversation.counters.rejected]).toEqual([DENIED, 1]);
  });

  it('is cancelled at once by its signal, and the server is told [OP-5]', async () => {
    const conversation = await server.it.conversing();
    const leave = new AbortController();
    const request = outcomeOf(conversation.request('x', { signal: leave.signal }));
    await server.it.time.settle();
    leave.abort('enough');
    await server.it.time.settle();
    expect([request.now, request.error?.cause]).toEqual(['cancelled unknown', 'enough']);
    expect(server.it.last('cancel')).toMatchObject({ ref: 1, op: 1 });
    await server.it.say(reply({ ref: 1, op: 1 }, 'late'));
    expect(conversation.counters.droppedReplies).toBe(1);
  });

  it('is not sent when its signal has fired before', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { signal: AbortSignal.abort() }));
    await server.it.time.settle();
    expect([request.now, server.it.sent('message')]).toEqual(['cancelled notDelivered', []]);
  });
});

describe('a deadline', () => {
  it('is told to the server, whose verdict wins for a while [OP-4] [STATUS]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { deadlineMs: 1_000 }));
    await server.it.time.advance(1_249);
    expect([server.it.last('message').deadlineMs, request.now]).toEqual([1_000, 'waiting']);
    await server.it.say(failure({ ref: 1, op: 1 }, LATE));
    expect(request.now).toBe('deadlineExceeded notDelivered');
    expect(server.it.sent('cancel')).toEqual([]);
  });

  it('is kept on this side for a server that says nothing, which is told; its verdict then comes late [C-14]', async () => {
    const conversation = await server.it.conversing();
    const request = outcomeOf(conversation.request('x', { deadlineMs: 1_000 }));
    await server.it.time.advance(1_250);
    expect([request.now, conversation.hasDetectedCrash()]).toEqual(['deadlineExceeded unknown', false]);
    expect(server.it.last('cancel')).toMatchObject({ ref: 1, op: 1 });
    await server.it.say(failure({ ref: 1, op: 1 }, LATE));
    expect(conversation.counters.droppedReplies).toBe(1);
  });

  it('is named as it was asked for, without the time that the verdict was waited for [STATUS]', async () => {
    const conversation = await server.it.conversing();
    const said = conversation.request('x', { deadlineMs: 1_000 }).catch(({ message }: Error) => message);
    await server.it.time.advance(1_250);
    expect(await said).toBe('No reply came within 1000 ms.');
  });

  it('waits as long as the client says', async () => {
    const conversation = await server.it.conversing({ deadlineGraceMs: 0 });
    const request = outcomeOf(conversation.request('x', { deadlineMs: 1_000 }));
    await server.it.time.advance(1_000);
    expect(request.now).toBe('deadlineExceeded unknown');
  });

  it('of many requests that are never answered ends each, and the conversation still works [C-23]', async () => {
    const conversation = await server.it.conversing();
    for (let round = 0; round < 5; round++) {
      const requests = [1, 2, 3, 4].map(() => outcomeOf(conversation.request('x', { deadlineMs: 10 })));
      await server.it.time.advance(260);
      expect(requests.map(({ now }) => now)).toEqual(new Array(4).fill('deadlineExceeded unknown'));
    }
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(reply({ ref: 1, op: 21 }, 'works'));
    expect(request.value?.text()).toBe('works');
  });
});

describe('a cast', () => {
  it('is a Message that expects nothing, and is over for this side when it is sent [OP-2]', async () => {
    const conversation = await server.it.conversing({ limits: { operations: 1 } });
    expect([1, 2, 3].map(() => conversation.send('x'))).toEqual([
      { kind: 'accepted', op: 1 },
      { kind: 'accepted', op: 2 },
      { kind: 'accepted', op: 3 },
    ]);
    await server.it.time.settle();
    expect(server.it.last('message')).toMatchObject({ op: 3, expects: 'nothing' });
  });

  it('that the server refuses is told on reply$, once [CONV-9]', async () => {
    const conversation = await server.it.conversing();
    const events = eventsOf(conversation);
    conversation.send('x');
    await server.it.say(rejected({ ref: 1, op: 1 }, DENIED), rejected({ ref: 1, op: 1 }, DENIED));
    expect(events).toEqual([{ kind: 'status', op: 1, status: DENIED }]);
    expect(conversation.counters).toMatchObject({ rejected: 1, droppedReplies: 1 });
  });

  it('is not what a refusal means that comes late for an operation, or for nothing [OP-1] [OP-2]', async () => {
    const conversation = await server.it.conversing();
    const leave = new AbortController();
    const events = eventsOf(conversation);
    outcomeOf(conversation.request('x', { signal: leave.signal }));
    leave.abort();
    await server.it.say(rejected({ ref: 1, op: 1 }, DENIED), rejected({ ref: 1, op: 99 }, DENIED));
    expect(events).toMatchObject([{ kind: 'status', op: 1, status: { code: 'cancelled' } }]);
    expect(conversation.counters).toMatchObject({ rejected: 0, droppedReplies: 2 });
  });
});

describe('plain send and receive', () => {
  it('hands the replies out in the order of their coming, failures in their place [OP-8]', async () => {
    const conversation = await server.it.conversing();
    const inbox = { expects: 'reply', to: 'inbox' } as const;
    expect([
      conversation.send('x', inbox),
      conversation.send('y', inbox),
      conversation.send('z', inbox),
    ]).toMatchObject([{ op: 1 }, { op: 2 }, { op: 3 }]);
    await server.it.time.settle();
    expect(server.it.last('message')).toMatchObject({ op: 3, expects: 'reply' });
    await server.it.say(reply({ ref: 1, op: 2 }, 'y'), failure({ ref: 1, op: 1 }, DENIED));
    expect((await conversation.receiveReply()).text()).toBe('y');
    await expect(conversation.receiveReply()).rejects.toMatchObject({ code: 'permissionDenied' });
    const third = outcomeOf(conversation.receiveReply({ timeoutMs: 100 }));
    await server.it.say(reply({ ref: 1, op: 3 }, 'z'));
    expect(third.value?.text()).toBe('z');
  });

  it('activates by waiting, and ends the waiting at its timeout [CONV-1] [OP-8]', async () => {
    const conversation = await server.it.conversing();
    const waiting = outcomeOf(conversation.receiveReply({ timeoutMs: 100 }));
    expect(conversation.phase).toBe('active');
    await server.it.time.advance(100);
    expect(waiting.now).toBe('deadlineExceeded unknown');
  });
});

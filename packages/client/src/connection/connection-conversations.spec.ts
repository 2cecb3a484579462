import { status } from '@liminal/protocol';
import {
  DENIED,
  WIRE_LIMITS,
  closed,
  exit,
  opened,
  outcomeOf,
  reply,
  serverForEach,
} from '../scripted-server.fixture';
import { type OpenOptions } from '../client';
import { ConnectionConversations } from './connection-conversations';

const server = serverForEach();

const CHAIN = { kind: 'chain', policies: [{ kind: 'fail' }] };

describe('opening a conversation', () => {
  it('sends Open, and gives the conversation that the server opened [CONV-9]', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter', { headers: [['tenant', 'a']] }));
    await server.it.time.settle();
    expect(server.it.last('open')).toEqual({
      kind: 'open',
      ref: 1,
      subject: 'greeter',
      headers: [['tenant', 'a']],
    });
    expect([opening.now, client.conversations]).toEqual(['waiting', 1]);
    await server.it.say(opened(1));
    expect(opening.value).toMatchObject({ id: 'conversation-1', subject: 'greeter', phase: 'created' });
    expect(opening.value?.participants).toMatchObject([{ host: 'inline', generation: 1 }]);
  });

  it('asks for a crash policy, and tells the one that the subject allows; without one nothing is asked for [POLICY-7]', async () => {
    const client = await server.it.connected();
    const asked = { kind: 'restart', maxRestarts: 50, backoff: { initialMs: 7.5 } } as const;
    const opening = outcomeOf(client.open('greeter', { policy: asked }));
    await server.it.time.settle();
    expect(server.it.last('open').policy).toEqual(asked);
    await server.it.say(opened(1, { kind: 'restart', maxRestarts: 5 }));
    expect(opening.value?.policy).toEqual({ kind: 'restart', maxRestarts: 5 });
    outcomeOf(client.open('greeter', { policy: undefined }));
    await server.it.time.settle();
    expect(server.it.last('open')).not.toHaveProperty('policy');
  });

  it('asks for an end of the whole conversation, which is not that of the opening [CONV-8] [OP-4]', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter', { deadlineMs: 50, conversationDeadlineMs: 60_000 }));
    await server.it.time.settle();
    expect(server.it.last('open').deadlineMs).toBe(60_000);
    await server.it.time.advance(50);
    expect(opening.now).toBe('deadlineExceeded unknown');
  });

  it('numbers handles by odd numbers, and uses none again [WIRE-2]', async () => {
    const client = await server.it.connected();
    for (const ref of [1, 3]) {
      const opening = outcomeOf(client.open('greeter'));
      await server.it.time.settle();
      await server.it.say(closed(ref, DENIED));
      expect(opening.error?.status).toEqual(DENIED);
    }
    await server.it.opened(client);
    expect(server.it.sent('open').map(({ ref }) => ref)).toEqual([1, 3, 5]);
  });

  it('is refused by a Closed that comes before Opened, also by a friendly one', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter'));
    await server.it.time.settle();
    await server.it.say(closed(1));
    expect([opening.now, client.conversations]).toEqual(['unavailable notDelivered', 0]);
  });

  it('gives the conversation also when it has ended in the same breath, and tells all of it [CRASH-3]', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter'));
    await server.it.time.settle();
    await server.it.say(opened(1), exit(1), closed(1));
    expect([opening.value?.phase, opening.value?.hasDetectedCrash()]).toEqual(['failed', true]);
    expect((await opening.value?.awaitCrash())?.reason).toMatchObject({ message: 'boom' });
  });

  it('gives up at its deadline, tells the server, and ignores an Opened that comes late [OP-4]', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter', { deadlineMs: 50 }));
    await server.it.time.advance(50);
    expect([opening.now, client.conversations]).toEqual(['deadlineExceeded unknown', 0]);
    expect(server.it.last('close')).toMatchObject({ ref: 1, status: { code: 'deadlineExceeded' } });
    await server.it.say(opened(1), exit(1), closed(1));
    expect(client.state).toBe('open');
  });

  it('waits for 30 seconds where nothing is said', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter'));
    await server.it.time.advance(29_999);
    expect(opening.now).toBe('waiting');
    await server.it.time.advance(1);
    expect(opening.now).toBe('deadlineExceeded unknown');
  });

  it('gives up when its signal fires, with its reason as the cause, and tells the server [OP-5]', async () => {
    const client = await server.it.connected();
    const leave = new AbortController();
    const opening = outcomeOf(client.open('greeter', { signal: leave.signal }));
    await server.it.time.settle();
    leave.abort('enough');
    await server.it.time.settle();
    expect([opening.now, opening.error?.cause]).toEqual(['cancelled unknown', 'enough']);
    expect([server.it.last('close').ref, client.conversations]).toEqual([1, 0]);
  });

  it('keeps the conversation when the signal fires after it was opened', async () => {
    const client = await server.it.connected();
    const leave = new AbortController();
    const conversation = await server.it.opened(client, { signal: leave.signal });
    leave.abort();
    await server.it.time.advance(30_000);
    expect([conversation.phase, server.it.sent('close')]).toEqual(['created', []]);
  });

  it('ends when the connection is lost meanwhile: its outcome is not known', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter'));
    await server.it.time.settle();
    await server.it.destroy();
    expect(opening.now).toBe('unavailable unknown');
  });

  it('ends when this side leaves meanwhile', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter'));
    await server.it.time.settle();
    void client.close();
    await server.it.time.settle();
    expect(opening.now).toBe('cancelled unknown');
  });
});

describe('what is not opened, and not asked for', () => {
  it.each([
    ['an empty subject', '', {}, 'invalidArgument'],
    ['a subject over 128 bytes', 'ä'.repeat(65), {}, 'invalidArgument'],
    [
      '33 headers',
      'greeter',
      { headers: Array.from({ length: 33 }, () => ['a', 'b'] as const) },
      'invalidArgument',
    ],
    ['9 KiB of headers', 'greeter', { headers: [['a', 'b'.repeat(9_000)]] as const }, 'invalidArgument'],
    ['a deadline out of its range', 'greeter', { deadlineMs: NaN }, 'invalidArgument'],
    ['an end at once', 'greeter', { conversationDeadlineMs: 0 }, 'invalidArgument'],
    ['a policy that is none', 'greeter', { policy: { kind: 'restart', maxRestarts: -1 } }, 'invalidArgument'],
    ['a chain in a chain', 'greeter', { policy: { kind: 'chain', policies: [CHAIN] } }, 'invalidArgument'],
    ['no policy, as JavaScript has it', 'greeter', { policy: null }, 'invalidArgument'],
    ['an option that there is not', 'greeter', { deadlineMS: 5 }, 'invalidArgument'],
    ['a signal that has fired', 'greeter', { signal: AbortSignal.abort() }, 'cancelled'],
  ])('%s [STATUS] [POLICY-7]', async (_what, subject, options, code) => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open(subject, options as OpenOptions));
    await server.it.time.settle();
    expect(opening.now).toBe(`${code} notDelivered`);
    expect([server.it.kinds(), client.conversations]).toEqual([['hello'], 0]);
  });

  it('one more than the server allows; one that is over has given up its place [FLOW-1] [EXIT-5]', async () => {
    const client = await server.it.connected({ limits: { conversations: 1 } });
    await server.it.opened(client);
    const full = outcomeOf(client.open('greeter'));
    await server.it.time.settle();
    expect([full.now, full.error?.retryable]).toEqual(['resourceExhausted notDelivered', true]);
    await server.it.say(exit(1));
    const successor = outcomeOf(client.open('greeter'));
    await server.it.time.settle();
    expect([successor.now, server.it.last('open').ref]).toEqual(['waiting', 3]);
  });

  it('one for which there is no room to send [FLOW-1]', async () => {
    const client = await server.it.connected({ outboundBytes: 1_000, limits: { payloadBytes: 2_000 } });
    const conversation = await server.it.opened(client);
    server.it.pause();
    conversation.send(new Uint8Array(1_500));
    await server.it.time.settle();
    expect(outcomeOf(client.open('greeter'))).toMatchObject({ now: 'waiting' });
    await expect(client.open('greeter')).rejects.toMatchObject({
      code: 'resourceExhausted',
      retryable: true,
      retryAfterMs: 100,
    });
    await server.it.resume();
  });

  it('anything, on a client that was closed: it says so [STATUS]', async () => {
    const client = await server.it.connected();
    await server.it.destroy();
    const opening = outcomeOf(client.open('greeter'));
    await server.it.time.settle();
    expect(opening.now).toBe('failedPrecondition notDelivered');
    expect(opening.error?.message).toMatch(/is closed \(.*was lost.*\); connect again/);
  });

  it('anything, while the server drains: its reason and its time are passed on [STATUS]', async () => {
    const client = await server.it.connected();
    const why = status('unavailable', { message: 'We are closing.', retryAfterMs: 700 });
    await server.it.say({ kind: 'goaway', status: why, deadlineMs: 5_000, alternates: [] });
    await expect(client.open('greeter')).rejects.toMatchObject({
      code: 'unavailable',
      delivery: 'notDelivered',
      message: 'We are closing.',
      retryAfterMs: 700,
    });
  });
});

describe('the handles of a connection', () => {
  it('run out with resourceExhausted, and none is used twice [WIRE-2]', async () => {
    const sent: number[] = [];
    const link = {
      ...server.it.time,
      clock: server.it.time.clock,
      wheel: { set: () => undefined, drop: () => undefined, size: 0 },
      limits: WIRE_LIMITS,
      deadlineGraceMs: 0,
      send: ({ ref }: { ref: number }) => void sent.push(ref),
      outboundRefusal: () => undefined,
    };
    const conversations = new ConnectionConversations(link, 2 ** 32 - 3);
    outcomeOf(conversations.open('a', {}));
    outcomeOf(conversations.open('b', {}));
    const third = outcomeOf(conversations.open('c', {}));
    await server.it.time.settle();
    expect([sent, third.now]).toEqual([[2 ** 32 - 3, 2 ** 32 - 1], 'resourceExhausted notDelivered']);
    conversations.abandon();
  });

  it('are forgotten at the end: what still comes for one is ignored [WIRE-2]', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(closed(1), reply({ ref: 1, op: 1 }, 'late'), exit(1), opened(1));
    expect([request.now, client.state]).toEqual(['failedPrecondition notDelivered', 'open']);
  });

  it.each([1, 2, 4_294_967_295])(
    'are known: a frame for %d, which was never opened, is a violation [WIRE-5]',
    async (ref) => {
      const client = await server.it.connected();
      await server.it.say(reply({ ref, op: 1 }, 'what?'));
      expect(client.state).toBe('closed');
      expect(server.it.last('goodbye').status.message).toContain(
        `conversation ${ref}, which was never opened`,
      );
    },
  );

  it("are not the server's to give: one that is even stays a violation behind an open one [WIRE-2]", async () => {
    const client = await server.it.connected();
    await server.it.opened(client);
    await server.it.opened(client);
    await server.it.say(closed(2));
    expect(client.state).toBe('closed');
  });
});

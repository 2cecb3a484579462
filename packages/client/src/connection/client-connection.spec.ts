import { OK, encodeFrame, status } from '@liminal/protocol';
import { type ClientState } from '../client';
import {
  URL,
  opened,
  exit,
  outcomeOf,
  reply,
  serverForEach,
  welcome,
  DENIED,
} from '../scripted-server.fixture';

const server = serverForEach();

const GONE = status('unavailable', { message: 'Going down.', delivery: 'notDelivered' });
const goaway = { kind: 'goaway', status: GONE, deadlineMs: 1_000, alternates: [] } as const;

function statesOf(client: {
  state$: { subscribe(observer: object): unknown };
}): (ClientState | 'completed')[] {
  const seen: (ClientState | 'completed')[] = [];
  client.state$.subscribe({
    next: (state: ClientState) => seen.push(state),
    complete: () => seen.push('completed'),
  });
  return seen;
}

describe('closing a client', () => {
  it('ends its conversations at once, says goodbye as the last frame, and resolves when the server has closed', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const request = outcomeOf(conversation.request('x'));
    const states = statesOf(client);
    const closing = outcomeOf(client.close());
    expect([client.state, conversation.phase]).toEqual(['closed', 'closed']);
    await server.it.time.settle();
    expect(request.now).toBe('cancelled unknown');
    expect(server.it.kinds()).toEqual(['hello', 'open', 'message', 'goodbye']);
    expect(server.it.last('goodbye').status).toEqual(OK);
    expect([closing.now, server.it.clientEnded, states]).toEqual([
      'waiting',
      true,
      ['open', 'closed', 'completed'],
    ]);
    await server.it.end();
    expect([closing.now, await client.closed()]).toEqual(['done', OK]);
  });

  it('does not wait for ever for a server that never closes', async () => {
    const client = await server.it.connected();
    const closing = outcomeOf(client.close());
    await server.it.time.advance(999);
    expect(closing.now).toBe('waiting');
    await server.it.time.advance(1);
    expect(closing.now).toBe('done');
  });

  it('is idempotent, and disposing is the same', async () => {
    const client = await server.it.connected();
    const closings = [client.close(), client.close(), client[Symbol.asyncDispose]()].map((one) =>
      outcomeOf(one),
    );
    await server.it.time.settle();
    await server.it.end();
    expect(closings.map(({ now }) => now)).toEqual(['done', 'done', 'done']);
    await client.close();
    expect(server.it.sent('goodbye')).toHaveLength(1);
  });

  it('is not a crash for its conversations', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const crash = outcomeOf(conversation.awaitCrash());
    void client.close();
    await server.it.end();
    expect([crash, conversation.hasDetectedCrash()]).toEqual([{ now: 'done', value: undefined }, false]);
  });

  it('lets nothing that the server still says have an effect [EXIT-7]', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    void client.close();
    await server.it.say(reply({ ref: 1, op: 1 }, 'late'), exit(1), goaway, welcome());
    expect([client.state, conversation.phase]).toEqual(['closed', 'closed']);
    await server.it.end();
    expect(await client.closed()).toEqual(OK);
  });
});

describe('a connection that is lost', () => {
  it.each([
    ['ends without a goodbye', () => server.it.end(), /the other side ended the stream/],
    ['breaks', () => server.it.destroy(), /the other end was destroyed/],
  ])(
    'is a noconnection crash of every conversation when it %s, and its operations are unknown [C-15]',
    async (_how, lose, detail) => {
      const client = await server.it.connected();
      const [one, other] = [await server.it.opened(client), await server.it.opened(client)];
      const outcomes = [one.request('x'), other.request('y')].map((request) => outcomeOf(request));
      const casts = one.send('cast');
      await server.it.time.settle();
      await lose();
      expect(outcomes.map(({ now }) => now)).toEqual(['unavailable unknown', 'unavailable unknown']);
      expect(outcomes[0]?.error?.details).toEqual({ reason: 'noconnection', replies: '0' });
      const crash = await one.awaitCrash();
      expect(crash).toMatchObject({
        subject: 'greeter',
        host: 'inline',
        generation: 1,
        at: server.it.time.clock.wall(),
        reason: { kind: 'noconnection', detail: expect.stringMatching(detail) },
        fates: [{ op: 1, fate: 'unknown', replies: 0 }],
      });
      expect([casts.kind, one.phase, other.phase, client.conversations]).toEqual([
        'accepted',
        'failed',
        'failed',
        0,
      ]);
      expect(await client.closed()).toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(detail),
      });
    },
  );

  it('delivers the whole frames first, and notes a partial one in the detail [C-13] [LINK-4]', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const [answered, cut] = [conversation.request('x'), conversation.request('y')].map((one) =>
      outcomeOf(one),
    );
    await server.it.time.settle();
    const whole = encodeFrame(reply({ ref: 1, op: 1 }, 'whole'));
    await server.it.sayBytes(whole, whole.subarray(0, 5));
    await server.it.destroy();
    expect([answered?.now, cut?.now]).toEqual(['done', 'unavailable unknown']);
    expect((await conversation.awaitCrash())?.reason).toMatchObject({
      detail: expect.stringMatching(/5 bytes into a frame/),
    });
  });

  it('tells its observers when all is settled: what they open then is refused, and the states complete', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const states = statesOf(client);
    const inside: unknown[] = [];
    conversation.crash$.subscribe(() => {
      inside.push(
        client.state,
        client.conversations,
        conversation.send('x').kind,
        outcomeOf(client.open('y')),
      );
      void client.close();
    });
    await server.it.destroy();
    expect(inside).toMatchObject(['closed', 0, 'rejected', { now: 'failedPrecondition notDelivered' }]);
    expect(states).toEqual(['open', 'closed', 'completed']);
  });
});

describe('a server that says goodbye', () => {
  it('ends the conversations as lost, and its status is how the connection ended', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const request = outcomeOf(conversation.request('x'));
    await server.it.say({ kind: 'goodbye', status: GONE });
    expect(request.now).toBe('unavailable unknown');
    expect((await conversation.awaitCrash())?.reason).toEqual({
      kind: 'noconnection',
      detail: `${URL} ended the connection: Going down.`,
    });
    expect([await client.closed(), client.state, server.it.clientEnded]).toEqual([GONE, 'closed', true]);
  });
});

describe('a server that drains', () => {
  it('opens nothing more, and lets open conversations go on', async () => {
    const client = await server.it.connected();
    const states = statesOf(client);
    const conversation = await server.it.opened(client);
    await server.it.say(goaway, goaway);
    const request = outcomeOf(conversation.request('x'));
    await server.it.time.settle();
    await server.it.say(reply({ ref: 1, op: 1 }, 'still here'));
    expect([client.state, states, request.value?.text()]).toEqual([
      'draining',
      ['open', 'draining'],
      'still here',
    ]);
  });

  it('opens what was asked for before it, or refuses it', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter'));
    await server.it.time.settle();
    await server.it.say(goaway, opened(1));
    expect(opening.now).toBe('done');
  });
});

describe('a server that breaks the protocol', () => {
  it.each([
    ['a second Welcome', welcome()],
    ['a Reject behind its Welcome', { kind: 'reject', status: DENIED, alternates: [] }],
    [
      'a Hello',
      { kind: 'hello', versions: { min: 1, max: 1 }, capabilities: [], clientName: '', clientVersion: '' },
    ],
    ["a client's Close", { kind: 'close', ref: 1, status: OK }],
    ["a client's Credit", { kind: 'credit', ref: 1, op: 1, credit: { messages: 1, bytes: 1 } }],
    ['a second Opened', opened(1)],
  ] as const)('by %s is told so, and its conversations end as lost [WIRE-5]', async (_how, frame) => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const states = statesOf(client);
    const request = outcomeOf(conversation.request('x'));
    await server.it.say(frame);
    expect(server.it.kinds()).toEqual(['hello', 'open', 'message', 'goodbye']);
    expect(server.it.last('goodbye').status).toMatchObject({
      code: 'invalidArgument',
      delivery: 'notDelivered',
    });
    expect([request.now, conversation.phase]).toEqual(['unavailable unknown', 'failed']);
    expect((await conversation.awaitCrash())?.reason).toMatchObject({
      kind: 'noconnection',
      detail: expect.stringMatching(/^test:\/\/server broke the protocol: /),
    });
    expect([client.state, states]).toEqual(['closed', ['open', 'closed', 'completed']]);
  });

  it('by answering an Open with anything but Opened or Closed is told so [WIRE-5]', async () => {
    const client = await server.it.connected();
    const opening = outcomeOf(client.open('greeter'));
    await server.it.time.settle();
    await server.it.say(exit(1), opened(1));
    expect(opening.now).toBe('unavailable unknown');
    expect(server.it.last('goodbye').status.message).toBe(
      'Frame exit came for a conversation that is opening [WIRE-5].',
    );
  });

  it('by a frame that cannot be decoded is told which rule it broke; nothing behind it counts [WIRE-5]', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const request = outcomeOf(conversation.request('x'));
    await server.it.time.settle();
    await server.it.sayBytes(Uint8Array.of(2, 0x12, 0x00), encodeFrame(reply({ ref: 1, op: 1 }, 'late')));
    expect(server.it.last('goodbye').status.message).toContain('WIRE-2');
    expect(request.now).toBe('unavailable unknown');
  });

  it('by a critical frame that is unknown here is told so; one that is not critical is skipped [WIRE-4]', async () => {
    const client = await server.it.connected();
    const unknown = [0xfa, 0x3e, 0x00]; // field 1007, of no bytes
    await server.it.sayBytes(Uint8Array.of(3, ...unknown));
    expect(client.state).toBe('open');
    await server.it.sayBytes(Uint8Array.of(5, ...unknown, 0x78, 0x01));
    expect(server.it.last('goodbye').status.code).toBe('unimplemented');
  });

  it('has a second to read the goodbye before the connection is cut', async () => {
    const client = await server.it.connected();
    const ended = outcomeOf(client.closed());
    await server.it.say(welcome());
    await server.it.time.advance(999);
    expect(ended.now).toBe('waiting');
    await server.it.time.advance(1);
    expect(ended.value).toMatchObject({ code: 'invalidArgument', message: expect.stringContaining(URL) });
  });
});

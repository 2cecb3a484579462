import { type ClosedFrame, OK } from '@liminal/protocol';
import { createDeadlineWheel, type HandlerContext, type Message } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { DENIED, closed, outcomeOf, serverForEach } from '../scripted-server.fixture';
import { HostedParticipants } from './hosted-participants';
import {
  UPPER,
  assign,
  given,
  hosting,
  registered,
  allSaidFor,
  saidFor,
  stop,
  unregister,
} from './assigning.fixture';

const NEVER = new Promise<never>(() => undefined);

/** Keeps what its handlers and its end are told. */
function watching() {
  const told: string[] = [];
  const participant = {
    subject: 'upper',
    concurrency: 2,
    handle: (message: Message, { signal }: HandlerContext) => {
      signal.addEventListener('abort', () => told.push(`${message.text()} aborted`));
      return NEVER;
    },
    terminate: ({ kind }: { kind: string }) => void told.push(`terminated ${kind}`),
  };
  return { told, participant };
}

describe('What a client hosts', () => {
  const server = serverForEach();

  it('answers what it is sent, between Assigned and its Exit [CONV-9] [LINK-4]', async () => {
    const client = await server.it.connected();
    await hosting(server.it, client);
    await server.it.say(assign(2), given(2, 1, 'a'), given(2, 2, 'b', { expects: 'acknowledgement' }));
    await server.it.say(given(2, 3, 'c', { expects: 'nothing' }));
    await server.it.say(stop(2));
    expect(saidFor(server.it, 2)).toEqual([
      'assigned',
      'reply 1: A',
      'reply 2: ',
      'reply 3: ',
      'exit shutdown',
    ]);
    expect(server.it.last('exit').crash).toMatchObject({ subject: 'upper', host: 'remote', fates: [] });
  });

  it('has what it is made of: its pid, generation and headers [CONV-9]', async () => {
    const client = await server.it.connected();
    const seen: unknown[] = [];
    const participant = {
      subject: 'upper',
      handle: (_: Message, { self, generation, headers }: HandlerContext) =>
        void seen.push({ self, generation, headers }),
    };
    await hosting(server.it, client, participant);
    const assigned = assign(2, { generation: 3, headers: [['tenant', 'ada']] });
    await server.it.say(assigned, given(2, 1, 'a'));
    expect(seen).toEqual([{ self: assigned.participant, generation: 3, headers: [['tenant', 'ada']] }]);
  });

  it('says that its start has failed, with its stack for the server [C-19] [EXIT-2]', async () => {
    const client = await server.it.connected();
    const registration = await hosting(server.it, client, {
      ...UPPER,
      init: () => {
        throw new TypeError('no disk');
      },
    });
    await server.it.say(assign(2));
    expect(saidFor(server.it, 2)).toEqual(['exit crashed']);
    const { crash, stack } = server.it.last('exit');
    expect(crash.reason).toEqual({ kind: 'crashed', name: 'TypeError', message: 'no disk' });
    expect(stack).toContain('hosted-participants.spec');
    expect(registration.instances).toBe(0);
    expect(client.state).toBe('open');
  });

  it('crashes alone: others of this program, and its conversations, go on [EXIT-2] [OP-7]', async () => {
    const client = await server.it.connected();
    const conversation = await server.it.opened(client);
    const fragile = {
      ...UPPER,
      handle: (message: Message) => {
        if (message.text() === 'crash') throw new Error('boom');
        return message.text() === 'wait' ? NEVER : message.text();
      },
    };
    await hosting(server.it, client, fragile);
    await server.it.say(
      assign(2),
      assign(4),
      given(2, 1, 'wait'),
      given(2, 2, 'crash'),
      given(2, 3, 'c', { sentAhead: true }),
    );
    await server.it.say(given(4, 1, 'fine'));
    expect(server.it.last('exit').crash.fates).toEqual([
      { op: 1, fate: 'unknown', replies: 0 },
      { op: 2, fate: 'unknown', replies: 0 },
      { op: 3, fate: 'notDelivered', replies: 0 },
    ]);
    expect(saidFor(server.it, 4)).toEqual(['assigned', 'reply 1: fine']);
    expect([conversation.phase, client.conversations]).toEqual(['created', 1]);
  });

  it('has left this side with Started, before the handler is called that may never let go of the thread [OP-7]', async () => {
    const written: Uint8Array[] = [];
    const dial = () => {
      const transport = server.it.options.dial();
      const write = transport.write.bind(transport);
      return Object.assign(transport, {
        write: (chunk: Uint8Array) => {
          written.push(chunk);
          return write(chunk);
        },
      });
    };
    const client = await server.it.connected({ dial });
    const writes: [string, number][] = [];
    const participant = {
      subject: 'upper',
      concurrency: 1,
      handle: (message: Message) => {
        writes.push([message.text(), written.length]);
        return message.text();
      },
    };
    await hosting(server.it, client, participant);
    await server.it.say(assign(2));
    const before = written.length;
    await server.it.say(
      given(2, 1, 'free'),
      given(2, 2, 'ahead', { sentAhead: true }),
      given(2, 3, 'next', { sentAhead: true }),
    );
    expect(writes[0]).toEqual(['free', before]);
    // Each Started goes out by itself, with what was said before it.
    expect(writes.slice(1)).toEqual([
      ['ahead', before + 1],
      ['next', before + 2],
    ]);
    expect(allSaidFor(server.it, 2)).toEqual([
      'assigned',
      'started 1',
      'reply 1: free',
      'started 2',
      'reply 2: ahead',
      'started 3',
      'reply 3: next',
    ]);
  });

  it('is cut off where the connection is lost: handlers see their signals fire, and the end is told as noconnection [C-15] [OP-6]', async () => {
    const client = await server.it.connected();
    const { told, participant } = watching();
    const registration = await hosting(server.it, client, participant);
    await server.it.say(assign(2), given(2, 1, 'a'), given(2, 2, 'b'));
    await server.it.destroy();
    expect(told).toEqual(['a aborted', 'b aborted', 'terminated noconnection']);
    expect(registration.instances).toBe(0);
  });

  it("is cut off at the server's goodbye [OP-6]", async () => {
    const client = await server.it.connected();
    const { told, participant } = watching();
    await hosting(server.it, client, participant);
    await server.it.say(assign(2), given(2, 1, 'a'));
    await server.it.say({ kind: 'goodbye', status: OK });
    expect(told).toEqual(['a aborted', 'terminated noconnection']);
    expect(client.state).toBe('closed');
  });

  it('is shut down when this side leaves, and the Goodbye is the last that is said [EXIT-2] [WIRE-5]', async () => {
    const client = await server.it.connected();
    const { told, participant } = watching();
    const registration = await hosting(server.it, client, participant);
    await server.it.say(assign(2), given(2, 1, 'a'));
    void client.close();
    await server.it.time.settle();
    expect(told).toEqual(['a aborted', 'terminated shutdown']);
    expect(server.it.kinds().at(-1)).toBe('goodbye');
    expect(registration.instances).toBe(0);
  });

  it('is told of a cancellation, and says when its place is free [OP-5] [OP-13]', async () => {
    const client = await server.it.connected();
    let finish = () => undefined as void;
    await hosting(server.it, client, {
      subject: 'upper',
      handle: (_: Message, { signal }: HandlerContext) =>
        new Promise<string>((resolve) => (finish = () => resolve(`aborted: ${signal.aborted}`))),
    });
    await server.it.say(assign(2), given(2, 1, 'a'), given(2, 2, 'b', { sentAhead: true }));
    await server.it.say({ kind: 'cancel', ref: 2, op: 2, reason: '', code: 'cancelled' });
    await server.it.say({ kind: 'cancel', ref: 2, op: 1, reason: '', code: 'deadlineExceeded' });
    expect(saidFor(server.it, 2)).toEqual(['assigned', 'reply 2: cancelled']);
    finish();
    await server.it.time.settle();
    expect(saidFor(server.it, 2)).toContain('reply 1: deadlineExceeded');
  });

  describe('breaks off with a server that', () => {
    it.each([
      ['answers for a registration that nobody asked for', () => registered(2)],
      ['takes back one that nobody made', () => unregister(2)],
      ['assigns an odd ref', () => assign(3)],
      ['assigns a ref a second time', () => assign(2)],
      ['sends to a ref that it never assigned', () => given(4, 1, 'a')],
      ['says in an assignment what only programs do', () => ({ kind: 'assigned', ref: 2 }) as const],
      ['offers participants', () => ({ ...server.it.last('register'), registration: 9 })],
    ])('%s [WIRE-2] [WIRE-5]', async (_, frame) => {
      const client = await server.it.connected();
      const { told, participant } = watching();
      const registration = await hosting(server.it, client, participant);
      await server.it.say(assign(2), given(2, 1, 'a'));
      await server.it.say(frame());
      expect(server.it.last('goodbye').status.code).toBe('invalidArgument');
      expect(told).toEqual(['a aborted', 'terminated noconnection']);
      expect(await registration.ended()).toMatchObject({
        message: expect.stringContaining('broke the protocol'),
      });
      expect(client.state).toBe('closed');
    });

    it.each([
      ['answers', () => registered(1)],
      ['takes back', () => unregister(1)],
      ['assigns', () => assign(2)],
    ])('%s where nothing was ever registered [WIRE-2] [WIRE-5]', async (_, frame) => {
      await server.it.connected();
      await server.it.say(frame());
      expect(server.it.last('goodbye').status.code).toBe('invalidArgument');
    });
  });

  it('hears nothing of an instance that has ended [WIRE-2] [EXIT-7]', async () => {
    const client = await server.it.connected();
    await hosting(server.it, client);
    await server.it.say(assign(2), stop(2));
    await server.it.say(
      given(2, 1, 'late'),
      stop(2),
      { kind: 'cancel', ref: 2, op: 1, reason: '' },
      { kind: 'credit', ref: 2, op: 1, credit: { messages: 1, bytes: 1 } },
    );
    expect(saidFor(server.it, 2)).toEqual(['assigned', 'exit shutdown']);
    expect(client.state).toBe('open');
  });

  it('stands beside conversations on the same connection, whose refs are odd [WIRE-2]', async () => {
    const client = await server.it.connected();
    await hosting(server.it, client);
    const conversation = await server.it.opened(client);
    const asked = outcomeOf(conversation.request('x'));
    await server.it.say(assign(2), given(2, 1, 'y'));
    expect(server.it.last('message').ref).toBe(1);
    await server.it.say({
      kind: 'reply',
      ref: 1,
      op: 1,
      index: 0,
      more: false,
      envelope: { payload: Buffer.from('X') },
    });
    expect([asked.now, saidFor(server.it, 2).at(-1)]).toEqual(['done', 'reply 1: Y']);
  });
});

describe('HostedParticipants', () => {
  it('keeps nothing of registrations that are over, in whichever way [EXIT-5]', async () => {
    const { ports, clock } = createVirtualTime();
    const wheel = createDeadlineWheel(clock);
    const hosted = new HostedParticipants({ ...ports, wheel, send: () => undefined, flush: () => undefined });
    const isLeft = () => ({
      registrations: (Reflect.get(hosted, 'registrations') as Map<number, unknown>).size,
      assigned: Reflect.get(Reflect.get(hosted, 'assignments') as object, 'registrations'),
      instances: (Reflect.get(hosted, 'assignments') as { size: number }).size,
      deadlines: wheel.size,
    });
    for (let n = 1; n <= 300; n++) {
      const outcome = outcomeOf(hosted.register(UPPER, {}));
      if (n % 3 === 0) {
        hosted.registered({ kind: 'registered', registration: n, status: DENIED });
        continue;
      }
      hosted.registered({ kind: 'registered', registration: n, status: OK });
      await Promise.resolve();
      await Promise.resolve();
      hosted.receive(assign(2 * n, { registration: n }));
      const taken = n % 2 === 0 ? outcome.value?.unregister() : undefined;
      hosted.unregistered({ kind: 'unregister', registration: n, status: OK });
      await taken;
      expect(hosted.instancesOf(n)).toBe(1);
      if (n % 5 === 0) hosted.stop(n);
      else hosted.receive(closed(2 * n) as ClosedFrame);
      expect(hosted.instancesOf(n)).toBe(0);
    }
    expect(isLeft()).toEqual({ registrations: 0, assigned: new Map(), instances: 0, deadlines: 0 });
  });
});

import { OK, statusError, statusFor } from '@liminal/protocol';
import { type HandlerContext, type Message } from '@liminal/runtime';
import { DENIED, closed, outcomeOf, serverForEach } from '../scripted-server.fixture';
import { type Registration } from './registration';
import {
  UPPER,
  assign,
  given,
  hosting,
  registered,
  registering,
  saidFor,
  stop,
  unregister,
} from './assigning.fixture';

describe('Registering', () => {
  const server = serverForEach();

  it('offers all at once, and resolves when the server has taken them [CONV-9]', async () => {
    const client = await server.it.connected();
    const supervision = { policy: { kind: 'restart' } as const };
    const lower = { subject: 'lower', handle: () => '', supervision };
    const outcome = await registering(server.it, client, [UPPER, lower]);
    expect(server.it.last('register')).toMatchObject({
      registration: 1,
      offers: [
        { subject: 'upper', concurrency: 2 },
        { subject: 'lower', concurrency: 1, supervision },
      ],
      capacity: 1_024,
      version: '',
      attributes: [],
    });
    expect(outcome.now).toBe('waiting');
    await server.it.say(registered(1));
    expect(outcome.value).toMatchObject({ subjects: ['upper', 'lower'], capacity: 1_024, instances: 0 });
    expect(server.it.time.pendingTimers).toBe(0);
  });

  it('tells its capacity, version and attributes, the version cut to what there is room for', async () => {
    const client = await server.it.connected();
    const options = { capacity: 7, version: 'v'.repeat(200), attributes: [['zone', 'b']] as const };
    const registration = await hosting(server.it, client, UPPER, options);
    expect(registration.capacity).toBe(7);
    const { version, ...told } = server.it.last('register');
    expect(told).toMatchObject({ capacity: 7, attributes: [['zone', 'b']] });
    expect(version).toMatch(/^v{100,}/);
    expect(Buffer.byteLength(version)).toBeLessThanOrEqual(128);
  });

  it('rejects with the refusal, and an instance that comes all the same is declined [CONV-9] [STATUS]', async () => {
    const client = await server.it.connected();
    const outcome = await registering(server.it, client);
    await server.it.say(registered(1, DENIED), assign(2));
    expect(outcome.now).toBe('permissionDenied notDelivered');
    expect(outcome.error?.message).toContain('not for you');
    expect(saidFor(server.it, 2)).toEqual(['declined unavailable']);
    expect((await hosting(server.it, client)).instances).toBe(0);
    expect(server.it.last('register').registration).toBe(2);
  });

  it('gives up when there is no answer in time, and takes back what may have been taken [CONV-9] [STATUS]', async () => {
    const client = await server.it.connected();
    const outcome = await registering(server.it, client, UPPER, { deadlineMs: 1_000 });
    await server.it.time.advance(999);
    expect(outcome.now).toBe('waiting');
    await server.it.time.advance(1);
    expect(outcome.now).toBe('deadlineExceeded unknown');
    expect(server.it.sent('unregister')).toEqual([unregister(1)]);
    await server.it.say(registered(1), assign(2), unregister(1));
    expect(saidFor(server.it, 2)).toEqual([expect.stringMatching(/^declined /)]);
    expect(client.state).toBe('open');
    await hosting(server.it, client);
  });

  it('waits half a minute where nobody says for how long', async () => {
    const client = await server.it.connected();
    const outcome = await registering(server.it, client);
    await server.it.time.advance(29_999);
    expect(outcome.now).toBe('waiting');
    await server.it.time.advance(1);
    expect(outcome.now).toBe('deadlineExceeded unknown');
  });

  it('rejects when the connection is lost, or left, before the answer [C-15] [STATUS]', async () => {
    const client = await server.it.connected();
    const outcome = await registering(server.it, client);
    await server.it.destroy();
    expect(outcome.now).toBe('unavailable unknown');
    expect(await registering(server.it, client)).toMatchObject({ now: 'failedPrecondition notDelivered' });
    expect(server.it.sent('register')).toHaveLength(1);
  });

  it('is refused at once while the server drains', async () => {
    const client = await server.it.connected();
    const status = statusFor('draining', 'stopping');
    await server.it.say({ kind: 'goaway', status, deadlineMs: 1_000, alternates: [] });
    expect(await registering(server.it, client)).toMatchObject({ now: 'unavailable notDelivered' });
    expect(server.it.sent('register')).toEqual([]);
  });

  it.each<[string, unknown, object]>([
    ['no participant', {}, {}],
    ['nothing', null, {}],
    ['an empty list', [], {}],
    ['what has no handler', [UPPER, { subject: 'x' }], {}],
    ['two of one subject', [UPPER, { ...UPPER }], {}],
    ['33 participants', Array.from({ length: 33 }, (_, i) => ({ ...UPPER, subject: `${i}` })), {}],
    ['a bad concurrency', { ...UPPER, concurrency: 0 }, {}],
    ['a bad supervision', { ...UPPER, supervision: { breaker: { failures: 0 } } }, {}],
    ['a capacity of 0', UPPER, { capacity: 0 }],
    ['a capacity of half', UPPER, { capacity: 1.5 }],
    ['a capacity over 32 bits', UPPER, { capacity: 2 ** 32 }],
    ['no time', UPPER, { deadlineMs: 0 }],
    ['a time that is none', UPPER, { deadlineMs: NaN }],
    ['an option that there is not', UPPER, { capasity: 2 }],
    ['too many attributes', UPPER, { attributes: Array.from({ length: 33 }, (_, i) => [`${i}`, '']) }],
    ['attributes that are too large', UPPER, { attributes: [['a', 'x'.repeat(8_193)]] }],
  ])('refuses %s before anything is sent [STATUS]', async (_, participants, options) => {
    const client = await server.it.connected();
    expect(await registering(server.it, client, participants, options)).toMatchObject({
      now: 'invalidArgument notDelivered',
    });
    expect(server.it.kinds()).toEqual(['hello']);
    expect(server.it.time.pendingTimers).toBe(0);
    // It has used up no number.
    await hosting(server.it, client);
    expect(server.it.last('register').registration).toBe(1);
  });

  it('takes 32 participants, and the largest capacity', async () => {
    const client = await server.it.connected();
    const participants = Array.from({ length: 32 }, (_, i) => ({ ...UPPER, subject: `${i}` }));
    const registration = await hosting(server.it, client, participants, { capacity: 2 ** 32 - 1 });
    expect(registration.subjects).toHaveLength(32);
  });
});

describe('A registration', () => {
  const server = serverForEach();

  describe('is taken back', () => {
    it('once, and that is over when the server has said so; what was assigned goes on [CONV-9]', async () => {
      const client = await server.it.connected();
      const registration = await hosting(server.it, client);
      await server.it.say(assign(2));
      const [once, again] = [outcomeOf(registration.unregister()), outcomeOf(registration.unregister())];
      await server.it.time.settle();
      expect(server.it.sent('unregister')).toEqual([unregister(1)]);
      expect([once.now, again.now]).toEqual(['waiting', 'waiting']);
      // One that crossed it.
      await server.it.say(assign(4));
      expect(saidFor(server.it, 4)).toEqual(['declined unavailable']);
      await server.it.say(unregister(1));
      expect([once.now, again.now]).toEqual(['done', 'done']);
      expect(registration.instances).toBe(1);
      await server.it.say(given(2, 1, 'still here'));
      expect(saidFor(server.it, 2)).toEqual(['assigned', 'reply 1: STILL HERE']);
      const late = outcomeOf(registration.unregister());
      await server.it.time.settle();
      expect(late.now).toBe('done');
      expect(server.it.sent('unregister')).toHaveLength(1);
      await server.it.say(stop(2));
      expect(registration.instances).toBe(0);
    });

    it('by a drain, when its last instance has ended', async () => {
      const client = await server.it.connected();
      const registration = await hosting(server.it, client);
      await server.it.say(assign(2), assign(4));
      const drained = outcomeOf(registration.drain());
      await server.it.time.settle();
      expect(server.it.sent('unregister')).toEqual([unregister(1)]);
      await server.it.say(unregister(1));
      await server.it.time.advance(1_000_000);
      await server.it.say(stop(2));
      expect(drained.now).toBe('waiting');
      await server.it.say(stop(4));
      expect(drained.now).toBe('done');
      expect(saidFor(server.it, 4)).toEqual(['assigned', 'exit shutdown']);
    });

    it('by a drain that waits for the server too, though nothing runs', async () => {
      const client = await server.it.connected();
      const registration = await hosting(server.it, client);
      const drained = outcomeOf(registration[Symbol.asyncDispose]());
      await server.it.time.settle();
      expect(drained.now).toBe('waiting');
      await server.it.say(unregister(1));
      expect(drained.now).toBe('done');
    });

    it('by a drain with a deadline, which stops what then still runs; who is at work sees its signal fire [EXIT-2] [OP-6]', async () => {
      const client = await server.it.connected();
      const told: string[] = [];
      const slow = {
        subject: 'upper',
        handle: (message: Message, { signal }: HandlerContext) => {
          signal.addEventListener('abort', () => told.push(`${message.text()} aborted`));
          return new Promise<never>(() => undefined);
        },
        terminate: ({ kind }: { kind: string }) => void told.push(`terminated ${kind}`),
      };
      const registration = await hosting(server.it, client, slow);
      await server.it.say(assign(2), assign(4), given(2, 1, 'a'));
      const drained = outcomeOf(registration.drain({ deadlineMs: 500 }));
      await server.it.say(unregister(1));
      await server.it.time.advance(499);
      expect([saidFor(server.it, 2), saidFor(server.it, 4), told, drained.now]).toEqual([
        ['assigned'],
        ['assigned'],
        [],
        'waiting',
      ]);
      await server.it.time.advance(1);
      expect(drained.now).toBe('done');
      for (const ref of [2, 4]) expect(saidFor(server.it, ref)).toEqual(['assigned', 'exit shutdown']);
      expect(server.it.sent('exit').map(({ crash }) => crash.fates)).toEqual([
        [{ op: 1, fate: 'unknown', replies: 0 }],
        [],
      ]);
      expect(told.sort()).toEqual(['a aborted', 'terminated shutdown', 'terminated shutdown']);
      expect(server.it.time.pendingTimers).toBe(0);
    });

    it('by a drain whose deadline waits for who ends slowly', async () => {
      const client = await server.it.connected();
      let finish = () => undefined as void;
      const slow = { ...UPPER, terminate: () => new Promise<void>((resolve) => (finish = resolve)) };
      const registration = await hosting(server.it, client, slow);
      await server.it.say(assign(2));
      const drained = outcomeOf(registration.drain({ deadlineMs: 0 }));
      await server.it.say(unregister(1));
      await server.it.time.advance(1);
      expect([drained.now, registration.instances]).toEqual(['waiting', 1]);
      finish();
      await server.it.time.settle();
      expect([drained.now, registration.instances]).toEqual(['done', 0]);
    });

    it('by a drain whose deadline ends who does not end within a second, and nobody else [CONV-3] [EXIT-2]', async () => {
      const client = await server.it.connected();
      const stubborn = { ...UPPER, terminate: () => new Promise<void>(() => undefined) };
      const registration = await hosting(server.it, client, stubborn);
      const other = await hosting(server.it, client, { ...stubborn, subject: 'other' });
      await server.it.say(assign(2), assign(4, { registration: 2, subject: 'other' }));
      const drained = outcomeOf(registration.drain({ deadlineMs: 500 }));
      await server.it.time.advance(1_499);
      expect([drained.now, registration.instances]).toEqual(['waiting', 1]);
      await server.it.time.advance(1);
      expect([drained.now, registration.instances, other.instances]).toEqual(['done', 0, 1]);
      expect(server.it.sent('exit').map(({ crash }) => crash.reason)).toMatchObject([
        { kind: 'killed', by: 'drainDeadline' },
      ]);
      expect(server.it.time.pendingTimers).toBe(0);
    });

    it('of which a server that does not answer has no say: taking back rejects, and a drain goes on without it [CONV-9]', async () => {
      const client = await server.it.connected();
      const registration = await hosting(server.it, client, UPPER, { deadlineMs: 1_000 });
      await server.it.say(assign(2));
      const back = outcomeOf(registration.unregister());
      const drained = outcomeOf(registration.drain());
      await server.it.time.advance(1_000);
      expect([back.now, drained.now]).toEqual(['deadlineExceeded unknown', 'waiting']);
      expect(back.error?.message).toContain('did not answer');
      await server.it.say(stop(2));
      expect(drained.now).toBe('done');
    });

    it('by a drain that ends in time, and leaves no timer [TIME-2]', async () => {
      const client = await server.it.connected();
      const registration = await hosting(server.it, client);
      const drained = outcomeOf(registration.drain({ deadlineMs: 500 }));
      await server.it.say(unregister(1));
      expect(drained.now).toBe('done');
      expect(server.it.time.pendingTimers).toBe(0);
    });

    it.each([{ deadlineMs: -1 }, { deadline: 5 }])(
      'by no drain with %j: nothing is sent [STATUS]',
      async (options) => {
        const client = await server.it.connected();
        const registration = await hosting(server.it, client);
        const drained = outcomeOf(registration.drain(options));
        await server.it.time.settle();
        expect(drained.now).toBe('invalidArgument notDelivered');
        expect(server.it.sent('unregister')).toEqual([]);
      },
    );

    it('by a drain that ends with the connection [C-15]', async () => {
      const client = await server.it.connected();
      const registration = await hosting(server.it, client);
      await server.it.say(assign(2));
      const drained = outcomeOf(registration.drain({ deadlineMs: 60_000 }));
      await server.it.destroy();
      expect([drained.now, registration.instances]).toEqual(['done', 0]);
      expect(server.it.time.pendingTimers).toBe(0);
    });
  });

  describe('is over', () => {
    async function watched(): Promise<{ registration: Registration; end(): Promise<string> }> {
      const client = await server.it.connected();
      const registration = await hosting(server.it, client);
      const before = outcomeOf(registration.ended());
      await server.it.time.settle();
      expect(before.now).toBe('waiting');
      const end = async () => {
        await server.it.time.settle();
        const after = outcomeOf(registration.ended());
        await server.it.time.settle();
        expect(after.value).toEqual(before.value);
        return `${before.value?.code}: ${before.value?.message}`;
      };
      return { registration, end };
    }

    it('as ok where this side took it back', async () => {
      const { registration, end } = await watched();
      void registration.unregister();
      await server.it.say(unregister(1));
      expect(await end()).toBe('ok: ok');
    });

    it('with the reason where the server takes it back, unasked; instances go on', async () => {
      const { registration, end } = await watched();
      await server.it.say(
        assign(2),
        unregister(1, statusFor('draining', 'We are closing.')),
        given(2, 1, 'a'),
      );
      expect(await end()).toBe('unavailable: We are closing.');
      expect(saidFor(server.it, 2)).toEqual(['assigned', 'reply 1: A']);
      await registration.unregister();
      await server.it.say(assign(4));
      expect(server.it.sent('unregister')).toEqual([]);
      expect(saidFor(server.it, 4)).toEqual(['declined unavailable']);
    });

    it('with what broke the connection [C-15]', async () => {
      const { end } = await watched();
      await server.it.destroy();
      expect(await end()).toMatch(/^unavailable: The connection to test:\/\/server was lost/);
    });

    it("with the server's goodbye", async () => {
      const { end } = await watched();
      await server.it.say({ kind: 'goodbye', status: statusFor('draining', 'Enough.') });
      expect(await end()).toBe('unavailable: Enough.');
    });

    it('as ok where this side closes', async () => {
      const client = await server.it.connected();
      const registration = await hosting(server.it, client);
      const ended = outcomeOf(registration.ended());
      void client.close();
      await server.it.time.settle();
      expect(ended.value).toEqual(OK);
    });
  });

  it('takes what it accepts, and says why where it throws the status error [CONV-9] [STATUS]', async () => {
    const client = await server.it.connected();
    const asked: unknown[] = [];
    const answers: (() => boolean)[] = [
      () => true,
      () => false,
      () => {
        throw statusError('resourceExhausted', { message: 'no memory', delivery: 'notDelivered' });
      },
      () => {
        throw new TypeError('oops');
      },
    ];
    const accept = (assignment: unknown) => {
      asked.push(assignment);
      return answers[asked.length - 1]?.() ?? true;
    };
    const registration = await hosting(server.it, client, UPPER, { accept });
    await server.it.say(assign(2, { attempt: 3, generation: 2, headers: [['tenant', 'ada']] }));
    expect(asked).toMatchObject([
      {
        conversationId: 'conversation-2',
        subject: 'upper',
        generation: 2,
        attempt: 3,
        headers: [['tenant', 'ada']],
      },
    ]);
    await server.it.say(assign(4), assign(6), assign(8));
    expect([2, 4, 6, 8].map((ref) => saidFor(server.it, ref)[0])).toEqual([
      'assigned',
      'declined unavailable',
      'declined resourceExhausted',
      expect.stringMatching(/^declined /),
    ]);
    expect(server.it.sent('declined')[1]?.status.message).toBe('no memory');
    expect(server.it.sent('declined')[2]?.status.message).toContain('oops');
    expect(registration.instances).toBe(1);
    // What it does not know or has no room for, it does not ask about.
    await server.it.say(assign(10, { subject: 'unknown' }));
    expect(asked).toHaveLength(4);
  });

  it('takes as many as its capacity, and again when one has ended [FLOW-1] [EXIT-5]', async () => {
    const client = await server.it.connected();
    const registration = await hosting(server.it, client, UPPER, { capacity: 2 });
    await server.it.say(assign(2), assign(4), assign(6));
    expect(saidFor(server.it, 6)).toEqual(['declined resourceExhausted']);
    expect(registration.instances).toBe(2);
    await server.it.say(stop(2));
    expect(registration.instances).toBe(1);
    await server.it.say(assign(8), assign(10));
    expect([8, 10].map((ref) => saidFor(server.it, ref))).toEqual([
      ['assigned'],
      ['declined resourceExhausted'],
    ]);
    await server.it.say(closed(8));
    expect(registration.instances).toBe(1);
  });

  it('stands beside another of this program, each with its own subjects, capacity and end', async () => {
    const client = await server.it.connected();
    const one = await hosting(server.it, client, UPPER, { capacity: 1 });
    const shout = { ...UPPER, handle: (message: { text(): string }) => `${message.text()}!` };
    const other = await hosting(server.it, client, [shout, { subject: 'more', handle: () => '' }]);
    expect(server.it.sent('register').map(({ registration }) => registration)).toEqual([1, 2]);
    await server.it.say(
      assign(2, { registration: 2 }),
      assign(4, { registration: 1 }),
      assign(6, { registration: 1, subject: 'more' }),
      given(2, 1, 'a'),
      given(4, 1, 'a'),
    );
    expect([2, 4, 6].map((ref) => saidFor(server.it, ref).at(-1))).toEqual([
      'reply 1: a!',
      'reply 1: A',
      'declined notFound',
    ]);
    expect([one.instances, other.instances]).toEqual([1, 1]);
    const drained = outcomeOf(one.drain({ deadlineMs: 100 }));
    await server.it.say(unregister(1));
    await server.it.time.advance(100);
    expect([drained.now, one.instances, other.instances]).toEqual(['done', 0, 1]);
    await server.it.say(assign(8, { registration: 2, subject: 'more' }));
    expect(saidFor(server.it, 8)).toEqual(['assigned']);
  });
});

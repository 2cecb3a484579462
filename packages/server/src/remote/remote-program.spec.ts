import { type ParticipantOffer, type RegisterFrame, OK, statusFor } from '@liminal/protocol';
import { SILENT_LOGGER } from '@liminal/runtime';
import { ServerWorld } from '../server-world.fixture';
import { RawProgram, offer } from './raw-program.fixture';
import { RemoteProgram } from './remote-program';

describe('A program that registers', () => {
  let world: ServerWorld;
  beforeEach(async () => void (world = await ServerWorld.create()));
  afterEach(() => world.end());

  const offered = () => world.server.conversations.subjects.filter((each) => each.startsWith('far'));

  it('is told that all is taken, and what it offers can be opened [CONV-9]', async () => {
    const program = await RawProgram.connect(world);
    expect(await program.register(['far', 'far too'])).toEqual(OK);
    expect(program.told).toEqual(['registered']);
    expect(offered()).toEqual(['far', 'far too']);
  });

  it('is refused with the reason where one offer cannot be; nothing of it is registered, and the connection lives on [CONV-9]', async () => {
    const program = await RawProgram.connect(world);
    const bad: ParticipantOffer[] = [
      offer('far bad', { supervision: { policy: { kind: 'restart', backoff: { initialMs: -1 } } } }),
      offer('far bad', { supervision: { policy: { kind: 'restart', backoff: { factor: NaN } } } }),
      offer('far bad', { supervision: { breaker: { failures: 0 } } }),
    ];
    for (const each of bad) {
      expect(await program.register(['far', each])).toMatchObject({
        code: 'invalidArgument',
        delivery: 'notDelivered',
        message: expect.stringContaining('far bad'),
      });
      expect(offered()).toEqual([]);
    }
    expect(await program.register(['far'])).toEqual(OK);
    expect(program.told).toEqual(Array.from({ length: 4 }, () => 'registered'));
    expect(offered()).toEqual(['far']);
  });

  it('takes nothing from others where a name of its is taken [CONV-9]', async () => {
    const { conversations } = world.server;
    conversations.add({ subject: 'far mine', handle: () => 'x' }, { name: 'remote-1' });
    const program = await RawProgram.connect(world);
    expect(await program.register(['far', 'far mine'])).toMatchObject({ code: 'alreadyExists' });
    expect(offered()).toEqual(['far mine']);
  });

  it('has no more than 64 registrations at once, and one more when it takes one back [FLOW-1]', async () => {
    const program = await RawProgram.connect(world);
    for (let i = 0; i < 64; i++) expect(await program.register([`far ${i}`])).toEqual(OK);
    expect(await program.register(['far more'])).toMatchObject({ code: 'resourceExhausted' });
    await program.unregister(1);
    expect(await program.register(['far more'])).toEqual(OK);
    expect(offered()).toHaveLength(64);
  });

  it('breaks the protocol where one Register names a subject twice [WIRE-5]', async () => {
    const program = await RawProgram.connect(world);
    expect(await program.register(['far', 'far'])).toBeUndefined();
    expect(program.peer.the('goodbye').status.code).toBe('invalidArgument');
    expect(offered()).toEqual([]);
  });

  it('offers a subject beside others that do, itself among them', async () => {
    const program = await RawProgram.hosting(world, ['far']);
    expect(await program.register(['far', 'echo'])).toEqual(OK);
    await RawProgram.hosting(world, ['far']);
    const { registrations } = world.server.conversations;
    expect(registrations.filter(({ subject }) => subject === 'far').map(({ name }) => name)).toEqual([
      'remote-1',
      'remote-2',
      'remote-3',
    ]);
    expect(registrations.filter(({ subject }) => subject === 'echo').map(({ name }) => name)).toEqual([
      'inline',
      'remote-2',
    ]);
  });

  it.each([
    ['again', 1],
    ['lower', 0],
  ])('breaks the protocol where a number is used %s [WIRE-5]', async (_, back) => {
    const program = await RawProgram.connect(world);
    await program.register(['far']);
    const register: RegisterFrame = {
      kind: 'register',
      registration: 5,
      offers: [offer('far five')],
      capacity: 1,
      version: '',
      attributes: [],
    };
    await program.say(register);
    expect(offered()).toEqual(['far', 'far five']);
    await program.say({ ...register, registration: 4 + back });
    expect(program.peer.the('goodbye').status).toMatchObject({
      code: 'invalidArgument',
      message: expect.stringContaining('ascend'),
    });
    expect(offered()).toEqual([]);
  });

  it('uses up a number also where it is refused [WIRE-5]', async () => {
    const program = await RawProgram.connect(world);
    await program.register([offer('far', { supervision: { breaker: { failures: 0 } } })]);
    await program.say({
      kind: 'register',
      registration: 1,
      offers: [offer('far')],
      capacity: 1,
      version: '',
      attributes: [],
    });
    expect(program.told).toEqual(['registered', 'goodbye']);
  });

  it('takes it back: that is acknowledged, also again, and nobody else loses theirs [CONV-9]', async () => {
    const program = await RawProgram.hosting(world, ['far', 'far too']);
    const other = await RawProgram.hosting(world, ['far']);
    await program.unregister(1);
    expect(offered()).toEqual(['far']);
    await program.unregister(1);
    expect(program.peer.all('unregister')).toEqual([
      { kind: 'unregister', registration: 1, status: OK },
      { kind: 'unregister', registration: 1, status: OK },
    ]);
    await other.unregister(1);
    expect(offered()).toEqual([]);
    expect([...program.told, ...other.told]).not.toContain('goodbye');
  });

  it('breaks the protocol where it takes back what it has not registered [WIRE-5]', async () => {
    const program = await RawProgram.hosting(world, ['far']);
    await program.unregister(2);
    expect(program.peer.the('goodbye').status).toMatchObject({
      code: 'invalidArgument',
      message: expect.stringContaining('Registration 2 was never made'),
    });
  });

  it('says goodbye, and its registrations are gone [EXIT-5]', async () => {
    const program = await RawProgram.hosting(world, ['far']);
    program.peer.goodbye();
    await world.settle();
    expect(program.told).toEqual(['registered', 'goodbye']);
    expect(offered()).toEqual([]);
  });

  it.each(['unregister', 'registered', 'assign'] as const)(
    'breaks the protocol with %s where it has registered nothing, or never may [WIRE-2] [WIRE-5]',
    async (kind) => {
      const program = await RawProgram.connect(world);
      const assign = {
        ref: 2,
        conversationId: 'c',
        subject: 'far',
        participant: { node: 'n', number: 1, creation: 1 },
        generation: 1,
        attempt: 1,
        headers: [],
        payloadBytes: 1,
        compensations: { count: 0, bytes: 0 },
      };
      await program.say(
        kind === 'assign' ? { kind, registration: 1, ...assign } : { kind, registration: 1, status: OK },
      );
      expect(program.peer.the('goodbye').status.code).toBe('invalidArgument');
    },
  );

  it('leaves nothing behind, however often it registers and takes back [EXIT-5]', async () => {
    const program = await RawProgram.connect(world);
    const client = await world.connect();
    for (let n = 1; n <= 50; n++) {
      await program.register(['far', 'far too']);
      client.open(2 * n - 1, 'far');
      await world.settle();
      await program.assigned();
      await program.unregister(n);
      client.send({ kind: 'close', ref: 2 * n - 1, status: OK });
      await world.settle();
      await program.exitAsTold();
    }
    expect(client.all('closed')).toHaveLength(50);
    expect(offered()).toEqual([]);
    expect(world.server.conversations.registrations).toHaveLength(5);
  });
});

describe('RemoteProgram', () => {
  it('keeps nothing of registrations that were refused, or are over [EXIT-5]', () => {
    const offered = new Set<string>();
    let names = 0;
    const told = statusFor('malformed', 'no');
    const program = new RemoteProgram({
      conversations: {
        registrations: [],
        addHost: (_host, name = '') => {
          if (names % 5 === 0) throw new Error('no');
          offered.add(name);
        },
        remove: (_subject, name = '') => void offered.delete(name),
      },
      send: () => undefined,
      refusal: ([subject]) => (subject === 'not' ? told : undefined),
      told: () => told,
      program: { remote: 'here', name: 'raw' },
      nextName: () => `${++names}`,
      logger: SILENT_LOGGER,
      onIdle: () => undefined,
    });
    const kept = Reflect.get(program, 'registered') as Map<number, unknown>;
    for (let registration = 1; registration <= 100; registration++) {
      const offers = [offer(registration % 2 ? 'far' : 'not')];
      program.register({ kind: 'register', registration, offers, capacity: 1, version: '', attributes: [] });
      expect(kept.size).toBe(registration % 2 === 0 || names % 5 === 0 ? 0 : 1);
      program.receive({ kind: 'unregister', registration, status: OK });
    }
    expect([kept.size, offered.size, program.size, names]).toEqual([0, 0, 0, 50]);
  });
});

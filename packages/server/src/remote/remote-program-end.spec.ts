import { type Pid, LIMITS, OK, SHUTDOWN, statusFor } from '@liminal/protocol';
import { type RawOpen, type RawPeer, message } from '../raw-peer.fixture';
import { type ServerOptions } from '../server-options';
import { ServerWorld } from '../server-world.fixture';
import { BUSY, CRASHED, RawProgram, offer } from './raw-program.fixture';

const FAR_AWAY = 998;

describe('What ends a program', () => {
  let world: ServerWorld;
  let program: RawProgram;
  let client: RawPeer;
  afterEach(() => world.end());

  /** One conversation on the program's only registration, its instance running. */
  async function running(
    { concurrency = 1, capacity = 10 }: { concurrency?: number; capacity?: number } = {},
    asked: RawOpen = {},
    options: ServerOptions = {},
  ) {
    world = await ServerWorld.create(options);
    program = await RawProgram.hosting(world, [offer('far', { concurrency })], { capacity });
    client = await world.connect();
    client.open(1, 'far', asked);
    await world.settle();
    await program.assigned();
    client.the('opened');
  }

  const told = () => client.kinds().slice(2);
  const fates = () => client.the('exit').crash.fates.map(({ op, fate }) => `${op} ${fate}`);

  describe('when its connection breaks', () => {
    it('is noconnection: what was sent is unknown, what was not is notDelivered [C-15] [OP-7] [STATUS]', async () => {
      await running();
      client.send(...Array.from({ length: 12 }, (_, i) => message(1, i + 1, `${i}`)));
      await world.settle();
      expect(program.messages()).toEqual(['1', ...[2, 3, 4, 5, 6, 7, 8, 9].map((op) => `${op}+`)]);
      program.peer.transport.end();
      await world.settle();
      expect(told()).toEqual(['exit', 'policyEvent', 'closed']);
      expect(client.the('exit').crash).toMatchObject({
        subject: 'far',
        host: 'remote',
        generation: 1,
        reason: { kind: 'noconnection' },
        unclean: false,
        decision: { action: 'fail' },
      });
      expect(fates()).toEqual([
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((op) => `${op} unknown`),
        ...[10, 11, 12].map((op) => `${op} notDelivered`),
      ]);
      expect(world.server.conversations.size).toBe(0);
    });

    it('tells what had come before it does, in order, and nothing twice [LINK-4] [C-15]', async () => {
      await running({ concurrency: 3 });
      client.send(message(1, 1, 'a'), message(1, 2, 'b'), message(1, 3, 'c'));
      await world.settle();
      await program.say();
      program.peer.send(
        { kind: 'reply', ref: 2, op: 2, index: 0, more: false, envelope: { payload: Buffer.from('B') } },
        { kind: 'reply', ref: 2, op: 1, index: 0, more: false, envelope: { payload: Buffer.from('A') } },
      );
      program.peer.transport.end();
      await world.settle();
      expect(told()).toEqual(['reply', 'reply', 'exit', 'policyEvent', 'closed']);
      expect(client.texts()).toEqual(['B', 'A']);
      expect(fates()).toEqual(['3 unknown']);
    });

    it('has no registration any more for whoever reacts to the exit [EXIT-5] [POLICY-3]', async () => {
      await running({}, { policy: { kind: 'routeToNext' } });
      const inside = world.server.conversations.open('far');
      await world.settle();
      await program.assigned();
      const seen: string[][] = [];
      const { node } = world.server.conversations;
      node.watch(client.the('opened').participants[0]?.pid as Pid, () =>
        seen.push([...world.server.conversations.subjects]),
      );
      (await inside).crash$.subscribe(() => seen.push([...world.server.conversations.subjects]));
      program.peer.transport.end();
      await world.settle();
      expect(seen).toHaveLength(2);
      for (const subjects of seen) expect(subjects).not.toContain('far');
      expect(client.the('exit').crash.decision).toEqual({
        action: 'fail',
        because: 'noneLeft',
        tried: ['remote-1'],
      });
      client.open(3, 'far');
      await world.settle();
      expect(client.all('closed').at(-1)).toMatchObject({ ref: 3, status: { code: 'notFound' } });
    });

    it('is healed by the next registration where the policy is routeToNext [POLICY-3]', async () => {
      await running({}, { policy: { kind: 'routeToNext' } });
      const spare = await RawProgram.hosting(world, ['far']);
      client.message(1, 1, 'a');
      await world.settle();
      program.peer.transport.end();
      await world.settle();
      expect(client.the('exit').crash.decision).toEqual({
        action: 'routeToNext',
        to: 'remote-2',
        attempt: 1,
      });
      expect(spare.assign).toMatchObject({ ref: 2, registration: 1, generation: 2, attempt: 1 });
    });

    it('is not restarted where nobody is: another registration is asked, or the conversation fails without waiting for a start [POLICY-2] [C-15]', async () => {
      const policy = { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } } as const;
      await running({}, { policy });
      const spare = await RawProgram.hosting(world, ['far']);
      program.peer.transport.end();
      await world.settle();
      expect(client.the('exit').crash.decision).toMatchObject({ action: 'restart' });
      expect(spare.assign).toMatchObject({ generation: 2, attempt: 2 });
      await spare.assigned();
      expect(client.the('policyEvent').event).toMatchObject({ outcome: 'restarted' });
      spare.peer.transport.end();
      await world.settle();
      expect(client.the('closed').status.details).toMatchObject({ because: 'tooManyRestarts' });
    });

    it('undoes nothing where nobody is, and says so at once [POLICY-4] [C-15]', async () => {
      await running({}, { policy: { kind: 'compensate' } });
      client.message(1, 1, 'a');
      await world.settle();
      await program.compensation(1, 1, 'undo a');
      await program.reply(1, 'A');
      program.peer.transport.end();
      await world.settle();
      expect(client.the('policyEvent').event).toMatchObject({
        outcome: 'compensated',
        compensations: [{ op: 1, undone: false, why: expect.stringContaining('exited (crashed)') }],
      });
      expect(told()).toEqual(['reply', 'exit', 'exit', 'policyEvent', 'closed']);
    });

    it('ends a start that was under way: its opener is refused [C-17] [STATUS]', async () => {
      await running();
      client.open(3, 'far');
      await world.settle();
      expect(program.assigns).toHaveLength(2);
      program.peer.transport.end();
      await world.settle();
      expect(client.all('closed').find(({ ref }) => ref === 3)?.status).toMatchObject({
        code: 'unavailable',
        delivery: 'notDelivered',
      });
    });
  });

  describe('when it says goodbye', () => {
    it('is shutdown; with something open that is unclean, and what had not started is notDelivered [EXIT-3] [OP-7]', async () => {
      await running();
      client.send(message(1, 1, 'a'), message(1, 2, 'b'), message(1, 3, 'c'));
      await world.settle();
      await program.started(2);
      program.peer.goodbye();
      await world.settle();
      expect(client.the('exit').crash).toMatchObject({ reason: SHUTDOWN, unclean: true });
      expect(fates()).toEqual(['1 unknown', '2 unknown', '3 notDelivered']);
      expect(program.told.slice(-1)).toEqual(['goodbye']);
    });

    it('is a clean end where nothing is open [POLICY-6]', async () => {
      await running();
      program.peer.goodbye();
      await world.settle();
      expect(told()).toEqual(['closed']);
    });
  });

  describe('when it breaks the protocol', () => {
    const violations: Record<string, (far: RawProgram) => Promise<void>> = {
      'answers for a ref that was never assigned': (far) => far.reply(1, 'x', FAR_AWAY),
      'answers for a ref of its own': (far) => far.reply(1, 'x', 1),
      'replies with more than a payload may have': (far) => far.reply(1, 'x'.repeat(1_001)),
      'declares a compensation twice': async (far) => {
        await far.compensation(1, 1, 'undo');
        await far.compensation(1, 1, 'undo');
      },
      'declares compensations out of order': async (far) => {
        await far.compensation(1, 2, 'undo');
        await far.compensation(1, 1, 'undo');
      },
      'declares one compensation too many': async (far) => {
        for (let n = 1; n <= LIMITS.compensations + 1; n++) await far.compensation(1, n, 'undo');
      },
      'declares a compensation that is too large': (far) => far.compensation(1, 1, 'x'.repeat(1_001)),
      'declines what it has started': (far) => far.declined(BUSY),
      'sends what only servers do': (far) => far.say({ kind: 'deferred', ref: 2, op: 1, status: BUSY }),
    };

    it.each(Object.keys(violations))(
      'that is protocol for its instances, and harms nobody else: it %s [WIRE-2] [WIRE-5] [EXIT-2]',
      async (which) => {
        await running({}, {}, { payloadBytes: 1_000 });
        const other = await RawProgram.hosting(world, ['away']);
        client.open(3, 'away');
        await world.settle();
        await other.assigned();
        client.send(message(1, 1, 'a'), message(3, 1, 'b'));
        await world.settle();
        await violations[which]?.(program);
        expect(program.peer.the('goodbye').status.code).toMatch(/invalidArgument|resourceExhausted/);
        expect(client.the('exit')).toMatchObject({
          ref: 1,
          crash: { reason: { kind: 'protocol' }, unclean: false, fates: [{ op: 1, fate: 'unknown' }] },
        });
        expect(world.server.conversations.subjects).not.toContain('far');
        await other.reply(1, 'well');
        expect(client.all('reply')).toMatchObject([{ ref: 3, op: 1 }]);
        expect(client.all('goodbye')).toEqual([]);
      },
    );

    it('ends what it has opened itself too [CONV-12]', async () => {
      await running();
      program.peer.open(1, 'mute');
      await world.settle();
      expect(world.server.conversations.size).toBe(2);
      await program.reply(1, 'x', FAR_AWAY);
      expect(world.server.conversations.size).toBe(0);
    });
  });

  describe('when the server stops', () => {
    it('is told that nothing more comes; its connection stays until its last instance has ended [CONV-3] [CONV-9]', async () => {
      await running({ concurrency: 2 });
      client.send(message(1, 1, 'a'), message(1, 2, 'b'));
      await world.settle();
      const closed = world.server.close({ deadlineMs: 1_000 });
      await world.settle();
      expect(program.told.slice(-2)).toEqual(['unregister', 'goaway']);
      expect(program.peer.the('unregister').status.code).toBe('unavailable');
      await program.reply(1, 'A');
      await program.reply(2, 'B');
      expect(client.texts()).toEqual(['A', 'B']);
      // Its conversation is at its end, and asks the instance to stop.
      expect(program.told.slice(-1)).toEqual(['close']);
      await program.exitAsTold();
      expect(client.the('closed').status).toEqual(OK);
      expect(program.told.slice(-1)).toEqual(['goodbye']);
      expect(program.peer.the('goodbye').status).toEqual(OK);
      await world.advance(1_000);
      await closed;
    });

    it('hears nothing more of what it has taken back itself [CONV-9]', async () => {
      await running();
      await program.unregister(1);
      const told = program.told.length;
      const closed = world.server.close({ deadlineMs: 1_000 });
      await world.settle();
      expect(program.told.slice(told)).toEqual(['goaway', 'close']);
      await program.exitAsTold();
      await world.advance(1_000);
      await closed;
    });

    it('goes at once where it runs nothing', async () => {
      world = await ServerWorld.create();
      program = await RawProgram.hosting(world, ['far']);
      void world.server.close({ deadlineMs: 1_000 });
      await world.settle();
      expect(program.told).toEqual(['registered', 'unregister', 'goaway', 'goodbye']);
    });

    it('may register nothing more, and hears why [CONV-9]', async () => {
      await running();
      client.message(1, 1, 'a');
      await world.settle();
      void world.server.close({ deadlineMs: 1_000 });
      await world.settle();
      expect(await program.register(['more'])).toMatchObject({
        code: 'unavailable',
        delivery: 'notDelivered',
      });
      expect(world.server.conversations.subjects).not.toContain('more');
      // To take back what was taken back is no violation.
      await program.unregister(1);
      expect(program.peer.all('goodbye')).toEqual([]);
    });

    it('is cut off where an instance does not end in time [CONV-3]', async () => {
      await running();
      client.message(1, 1, 'a');
      await world.settle();
      const closed = world.server.close({ deadlineMs: 1_000 });
      await world.advance(1_000);
      expect(program.peer.the('closed')).toMatchObject({ ref: 2 });
      expect(program.told).not.toContain('goodbye');
      await world.advance(1);
      expect(program.peer.the('goodbye').status.code).toBe('unavailable');
      await world.advance(1_000);
      await closed;
    });
  });

  it('goes on with what was assigned when its registration is taken back [CONV-9]', async () => {
    await running();
    await program.unregister(1);
    client.send(message(1, 1, 'a'));
    client.open(3, 'far');
    await world.settle();
    expect(client.the('closed')).toMatchObject({ ref: 3, status: { code: 'notFound' } });
    await program.reply(1, 'A');
    expect(client.texts()).toEqual(['A']);
    client.send({ kind: 'close', ref: 1, status: OK });
    await world.settle();
    await program.exitAsTold();
    expect(client.all('closed')).toHaveLength(2);
  });

  it('assigns nothing of what was taken back, not even for a restart [CONV-9] [POLICY-2]', async () => {
    await running({}, { policy: { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } } });
    await program.unregister(1);
    await program.exit(CRASHED);
    expect(program.assigns).toHaveLength(1);
    expect(client.all('closed')).toHaveLength(1);
    expect(client.all('exit').at(-1)?.crash.reason).toMatchObject({
      message: expect.stringContaining('taken its participant back'),
    });
  });

  it('logs the stack of a crash, and shows it to nobody [EXIT-2] [EXIT-6]', async () => {
    await running();
    client.message(1, 1, 'a');
    await world.settle();
    const stack = 'TypeError: boom\n    at secret-place.ts:42';
    await program.exit(CRASHED, { fates: [{ op: 1, fate: 'unknown', replies: 0 }], stack });
    expect(world.logged.find(({ line }) => line === 'participant crashed')).toMatchObject({ stack });
    expect(client.the('exit').crash.reason).toEqual(CRASHED);
    expect(JSON.stringify(client.frames)).not.toContain('secret-place');
  });

  it('is told of nothing that it does not know: a status of its own harms no one [STATUS]', async () => {
    await running();
    client.message(1, 1, 'a');
    await world.settle();
    await program.failure(1, statusFor('notFound', 'No such thing.'));
    expect(client.the('reply').status).toMatchObject({ code: 'notFound', message: 'No such thing.' });
  });
});

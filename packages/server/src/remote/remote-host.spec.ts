import { OK } from '@liminal/protocol';
import { type RawPeer, message } from '../raw-peer.fixture';
import { ServerWorld } from '../server-world.fixture';
import { BUSY, CRASHED, RawProgram, offer } from './raw-program.fixture';

describe('RemoteHost', () => {
  let world: ServerWorld;
  let client: RawPeer;
  beforeEach(async () => {
    world = await ServerWorld.create();
    client = await world.connect();
  });
  afterEach(() => world.end());

  async function open(ref: number, policy?: 'routeToNext') {
    client.open(ref, 'far', policy ? { policy: { kind: policy } } : {});
    await world.settle();
  }

  const answer = (ref: number) =>
    client.frames.find(
      (frame) => 'ref' in frame && frame.ref === ref && /^(opened|closed)$/.test(frame.kind),
    );
  const hosts = () =>
    world.server.conversations.registrations
      .filter(({ subject }) => subject === 'far')
      .map(({ host }) => host.report?.());

  describe('assigns', () => {
    it('an instance, under even refs that ascend, with all that the conversation was opened with [CONV-9] [WIRE-2]', async () => {
      const program = await RawProgram.hosting(world, ['away', 'far']);
      await program.register(['elsewhere']);
      const headers = [['tenant', 'ada']] as const;
      client.send({ kind: 'open', ref: 1, subject: 'far', headers });
      await world.settle();
      await open(3);
      client.open(5, 'elsewhere');
      await world.settle();
      expect(client.kinds()).toEqual(['welcome']);
      expect(program.assigns.map(({ ref, registration, subject }) => [ref, registration, subject])).toEqual([
        [2, 1, 'far'],
        [4, 1, 'far'],
        [6, 2, 'elsewhere'],
      ]);
      expect(program.assigns[0]).toMatchObject({
        generation: 1,
        attempt: 1,
        headers,
        payloadBytes: client.the('welcome').limits.payloadBytes,
        compensations: { count: 0, bytes: 0 },
      });
      await program.assigned(4);
      await program.assigned(2);
      expect(client.all('opened').map(({ ref }) => ref)).toEqual([3, 1]);
      const [third, first] = client.all('opened');
      const { participant, conversationId } = program.assigns[0] ?? {};
      expect(first).toMatchObject({
        conversationId,
        participants: [{ pid: participant, subject: 'far', host: 'remote', generation: 1 }],
      });
      expect(third?.conversationId).not.toBe(conversationId);
    });

    it('where there is most room; of equals, to who came first', async () => {
      const one = await RawProgram.hosting(world, ['far'], { capacity: 2 });
      const other = await RawProgram.hosting(world, ['far'], { capacity: 4 });
      const seen: number[][] = [];
      for (const ref of [1, 3, 5, 7, 9, 11]) {
        await open(ref);
        seen.push([one.assigns.length, other.assigns.length]);
      }
      expect(seen).toEqual([
        [0, 1],
        [0, 2],
        [1, 2],
        [1, 3],
        [2, 3],
        [2, 4],
      ]);
    });

    it('to who runs in this program first: its room has no bound', async () => {
      const program = await RawProgram.hosting(world, ['echo']);
      client.open(1, 'echo');
      await world.settle();
      expect(client.the('opened').participants).toMatchObject([{ host: 'inline' }]);
      expect(program.assigns).toEqual([]);
    });
  });

  describe('when it is full', () => {
    it('refuses an opening with the time to try again, and asks nobody [FLOW-1] [STATUS] [CONV-9]', async () => {
      const program = await RawProgram.hosting(world, ['far', 'away'], { capacity: 1 });
      client.open(1, 'away');
      await world.settle();
      await open(3);
      expect(answer(3)).toMatchObject({
        kind: 'closed',
        status: { code: 'unavailable', delivery: 'notDelivered', retryable: true, retryAfterMs: 100 },
      });
      expect(program.assigns).toHaveLength(1);
    });

    it('has room again when the Exit has come, and not when the end was told [EXIT-5]', async () => {
      const program = await RawProgram.hosting(world, ['far'], { capacity: 1 });
      await open(1);
      await program.assigned();
      expect(hosts()).toMatchObject([{ instances: 1, capacity: 1 }]);
      client.transport.end();
      await world.settle();
      expect(program.peer.the('closed')).toMatchObject({ ref: 2, reason: { kind: 'shutdown' } });
      client = await world.connect();
      await open(1);
      expect(answer(1)?.kind).toBe('closed');
      await program.exitAsTold(2);
      expect(hosts()).toMatchObject([{ instances: 0 }]);
      await open(3);
      expect(program.assign.ref).toBe(4);
    });

    it('goes back to no instances after each way an instance can end [EXIT-5]', async () => {
      const program = await RawProgram.hosting(world, ['far'], { capacity: 5 });
      for (const ref of [1, 3, 5, 7]) await open(ref);
      for (const ref of [2, 4, 6]) await program.assigned(ref);
      expect(hosts()).toMatchObject([{ instances: 4 }]);
      await program.exit(CRASHED, { ref: 2 });
      await program.exit({ kind: 'normal' }, { ref: 4 });
      client.send({ kind: 'close', ref: 5, status: OK });
      await world.settle();
      await program.exitAsTold(6);
      await program.declined(BUSY, 8);
      expect(hosts()).toMatchObject([{ instances: 0 }]);
      expect(client.all('closed')).toHaveLength(4);
    });
  });

  describe('whose program declines', () => {
    it('is left for another registration, with the next attempt of the same generation [POLICY-3] [CONV-9]', async () => {
      const one = await RawProgram.hosting(world, ['far'], { capacity: 3 });
      const other = await RawProgram.hosting(world, ['far'], { capacity: 2 });
      await open(1);
      client.message(1, 1, 'early');
      await world.settle();
      expect(other.assigns).toEqual([]);
      await one.declined(BUSY);
      expect(other.assign).toMatchObject({ ref: 2, generation: 1, attempt: 2 });
      expect(other.assign.participant).not.toEqual(one.assign.participant);
      await other.assigned();
      expect(client.the('opened').participants).toMatchObject([
        { pid: other.assign.participant, generation: 1 },
      ]);
      expect(other.messages()).toEqual(['1']);
      expect([one.peer.all('message'), client.all('exit')]).toEqual([[], []]);
    });

    it('has its opener told why where nobody is left, and each is asked once [CONV-9] [STATUS]', async () => {
      const one = await RawProgram.hosting(world, ['far']);
      const other = await RawProgram.hosting(world, ['far']);
      await open(1);
      await one.declined(BUSY);
      await other.declined({ ...BUSY, message: 'also busy' });
      expect(answer(1)).toMatchObject({
        kind: 'closed',
        status: {
          code: 'unavailable',
          delivery: 'notDelivered',
          message: "No participant of 'far' could be started: nobody takes it: also busy",
          details: { reason: 'declined' },
        },
      });
      expect([one.assigns.length, other.assigns.length]).toEqual([1, 1]);
      expect(world.server.conversations.size).toBe(0);
    });

    it('is over for that ref: what still comes for it is ignored [WIRE-2]', async () => {
      const program = await RawProgram.hosting(world, ['far']);
      await open(1);
      await program.declined(BUSY);
      await program.assigned();
      await program.declined(BUSY);
      await program.exit(CRASHED);
      expect(program.told).not.toContain('goodbye');
      expect(hosts()).toMatchObject([{ instances: 0 }]);
    });
  });

  it('refuses an opening with the reason where the start fails [C-19] [CONV-9]', async () => {
    const program = await RawProgram.hosting(world, ['far']);
    await open(1);
    await program.exit(CRASHED);
    expect(answer(1)).toMatchObject({
      kind: 'closed',
      status: { code: 'unavailable', message: expect.stringContaining('boom') },
    });
    expect(program.peer.all('closed')).toEqual([]);
  });

  it('is told that a start has taken too long [C-19]', async () => {
    const program = await RawProgram.hosting(world, ['far']);
    await open(1);
    await world.advance(10_000);
    expect(program.peer.the('closed')).toMatchObject({
      ref: 2,
      reason: { kind: 'killed', by: 'startDeadline' },
    });
    expect(answer(1)).toMatchObject({ kind: 'closed', status: { code: 'unavailable' } });
    // It was just about to begin: that changes nothing.
    await program.assigned();
    expect(hosts()).toMatchObject([{ instances: 1 }]);
    await program.exitAsTold();
    expect(hosts()).toMatchObject([{ instances: 0 }]);
  });

  it('tells operators of its program', async () => {
    const attributes = [['zone', 'b']] as const;
    await RawProgram.hosting(world, ['far'], { capacity: 7, version: '3.1', attributes });
    expect(hosts()).toEqual([
      { instances: 0, capacity: 7, program: { remote: 'loopback', name: 'raw', version: '3.1', attributes } },
    ]);
  });

  it('lets routeToNext cross from one program to another, and on to who runs in this one [POLICY-3] [OP-7]', async () => {
    const one = await RawProgram.hosting(world, [offer('far')]);
    const other = await RawProgram.hosting(world, [offer('far')]);
    await open(1, 'routeToNext');
    world.server.conversations.add({ subject: 'far', handle: (received) => `inline ${received.text()}` });
    await one.assigned();
    client.send(message(1, 1, 'a'), message(1, 2, 'b'), message(1, 3, 'c'));
    await world.settle();
    await one.exit(CRASHED, {
      fates: [1, 2, 3].map((op) => ({ op, fate: op > 1 ? 'notDelivered' : 'unknown', replies: 0 })),
    });
    expect(other.assign).toMatchObject({ generation: 2, attempt: 1 });
    await other.assigned();
    expect(other.messages()).toEqual(['2', '3+']);
    await other.reply(2, 'remote b');
    // Number 3 has the slot now, and is not said to have been left alone.
    await other.started(3);
    client.message(1, 4, 'd');
    await world.settle();
    await other.exit(CRASHED, {
      fates: [3, 4].map((op) => ({ op, fate: op === 4 ? 'notDelivered' : 'unknown', replies: 0 })),
    });
    expect(client.texts()).toEqual(['remote b', 'inline d']);
    expect(client.all('exit').map(({ crash }) => crash.fates.map(({ op, fate }) => `${op} ${fate}`))).toEqual(
      [
        ['1 unknown', '2 carriedOver', '3 carriedOver'],
        ['3 unknown', '4 carriedOver'],
      ],
    );
    expect(
      client.all('policyEvent').map(({ event }) => 'participant' in event && event.participant.host),
    ).toEqual(['remote', 'inline']);
  });
});

import { type CrashPolicy, statusError } from '@liminal/protocol';
import { type HandlerContext, type Participant } from '@liminal/runtime';
import { type RawPeer, message, open } from '../raw-peer.fixture';
import { type ServerOptions } from '../server-options';
import { ServerWorld } from '../server-world.fixture';

const AMPLE = { messages: 1_000_000, bytes: 2 ** 30 };
const SECRET = 'the secret is 42';
const AT_ONCE: CrashPolicy = { kind: 'restart', backoff: { initialMs: 0 } };

interface Text {
  text(): string;
}

/** Answers what it is told, crashes when it is told to, and never answers what is to hang. */
function handle(received: Text, context: HandlerContext): unknown {
  const text = received.text();
  if (text === 'crash') throw new Error(SECRET);
  if (text === 'hang' && context.generation === 1) return context.defer();
  return text === 'many' ? values() : text;
}

function* values() {
  for (let i = 0; i < 200; i++) yield `${i}`;
}

const FLAKY: Participant = { subject: 'flaky', concurrency: 2, handle };
const STILLBORN: Participant = {
  subject: 'flaky',
  init: () => {
    throw new Error(SECRET);
  },
  handle,
};

describe('A crash policy across the wire', () => {
  let world: ServerWorld;
  let peer: RawPeer;
  afterEach(() => world.end());

  async function create(participants: readonly Participant[] = [FLAKY], options: ServerOptions = {}) {
    world = await ServerWorld.create({ ...options, participants: participants.slice(0, 1) });
    for (const [index, participant] of participants.slice(1).entries())
      world.server.conversations.add(participant, { name: `spare ${index + 1}` });
    peer = await world.connect();
  }

  async function opened(policy: CrashPolicy, ...more: Parameters<typeof create>) {
    await create(...more);
    peer.open(1, 'flaky', { policy });
    await world.settle();
    peer.the('opened');
  }

  const told = () => peer.kinds().slice(2);

  it('tells of a restart between the replies of the two instances, and what of it goes on [POLICY-2] [CRASH-5] [LINK-4] [CRASH-1]', async () => {
    await opened({ kind: 'restart' });
    peer.send(
      message(1, 1, 'before'),
      message(1, 2, 'hang'),
      message(1, 3, 'crash'),
      message(1, 4, 'behind'),
    );
    await world.settle();
    expect(told()).toEqual(['reply', 'exit']);
    await world.advance(100);
    expect(told()).toEqual(['reply', 'exit', 'policyEvent', 'reply']);
    expect(peer.texts()).toEqual(['before', 'behind']);
    expect(peer.the('exit').crash).toMatchObject({
      generation: 1,
      fates: [
        { op: 2, fate: 'unknown', replies: 0 },
        { op: 3, fate: 'unknown', replies: 0 },
        { op: 4, fate: 'carriedOver', replies: 0 },
      ],
      decision: { action: 'restart', attempt: 1 },
    });
    const { event } = peer.the('policyEvent');
    expect(event).toMatchObject({
      generation: 1,
      outcome: 'restarted',
      phase: 'active',
      participant: { subject: 'flaky', host: 'inline', generation: 2 },
    });
    expect('participant' in event && event.participant.pid).not.toEqual(
      peer.the('opened').participants[0]?.pid,
    );
    peer.message(1, 5, 'on');
    await world.settle();
    expect(peer.texts(5)).toEqual(['on']);
  });

  it('gives a stream that is carried over whole, as its credit allows [POLICY-2] [OP-3] [FLOW-2]', async () => {
    await opened(AT_ONCE, [{ ...FLAKY, concurrency: 1 }]);
    peer.send(
      message(1, 1, 'crash'),
      message(1, 2, 'many', { expects: 'stream', credit: { messages: 150, bytes: 100_000 } }),
    );
    await world.settle();
    expect(peer.the('exit').crash.fates).toMatchObject([{ op: 1, fate: 'unknown' }, { fate: 'carriedOver' }]);
    expect(peer.texts(2)).toHaveLength(150);
    peer.send({ kind: 'credit', ref: 1, op: 2, credit: AMPLE });
    await world.settle();
    expect(peer.texts(2).map(Number)).toEqual(Array.from({ length: 200 }, (_, i) => i));
    expect(peer.all('reply').at(-1)).toMatchObject({ op: 2, index: 200, more: false });
  });

  it('hands what has a key over to the next instance [POLICY-2] [OP-9]', async () => {
    await opened(AT_ONCE);
    peer.send(message(1, 1, 'hang', { idempotencyKey: 'k' }), message(1, 2, 'crash'));
    await world.settle();
    expect(peer.the('exit').crash.fates).toMatchObject([{ op: 1, fate: 'carriedOver' }, { fate: 'unknown' }]);
    expect(peer.texts(1)).toEqual(['hang']);
  });

  it('tells of the next registration, and of all that were tried when none is left [POLICY-3] [POLICY-5] [CRASH-5]', async () => {
    await opened({ kind: 'routeToNext' }, [FLAKY, FLAKY]);
    peer.send(message(1, 1, 'crash'));
    await world.settle();
    peer.send(message(1, 2, 'on'), message(1, 3, 'crash'));
    await world.settle();
    expect(told()).toEqual(['exit', 'policyEvent', 'reply', 'exit', 'policyEvent', 'closed']);
    expect(peer.all('exit').map(({ crash }) => crash.decision)).toEqual([
      { action: 'routeToNext', to: 'spare 1', attempt: 1 },
      { action: 'fail', because: 'noneLeft', tried: ['inline', 'spare 1'] },
    ]);
    expect(peer.all('policyEvent').map(({ event }) => event)).toMatchObject([
      { generation: 1, outcome: 'rerouted', participant: { generation: 2 } },
      { generation: 2, outcome: 'gaveUp', phase: 'failed' },
    ]);
    peer.message(1, 4, 'late');
    await world.settle();
    expect(told()).toHaveLength(6);
  });

  it('tells what was undone and what was not, between the Exit and the end [POLICY-4] [CRASH-5]', async () => {
    const bookings: Participant = {
      subject: 'flaky',
      handle: (received: Text, context: HandlerContext) => {
        const text = received.text();
        if (text === 'crash') throw new Error(SECRET);
        if (text === 'undo b') throw statusError('notFound', { message: 'No such booking.' });
        if (!text.startsWith('undo')) context.compensate(`undo ${text}`, { label: `booking ${text}` });
        return text;
      },
    };
    await opened({ kind: 'compensate' }, [bookings]);
    peer.send(message(1, 1, 'a'), message(1, 2, 'b'));
    await world.settle();
    peer.send(message(1, 3, 'crash'));
    await world.settle();
    expect(told()).toEqual(['reply', 'reply', 'exit', 'policyEvent', 'closed']);
    expect(peer.the('exit').crash.decision).toEqual({ action: 'compensate', compensations: 2 });
    expect(peer.the('policyEvent').event).toEqual({
      generation: 1,
      outcome: 'compensated',
      phase: 'failed',
      compensations: [
        { op: 2, label: 'booking b', undone: false, why: 'notFound: No such booking.' },
        { op: 1, label: 'booking a', undone: true },
      ],
    });
    expect(peer.the('closed').status.code).toBe('failedPrecondition');
  });

  it('refuses what comes after a crash that is not healed, while it is undone [CRASH-4]', async () => {
    const slow: Participant = {
      subject: 'flaky',
      handle: (received: Text, context: HandlerContext) => {
        if (received.text() === 'crash') throw new Error(SECRET);
        if (received.text() === 'undo') return context.defer();
        context.compensate('undo', { deadlineMs: 1_000 });
        return 'done';
      },
    };
    await opened({ kind: 'compensate' }, [slow]);
    peer.send(message(1, 1, 'do'));
    await world.settle();
    peer.send(message(1, 2, 'crash'));
    await world.settle();
    peer.send(message(1, 3, 'late'));
    await world.advance(1_000);
    expect(told()).toEqual(['reply', 'exit', 'rejected', 'policyEvent', 'closed']);
    expect(peer.the('rejected')).toMatchObject({ op: 3, status: { code: 'failedPrecondition' } });
  });

  it('shows nothing that the redaction hides, whatever the policy does; the names of registrations it shows [EXIT-6] [POLICY-3]', async () => {
    const policies: CrashPolicy = {
      kind: 'chain',
      policies: [{ kind: 'routeToNext' }, { kind: 'compensate' }],
    };
    const dying: Participant = {
      subject: 'flaky',
      handle: (received: Text, context: HandlerContext) => {
        if (received.text() !== 'do') throw new Error(SECRET);
        context.compensate('undo');
        return 'done';
      },
    };
    const redact = () => ({ kind: 'crashed', name: 'Error', message: 'hidden' }) as const;
    await opened(policies, [dying, dying], { redact });
    peer.send(message(1, 1, 'do'));
    await world.settle();
    for (const op of [2, 3]) {
      peer.message(1, op, 'crash');
      await world.settle();
    }
    peer.message(1, 4, 'late');
    await world.settle();
    // The instance that undoes crashes too.
    expect(peer.all('exit').map(({ crash }) => crash.decision.action)).toEqual([
      'routeToNext',
      'compensate',
      'fail',
    ]);
    expect(
      peer.all('exit').every(({ crash }) => 'message' in crash.reason && crash.reason.message === 'hidden'),
    ).toBe(true);
    expect(peer.the('closed').status.code).toBe('failedPrecondition');
    expect(JSON.stringify(peer.frames)).toContain('spare 1');
    expect(JSON.stringify(peer.frames)).not.toMatch(/42|\.ts/);
  });

  describe('while it opens', () => {
    const ROUTE: CrashPolicy = { kind: 'routeToNext' };

    it('opens on the next registration where the first cannot start; its crash is for the log alone [POLICY-3] [CONV-9]', async () => {
      await create([STILLBORN, STILLBORN, FLAKY]);
      peer.send(open(1, 'flaky', { policy: ROUTE }), message(1, 1, 'early'));
      await world.settle();
      expect(peer.kinds()).toEqual(['welcome', 'opened', 'reply']);
      expect(peer.the('opened')).toMatchObject({ participants: [{ generation: 3 }], policy: ROUTE });
      expect(peer.texts()).toEqual(['early']);
      expect(JSON.stringify(peer.frames)).not.toContain('42');
      const crashes = world.logged.filter(({ line }) => line === 'participant crashed');
      expect(crashes).toMatchObject([
        { generation: 1, decision: 'routeToNext', reason: expect.stringContaining(SECRET) },
        { generation: 2, decision: 'routeToNext' },
      ]);
      peer.message(1, 2, 'crash');
      await world.settle();
      expect(peer.the('exit').crash).toMatchObject({
        generation: 3,
        decision: { action: 'fail', because: 'noneLeft', tried: ['inline', 'spare 1', 'spare 2'] },
      });
    });

    it('refuses with the last reason, and nothing else, where none can start [POLICY-3] [C-19]', async () => {
      await create([STILLBORN, STILLBORN]);
      peer.send(open(1, 'flaky', { policy: ROUTE }), message(1, 1, 'early'));
      await world.settle();
      expect(peer.kinds()).toEqual(['welcome', 'closed']);
      expect(peer.the('closed').status).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining(SECRET),
        details: { generation: '2' },
      });
    });

    it('does not take the start that failed for the reason where the next is given up [C-19] [CONV-8]', async () => {
      const never: Participant = { subject: 'flaky', init: () => new Promise<void>(() => undefined), handle };
      await create([STILLBORN, never]);
      peer.open(1, 'flaky', { policy: ROUTE, deadlineMs: 500 });
      await world.advance(500);
      expect(peer.kinds()).toEqual(['welcome', 'closed']);
      expect(peer.the('closed').status.message).toMatch(/500 ms, its deadline/);
    });

    it('tells of a crash by a message that came with the Open, in order, whoever takes over [CRASH-5] [CONV-9]', async () => {
      await create([FLAKY, FLAKY]);
      peer.send(open(1, 'flaky', { policy: ROUTE }), message(1, 1, 'crash'), message(1, 2, 'hang'));
      await world.settle();
      expect(peer.kinds()).toEqual(['welcome', 'opened', 'exit', 'policyEvent', 'reply']);
      expect(peer.the('opened').participants).toMatchObject([{ generation: 1 }]);
      expect(peer.the('exit').crash.generation).toBe(1);
      expect(peer.the('policyEvent').event).toMatchObject({
        outcome: 'rerouted',
        participant: { generation: 2 },
      });
    });
  });
});

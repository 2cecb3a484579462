import { LIMITS, OK, statusFor } from '@liminal/protocol';
import { type RawMessage, type RawPeer, message } from '../raw-peer.fixture';
import { ServerWorld } from '../server-world.fixture';
import { BUSY, CRASHED, RawProgram, offer } from './raw-program.fixture';

/** What may be sent ahead of the places that are free. */
const AHEAD = 8;

const UNRUN = statusFor('deadlineBeforeTurn', 'It had not begun.');

describe('An assigned instance', () => {
  let world: ServerWorld;
  let program: RawProgram;
  let client: RawPeer;
  afterEach(() => world.end());

  async function running(concurrency = 1) {
    world = await ServerWorld.create();
    program = await RawProgram.hosting(world, [offer('far', { concurrency })]);
    client = await world.connect();
    client.open(1, 'far');
    await world.settle();
    await program.assigned();
    client.the('opened');
  }

  async function ask(op: number, content: unknown = `${op}`, options: RawMessage = {}) {
    client.message(1, op, content, options);
    await world.settle();
  }

  async function askMany(from: number, to: number) {
    client.send(...Array.from({ length: to - from + 1 }, (_, i) => message(1, from + i, `${from + i}`)));
    await world.settle();
  }

  const told = () => client.kinds().slice(2);
  const numbers = (from: number, to: number, mark = '') =>
    Array.from({ length: to - from + 1 }, (_, i) => `${from + i}${mark}`);

  it('gets what the client sends, and the client what it answers, in any order [OP-2] [OP-10]', async () => {
    await running(3);
    await ask(1, 'a', { deadlineMs: 5_000, idempotencyKey: 'key' });
    await ask(2, { b: 1 }, { expects: 'acknowledgement' });
    await ask(3, 'c', { expects: 'nothing' });
    expect(program.peer.all('message')).toMatchObject([
      { ref: 2, op: 1, expects: 'reply', deadlineMs: 5_000, idempotencyKey: 'key' },
      { ref: 2, op: 2, expects: 'acknowledgement', envelope: { contentType: 'application/json' } },
      { ref: 2, op: 3, expects: 'nothing' },
    ]);
    expect(program.peer.all('message').map(({ attempt }) => attempt)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await program.done(3);
    await program.done(2);
    await program.reply(1, 'A');
    expect(client.all('reply').map(({ op, envelope }) => [op, envelope !== undefined])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(client.texts(1)).toEqual(['A']);
  });

  it('has a status passed on as it is, and lives on [OP-11]', async () => {
    await running();
    await ask(1);
    const thrown = statusFor('notFound', 'No such order.');
    await program.failure(1, thrown);
    await ask(2);
    await program.reply(2, 'B');
    expect(client.all('reply')).toMatchObject([{ op: 1, status: thrown }, { op: 2 }]);
  });

  it('has a second answer, and one that nobody asked for, dropped and counted [OP-2]', async () => {
    await running();
    await ask(1);
    await program.reply(1, 'A');
    await program.reply(1, 'A again');
    await program.reply(77, 'what?');
    await ask(2, 'cast', { expects: 'nothing' });
    await program.reply(2, 'never mind');
    client.send({ kind: 'close', ref: 1, status: OK });
    await world.settle();
    await program.exitAsTold();
    expect(client.texts()).toEqual(['A']);
    expect(client.the('closed').counters).toMatchObject({ messages: 2, replies: 1 });
    expect(client.the('closed').counters.droppedReplies).toBeGreaterThanOrEqual(2);
  });

  it('is sent as many as it takes at once, and a few ahead, which alone are marked [OP-7]', async () => {
    await running(2);
    await askMany(1, 15);
    expect(program.messages()).toEqual([...numbers(1, 2), ...numbers(3, 2 + AHEAD, '+')]);
    expect(
      program.peer.all('message').every(({ op, sentAhead }) => sentAhead === (op > 2 ? true : undefined)),
    ).toBe(true);
  });

  it('is sent more when it says that what was ahead has started, and when it answers [OP-7]', async () => {
    await running();
    await askMany(1, 15);
    expect(program.messages()).toHaveLength(1 + AHEAD);
    await program.reply(1, 'A');
    // Nothing ahead has been said to have started.
    expect(program.messages()).toHaveLength(1 + AHEAD);
    await program.started(2);
    expect(program.messages()).toHaveLength(2 + AHEAD);
    await program.started(4);
    expect(program.messages()).toHaveLength(4 + AHEAD);
    // A reply says so too.
    await program.reply(5, 'E');
    expect(program.messages()).toHaveLength(5 + AHEAD);
    await program.failure(6, statusFor('deadlineBeforeTurn', 'late'));
    expect(program.messages()).toHaveLength(6 + AHEAD);
  });

  it('has a place free at once for what comes when all is answered [OP-7]', async () => {
    await running();
    for (const op of [1, 2, 3]) {
      await ask(op);
      await program.reply(op, 'x');
    }
    expect(program.messages()).toEqual(['1', '2', '3']);
  });

  it('crashes, and what had not started by its own word was not handed over [OP-7] [LINK-4]', async () => {
    await running();
    await askMany(1, 11);
    await program.started(2);
    await program.exit(CRASHED, {
      fates: [
        { op: 1, fate: 'unknown', replies: 0 },
        { op: 2, fate: 'unknown', replies: 0 },
        { op: 3, fate: 'unknown', replies: 0 },
        ...[4, 5, 6, 7, 8, 9, 10].map((op) => ({ op, fate: 'notDelivered' as const, replies: 0 })),
      ],
    });
    expect(client.the('exit').crash.fates.map(({ fate }) => fate)).toEqual([
      ...Array.from({ length: 3 }, () => 'unknown'),
      ...Array.from({ length: 8 }, () => 'notDelivered'),
    ]);
    expect(client.the('exit').crash.reason).toEqual(CRASHED);
  });

  it('takes back nothing by its last word: what it had said to have started stays so [OP-7]', async () => {
    await running();
    await ask(1);
    await program.started(1);
    await program.exit(CRASHED, { fates: [{ op: 1, fate: 'notDelivered', replies: 0 }] });
    expect(client.the('exit').crash.fates).toMatchObject([{ op: 1, fate: 'unknown' }]);
  });

  describe('that streams', () => {
    const credit = { messages: 2, bytes: 1_000 };

    it('is told how much its reader allows, and that it allows more; all comes in order [OP-3] [FLOW-2]', async () => {
      await running();
      await ask(1, 'many', { expects: 'stream', credit });
      expect(program.peer.the('message')).toMatchObject({ expects: 'stream', credit });
      await program.part(1, 0, 'a');
      await program.part(1, 1, 'b');
      const more = { messages: 4, bytes: 2_000 };
      client.send({ kind: 'credit', ref: 1, op: 1, credit: more });
      await world.settle();
      expect(program.peer.the('credit')).toMatchObject({ ref: 2, op: 1, credit: more });
      await program.part(1, 2, 'c');
      await program.done(1, 3);
      expect(client.texts(1)).toEqual(['a', 'b', 'c']);
      expect(client.all('reply').at(-1)).toMatchObject({ op: 1, index: 3, more: false });
    });

    it('has the credit kept for it while the message waits for its turn [FLOW-2]', async () => {
      await running();
      await askMany(1, 1 + AHEAD);
      await ask(10, 'many', { expects: 'stream', credit });
      const more = { messages: 60, bytes: 9_000 };
      client.send({ kind: 'credit', ref: 1, op: 10, credit: more });
      await world.settle();
      expect(program.peer.all('credit')).toEqual([]);
      await program.started(2);
      expect(program.peer.all('message').at(-1)).toMatchObject({ op: 10, credit: more });
    });

    it('has what is out of place dropped, and answers for it with nothing else [OP-2] [OP-3]', async () => {
      await running(2);
      await ask(1, 'many', { expects: 'stream', credit });
      await ask(2, 'one');
      await program.part(1, 5, 'not yet');
      await program.part(2, 0, 'not a stream');
      await program.part(1, 0, 'a');
      expect(client.texts()).toEqual(['a']);
      expect(told()).toEqual(['reply']);
    });

    it('has given part of it when it crashes, and that is counted [OP-7] [C-30]', async () => {
      await running();
      await ask(1, 'many', { expects: 'stream', credit });
      await program.part(1, 0, 'a');
      await program.exit(CRASHED, { fates: [{ op: 1, fate: 'unknown', replies: 1 }] });
      expect(client.the('exit').crash.fates).toEqual([{ op: 1, fate: 'unknown', replies: 1 }]);
    });
  });

  describe('whose message nobody waits for any more', () => {
    it('is told why, by its code, and has its place free when it answers [OP-5] [OP-13]', async () => {
      await running();
      await ask(1);
      client.send({ kind: 'cancel', ref: 1, op: 1, reason: 'changed my mind' });
      await world.settle();
      expect(client.the('reply').status?.code).toBe('cancelled');
      expect(program.peer.the('cancel')).toMatchObject({
        ref: 2,
        op: 1,
        code: 'cancelled',
        reason: 'changed my mind',
      });
      await ask(2);
      expect(program.messages()).toEqual(['1', '2+']);
      await program.part(1, 0, 'too late');
      await program.failure(1, statusFor('cancelledAfterTurn', 'changed my mind'));
      expect(client.all('reply')).toHaveLength(1);
      await program.reply(2, 'B');
      await ask(3);
      expect(program.messages()).toEqual(['1', '2+', '3']);
    });

    it('never sees what waited here [OP-5]', async () => {
      await running();
      await askMany(1, 1 + AHEAD + 2);
      client.send({ kind: 'cancel', ref: 1, op: 2 + AHEAD, reason: '' });
      await world.settle();
      expect(program.peer.all('cancel')).toEqual([]);
      expect(client.the('reply')).toMatchObject({ op: 2 + AHEAD, status: { delivery: 'notDelivered' } });
      await program.started(3);
      expect(program.messages().at(-1)).toBe(`${3 + AHEAD}+`);
    });

    it('is told of a deadline; what had waited here was not delivered, and of what it has it is to say, soon [OP-4] [OP-7] [STATUS]', async () => {
      await running();
      await askMany(1, 1 + AHEAD);
      await ask(10, 'short', { deadlineMs: 400 });
      await ask(11, 'long');
      await world.advance(400);
      expect(client.the('reply')).toMatchObject({
        op: 10,
        status: { code: 'deadlineExceeded', delivery: 'notDelivered' },
      });
      await program.started(3);
      expect(program.messages().slice(-1)).toEqual(['11+']);
      await world.advance(29_600);
      await program.say({ kind: 'reply', ref: 2, op: 9, index: 0, more: false, status: UNRUN });
      await world.advance(250);
      expect(program.peer.all('cancel').map(({ op, code }) => [op, code])).toContainEqual([
        1,
        'deadlineExceeded',
      ]);
      const late = client.all('reply').filter(({ op }) => op <= 9);
      const [asItCame, ...rest] = [
        late.findIndex(({ op }) => op === 9),
        ...late.map(({ op, status }) => `${op} ${status?.delivery}`),
      ];
      expect(asItCame).toBe(3);
      expect(rest.sort()).toEqual([...numbers(1, 8).map((op) => `${op} unknown`), '9 notDelivered']);
    });

    it('says of itself that its time was over before its turn [OP-4] [STATUS]', async () => {
      await running();
      await askMany(1, 2);
      await program.failure(2, statusFor('deadlineBeforeTurn', 'It was too late.'));
      expect(client.the('reply')).toMatchObject({
        op: 2,
        status: { code: 'deadlineExceeded', delivery: 'notDelivered' },
      });
    });

    it('is told the time that is left when its message is sent, not when it came [OP-4]', async () => {
      await running();
      await askMany(1, 1 + AHEAD);
      await ask(10, 'x', { deadlineMs: 5_000 });
      await world.advance(1_200);
      await program.started(2);
      expect(program.peer.all('message').at(-1)).toMatchObject({ op: 10, deadlineMs: 3_800 });
    });
  });

  describe('that ends', () => {
    it('is asked to stop, and its clean exit ends the conversation [CONV-3] [POLICY-6]', async () => {
      await running();
      await ask(1);
      client.send({ kind: 'close', ref: 1, status: OK });
      await world.settle();
      expect(program.peer.all('close')).toEqual([]);
      await program.reply(1, 'A');
      expect(program.peer.the('close').ref).toBe(2);
      await program.exitAsTold();
      expect(told()).toEqual(['reply', 'closed']);
      expect(client.the('closed').status).toEqual(OK);
      expect(program.peer.all('closed')).toEqual([]);
    });

    it('says nothing any more: what comes after its Exit is ignored, and the connection lives on [EXIT-7] [WIRE-2]', async () => {
      await running();
      await ask(1);
      await program.exit(CRASHED, { fates: [{ op: 1, fate: 'unknown', replies: 0 }] });
      await program.reply(1, 'late');
      await program.part(1, 0, 'x'.repeat(LIMITS.statusMessageBytes));
      await program.compensation(1, 1, 'undo');
      await program.say({ kind: 'progress', ref: 2, op: 1, dropped: 0 });
      await program.started(1);
      await program.assigned();
      await program.declined(BUSY);
      await program.exit(CRASHED);
      expect(told()).toEqual(['exit', 'policyEvent', 'closed']);
      expect(program.told).not.toContain('goodbye');
      client.open(3, 'far');
      await world.settle();
      await program.assigned();
      expect(client.all('opened')).toHaveLength(2);
    });

    it('is ended where its conversation is, and is not heard after that [EXIT-7] [OP-6]', async () => {
      await running();
      await ask(1);
      client.transport.end();
      await world.settle();
      expect(program.peer.the('closed')).toMatchObject({ ref: 2, reason: { kind: 'shutdown' } });
      await program.reply(1, 'late');
      await program.compensation(9, 9, 'undo');
      await program.exitAsTold();
      expect(program.told).not.toContain('goodbye');
      expect(world.server.conversations.size).toBe(0);
    });

    it('ends by itself with something open, and that is a crash [EXIT-3]', async () => {
      await running();
      await ask(1);
      await program.exit({ kind: 'normal' }, { fates: [{ op: 1, fate: 'unknown', replies: 0 }] });
      expect(client.the('exit').crash).toMatchObject({ reason: { kind: 'normal' }, unclean: true });
    });
  });

  it('declares what is to be undone, and undoes it when it has crashed, the last first [POLICY-4]', async () => {
    world = await ServerWorld.create();
    program = await RawProgram.hosting(world, ['far']);
    client = await world.connect();
    client.open(1, 'far', { policy: { kind: 'compensate' } });
    await world.settle();
    await program.assigned();
    await ask(1);
    await program.compensation(1, 1, 'undo 1');
    await program.compensation(1, 2, 'undo 2');
    await program.compensation(1, 3, 'undo 3');
    await program.compensation(1, 2);
    await program.reply(1, 'A');
    await program.exit(CRASHED);
    expect(program.assign).toMatchObject({ ref: 4, generation: 2, compensations: { count: 0, bytes: 0 } });
    await program.assigned();
    const undone = () =>
      program.peer
        .all('message')
        .filter(({ ref }) => ref === 4)
        .map(({ op, envelope, expects }) => [op, Buffer.from(envelope.payload).toString(), expects]);
    expect(undone()).toEqual([[1, 'undo 3', 'acknowledgement']]);
    await program.done(1);
    expect(undone()).toEqual([
      [1, 'undo 3', 'acknowledgement'],
      [2, 'undo 1', 'acknowledgement'],
    ]);
    await program.done(2);
    expect(client.the('policyEvent').event).toMatchObject({
      compensations: [{ undone: true }, { undone: true }],
    });
  });

  it('tells the next instance how much is to be undone already [POLICY-4] [POLICY-2]', async () => {
    world = await ServerWorld.create();
    program = await RawProgram.hosting(world, ['far']);
    client = await world.connect();
    const policy = { kind: 'restart', backoff: { initialMs: 0 } } as const;
    client.open(1, 'far', { policy: { kind: 'chain', policies: [policy, { kind: 'compensate' }] } });
    await world.settle();
    await program.assigned();
    await ask(1, 'a', { idempotencyKey: 'k' });
    await program.compensation(1, 1, 'four');
    await program.exit(CRASHED, { fates: [{ op: 1, fate: 'unknown', replies: 0 }] });
    expect(program.assign).toMatchObject({ ref: 4, generation: 2, compensations: { count: 1, bytes: 4 } });
    await program.assigned();
    // It has a key, and is handed over once more; who gets it is told that it is not the first.
    expect(program.peer.all('message').at(-1)).toMatchObject({
      ref: 4,
      op: 1,
      attempt: 2,
      idempotencyKey: 'k',
    });
  });
});

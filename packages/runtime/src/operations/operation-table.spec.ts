import {
  type Envelope,
  type Expects,
  type Status,
  type CreditCounts,
  STATUS_TABLE,
  status,
  statusFor,
  textOf,
  toEnvelope,
} from '@liminal/protocol';
import fc from 'fast-check';
import { createDeadlineWheel } from '../deadline-wheel';
import { createVirtualTime } from '../testing';
import { type Operation, type OperationObserver, type OperationSpec } from './operation';
import { isWaiting } from './operation-state';
import { OperationTable, type OperationTableLimits } from './operation-table';

const LIMITS: OperationTableLimits = { operations: 1_000, waitingBytes: 1_000_000, retryAfterMs: 100 };
const CREDIT: CreditCounts = { messages: 100, bytes: 100_000 };

function spec(expects: Expects, fields: Partial<OperationSpec> = {}): OperationSpec {
  return { envelope: toEnvelope('hello'), expects, deadlineMs: 1_000, credit: CREDIT, ...fields };
}

/** A table whose owner writes down what it is told, and observers that do so too. */
class TableWorld {
  readonly time = createVirtualTime();
  readonly wheel = createDeadlineWheel(this.time.clock);
  readonly log: string[] = [];
  readonly statuses: Status[] = [];
  /** What there was room for whenever some had been made. */
  readonly rooms: CreditCounts[] = [];
  readonly table: OperationTable;

  constructor(limits: Partial<OperationTableLimits> = {}) {
    this.table = new OperationTable(
      this.time.clock,
      this.wheel,
      { ...LIMITS, ...limits },
      {
        replied: ({ op }, index, envelope, more) =>
          void this.log.push(`replied ${op}.${index}${shown(envelope)}${more ? ' …' : ''}`),
        ended: ({ op }, { code }) => void this.log.push(`ended ${op} ${code}`),
        abandoned: ({ op }, { code }, atHandler) =>
          void this.log.push(`abandoned ${op} ${code}${atHandler ? ' at its handler' : ''}`),
        madeRoom: () => void this.rooms.push(this.table.room()),
      },
    );
  }

  open(expects: Expects, fields: Partial<OperationSpec> = {}): number {
    return this.table.admit(spec(expects, fields), this.observer(this.table.lastOp + 1)).op;
  }

  reply(op: number, index: number, text: string | undefined, more = false): void {
    this.table.reply(op, index, text === undefined ? undefined : toEnvelope(text), more);
  }

  get observed(): string[] {
    return this.log.filter((line) => line.startsWith('observed'));
  }

  /** What the table counts as the bytes of the messages that it holds. */
  get waitingBytes(): number {
    return (this.table as unknown as { waitingBytes: number }).waitingBytes;
  }

  private observer(op: number): OperationObserver {
    return {
      next: (envelope, index) => void this.log.push(`observed ${op}.${index}${shown(envelope)}`),
      end: (terminal) => {
        if (terminal.kind === 'status') this.statuses.push(terminal.status);
        this.log.push(
          terminal.kind === 'reply'
            ? `observed the end of ${op}:${shown(terminal.envelope)}`
            : `observed the end of ${op}: ${terminal.status.code}`,
        );
      },
    };
  }
}

function shown(envelope: Envelope | undefined): string {
  return envelope ? ` '${textOf(envelope)}'` : ' nothing';
}

describe('the operation table', () => {
  it('gives dense ids, to casts too [OP-1]', () => {
    const { table } = new TableWorld();
    const ops = (['nothing', 'reply', 'stream', 'nothing'] as const).map(
      (expects) => table.admit(spec(expects)).op,
    );
    expect(ops).toEqual([1, 2, 3, 4]);
    expect([table.admitted, table.lastOp, table.size]).toEqual([4, 4, 4]);
  });

  it('takes the id that the other side gave, and counts on from there [OP-1]', () => {
    const { table } = new TableWorld();
    expect(table.admit(spec('reply'), undefined, 5).op).toBe(5);
    expect(table.admit(spec('reply')).op).toBe(6);
    expect(table.admitted).toBe(2);
  });

  it('matches replies by id, in any order [OP-2] [C-22]', () => {
    const world = new TableWorld();
    for (let i = 0; i < 3; i++) world.open('reply');
    world.reply(3, 0, 'c');
    world.reply(1, 0, 'a');
    world.reply(2, 0, 'b');
    expect(world.observed).toEqual([
      "observed the end of 3: 'c'",
      "observed the end of 1: 'a'",
      "observed the end of 2: 'b'",
    ]);
    expect(world.table.replies).toBe(3);
  });

  it('tells its owner before the one who waits', () => {
    const world = new TableWorld();
    world.open('reply');
    world.reply(1, 0, 'a');
    expect(world.log).toEqual(["replied 1.0 'a'", "observed the end of 1: 'a'"]);
  });

  it.each<[string, Expects, (world: TableWorld) => void]>([
    ['unknown', 'reply', (world) => world.reply(99, 0, 'x')],
    ['late', 'reply', (world) => (world.table.cancel(1, ''), world.reply(1, 0, 'x'))],
    ['repeated', 'stream', (world) => (world.reply(1, 0, 'a', true), world.reply(1, 0, 'x', true))],
    ['too early', 'stream', (world) => world.reply(1, 1, 'x', true)],
    ['to a cast', 'nothing', (world) => world.reply(1, 0, 'x')],
    ['with more behind a single one', 'reply', (world) => world.reply(1, 0, 'x', true)],
    ['empty-handed with more', 'stream', (world) => world.reply(1, 0, undefined, true)],
    [
      'a status for what has ended',
      'reply',
      (world) => (world.reply(1, 0, 'a'), world.table.status(1, status('ok'))),
    ],
  ])('drops and counts a reply that is %s, and nothing else is touched [OP-2]', (_what, expects, act) => {
    const world = new TableWorld();
    world.open(expects);
    world.open('reply');
    act(world);
    expect(world.table.droppedReplies).toBe(1);
    expect(world.log.join()).not.toContain("'x'");
    world.reply(2, 0, 'mine');
    expect(world.observed.at(-1)).toBe("observed the end of 2: 'mine'");
  });

  it('passes the replies of a stream on in order, then exactly one end [OP-3]', () => {
    const world = new TableWorld();
    world.open('stream');
    world.reply(1, 0, 'a', true);
    world.reply(1, 1, 'b', true);
    world.reply(1, 2, undefined);
    world.table.status(1, status('internal'));
    expect(world.observed).toEqual([
      "observed 1.0 'a'",
      "observed 1.1 'b'",
      'observed the end of 1: nothing',
    ]);
  });

  it('ends an operation with the status that came, and tells its owner once [OP-1]', () => {
    const world = new TableWorld();
    world.open('reply');
    world.table.status(1, status('notFound', { message: 'no order' }));
    expect(world.log).toEqual(['ended 1 notFound', 'observed the end of 1: notFound']);
    expect(world.statuses[0]?.message).toBe('no order');
    expect(world.table.size).toBe(0);
  });

  describe('deadlines', () => {
    it.each([
      ['before', '', 'deadlineBeforeTurn', () => undefined],
      ['after', ' at its handler', 'deadlineAfterTurn', (world: TableWorld) => world.table.handedOver(1)],
    ] as const)(
      'settle an operation %s its turn, exactly then, and say whether a handler may be at work [OP-4] [OP-13] [C-23]',
      async (_when, where, row, prepare) => {
        const world = new TableWorld();
        world.open('reply');
        prepare(world);
        await world.time.advance(999);
        expect(world.log).toEqual([]);
        await world.time.advance(1);
        expect(world.log).toEqual([
          'ended 1 deadlineExceeded',
          'observed the end of 1: deadlineExceeded',
          `abandoned 1 deadlineExceeded${where}`,
        ]);
        expect(world.statuses[0]?.delivery).toBe(STATUS_TABLE[row].delivery);
        expect(world.time.pendingTimers).toBe(0);
      },
    );

    it('of thousands that nobody answers all come, and the table works on [OP-4] [C-23]', async () => {
      const world = new TableWorld({ operations: 8_000 });
      for (let i = 0; i < 8_000; i++) world.open('reply');
      expect(world.table.refusal()).toBeDefined();
      await world.time.advance(1_000);
      expect(world.observed).toHaveLength(8_000);
      expect(world.table.refusal()).toBeUndefined();
    });

    it('of a cast end it without a word to anyone but who works on it [OP-2] [OP-4]', async () => {
      const world = new TableWorld();
      world.open('nothing');
      await world.time.advance(1_000);
      expect(world.log).toEqual(['observed the end of 1: deadlineExceeded', 'abandoned 1 deadlineExceeded']);
      expect(world.table.size).toBe(0);
    });

    it('of a stream run over the whole of it where one was given [OP-3]', async () => {
      const world = new TableWorld();
      world.open('stream');
      await world.time.advance(600);
      world.reply(1, 0, 'a', true);
      await world.time.advance(400);
      expect(world.observed.at(-1)).toBe('observed the end of 1: deadlineExceeded');
    });

    it('of a stream run anew from each reply by default [OP-3]', async () => {
      const world = new TableWorld();
      world.open('stream', { deadlinePerReply: true });
      for (let i = 0; i < 5; i++) {
        await world.time.advance(999);
        world.reply(1, i, 'a', true);
      }
      expect(world.table.size).toBe(1);
      await world.time.advance(999);
      expect(world.table.size).toBe(1);
      await world.time.advance(1);
      expect(world.statuses[0]).toMatchObject({
        code: 'deadlineExceeded',
        message: 'No further reply came within 1000 ms.',
      });
    });

    it.each<[string, CreditCounts]>([
      ['messages', { messages: 1, bytes: 100 }],
      ['bytes', { messages: 100, bytes: 1 }],
    ])('of a stream stand still while its reader allows no %s [OP-3]', async (_what, credit) => {
      const world = new TableWorld();
      world.open('stream', { deadlinePerReply: true, credit });
      world.reply(1, 0, 'a', true);
      await world.time.advance(100_000);
      expect(world.table.size).toBe(1);
      world.table.credit(1, CREDIT);
      await world.time.advance(999);
      expect(world.table.size).toBe(1);
      await world.time.advance(1);
      expect(world.table.size).toBe(0);
    });

    it('of a stream are not put off by a reader who reads on while the participant is silent [OP-3]', async () => {
      const world = new TableWorld();
      world.open('stream', { deadlinePerReply: true });
      await world.time.advance(600);
      world.table.credit(1, { messages: 200, bytes: 200_000 });
      await world.time.advance(400);
      expect(world.observed).toEqual(['observed the end of 1: deadlineExceeded']);
    });
  });

  describe('cancellation', () => {
    it.each<[string, string, string, (world: TableWorld) => void]>([
      ['waits', 'notDelivered', '', () => undefined],
      ['was handed over', 'unknown', ' at its handler', (world: TableWorld) => world.table.handedOver(1)],
      ['has given a reply', 'unknown', ' at its handler', (world) => world.reply(1, 0, 'a', true)],
    ])(
      'settles at once what %s as %s, and tells who works on it%s [OP-5] [OP-13] [STATUS]',
      (_what, delivery, where, prepare) => {
        const world = new TableWorld();
        world.open('stream');
        prepare(world);
        world.table.cancel(1, 'Not wanted.');
        world.table.cancel(1, 'Not wanted.');
        expect(world.log.slice(-3)).toEqual([
          'ended 1 cancelled',
          'observed the end of 1: cancelled',
          `abandoned 1 cancelled${where}`,
        ]);
        expect(world.statuses).toEqual([
          { code: 'cancelled', delivery, message: 'Not wanted.', retryable: false },
        ]);
        expect(world.time.pendingTimers).toBe(0);
      },
    );
  });

  describe('the exit of the participant', () => {
    it('has a fate for each open operation by ascending id, none for casts [OP-7] [CRASH-5]', () => {
      const world = new TableWorld();
      world.open('reply');
      world.open('nothing');
      world.open('stream');
      world.open('acknowledgement');
      world.table.handedOver(1);
      world.reply(3, 0, 'a', true);
      world.reply(3, 1, 'b', true);
      expect(world.table.fates()).toEqual([
        { op: 1, fate: 'unknown', replies: 0 },
        { op: 3, fate: 'unknown', replies: 2 },
        { op: 4, fate: 'notDelivered', replies: 0 },
      ]);
      expect(world.table.openOperations()).toEqual([1, 3, 4]);
    });

    it('settles all that is open, each once, and not as ended: the fates were told [OP-7]', () => {
      const world = new TableWorld();
      world.open('reply');
      world.open('nothing');
      world.open('reply');
      world.table.handedOver(3);
      world.table.exit(({ state }) =>
        statusFor(state === 'waiting' ? 'crashNotHandedOver' : 'crashHandedOver', 'died'),
      );
      expect(world.log).toEqual([
        'observed the end of 1: unavailable',
        'observed the end of 2: unavailable',
        'observed the end of 3: aborted',
      ]);
      expect([world.table.size, world.waitingBytes, world.wheel.size]).toEqual([0, 0, 0]);
    });

    it('settles one operation with a fate that the other side told [OP-7]', () => {
      const world = new TableWorld();
      world.open('reply');
      world.table.fate(1, statusFor('crashHandedOver', 'died'));
      world.table.fate(1, statusFor('crashHandedOver', 'died'));
      expect(world.log).toEqual(['observed the end of 1: aborted']);
    });

    it('settles what an observer cancels meanwhile once only [OP-1]', () => {
      const world = new TableWorld();
      world.table.admit(spec('reply'), {
        next: () => undefined,
        end: () => world.table.cancel(2, 'too'),
      });
      world.open('reply');
      world.table.abandonAll(() => statusFor('conversationOver', 'over'));
      expect(world.observed).toEqual(['observed the end of 2: cancelled']);
    });
  });

  describe('what a host gives back', () => {
    const back = toEnvelope('hello');

    it('waits again with its message, as if it had not been handed over [OP-7] [POLICY-2]', () => {
      const world = new TableWorld();
      world.open('reply');
      world.table.handedOver(1);
      const held = world.table.room().bytes;
      world.table.givenBack(1, back);
      expect(world.table.get(1)).toMatchObject({ state: 'waiting', handovers: 0, envelope: back });
      expect(held - world.table.room().bytes).toBe(back.payload.length);
      expect(world.table.waiting().map(({ op }) => op)).toEqual([1]);
      world.table.handedOver(1);
      world.reply(1, 0, 'fine');
      expect(world.table.room().bytes).toBe(LIMITS.waitingBytes);
    });

    it('stays of unknown outcome where an instance before had it, and keeps the message that it has [OP-7] [OP-9]', () => {
      const world = new TableWorld();
      world.open('reply', { idempotencyKey: 'k' });
      const { bytes } = world.table.room();
      world.table.handedOver(1);
      world.table.exit(() => statusFor('crashHandedOver', 'died'), true);
      world.table.handedOver(1);
      world.table.givenBack(1, back);
      expect(world.table.get(1)).toMatchObject({ state: 'carriedOver', handovers: 1 });
      expect(world.table.room().bytes).toBe(bytes);
      world.table.cancel(1, 'enough');
    });

    it('is nothing once it has been answered in part, or has ended [OP-1]', () => {
      const world = new TableWorld();
      world.open('stream');
      world.table.givenBack(1, back);
      expect(world.table.get(1)).toMatchObject({ state: 'waiting', handovers: 0 });
      world.table.handedOver(1);
      world.reply(1, 0, 'a', true);
      world.table.givenBack(1, back);
      expect(world.table.get(1)?.state).toBe('handedOver');
      world.reply(1, 1, undefined);
      world.table.givenBack(1, back);
      expect([world.table.size, world.table.room().bytes]).toEqual([0, LIMITS.waitingBytes]);
    });
  });

  describe('the exit of a participant that another one follows', () => {
    const KEYED = { idempotencyKey: 'k' };

    /** Each kind of operation that a crash can meet, by what becomes of it. */
    function crashed() {
      const world = new TableWorld();
      world.open('reply'); // 1: was never handed over
      world.open('nothing'); // 2: a cast that was never handed over
      world.open('reply'); // 3: handed over
      world.open('nothing'); // 4: a cast, handed over
      world.open('reply', KEYED); // 5: handed over, with a key
      world.open('stream', KEYED); // 6: answered in part, with a key
      world.open('nothing', KEYED); // 7: a cast, handed over, with a key
      for (let op = 3; op <= 7; op++) world.table.handedOver(op);
      for (let index = 0; index < 3; index++) world.reply(6, index, 'a', true);
      world.log.length = 0;
      const fates = world.table.fates(true);
      world.table.exit(
        ({ state, idempotencyKey }) =>
          statusFor(state === 'waiting' ? 'crashNotHandedOver' : 'crashHandedOver', 'died', {
            keyed: idempotencyKey !== undefined,
          }),
        true,
      );
      return { world, fates };
    }

    it('has the fate carriedOver for what goes on, and the others as before [CRASH-5] [POLICY-2]', () => {
      expect(crashed().fates).toEqual([
        { op: 1, fate: 'carriedOver', replies: 0 },
        { op: 3, fate: 'unknown', replies: 0 },
        { op: 5, fate: 'carriedOver', replies: 0 },
        { op: 6, fate: 'unknown', replies: 3 },
      ]);
    });

    it('settles what was handed over without a key, or was answered in part, and nothing else [POLICY-2] [C-30]', () => {
      const { world } = crashed();
      expect(world.log).toEqual([
        'observed the end of 3: aborted',
        'observed the end of 4: aborted',
        'observed the end of 6: aborted',
      ]);
      expect(world.statuses.map(({ retryable }) => retryable)).toEqual([false, false, true]);
      expect(world.waitingBytes).toBe(4 * 'hello'.length);
    });

    it('leaves the rest for the next instance, casts too, in order, with its message and how often it had its turn [POLICY-2]', () => {
      const { world } = crashed();
      expect(
        world.table.waiting().map(({ op, state, handovers, envelope }) => ({
          op,
          state,
          handovers,
          text: envelope && textOf(envelope),
        })),
      ).toEqual([
        { op: 1, state: 'waiting', handovers: 0, text: 'hello' },
        { op: 2, state: 'waiting', handovers: 0, text: 'hello' },
        { op: 5, state: 'carriedOver', handovers: 1, text: 'hello' },
        { op: 7, state: 'carriedOver', handovers: 1, text: 'hello' },
      ]);
      for (const { op } of world.table.waiting()) world.table.handedOver(op);
      expect(world.table.waiting()).toEqual([]);
      expect([1, 5].map((op) => world.table.get(op)?.handovers)).toEqual([1, 2]);
    });

    it('goes on to the same answer as without a crash, also across several [OP-1] [POLICY-2]', () => {
      const { world } = crashed();
      world.table.handedOver(5);
      world.table.exit(() => DIED, true);
      world.table.exit(() => DIED, true);
      expect(world.table.get(5)).toMatchObject({ state: 'carriedOver', handovers: 2 });
      world.table.handedOver(5);
      world.reply(5, 0, 'at last');
      expect(world.observed.at(-1)).toBe("observed the end of 5: 'at last'");
    });

    it('leaves nothing to one that none follows: what was carried over has an unknown outcome [OP-7]', () => {
      const { world } = crashed();
      expect(world.table.fates()).toEqual([
        { op: 1, fate: 'notDelivered', replies: 0 },
        { op: 5, fate: 'unknown', replies: 0 },
      ]);
      world.table.exit(() => DIED);
      expect([world.table.size, world.waitingBytes, world.wheel.size]).toEqual([0, 0, 0]);
    });

    it.each<
      [string, 'deadlineAfterTurn' | 'cancelledAfterTurn', (world: TableWorld) => Promise<void> | void]
    >([
      ['its deadline', 'deadlineAfterTurn', (world) => world.time.advance(1_000)],
      ['a cancellation', 'cancelledAfterTurn', (world) => world.table.cancel(5, 'Not wanted.')],
    ])(
      'ends what is carried over as unknown at %s, where no handler is at work on it [OP-4] [OP-5] [OP-13]',
      async (_what, row, act) => {
        const { world } = crashed();
        await act(world);
        const { code, delivery, retry } = STATUS_TABLE[row];
        const end = world.log.indexOf(`ended 5 ${code}`);
        expect(world.log.slice(end, end + 3)).toEqual([
          `ended 5 ${code}`,
          `observed the end of 5: ${code}`,
          `abandoned 5 ${code}`,
        ]);
        expect(world.statuses.filter((ended) => ended.delivery === delivery).at(-1)).toMatchObject({
          code,
          retryable: retry === 'withIdempotencyKey',
        });
      },
    );

    it('settles what an observer cancels meanwhile once only, and does not carry it over [OP-1]', () => {
      const world = new TableWorld();
      world.table.admit(spec('reply'), { next: () => undefined, end: () => world.table.cancel(2, 'too') });
      world.open('reply', KEYED);
      world.table.handedOver(1);
      world.table.handedOver(2);
      world.table.exit(() => DIED, true);
      expect(world.observed).toEqual(['observed the end of 2: cancelled']);
      expect([world.table.size, world.waitingBytes]).toEqual([0, 0]);
    });
  });

  describe('since when somebody waits', () => {
    it('is told of the oldest operation that an instance could get on with: no cast, no paused stream, none excluded [OP-14]', async () => {
      const world = new TableWorld();
      const nobody = () => false;
      expect(world.table.waitedForSince(nobody)).toBeUndefined();
      world.open('nothing');
      world.open('stream', { credit: { messages: 1, bytes: 100 } });
      expect(world.table.waitedForSince(nobody)).toBe(0);
      await world.time.advance(7);
      world.open('reply');
      expect(world.table.waitedForSince((op) => op === 2)).toBe(7);
      world.reply(2, 0, 'a', true);
      expect(world.table.waitedForSince(nobody)).toBe(7);
      expect(world.table.waitedForSince((op) => op === 3)).toBeUndefined();
      world.table.abandonAll(() => DIED);
    });
  });

  describe('casts', () => {
    it("stay in the table until their handler is done, and are nobody's open operation [EXIT-3]", () => {
      const world = new TableWorld();
      world.open('nothing');
      expect([world.table.size, world.table.hasOpenOperations()]).toEqual([1, false]);
      world.table.castDone(1);
      expect([world.table.size, world.log]).toEqual([0, []]);
      world.open('reply');
      expect(world.table.hasOpenOperations()).toBe(true);
    });

    it('are the only ones that a done cast can end: an operation is never lost [OP-1]', () => {
      const world = new TableWorld();
      world.open('reply');
      world.table.castDone(1);
      expect(world.table.size).toBe(1);
    });
  });

  describe('admission', () => {
    it('is bounded in count, casts included, and says so [FLOW-1] [STATUS]', () => {
      const world = new TableWorld({ operations: 2 });
      world.open('reply');
      world.open('nothing');
      expect(world.table.refusal()).toMatchObject({
        code: 'resourceExhausted',
        delivery: 'notDelivered',
        retryable: true,
        retryAfterMs: 100,
      });
      world.table.castDone(2);
      expect(world.table.refusal()).toBeUndefined();
      expect(world.table.rejected).toBe(1);
    });

    it('is bounded in the bytes that wait, and free again as they are handed over [FLOW-1]', () => {
      const world = new TableWorld({ waitingBytes: 10 });
      const six = { envelope: toEnvelope('123456') };
      world.open('reply', six);
      // As with credit, one that crosses the mark is taken whole.
      expect(world.table.refusal()).toBeUndefined();
      world.open('reply', six);
      expect(world.table.refusal()).toMatchObject({
        code: 'resourceExhausted',
        retryAfterMs: 100,
      });
      world.table.handedOver(1);
      expect(world.table.refusal()).toBeUndefined();
    });

    it('counts what has a key until its end or its first reply: it may have to be handed over again [FLOW-1] [POLICY-2]', () => {
      const world = new TableWorld({ waitingBytes: 6 });
      const six = { envelope: toEnvelope('123456'), idempotencyKey: 'k' };
      world.open('stream', six);
      world.table.handedOver(1);
      expect([world.waitingBytes, world.table.get(1)?.envelope]).toEqual([6, six.envelope]);
      expect(world.table.refusal()?.code).toBe('resourceExhausted');
      world.reply(1, 0, 'a', true);
      expect([world.waitingBytes, world.table.get(1)?.envelope]).toEqual([0, undefined]);
      world.open('reply', six);
      world.table.handedOver(2);
      world.table.status(2, status('notFound'));
      expect(world.waitingBytes).toBe(0);
    });

    it('holds nothing of what was handed over for good, key or not [FLOW-1]', () => {
      const world = new TableWorld({ waitingBytes: 10 });
      world.open('reply', { envelope: toEnvelope('123456'), idempotencyKey: 'k' });
      world.table.handedOverForGood(1);
      expect([world.waitingBytes, world.table.get(1)?.envelope]).toEqual([0, undefined]);
      expect(world.table.get(1)?.state).toBe('handedOver');
    });

    it('takes one message that is larger than the bound where nothing waits [FLOW-1]', () => {
      const world = new TableWorld({ waitingBytes: 3 });
      expect(world.table.refusal()).toBeUndefined();
      world.open('reply');
      expect(world.table.refusal()).toBeDefined();
    });
  });

  describe('room', () => {
    it('is what is still admitted, in messages and bytes [FLOW-2]', () => {
      const { table } = new TableWorld({ operations: 4, waitingBytes: 100 });
      expect(table.room()).toEqual({ messages: 4, bytes: 100 });
      table.admit(spec('nothing'));
      table.admit(spec('reply'));
      expect(table.room()).toEqual({ messages: 2, bytes: 90 });
    });

    it('is less than nothing where the last message crossed the mark', () => {
      const { table } = new TableWorld({ waitingBytes: 3 });
      table.admit(spec('reply'));
      expect(table.room().bytes).toBe(-2);
    });

    const KEYED = { idempotencyKey: 'k' };
    it.each<[string, Expects, Partial<OperationSpec>, (world: TableWorld) => void, CreditCounts[]]>([
      ['is handed over', 'reply', {}, ({ table }) => table.handedOver(1), [{ messages: 3, bytes: 100 }]],
      ['with a key is handed over', 'reply', KEYED, ({ table }) => table.handedOver(1), []],
      [
        'with a key is handed over for good',
        'reply',
        KEYED,
        ({ table }) => table.handedOverForGood(1),
        [{ messages: 3, bytes: 100 }],
      ],
      ['is answered', 'reply', {}, (world) => world.reply(1, 0, 'a'), [{ messages: 4, bytes: 100 }]],
      [
        'with a key is answered in part',
        'stream',
        KEYED,
        (world) => world.reply(1, 0, 'a', true),
        [{ messages: 3, bytes: 100 }],
      ],
      ['is cancelled', 'reply', {}, ({ table }) => table.cancel(1, 'x'), [{ messages: 4, bytes: 100 }]],
      ['of a cast is done', 'nothing', {}, ({ table }) => table.castDone(1), [{ messages: 4, bytes: 100 }]],
      [
        'ends with its participant',
        'reply',
        {},
        ({ table }) => table.exit(() => status('aborted')),
        [{ messages: 4, bytes: 100 }],
      ],
    ])('is told to have grown when a message %s [FLOW-2]', (_when, expects, fields, act, rooms) => {
      const world = new TableWorld({ operations: 4, waitingBytes: 100 });
      world.open(expects, fields);
      act(world);
      expect(world.rooms).toEqual(rooms);
    });

    it('is told of before the reply that made it: who is told of that may send at once [EXIT-5] [FLOW-2]', () => {
      const world = new TableWorld({ operations: 1 });
      world.open('reply');
      world.table.handedOver(1);
      const told = world.rooms.length;
      const table = world.table as unknown as { owner: { replied(): void } };
      let roomsAtReply = -1;
      table.owner.replied = () => (roomsAtReply = world.rooms.length);
      world.reply(1, 0, 'a');
      expect(roomsAtReply).toBe(told + 1);
    });
  });

  describe('credit', () => {
    it('sets and does not add, and never takes back, also across 2³² [FLOW-2]', () => {
      const { table } = new TableWorld();
      table.admit(spec('stream', { credit: { messages: 0xffff_fff0, bytes: 10 } }));
      expect(table.credit(1, { messages: 5, bytes: 20 })?.credit).toEqual({ messages: 5, bytes: 20 });
      expect(table.credit(1, { messages: 3, bytes: 30 })?.credit).toEqual({ messages: 5, bytes: 30 });
      expect(table.credit(2, { messages: 3, bytes: 30 })).toBeUndefined();
    });
  });

  it('loses no operation and leaves nothing behind, in any order of events, also across crashes that heal [OP-1] [CONV-4] [POLICY-2]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent, { maxLength: 40 }), async (events) => {
        const world = new TableWorld();
        const opened: Operation[] = [];
        const handed = new Set<Operation>();
        for (const event of events) {
          await apply(world, event, opened);
          expectTrueCounters(world, opened);
          for (const operation of opened) {
            if (operation.state === 'handedOver') handed.add(operation);
            // [OP-7] It is never again as if it had not been handed over.
            expect(operation.state === 'waiting' && handed.has(operation)).toBe(false);
          }
        }
        // The longest deadline that runs over the whole, and one more reply's.
        await world.time.advance(1_000);
        expectTrueCounters(world, opened);
        const { table, wheel, time } = world;
        expect([table.size, world.waitingBytes, wheel.size, time.pendingTimers]).toEqual([0, 0, 0, 0]);
        for (const { op, expects, state } of opened) {
          expect([op, state]).toEqual([op, 'settled']);
          const ends = endsOf(world, op);
          if (expects === 'nothing') expect(ends).toBeLessThanOrEqual(1);
          else expect(ends).toBe(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function endsOf({ observed }: TableWorld, op: number): number {
  return observed.filter((line) => line.startsWith(`observed the end of ${op}:`)).length;
}

/** Admitted is what has ended and what is open; the bytes are those of the messages that are held. */
function expectTrueCounters(world: TableWorld, opened: readonly Operation[]): void {
  const { table } = world;
  const open = opened.filter(({ state }) => state !== 'settled');
  const ended = opened.filter(({ op, expects }) => expects !== 'nothing' && endsOf(world, op) > 0);
  const asked = opened.filter(({ expects }) => expects !== 'nothing');
  expect([table.admitted, table.size]).toEqual([opened.length, open.length]);
  expect(asked.length).toBe(ended.length + table.openOperations().length);
  expect(world.waitingBytes).toBe(
    open.reduce((bytes, { envelope }) => bytes + (envelope?.payload.length ?? 0), 0),
  );
  // What has to be handed over has its message, and nothing else has.
  for (const { state, envelope, idempotencyKey, replies } of open) {
    const isNeeded = isWaiting(state) || (idempotencyKey !== undefined && replies === 0);
    expect(envelope !== undefined).toBe(isNeeded);
  }
}

type TableEvent =
  | {
      kind: 'open';
      expects: Expects;
      deadlinePerReply: boolean;
      deadlineMs: number;
      idempotencyKey: string | undefined;
    }
  | { kind: 'call'; call: (table: OperationTable, op: number) => void; op: number }
  | { kind: 'crash'; anotherFollows: boolean }
  | { kind: 'reply'; op: number; index: number; more: boolean }
  | { kind: 'wait'; ms: number };

const DIED = statusFor('crashHandedOver', 'died');
const op = fc.integer({ min: 1, max: 12 });
const anEvent: fc.Arbitrary<TableEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('open' as const),
    expects: fc.constantFrom<Expects>('nothing', 'acknowledgement', 'reply', 'stream'),
    deadlinePerReply: fc.boolean(),
    deadlineMs: fc.integer({ min: 1, max: 200 }),
    idempotencyKey: fc.constantFrom(undefined, 'k'),
  }),
  fc.record({
    kind: fc.constant('call' as const),
    op,
    call: fc.constantFrom<(table: OperationTable, op: number) => void>(
      (table, id) => table.handedOver(id),
      (table, id) => table.handedOver(id),
      (table, id) => table.cancel(id, 'Not wanted.'),
      (table, id) => table.status(id, status('notFound')),
      (table, id) => table.castDone(id),
      (table, id) => void table.credit(id, CREDIT),
      (table, id) => table.fate(id, DIED),
    ),
  }),
  fc.record({ kind: fc.constant('crash' as const), anotherFollows: fc.boolean() }),
  fc.record({ kind: fc.constant('reply' as const), op, index: fc.nat(2), more: fc.boolean() }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(100) }),
);

async function apply(world: TableWorld, event: TableEvent, opened: Operation[]): Promise<void> {
  const { table } = world;
  switch (event.kind) {
    case 'open':
      opened.push(table.get(world.open(event.expects, event)) as Operation);
      return;
    case 'call':
      return event.call(table, event.op);
    case 'crash':
      return crash(table, event.anotherFollows);
    case 'wait':
      return world.time.advance(event.ms);
    case 'reply': {
      const before = table.replies + table.droppedReplies;
      world.reply(event.op, event.index, 'x', event.more);
      // Each reply is passed on or dropped, and counted either way.
      expect(table.replies + table.droppedReplies).toBe(before + 1);
    }
  }
}

/** What the fates say is what happens. */
function crash(table: OperationTable, anotherFollows: boolean): void {
  const fates = table.fates(anotherFollows);
  table.exit(() => DIED, anotherFollows);
  const carried = fates.filter(({ fate }) => fate === 'carriedOver');
  expect(table.openOperations()).toEqual(carried.map((fate) => fate.op));
  expect(table.waiting().filter(({ expects }) => expects !== 'nothing')).toHaveLength(carried.length);
}

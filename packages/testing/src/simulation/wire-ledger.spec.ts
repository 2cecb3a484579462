import { type ConversationFrame, type Frame, envelope, status } from '@liminal/protocol';
import { bookAt, clauses, crash } from './ledger-world.fixture';
import { WireLedger } from './wire-ledger';

const OK = status('ok', { message: '' });
const COUNTERS = { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 };
const SOME = envelope(new Uint8Array(1));
const PID = { node: 'n', number: 1, creation: 1 };

/** A connection to which a frame is sent, or from which one comes. */
class WireWorld {
  readonly time = { now: 0 };
  readonly found: string[];
  readonly wire: WireLedger;

  constructor(others: WireLedger[] = []) {
    const { book, found } = bookAt(this.time);
    this.found = found;
    this.wire = new WireLedger(
      book,
      () => [this.wire, ...others],
      () => this.time.now,
    );
  }

  get clauses(): string[] {
    return clauses(this.found);
  }

  in(...frames: readonly Frame[]): this {
    for (const frame of frames) this.wire.receives(frame);
    return this;
  }

  out(...frames: readonly Frame[]): this {
    for (const frame of frames) this.wire.sends(frame);
    return this;
  }

  /** A conversation is open, and one message of it has come. */
  asked(over: Partial<Extract<Frame, { kind: 'message' }>> = {}): this {
    return this.in(open()).out(opened()).in(message(1, over));
  }

  /** A program has offered to take so many. */
  offered(capacity: number): this {
    return this.in({
      kind: 'register',
      registration: 1,
      offers: [{ subject: 'a', concurrency: 1 }],
      capacity,
      version: '',
      attributes: [],
    }).out({ kind: 'registered', registration: 1, status: OK });
  }
}

const open = (ref = 1): Frame => ({ kind: 'open', ref, subject: 'a', headers: [] });
const opened = (ref = 1): Frame => ({
  kind: 'opened',
  ref,
  conversationId: 'x',
  participants: [],
  policy: { kind: 'fail' },
});
const message = (op: number, over: Partial<Extract<Frame, { kind: 'message' }>> = {}): Frame => ({
  kind: 'message',
  ref: 1,
  op,
  envelope: SOME,
  expects: 'reply',
  deadlineMs: 100,
  deadlinePerReply: false,
  ...over,
});
const reply = (op: number, index = 0, more = false): ConversationFrame => ({
  kind: 'reply',
  ref: 1,
  op,
  index,
  more,
  envelope: SOME,
});
const exit = (over: Parameters<typeof crash>[0] = {}): Frame => ({
  kind: 'exit',
  ref: 1,
  crash: crash(over),
});
const closed = (ref = 1): Frame => ({ kind: 'closed', ref, status: OK, counters: COUNTERS });
const assign = (ref: number, over = {}): Frame => ({
  kind: 'assign',
  ref,
  registration: 1,
  conversationId: 'x',
  subject: 'a',
  participant: PID,
  generation: 1,
  attempt: 1,
  headers: [],
  payloadBytes: 1,
  compensations: { count: 0, bytes: 0 },
  ...over,
});

describe('the ledger of a connection', () => {
  it('has nothing to say of a conversation that is opened, answered, healed and closed', () => {
    const w = new WireWorld().asked().out(reply(1)).in(message(2));
    const carried = { op: 2, fate: 'carriedOver', replies: 0 } as const;
    w.out(exit({ decision: { action: 'restart', delayMs: 0, attempt: 1 }, fates: [carried] }));
    const participant = { pid: PID, subject: 'a', host: 'inline', generation: 2 };
    w.out({
      kind: 'policyEvent',
      ref: 1,
      event: { outcome: 'restarted', generation: 1, phase: 'active', participant },
    });
    w.out(reply(2)).in({ kind: 'close', ref: 1, status: OK }).out(closed());
    w.in({ kind: 'goodbye', status: OK });
    expect(w.found).toEqual([]);
  });

  it.each<[string, string, (w: WireWorld) => void]>([
    ['an answer to what was never asked', 'OP-2', (w) => w.asked().out(reply(2))],
    ['an answer to a cast', 'OP-2', (w) => w.asked({ expects: 'nothing' }).out(reply(1))],
    ['a second answer', 'OP-1', (w) => w.asked().out(reply(1), reply(1))],
    [
      'a refusal of what was answered',
      'OP-1',
      (w) => w.asked().out(reply(1), { kind: 'rejected', ref: 1, op: 1, status: OK }),
    ],
    ['a reply that is left out', 'OP-3', (w) => w.asked({ expects: 'stream' }).out(reply(1, 1, true))],
    [
      'a reply that its reader has no room for',
      'FLOW-2',
      (w) =>
        w
          .asked({ expects: 'stream', credit: { messages: 1, bytes: 9 } })
          .out(reply(1, 0, true), reply(1, 1, true)),
    ],
    ['a reply after the exit', 'LINK-4', (w) => w.asked().out(exit(), reply(1))],
    ['a second exit of an instance', 'CRASH-1', (w) => w.asked().out(exit(), exit())],
    [
      'a count of replies that is not so',
      'CRASH-5',
      (w) => w.asked().out(exit({ fates: [{ op: 1, fate: 'unknown', replies: 1 }] })),
    ],
    [
      'a policy that does what was not decided',
      'CRASH-5',
      (w) => {
        const event = { outcome: 'compensated', generation: 1, phase: 'active', compensations: [] } as const;
        w.asked().out(exit({ decision: { action: 'restart', delayMs: 0, attempt: 1 } }), {
          kind: 'policyEvent',
          ref: 1,
          event,
        });
      },
    ],
    ['an end that leaves an operation open', 'OP-1', (w) => w.asked().out(closed())],
    ['a frame after the end', 'CONV-2', (w) => w.in(open()).out(opened(), closed(), exit())],
    ['a frame of no conversation', 'WIRE-2', (w) => w.out(opened(3))],
    ['bytes that are no frame', 'WIRE-5', (w) => w.wire.cannotRead('sent', new Error('too long'))],
    ['an opening twice', 'CONV-9', (w) => w.in(open()).out(opened(), opened())],
    [
      'an end that is asked for, and not told',
      'CONV-9',
      (w) => {
        w.in(open()).out(opened()).in({ kind: 'close', ref: 1, status: OK });
        w.time.now = 11_001;
        w.in({ kind: 'goodbye', status: OK });
      },
    ],
    [
      'an end that takes too long',
      'CONV-3',
      (w) => {
        w.in(open()).out(opened()).in({ kind: 'close', ref: 1, status: OK });
        w.time.now = 11_001;
        w.out(closed());
      },
    ],
    [
      'an operation that is too much, and answered',
      'FLOW-1',
      (w) => {
        const limits = { payloadBytes: 9, conversations: 9, operations: 1 };
        w.out({
          kind: 'welcome',
          version: 1,
          capabilities: [],
          node: 'n',
          creation: 1,
          limits,
          keepaliveMs: 0,
        });
        w.asked().in(message(2)).out(reply(2));
      },
    ],
    ['an instance for a registration that is none', 'CONV-9', (w) => w.out(assign(2))],
    ['an instance for a registration that is full', 'FLOW-1', (w) => w.offered(1).out(assign(2), assign(4))],
    [
      'a second exit of an assigned instance',
      'CRASH-1',
      (w) =>
        w
          .offered(1)
          .out(assign(2))
          .in({ ...exit(), ref: 2 } as Frame, { ...exit(), ref: 2 } as Frame),
    ],
  ])('sees %s [%s]', (_what, clause, happens) => {
    const w = new WireWorld();
    happens(w);
    expect(w.clauses).toEqual([clause]);
  });

  it('takes credit as it is: it sets, and does not add [FLOW-2]', () => {
    const w = new WireWorld().asked({ expects: 'stream', credit: { messages: 1, bytes: 9 } });
    w.in({ kind: 'credit', ref: 1, op: 1, credit: { messages: 2, bytes: 9 } });
    w.out(reply(1, 0, true), reply(1, 1, true));
    expect(w.found).toEqual([]);
    w.out(reply(1, 2, true));
    expect(w.clauses).toEqual(['FLOW-2']);
  });

  it('lets the other side be silent of what was cancelled [OP-5]', () => {
    const w = new WireWorld().asked().in({ kind: 'cancel', ref: 1, op: 1, reason: '' }).out(closed());
    expect(w.found).toEqual([]);
  });

  it('has room again for what was declined, or has come to its end [FLOW-1]', () => {
    const w = new WireWorld().offered(1).out(assign(2));
    w.in({ kind: 'declined', ref: 2, status: OK }).out(assign(4));
    expect([w.found, w.wire.roomFor('a')]).toEqual([[], 0]);
    w.out(closed(4)).out(assign(6));
    // Until it has said that it is over, the server may count it.
    expect([w.found, w.wire.roomFor('a')]).toEqual([[], -1]);
    w.in(closed(4), { ...exit(), ref: 6 } as Frame);
    expect([w.found, w.wire.roomFor('a'), w.wire.roomFor('b')]).toEqual([[], 1, 0]);
  });

  it('sees an instance for a registration that was taken back, but in the step that it was [CONV-9]', () => {
    const w = new WireWorld().offered(2).in({ kind: 'unregister', registration: 1, status: OK });
    w.out(assign(2));
    expect(w.found).toEqual([]);
    w.time.now += 2;
    w.out(assign(4));
    expect(w.clauses).toEqual(['CONV-9']);
  });

  it('sees an instance that is assigned where another has more room, but for those that are being opened [FLOW-1]', () => {
    const other = new WireWorld().offered(3);
    const w = new WireWorld([other.wire]).offered(1);
    w.in(open()).out(assign(2));
    expect(w.clauses).toEqual(['FLOW-1']);
    const unsure = new WireWorld([other.wire]).offered(1);
    unsure.in(open(1), open(3)).out(assign(2));
    expect(unsure.found).toEqual([]);
  });
});

import { statusFor } from '@liminal/protocol';
import { LedgerWorld, ORDER, RESTART, crash, reply } from './ledger-world.fixture';
import { type Order } from './order';

const CANCELLED = {
  kind: 'status',
  op: 1,
  status: statusFor('cancelledAfterTurn', ''),
} as const;
const UNKNOWN = [{ op: 1, fate: 'unknown', replies: 0 }] as const;
const CARRIED = [{ op: 1, fate: 'carriedOver', replies: 0 }] as const;

// What the simulation rests on: each must be seen, or it proves nothing.
describe('the ledger of a conversation', () => {
  it('has nothing to say of an operation that is answered once', () => {
    const w = new LedgerWorld();
    const work = w.handles();
    work.answers();
    work.settled();
    w.ledger.replied(reply());
    w.ledger.requests.settles(1, 'replied');
    w.ledger.requests.checkDeadlines();
    w.ledger.checkSettled(() => true);
    w.end();
    expect(w.found).toEqual([]);
  });

  it.each<[string, string, (w: LedgerWorld) => void]>([
    ['a second end', 'OP-1', ({ ledger }) => [reply(), reply()].forEach((event) => ledger.replied(event))],
    [
      'a status after the reply',
      'OP-1',
      ({ ledger }) => {
        ledger.replied(reply());
        ledger.replied(CANCELLED);
      },
    ],
    [
      'an operation that a crash leaves out',
      'CRASH-5',
      (w) => {
        w.handles();
        w.ledger.crashed(crash());
      },
    ],
    [
      'an operation that is told as not delivered, and was',
      'OP-7',
      (w) => {
        w.handles();
        w.ledger.crashed(crash({ fates: [{ op: 1, fate: 'notDelivered', replies: 0 }] }));
      },
    ],
    [
      'an operation that is told as unknown, and nobody had it',
      'OP-7',
      ({ ledger }) => ledger.crashed(crash({ fates: UNKNOWN })),
    ],
    ['a reply to what nobody asked', 'OP-2', ({ ledger }) => ledger.replied(reply({ token: 9 }))],
    ['the reply to another operation', 'OP-2', ({ ledger }) => ledger.replied(reply({ op: 2 }))],
    [
      'a cast that is answered',
      'OP-2',
      (w) => {
        w.asks({ order: { token: 2, do: 'reply' }, expects: 'nothing' });
        w.ledger.replied(reply({ token: 2, op: 2 }, { op: 2 }));
      },
    ],
    [
      'a reply that is left out',
      'OP-3',
      ({ ledger }) => ledger.replied(reply({ index: 1 }, { index: 1, more: true })),
    ],
    [
      'a reply after the exit',
      'LINK-4',
      ({ ledger }) => {
        ledger.crashed(crash());
        ledger.replied(reply({ generation: 2 }));
      },
    ],
    [
      'a count of replies that is not so',
      'CRASH-5',
      (w) => {
        w.handles();
        w.ledger.crashed(crash({ fates: [{ op: 1, fate: 'unknown', replies: 3 }] }));
      },
    ],
    [
      'a phase that does not follow',
      'CONV-1',
      ({ ledger }) => (['closed', 'active'] as const).forEach((phase) => ledger.moved(phase)),
    ],
    [
      'a policy that acts on no crash',
      'CRASH-5',
      ({ ledger }) => ledger.policy({ outcome: 'gaveUp', generation: 1, phase: 'failed' }),
    ],
    [
      'a policy that has given up, and a phase that says nothing of it',
      'CONV-1',
      ({ ledger }) => {
        ledger.crashed(crash());
        ledger.policy({ outcome: 'gaveUp', generation: 1, phase: 'active' });
      },
    ],
    [
      'a crash where nobody did any harm',
      'CRASH-1',
      ({ ledger }) => {
        ledger.circumstances.isCalm = true;
        ledger.crashed(crash());
      },
    ],
    [
      'a policy that was not asked for',
      'POLICY-2',
      ({ ledger }) => {
        ledger.moved('active');
        ledger.crashed(crash({ decision: RESTART }));
      },
    ],
  ])('sees %s [%s]', (_what, clause, happens) => {
    const w = new LedgerWorld();
    happens(w);
    expect(w.clauses).toEqual([clause]);
  });

  it.each<[string, string, (w: LedgerWorld) => void]>([
    [
      'a reply of the dead while the policy heals',
      'LINK-4',
      ({ ledger }) => {
        ledger.crashed(crash({ decision: RESTART, fates: CARRIED }));
        ledger.replied(reply({ generation: 1 }));
      },
    ],
    [
      'an operation without a key that is carried over, and was handled',
      'POLICY-2',
      (w) => {
        w.handles();
        w.ledger.crashed(crash({ decision: RESTART, fates: CARRIED }));
      },
    ],
  ])('of a policy of restart without a wait sees %s [%s]', (_what, clause, happens) => {
    const w = new LedgerWorld('chain');
    happens(w);
    expect(w.clauses).toEqual([clause]);
  });

  it('sees two crashes of one instance [CRASH-1]', () => {
    const w = new LedgerWorld('restart');
    for (const attempt of [1, 2])
      w.ledger.crashed(crash({ decision: { action: 'restart', attempt, delayMs: 20 * attempt } }));
    expect(w.clauses).toEqual(['CRASH-1']);
  });

  it('sees streams that do not complete, once [STREAM-1]', () => {
    const w = new LedgerWorld();
    w.ledger.requests.settles(1, 'replied');
    w.ledger.checkEnd();
    expect(w.clauses).toEqual(['STREAM-1']);
  });

  it('sees a death that nobody was told of, and a policy that is silent [CRASH-1] [CRASH-5]', () => {
    const w = new LedgerWorld();
    w.ledger.moved('active');
    w.handles({ order: { token: 1, do: 'throw' } });
    w.ledger.requests.settles(1, 'aborted');
    w.end();
    expect(w.clauses).toEqual(['CRASH-1']);
    const reason = { kind: 'crashed', name: 'Error', message: 'as it was told' } as const;
    w.ledger.crashed(crash({ fates: UNKNOWN, reason }));
    w.ledger.checkEnd();
    expect(w.clauses).toEqual(['CRASH-1', 'CRASH-5']);
  });

  it('sees a conversation that goes on where nothing heals it, or its instance is lost [CRASH-1]', () => {
    const w = new LedgerWorld();
    w.ledger.moved('active');
    w.ledger.checkSettled(() => false);
    w.ledger.crashed(crash());
    w.ledger.checkSettled(() => true);
    w.ledger.moved('failed');
    w.ledger.checkSettled(() => false);
    expect(w.clauses).toEqual(['CRASH-1', 'CRASH-1']);
  });

  it('sees a conversation that goes on when its connection is cut [LINK-1]', () => {
    const w = new LedgerWorld();
    w.ledger.moved('active');
    w.ledger.circumstances.isCut = true;
    w.ledger.checkSettled(() => true);
    expect(w.found).toEqual([]);
    w.ledger.circumstances.cutAt = 0;
    w.ledger.checkSettled(() => true);
    expect(w.clauses).toEqual(['LINK-1']);
  });

  it('takes no second end of what its caller had given up for one: the crash tells what the server had [OP-5]', () => {
    const w = new LedgerWorld();
    w.handles();
    w.ledger.replied(CANCELLED);
    w.ledger.crashed(crash({ fates: UNKNOWN }));
    expect(w.found).toEqual([]);
  });
});

describe('the ledger of what was asked', () => {
  it.each<[string, string, (w: LedgerWorld) => void]>([
    [
      'a promise that settles twice',
      'OP-1',
      ({ ledger }) => ['a', 'b'].forEach((how) => ledger.requests.settles(1, how)),
    ],
    [
      'a time that is over before it is',
      'OP-4',
      (w) => {
        w.time.now = 98;
        w.ledger.requests.settles(1, 'deadlineExceeded');
      },
    ],
    [
      'an end that comes too late',
      'OP-4',
      (w) => {
        w.time.now = 352;
        w.ledger.requests.settles(1, 'deadlineExceeded');
      },
    ],
    [
      'a stream that is read in another order',
      'OP-3',
      (w) => {
        w.asks({ order: { token: 2, do: 'stream', count: 9 }, expects: 'stream' });
        w.ledger.requests.reads(2, { json: () => ({ token: 2, index: 1 }) } as never);
      },
    ],
    [
      'an answer to another message',
      'OP-2',
      (w) => w.ledger.requests.reads(1, { json: () => ({ token: 9, index: 0 }) } as never),
    ],
    [
      'a refusal where there is plenty of room',
      'FLOW-1',
      ({ ledger }) => ledger.requests.settles(1, 'resourceExhausted', 'notDelivered'),
    ],
    [
      'a cancel that is not told at once',
      'OP-5',
      ({ ledger }) => {
        ledger.requests.cancels(1);
        ledger.requests.checkDeadlines();
      },
    ],
    [
      'a cast that nobody handles where nobody did any harm',
      'OP-2',
      (w) => {
        w.ledger.circumstances.isCalm = true;
        w.ledger.requests.settles(1, 'replied');
        w.asks({ order: { token: 2, do: 'reply' }, expects: 'nothing' });
        w.end();
      },
    ],
    ['a defect for an answer', 'STATUS', ({ ledger }) => ledger.requests.settles(1, 'internal')],
    [
      'a stream that is told as whole and is not',
      'OP-3',
      (w) => {
        w.asks({ order: { token: 2, do: 'stream', count: 3 }, expects: 'stream' });
        w.ledger.requests.settles(2, 'replied');
      },
    ],
    [
      'a failure where nobody did any harm',
      'OP-1',
      ({ ledger }) => {
        ledger.circumstances.isCalm = true;
        ledger.requests.settles(1, 'unavailable');
      },
    ],
  ])('sees %s [%s]', (_what, clause, happens) => {
    const w = new LedgerWorld();
    happens(w);
    expect(w.clauses).toEqual([clause]);
  });

  it('sees who waits longer than their deadline, and than the server’s verdict may take [OP-4]', () => {
    const { ledger, time, ...w } = new LedgerWorld();
    time.now = 351;
    ledger.requests.checkDeadlines();
    expect(w.found).toEqual([]);
    time.now = 352;
    ledger.requests.checkDeadlines();
    expect(w.found).toEqual([expect.stringContaining('[OP-4]')]);
  });

  it('sees who is never told [OP-1]', () => {
    const w = new LedgerWorld();
    w.end();
    expect(w.clauses).toEqual(['OP-1']);
  });

  it('sees who is told of a cut connection when the time is over, and not at once [LINK-1]', () => {
    const w = new LedgerWorld();
    w.ledger.requests.settles(1, 'replied');
    w.asks({ order: { token: 2, do: 'reply' }, deadlineMs: 500 });
    w.ledger.circumstances.isCut = true;
    w.ledger.circumstances.cutAt = 10;
    w.time.now = 511;
    w.ledger.requests.settles(2, 'deadlineExceeded');
    w.end();
    expect(w.clauses).toEqual(['LINK-1']);
  });

  it('sees the loss of a program that is told late, or never, where the line was good [LINK-1] [CRASH-1]', () => {
    const lost = (toldAt: number, isSlow = false) => {
      const w = new LedgerWorld();
      w.ledger.requests.settles(1, 'replied');
      w.ledger.instances.lives.begins(1, 'registration1', false);
      w.ledger.moved('active');
      w.time.now = 10;
      w.ledger.instances.lives.lastIsLost();
      w.time.now = 20;
      w.ledger.instances.lives.lastIsLost();
      w.time.now = toldAt;
      w.ledger.circumstances.isSlow = isSlow;
      if (toldAt < Infinity) w.ledger.crashed(crash({ reason: { kind: 'noconnection', detail: '' } }));
      if (toldAt < Infinity) w.ledger.moved('failed');
      w.ledger.checkSettled(() => true);
      return w.clauses;
    };
    expect([lost(510), lost(511), lost(511, true), lost(Infinity)]).toEqual([
      [],
      ['LINK-1'],
      [],
      ['CRASH-1'],
    ]);
  });

  it('expects to be told what the policy came to, but for a crash that was before its caller could listen [CRASH-5]', () => {
    const crashed = (listensBefore: boolean) => {
      const w = new LedgerWorld();
      w.ledger.requests.settles(1, 'aborted');
      w.handles({ order: { token: 1, do: 'throw' } });
      if (listensBefore) w.ledger.moved('active');
      w.ledger.crashed(crash({ reason: { kind: 'crashed', name: 'Error', message: '' }, fates: UNKNOWN }));
      w.ledger.moved('failed');
      w.end();
      return w.clauses;
    };
    expect([crashed(false), crashed(true)]).toEqual([[], ['CRASH-5']]);
  });

  it('sees what was told as not delivered and is handled all the same, also later [OP-7]', () => {
    const w = new LedgerWorld();
    w.ledger.requests.settles(1, 'unavailable', 'notDelivered');
    w.handles({ generation: 2 });
    w.end();
    expect(w.clauses).toEqual(['OP-7']);
  });

  it('sees an answer that is lost, unless the connection was [LINK-4]', () => {
    const w = new LedgerWorld();
    w.handles().answers();
    w.ledger.requests.settles(1, 'aborted');
    w.ledger.circumstances.isCut = true;
    w.end();
    expect(w.found).toEqual([]);
    w.ledger.circumstances.isCut = false;
    w.ledger.checkEnd();
    expect(w.clauses).toEqual(['LINK-4']);
  });

  it('sees a handler that hears late that its caller has cancelled, where the line was good [OP-5]', () => {
    const w = new LedgerWorld();
    const cancel = new AbortController();
    w.handles().watch(cancel.signal);
    w.ledger.requests.settles(1, 'cancelled');
    w.time.now = 501;
    cancel.abort();
    w.ledger.circumstances.isSlow = true;
    w.end();
    expect(w.found).toEqual([]);
    w.ledger.circumstances.isSlow = false;
    w.ledger.checkEnd();
    expect(w.clauses).toEqual(['OP-5']);
  });

  it('sees what waits to its deadline though an instance had nothing to do [POLICY-2]', () => {
    const w = new LedgerWorld();
    w.ledger.requests.settles(1, 'replied');
    w.asks({ order: { token: 2, do: 'reply' }, deadlineMs: 1_000 });
    w.time.now = 1_000;
    w.ledger.requests.settles(2, 'deadlineExceeded');
    w.end();
    expect(w.clauses).toEqual(['POLICY-2']);
  });

  it('lets a second message with a key have the answer to the first, or be refused as a stream [OP-9]', () => {
    const w = new LedgerWorld();
    w.ledger.circumstances.isCalm = true;
    const order: Order = ORDER;
    w.ledger.instances.mayRepeat(order.token);
    w.asks({ id: 2, order, keyed: true, expects: 'stream' });
    w.ledger.requests.settles(2, 'alreadyExists');
    w.ledger.replied(reply({ op: 1 }, { op: 2 }));
    expect(w.found).toEqual([]);
  });
});

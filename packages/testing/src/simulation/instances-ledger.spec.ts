import { KeyLedger } from './key-ledger';
import { LedgerWorld, ORDER, RESTART, bookAt, clauses, crash } from './ledger-world.fixture';
import { type Order } from './order';

const HANG: Order = { token: 1, do: 'hang' };

describe('the ledger of a conversation’s instances', () => {
  it.each<[string, string, (w: LedgerWorld) => void]>([
    [
      'messages that an instance is given in another order',
      'OP-13',
      (w) => {
        w.asks({ order: { token: 2, do: 'reply' } });
        w.handles({ order: { token: 2, do: 'reply' }, op: 2 });
        w.handles();
      },
    ],
    [
      'more messages in hand than it takes at once',
      'OP-13',
      (w) => [1, 2, 3, 4, 5].forEach((op) => w.handles({ order: { token: -op, do: 'hang' }, op })),
    ],
    [
      'a message that two instances handle',
      'POLICY-2',
      (w) => [1, 2].forEach((generation) => w.handles({ generation })),
    ],
    ['a deadline that has grown on its way', 'OP-4', (w) => w.handles({ remainingMs: 101 })],
    ['a deadline that has shrunk on its way', 'OP-4', (w) => w.handles({ remainingMs: 90 })],
    [
      'a handler that nobody tells to stop',
      'OP-5',
      (w) => {
        w.handles({ order: HANG }).watch(new AbortController().signal);
        w.ledger.instances.checkSignals();
      },
    ],
    [
      'a handler that hears late of its deadline',
      'OP-4',
      (w) => {
        const deadline = new AbortController();
        w.handles({ order: HANG }).watch(deadline.signal);
        w.time.now = 103;
        deadline.abort();
        w.ledger.instances.checkSignals();
      },
    ],
    [
      'a crash of another reason',
      'EXIT-2',
      (w) => {
        w.handles({ order: { token: 1, do: 'throw' } });
        w.ledger.instances.lives.checkRecord(crash(), 0);
      },
    ],
    [
      'a crash at another time',
      'CRASH-5',
      (w) => {
        w.handles({ order: { token: 1, do: 'exitNormal' } });
        w.ledger.instances.lives.checkRecord(crash({ reason: { kind: 'normal' }, unclean: true, at: 9 }), 0);
      },
    ],
    ['a crash without a cause', 'CRASH-1', ({ ledger }) => ledger.instances.checkCrashes([crash()], false)],
    [
      'a successor that does not wait',
      'SUP-2',
      (w) => {
        w.handles({ order: { token: 1, do: 'throw' } });
        w.ledger.instances.lives.begins(2, 'the server', true);
        w.ledger.instances.checkCrashes([crash({ decision: { ...RESTART, delayMs: 20 } })], false);
      },
    ],
    [
      'a way to the next that leads back',
      'POLICY-3',
      (w) => {
        w.handles({ order: { token: 1, do: 'throw' } });
        w.ledger.instances.lives.begins(2, 'the server', true);
        const decision = { action: 'routeToNext', to: 'inline', attempt: 1 } as const;
        w.ledger.instances.checkCrashes([crash({ decision })], false);
      },
    ],
    [
      'a restart that leads elsewhere',
      'POLICY-2',
      (w) => {
        w.handles({ order: { token: 1, do: 'throw' } });
        w.ledger.instances.lives.begins(2, 'registration1', false);
        w.ledger.instances.checkCrashes([crash({ decision: RESTART })], false);
      },
    ],
  ])('sees %s [%s]', (_what, clause, happens) => {
    const w = new LedgerWorld();
    happens(w);
    expect(w.clauses).toEqual([clause]);
  });

  it('counts no slot of what has given way, or come to its end [OP-12]', () => {
    const w = new LedgerWorld();
    for (const op of [1, 2, 3]) w.handles({ order: { token: -op, do: 'defer' }, op }).gaveWay();
    for (const op of [4, 5, 6]) w.handles({ order: { token: -op, do: 'reply' }, op }).settled();
    w.handles({ op: 7 });
    expect(w.found).toEqual([]);
  });

  it('sees a message with a key that one instance handles twice; two may [POLICY-2]', () => {
    const w = new LedgerWorld();
    const order: Order = { token: 2, do: 'reply' };
    w.asks({ order, keyed: true });
    for (const generation of [1, 2]) w.handles({ order, op: 2, generation });
    expect(w.found).toEqual([]);
    w.handles({ order, op: 2, generation: 2 });
    expect(w.clauses).toEqual(['POLICY-2']);
  });

  it('sees compensations in another order, twice, or left out [POLICY-4]', () => {
    const { ledger, ...w } = new LedgerWorld();
    const { compensations } = ledger.instances;
    for (const token of [1, 2, 3]) compensations.declares(token);
    compensations.undoes(-3, false);
    expect(w.found).toEqual([]);
    compensations.undoes(-1, false);
    compensations.undoes(-3, false);
    expect(w.found).toEqual([
      expect.stringContaining('-1 is undone before -2'),
      expect.stringContaining('-3 is undone, and was not declared, or twice'),
    ]);
    compensations.declares(4);
    ledger.instances.checkUndone();
    expect(clauses(w.found).at(-1)).toBe('POLICY-4');
  });
});

describe('the ledger of idempotency keys', () => {
  function handled(does: Order['do'] = 'reply') {
    const w = new LedgerWorld();
    return { work: w.handles({ order: { ...ORDER, do: does } }), time: w.time };
  }

  it('sees a message that is run again after its answer, and while another runs [OP-9]', () => {
    const time = { now: 0 };
    const { book, found } = bookAt(time);
    const keys = new KeyLedger(book);
    const first = handled();
    first.work.answers();
    keys.handles(first.work);
    keys.handles(handled().work);
    expect(clauses(found)).toEqual(['OP-9']);
    const running = new KeyLedger(book);
    const { work } = handled('hang');
    work.watch(new AbortController().signal);
    running.handles(work);
    running.handles(handled().work);
    expect(clauses(found)).toEqual(['OP-9', 'OP-9']);
  });

  it('has nothing to say where the first came to nothing, or is forgotten [OP-9]', () => {
    const time = { now: 60_001 };
    const { book, found } = bookAt(time);
    const keys = new KeyLedger(book);
    const [cancelled, old] = [handled('hang'), handled()];
    cancelled.work.watch(AbortSignal.abort());
    old.work.answers();
    for (const { work } of [cancelled, old, handled()]) keys.handles(work);
    expect(found).toEqual([]);
  });
});

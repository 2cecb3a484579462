import { type CrashRecord, envelope, statusFor } from '@liminal/protocol';
import { ConversationLedger } from './conversation-ledger';
import { type Answer, type Order } from './order';

const ORDER: Order = { token: 1, do: 'reply' };
const CRASH = {
  subject: 'inline',
  host: 'inline',
  reason: { kind: 'killed', by: 'kill' },
  unclean: false,
  at: 0,
  participant: { node: 'n', number: 1, creation: 1 },
} as const;

/** A conversation with one request that was sent, on a clock that stands. */
function world() {
  const found: string[] = [];
  const time = { now: 0 };
  const ledger = new ConversationLedger(
    'c1',
    () => time.now,
    () => undefined,
    ({ message }) => found.push(message),
  );
  ledger.asks(ORDER, 'reply', { deadlineMs: 100, keyed: false });
  return { ledger, found, time };
}

function answer(fields: Partial<Answer> = {}) {
  return envelope(Buffer.from(JSON.stringify({ token: 1, op: 1, generation: 1, index: 0, ...fields })));
}

function reply(fields: Partial<Answer> = {}, { op = 1, index = 0, more = false } = {}) {
  return { kind: 'reply', op, index, more, envelope: answer(fields) } as const;
}

function crash(fields: Partial<CrashRecord> = {}): CrashRecord {
  return { ...CRASH, generation: 1, fates: [], decision: { action: 'fail' }, ...fields } as CrashRecord;
}

/** The clauses of what was found. */
function clauses(found: readonly string[]): string[] {
  return found.map((message) => /\[([A-Z]+(?:-\d+)?)\]$/.exec(message)?.[1] ?? message);
}

// What the simulation rests on: each must be seen, or it proves nothing.
describe('the ledger of a conversation', () => {
  it('has nothing to say of an operation that is answered once', () => {
    const { ledger, found } = world();
    ledger.handles(ORDER, { op: 1, generation: 1 });
    ledger.answers(1);
    ledger.replied(reply());
    ledger.settles(1, 'replied');
    for (const stream of ['crash$', 'reply$', 'policy$', 'phase$']) ledger.completes(stream);
    ledger.checkDeadlines();
    ledger.checkEnd();
    expect(found).toEqual([]);
  });

  it.each<[string, string, (ledger: ConversationLedger) => void]>([
    ['a second end', 'OP-1', (ledger) => [reply(), reply()].forEach((event) => ledger.replied(event))],
    [
      'a status after the reply',
      'OP-1',
      (ledger) => {
        ledger.replied(reply());
        ledger.replied({ kind: 'status', op: 1, status: statusFor('cancelledAfterTurn', '') });
      },
    ],
    ['a promise that settles twice', 'OP-1', (ledger) => ['a', 'b'].forEach((how) => ledger.settles(1, how))],
    [
      'messages that an instance is given in another order',
      'OP-13',
      (ledger) => {
        ledger.asks({ token: 2, do: 'reply' }, 'reply', { deadlineMs: 100, keyed: false });
        ledger.handles({ token: 2, do: 'reply' }, { op: 2, generation: 1 });
        ledger.handles(ORDER, { op: 1, generation: 1 });
      },
    ],
    [
      'an operation that a crash leaves out',
      'CRASH-5',
      (ledger) => {
        ledger.handles(ORDER, { op: 1, generation: 1 });
        ledger.crashed(crash());
      },
    ],
    ['a defect for an answer', 'STATUS', (ledger) => ledger.settles(1, 'internal')],
    [
      'a stream that is told as whole and is not',
      'OP-3',
      (ledger) => {
        ledger.asks({ token: 2, do: 'stream', count: 3 }, 'stream', { deadlineMs: 100, keyed: false });
        ledger.settles(2, 'replied');
      },
    ],
    [
      'a failure where nobody did any harm',
      'OP-1',
      (ledger) => {
        ledger.isCalm = true;
        ledger.settles(1, 'unavailable');
      },
    ],
    ['a reply to what nobody asked', 'OP-2', (ledger) => ledger.replied(reply({ token: 9 }))],
    ['the reply to another operation', 'OP-2', (ledger) => ledger.replied(reply({ op: 2 }))],
    [
      'a cast that is answered',
      'OP-2',
      (ledger) => {
        ledger.asks({ token: 2, do: 'reply' }, 'nothing', { deadlineMs: 100, keyed: false });
        ledger.replied(reply({ token: 2, op: 2 }, { op: 2 }));
      },
    ],
    [
      'a reply that is left out',
      'OP-3',
      (ledger) => ledger.replied(reply({ index: 1 }, { index: 1, more: true })),
    ],
    [
      'a reply after the exit',
      'LINK-4',
      (ledger) => {
        ledger.crashed(crash());
        ledger.replied(reply({ generation: 2 }));
      },
    ],
    [
      'a reply of the dead while the policy heals',
      'LINK-4',
      (ledger) => {
        ledger.crashed(
          crash({
            decision: { action: 'restart', delayMs: 0, attempt: 1 },
            fates: [{ op: 1, fate: 'carriedOver', replies: 0 }],
          }),
        );
        ledger.replied(reply({ generation: 1 }));
      },
    ],
    [
      'two crashes of one instance',
      'CRASH-1',
      (ledger) => {
        const healed = { decision: { action: 'restart', delayMs: 0, attempt: 1 } } as const;
        ledger.crashed(crash(healed));
        ledger.crashed(crash(healed));
      },
    ],
    [
      'a count of replies that is not so',
      'CRASH-5',
      (ledger) => ledger.crashed(crash({ fates: [{ op: 1, fate: 'unknown', replies: 3 }] })),
    ],
    [
      'a phase that does not follow',
      'CONV-1',
      (ledger) => (['closed', 'active'] as const).forEach((phase) => ledger.moved(phase)),
    ],
    [
      'a message that two instances handle',
      'POLICY-2',
      (ledger) => [1, 2].forEach((generation) => ledger.handles(ORDER, { op: 1, generation })),
    ],
  ])('sees %s [%s]', (_what, clause, happens) => {
    const { ledger, found } = world();
    happens(ledger);
    expect(clauses(found)).toEqual([clause]);
  });

  it('sees a message with a key that one instance handles twice; two may [POLICY-2]', () => {
    const { ledger, found } = world();
    const order: Order = { token: 2, do: 'reply' };
    ledger.asks(order, 'reply', { deadlineMs: 100, keyed: true });
    for (const generation of [1, 2]) ledger.handles(order, { op: 2, generation });
    expect(found).toEqual([]);
    ledger.handles(order, { op: 2, generation: 2 });
    expect(clauses(found)).toEqual(['POLICY-2']);
  });

  it('sees who waits longer than their deadline, and than the server’s verdict may take [OP-4]', () => {
    const { ledger, found, time } = world();
    time.now = 351;
    ledger.checkDeadlines();
    expect(found).toEqual([]);
    time.now = 352;
    ledger.checkDeadlines();
    expect(clauses(found)).toEqual(['OP-4']);
  });

  it('sees who is never told, and streams that do not complete [OP-1] [STREAM-1]', () => {
    const { ledger, found } = world();
    ledger.checkEnd();
    expect(clauses(found)).toEqual(['OP-1', 'STREAM-1']);
  });

  it('sees what was told as not delivered and is handled all the same, also later [OP-7]', () => {
    const { ledger, found } = world();
    ledger.settles(1, 'unavailable', 'notDelivered');
    ledger.handles(ORDER, { op: 1, generation: 2 });
    for (const stream of ['crash$', 'reply$', 'policy$', 'phase$']) ledger.completes(stream);
    ledger.checkEnd();
    expect(clauses(found)).toEqual(['OP-7']);
  });

  it('sees a death that nobody was told of, and a policy that is silent [CRASH-1] [CRASH-5]', () => {
    const { ledger, found } = world();
    ledger.handles({ token: 1, do: 'throw' }, { op: 1, generation: 1 });
    ledger.settles(1, 'aborted');
    for (const stream of ['crash$', 'reply$', 'policy$', 'phase$']) ledger.completes(stream);
    ledger.checkEnd();
    expect(clauses(found)).toEqual(['CRASH-1']);
    ledger.crashed(crash({ fates: [{ op: 1, fate: 'unknown', replies: 0 }] }));
    ledger.checkEnd();
    expect(clauses(found)).toEqual(['CRASH-1', 'CRASH-5']);
  });

  it('sees an answer that is lost, unless the connection was [LINK-4]', () => {
    const { ledger, found } = world();
    ledger.answers(1);
    ledger.settles(1, 'aborted');
    for (const stream of ['crash$', 'reply$', 'policy$', 'phase$']) ledger.completes(stream);
    ledger.isCut = true;
    ledger.checkEnd();
    expect(found).toEqual([]);
    ledger.isCut = false;
    ledger.checkEnd();
    expect(clauses(found)).toEqual(['LINK-4']);
  });

  it('takes no second end of what its caller had given up for one: the crash tells what the server had [OP-5]', () => {
    const { ledger, found } = world();
    ledger.replied({ kind: 'status', op: 1, status: statusFor('cancelledAfterTurn', '') });
    ledger.crashed(crash({ fates: [{ op: 1, fate: 'unknown', replies: 0 }] }));
    expect(found).toEqual([]);
  });
});

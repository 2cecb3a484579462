import { type CrashRecord, envelope } from '@liminal/protocol';
import { type Asked } from './asked';
import { type Book, bookOf } from './book';
import { ConversationLedger } from './conversation-ledger';
import { type InstanceWork, type WorkFacts } from './instance-work';
import { type Answer, type Order } from './order';
import { type PolicyName } from './policies';

export const ORDER: Order = { token: 1, do: 'reply' };

const STREAMS = ['crash$', 'reply$', 'policy$', 'phase$'];

/** A book that keeps what must not have happened, on a clock that stands. */
export function bookAt(time: { readonly now: number }): { book: Book; found: string[] } {
  const found: string[] = [];
  const parts = {
    now: () => time.now,
    note: () => undefined,
    report: ({ message }: { message: string }) => found.push(message),
  };
  return { book: bookOf('conversation', 'c1', parts), found };
}

/** The clauses of what was found. */
export function clauses(found: readonly string[]): string[] {
  return found.map((message) => /\[([A-Z]+(?:-\d+)?)\]$/.exec(message)?.[1] ?? message);
}

/** A conversation, an instance of it in the server's program, and one request that was sent. */
export class LedgerWorld {
  readonly time = { now: 0 };
  readonly found: string[];
  readonly ledger: ConversationLedger;

  constructor(policy: PolicyName = 'fail') {
    const { book, found } = bookAt(this.time);
    this.found = found;
    this.ledger = new ConversationLedger({ subject: 'inline', policy, startsAt: 0 }, book);
    this.ledger.instances.lives.begins(1, 'the server', true);
    this.asks({});
  }

  get clauses(): string[] {
    return clauses(this.found);
  }

  asks(asked: Partial<Asked>): void {
    const { order = ORDER } = asked;
    this.ledger.requests.asks({
      id: order.token,
      order,
      expects: 'reply',
      keyed: false,
      deadlineMs: 100,
      at: this.time.now,
      ...asked,
    });
  }

  handles(facts: Partial<WorkFacts> = {}): InstanceWork {
    const { now } = this.time;
    return this.ledger.instances.handles({
      order: ORDER,
      op: 1,
      generation: 1,
      isInline: true,
      at: now,
      remainingMs: 100,
      ...facts,
    });
  }

  /** Its caller has been told that all is over, and the end is looked at. */
  end(): void {
    for (const stream of STREAMS) this.ledger.completes(stream);
    this.ledger.checkEnd();
  }
}

function answer(fields: Partial<Answer> = {}) {
  return envelope(Buffer.from(JSON.stringify({ token: 1, op: 1, generation: 1, index: 0, ...fields })));
}

export function reply(fields: Partial<Answer> = {}, { op = 1, index = 0, more = false } = {}) {
  return { kind: 'reply', op, index, more, envelope: answer(fields) } as const;
}

export const RESTART = { action: 'restart', delayMs: 0, attempt: 1 } as const;

export function crash(fields: Partial<CrashRecord> = {}): CrashRecord {
  return {
    subject: 'inline',
    host: 'inline',
    reason: { kind: 'killed', by: 'kill' },
    unclean: false,
    at: 0,
    participant: { node: 'n', number: 1, creation: 1 },
    generation: 1,
    fates: [],
    decision: { action: 'fail' },
    ...fields,
  };
}

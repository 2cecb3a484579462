import {
  type Content,
  type Envelope,
  type CreditCounts,
  type Status,
  textOf,
  toEnvelope,
} from '@liminal/protocol';
import { createDeadlineWheel } from '../deadline-wheel';
import { type OperationObserver, type OperationSpec } from '../operations/operation';
import { OperationTable } from '../operations/operation-table';
import { createVirtualTime } from '../testing';
import { refusedWith } from './admission';
import { type CallPort, type CallerOptions, createCaller } from './caller';
import { type Admission } from './calls';

/** A port on a real table, where the test plays the participant. */
export class CallerWorld implements CallPort {
  readonly time = createVirtualTime();
  readonly wheel = createDeadlineWheel(this.time.clock);
  readonly sent: (OperationSpec & { readonly text: string })[] = [];
  readonly credits: [op: number, credit: CreditCounts][] = [];
  /** Why it defers, though there is room. */
  busy: Status | undefined;
  readonly cancelled: [op: number, reason: string][] = [];
  readonly table = new OperationTable(
    this.time.clock,
    this.wheel,
    { operations: 4, waitingBytes: 1_000_000, retryAfterMs: 100 },
    {
      replied: ignore,
      ended: ignore,
      abandoned: ignore,
      madeRoom: () => {
        if (this.hasRoom) this.caller.roomMade(this.table.room().messages);
      },
    },
  );
  readonly caller;

  constructor(options: Partial<CallerOptions> = {}) {
    const { clock } = this.time;
    const defaults = { port: this, clock, wheel: this.wheel, payloadBytes: 2_000_000, inboxReplies: 3 };
    this.caller = createCaller({ ...defaults, ...options });
  }

  get hasRoom(): boolean {
    return this.table.hasRoom;
  }

  message(spec: OperationSpec, observer?: OperationObserver): Admission {
    const status = this.busy ?? this.table.refusal();
    if (status) return refusedWith(status);
    this.sent.push({ ...spec, text: textOf(spec.envelope) });
    return { kind: 'accepted', op: this.table.admit(spec, observer).op };
  }

  cancel(op: number, reason: string): void {
    this.cancelled.push([op, reason]);
    this.table.cancel(op, reason);
  }

  credit(op: number, credit: CreditCounts): void {
    this.credits.push([op, credit]);
    this.table.credit(op, credit);
  }

  /** The participant gives a reply; without `more` the last. */
  reply(op: number, index: number, content: Content, more = false): void {
    this.table.reply(op, index, toEnvelope(content), more);
  }

  /** The participant's stream just ends. */
  endStream(op: number, index: number): void {
    this.table.reply(op, index, undefined, false);
  }
}

function ignore(): void {
  // The tests look at what the caller is told.
}

/** What a promise has come to, as text; read it after time was given. */
export function outcomeOf(promise: Promise<unknown>): { now: string } {
  const outcome = { now: 'waiting' };
  promise.then(
    (value) => (outcome.now = isReply(value) ? value.text() : String(value)),
    (error: { code?: string; message: string }) => (outcome.now = error.code ?? error.message),
  );
  return outcome;
}

function isReply(value: unknown): value is Envelope & { text(): string } {
  return typeof (value as { text?: unknown } | undefined)?.text === 'function';
}

import {
  type ConversationCounters,
  type Envelope,
  type MessageFrame,
  type OperationFate,
  type ReplyFrame,
  type Status,
  type CreditCounts,
  statusFor,
} from '@liminal/protocol';
import {
  type Admission,
  type Caller,
  type CallPort,
  type Emitter,
  type Operation,
  type OperationObserver,
  type OperationSpec,
  type OperationTableOwner,
  type ReplyEvent,
  OperationTable,
  SendingCredit,
  createCaller,
  refusedWith,
} from '@liminal/runtime';
import { CastMemory } from './cast-memory';
import { type ConversationLink, RETRY_AFTER_MS } from './conversation-link';

/** What the operations of a conversation know of it. */
export interface OperationsOwner {
  readonly ref: number;
  readonly link: ConversationLink;
  readonly replies: Emitter<ReplyEvent>;
  /** The last id that a message may have. */
  readonly lastOp: number;
  /** A message is about to be sent. Says why it must not be, if so. */
  activate(): Status | undefined;
  /** It was sent, or refused. */
  sent(): void;
  /** The ids are used up, and the conversation must end with that (WIRE-2). */
  exhausted(status: Status): void;
}

/** How an operation ends with its fate, which depends on whether it had an idempotency key (STATUS). */
export type StatusOfFate = (fate: OperationFate, keyed: boolean) => Status;

/** What a conversation's caller does, as frames; and what comes back, matched to it, so that each operation ends once (OP-1). */
export class ClientOperations implements CallPort, OperationTableOwner {
  readonly caller: Caller;
  private readonly table: OperationTable;
  private readonly casts: CastMemory;
  private readonly sending = new SendingCredit();

  constructor(private readonly owner: OperationsOwner) {
    const { clock, wheel, limits } = owner.link;
    const { operations, payloadBytes } = limits;
    // The server knows whether the handler had been called: this side's timer is for a server that says nothing.
    const graceMs = owner.link.deadlineGraceMs;
    const bounds = { operations, waitingBytes: Infinity, retryAfterMs: RETRY_AFTER_MS, graceMs };
    this.table = new OperationTable(clock, wheel, bounds, this);
    this.casts = new CastMemory(operations);
    this.caller = createCaller({ port: this, clock, wheel, payloadBytes, inboxReplies: operations });
  }

  get counters(): ConversationCounters {
    const { admitted: messages, replies, rejected, droppedReplies } = this.table;
    return { messages, replies, rejected, droppedReplies };
  }

  // Out

  message(spec: OperationSpec, observer?: OperationObserver): Admission {
    const status = this.owner.activate() ?? this.refusal();
    const admission: Admission = status
      ? refusedWith(status)
      : { kind: 'accepted', op: this.post(spec, observer) };
    this.owner.sent();
    return admission;
  }

  private post(spec: OperationSpec, observer: OperationObserver | undefined): number {
    const { envelope, expects, deadlineMs, deadlinePerReply = false, credit, idempotencyKey } = spec;
    const { link, ref } = this.owner;
    const { op } = this.table.admit(spec, observer);
    const plain: MessageFrame = { kind: 'message', ref, op, envelope, expects, deadlineMs, deadlinePerReply };
    const frame = credit ? { ...plain, credit } : plain;
    link.send(idempotencyKey === undefined ? frame : { ...frame, idempotencyKey });
    this.sending.sent(envelope.payload.length);
    this.table.handedOverForGood(op);
    if (expects === 'nothing') this.cast(op);
    return op;
  }

  /** Nobody waits for a cast: what becomes of it is the server's. */
  private cast(op: number): void {
    this.table.castDone(op);
    this.casts.add(op);
  }

  private refusal(): Status | undefined {
    // [FLOW-2] what a server takes that tells of no credit is in its Welcome
    if (!this.sending.isLimited && !this.table.hasRoom) return this.table.refusal();
    const refusal = this.exhausted() ?? this.noCredit() ?? this.owner.link.outboundRefusal();
    if (refusal) this.table.rejected++;
    return refusal;
  }

  get hasRoom(): boolean {
    return this.sending.isLimited ? this.sending.allowsNext : this.table.hasRoom;
  }

  private noCredit(): Status | undefined {
    if (this.sending.allowsNext) return undefined;
    return statusFor(
      'queueFull',
      'The server takes no more messages of this conversation for now; wait for some of those that were sent.',
      { retryAfterMs: RETRY_AFTER_MS },
    );
  }

  private exhausted(): Status | undefined {
    if (this.table.lastOp < this.owner.lastOp) return undefined;
    const status = statusFor(
      'queueFull',
      'The conversation has used up its operation ids [WIRE-2]; open a new one.',
    );
    this.owner.exhausted(status);
    return status;
  }

  cancel(op: number, reason: string): void {
    this.table.cancel(op, reason);
  }

  credit(op: number, credit: CreditCounts): void {
    const { link, ref } = this.owner;
    const operation = this.table.credit(op, credit);
    if (operation?.credit) link.send({ kind: 'credit', ref, op, credit: operation.credit });
  }

  // In

  /** The server takes so much of what this side sends (FLOW-2). */
  allow(credit: CreditCounts): void {
    this.sending.allow(credit);
    if (this.sending.allowsNext) this.caller.roomMade(this.sending.messagesLeft);
  }

  reply({ op, index, more, envelope, status }: ReplyFrame): void {
    if (status) this.table.status(op, status);
    else this.table.reply(op, index, envelope, more);
  }

  /** It was not taken: rejected, or deferred (FLOW-1). */
  refused(op: number, status: Status): void {
    const isCast = this.casts.take(op);
    if (isCast || this.table.get(op)) this.table.rejected++;
    // The refusal of a cast has nobody waiting, and is told all the same (CONV-9).
    if (isCast) this.owner.replies.emit({ kind: 'status', op, status });
    else this.table.status(op, status);
  }

  // Ends

  fates(): readonly OperationFate[] {
    return this.table.fates();
  }

  /** An operation ends with what became of it at a crash: the crash tells it, not `reply$`. */
  fate(fate: OperationFate, statusOf: StatusOfFate): void {
    const operation = this.table.get(fate.op);
    if (operation) this.table.fate(fate.op, statusOf(fate, operation.idempotencyKey !== undefined));
  }

  /** Cancels everything that is open, and tells the server, so that its handlers hear of it (OP-5). */
  cancelAll(reason: string): void {
    for (const op of this.table.openOperations()) this.table.cancel(op, reason);
  }

  /** The conversation is over: what is open ends so, and what is asked later is refused with the reason. */
  end(open: Status, reason: Status): void {
    this.table.exit(() => open);
    this.caller.end(reason);
  }

  // What happens in the table

  replied({ op }: Operation, index: number, envelope: Envelope | undefined, more: boolean): void {
    const { replies } = this.owner;
    if (replies.observed) replies.emit({ kind: 'reply', op, index, more, envelope });
  }

  ended({ op }: Operation, status: Status): void {
    this.owner.replies.emit({ kind: 'status', op, status });
  }

  madeRoom(): void {
    if (this.sending.isLimited || !this.caller.waitsForRoom || !this.table.hasRoom) return;
    this.caller.roomMade(this.table.room().messages);
  }

  abandoned({ op }: Operation, status: Status): void {
    const { link, ref } = this.owner;
    link.send({ kind: 'cancel', ref, op, reason: status.message });
  }
}

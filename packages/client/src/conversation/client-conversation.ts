import {
  type ClosedFrame,
  type ConversationFrame,
  type CrashRecord,
  type Envelope,
  type ExitReason,
  type OpenedFrame,
  type ParticipantInfo,
  type Phase,
  type Status,
  type StreamCredit,
  OK,
  statusErrorFor,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import {
  type Admission,
  type Caller,
  type Operation,
  type OperationObserver,
  type OperationSpec,
  type OperationTableOwner,
  CallbackDeadline,
  CrashLog,
  OperationTable,
  createCaller,
  failedStatus,
  fateStatus,
} from '@liminal/runtime';
import { ConversationStreams } from '../streams';
import { type ConversationLink } from './conversation-link';
import { type ClientConversationEvent, type ClientPhase, isOver, transitionClientConversation } from './conversation-state';

const LAST_OP = 2 ** 32 - 1;
const OVER = statusFor('conversationOver', 'The conversation is closed.');

/**
 * A conversation on its connection, at the client: it sends frames for what its caller does, matches what comes back, and settles each
 * operation once, whatever becomes of the participant, the server or the connection.
 */
export class ClientConversation implements OperationTableOwner {
  id = '';
  participants: readonly ParticipantInfo[] = [];
  readonly streams = new ConversationStreams();
  readonly crashes: CrashLog;
  readonly caller: Caller;
  private clientPhase: ClientPhase = 'opening';
  private readonly table: OperationTable;
  private opener: { resolve(): void; reject(error: Error): void } | undefined;
  private endWaiters: (() => void)[] = [];
  private finished = false;

  constructor(
    readonly ref: number,
    readonly subject: string,
    private readonly link: ConversationLink,
  ) {
    const { clock, wheel, limits, deadlineGraceMs } = link;
    this.crashes = new CrashLog(this.streams.queue, clock, wheel);
    const bounds = { operations: limits.operations, waitingBytes: Infinity, graceMs: deadlineGraceMs };
    this.table = new OperationTable(clock, wheel, bounds, this);
    this.caller = createCaller({
      port: {
        message: (spec, observer) => this.message(spec, observer),
        cancel: (op, reason) => this.table.cancel(op, reason),
        credit: (op, credit) => this.credit(op, credit),
      },
      clock,
      wheel,
      payloadBytes: limits.payloadBytes,
      inboxReplies: limits.operations,
    });
  }

  get phase(): Phase {
    return this.clientPhase === 'opening' ? 'created' : this.clientPhase;
  }

  // Opening

  /** Resolves when the server has opened it; rejects with the refusal. */
  opened(): Promise<void> {
    return new Promise((resolve, reject) => (this.opener = { resolve, reject }));
  }

  private open({ conversationId, participants }: OpenedFrame): void {
    this.id = conversationId;
    this.participants = participants;
    this.move('opened');
    this.opener?.resolve();
    this.opener = undefined;
  }

  // Phases

  /** Moves, or says that it cannot. */
  private move(event: ClientConversationEvent): boolean {
    const next = transitionClientConversation(this.clientPhase, event);
    if (next === undefined) return false;
    const changed = next !== this.clientPhase;
    this.clientPhase = next;
    if (changed) this.streams.phases.emit(next);
    return true;
  }

  get isOver(): boolean {
    return isOver(this.clientPhase);
  }

  /** The first message, or the first wait for a reply. Says why not, if it is too late. */
  activate(): Status | undefined {
    if (this.clientPhase === 'active' || this.move('activate')) return undefined;
    return this.overStatus();
  }

  private overStatus(): Status {
    const { latest } = this.crashes;
    if (latest) return failedStatus(latest);
    return this.isOver ? OVER : statusFor('conversationOver', `The conversation on '${this.subject}' is ${this.phase}; open a new one.`);
  }

  // Out

  private message(spec: OperationSpec, observer: OperationObserver | undefined): Admission {
    const refusal = this.activate() ?? this.table.refusal(spec) ?? this.outboundRefusal();
    if (refusal) return { kind: 'rejected', status: refusal };
    const operation = this.table.admit(spec, observer);
    const { op, expects } = operation;
    const { envelope, deadlineMs, deadlinePerReply = false, credit } = spec;
    const frame = { kind: 'message', ref: this.ref, op, envelope, expects, deadlineMs, deadlinePerReply } as const;
    this.link.send(credit ? { ...frame, credit } : frame);
    this.table.handedOver(op);
    // Nobody waits for a cast: what becomes of it is the server's.
    if (expects === 'nothing') this.table.castDone(op);
    return { kind: 'accepted', op };
  }

  private outboundRefusal(): Status | undefined {
    // [WIRE-2] ids are used up after four thousand million messages
    if (this.table.lastOp >= LAST_OP) return statusFor('queueFull', 'The conversation has used up its operation ids; open a new one.');
    return this.link.outboundRefusal();
  }

  private credit(op: number, credit: StreamCredit): void {
    const operation = this.table.credit(op, credit);
    if (operation?.credit) this.link.send({ kind: 'credit', ref: this.ref, op, credit: operation.credit });
  }

  // In

  /** A frame of this conversation came. Throws the status error where it breaks the protocol. */
  receive(frame: ConversationFrame): void {
    switch (frame.kind) {
      case 'reply':
        if (frame.status) return this.table.status(frame.op, frame.status);
        return this.table.reply(frame.op, frame.index, frame.envelope, frame.more);
      case 'opened':
        return this.open(frame);
      case 'rejected':
        return this.rejected(frame.op, frame.status);
      case 'exit':
        return this.crashed(frame.crash);
      case 'policyEvent':
        return this.streams.policy.emit(frame.event);
      case 'closed':
        return this.closed(frame);
      default:
        throw statusErrorFor('malformed', `A server does not send ${frame.kind}.`);
    }
  }

  private rejected(op: number, status: Status): void {
    // The refusal of a cast has nobody waiting, and is told all the same (CONV-9).
    if (this.table.get(op)) this.table.status(op, status);
    else this.streams.replies.emit({ kind: 'status', op, status });
  }

  private crashed(crash: CrashRecord): void {
    if (this.isOver) return;
    // [CRASH-4] before anybody is told, so that what they send then is refused
    const failed = crash.decision.action === 'fail';
    if (failed) this.clientPhase = 'failed';
    this.crashes.record(crash);
    for (const fate of crash.fates) {
      if (fate.fate !== 'carriedOver') this.table.fate(fate.op, fateStatus(crash, fate));
    }
    if (failed) this.streams.phases.emit('failed');
  }

  private closed({ status }: ClosedFrame): void {
    this.move('closed');
    // What the server has not settled never reached it: frames are read in order.
    const { latest } = this.crashes;
    const undelivered = latest ? fateStatus(latest, { fate: 'notDelivered', replies: 0 }) : OVER;
    this.end(() => undelivered, status);
  }

  // Ends of this side's own

  /** The connection is gone; what became of the participant is not known (C-15). */
  lost(reason: ExitReason, status: Status): void {
    if (!this.isOver && this.opener === undefined) this.recordLoss(reason);
    this.move('lost');
    this.end(() => status, status);
  }

  private recordLoss(reason: ExitReason): void {
    const participant = this.participants.at(-1);
    this.clientPhase = 'failed';
    this.crashes.record({
      participant: participant?.pid ?? { node: '', number: 0, creation: 0 },
      subject: this.subject,
      host: participant?.host ?? 'remote',
      generation: participant?.generation ?? 1,
      reason,
      unclean: false,
      at: this.link.clock.wall(),
      fates: this.table.fates(),
      decision: { action: 'fail' },
    });
    this.streams.phases.emit('failed');
  }

  /** Lets go of it without waiting for the server. */
  abandon(): void {
    this.move('abandoned');
    this.end(({ state }) => statusFor(state === 'waiting' ? 'cancelledBeforeTurn' : 'cancelledAfterTurn', 'The conversation ended first.'), OVER);
  }

  /** Nobody waits for its opening any more. */
  giveUp(status: Status): void {
    this.move('abandoned');
    this.end(() => status, status);
  }

  close(deadlineMs: number): Promise<void> {
    if (this.isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const { clock, wheel } = this.link;
      const deadline = new CallbackDeadline(() => this.abandon());
      this.endWaiters.push(() => {
        wheel.drop(deadline);
        resolve();
      });
      wheel.set(deadline, clock.now() + deadlineMs);
      if (this.clientPhase === 'completing') return;
      this.move('close');
      this.link.send({ kind: 'close', ref: this.ref, status: OK });
    });
  }

  private end(statusOf: (operation: Operation) => Status, refusal: Status): void {
    if (this.finished) return;
    this.finished = true;
    this.table.exit(statusOf);
    this.opener?.reject(toStatusError(refusal));
    this.opener = undefined;
    this.caller.end(this.overStatus());
    this.crashes.end();
    this.streams.complete();
    this.link.ended(this.ref);
    for (const resolve of this.endWaiters.splice(0)) resolve();
  }

  // What happens in the table

  replied({ op }: Operation, index: number, envelope: Envelope | undefined, more: boolean): void {
    const { replies } = this.streams;
    if (replies.observed) replies.emit({ kind: 'reply', op, index, more, envelope });
  }

  ended({ op }: Operation, status: Status): void {
    this.streams.replies.emit({ kind: 'status', op, status });
  }

  abandoned({ op }: Operation, status: Status): void {
    this.link.send({ kind: 'cancel', ref: this.ref, op, reason: status.message });
  }
}

import {
  type Envelope,
  type Headers,
  type CrashPolicy,
  type Pid,
  type Status,
  type CreditCounts,
} from '@liminal/protocol';
import {
  type Admission,
  type CompensationSpec,
  type Operation,
  type OperationObserver,
  type OperationSpec,
  type OperationTableOwner,
  OperationTable,
  refusedWith,
} from '@liminal/runtime';
import { type KeyWindow } from '../idempotency/key-window';
import { ownEnvelope } from '../idempotency/own-envelope';
import { type ActorNode } from '../process/actor-node';
import { ConversationStreams } from '../streams';
import { admissionProblem } from './admission-problem';
import { type ConversationLog, type CreateLog, type LogEntry, createMemoryLog } from './conversation-log';
import { guardedLog } from './guarded-log';
import { type ResolvedConversationOptions } from './conversation-options';
import { HeldCompensations } from './held-compensations';
import { type ReportTarget } from './instance-reports';
import { type InstanceWatch, watchFor } from './instance-watch';
import { type KeyedOperationsOwner, KeyedOperations } from './keyed-operations';
import { type Offering, type Registration } from './offering';
import { ParticipantSeat } from './participant-seat';

/** What a conversation begins with. */
export interface Beginning {
  readonly id: string;
  readonly offering: Offering;
  /** Where its first instance is started. */
  readonly registration: Registration;
  readonly options: ResolvedConversationOptions;
  /** The crash policy in force. */
  readonly policy: CrashPolicy;
  /** How long it may last (CONV-8). */
  readonly deadlineMs?: number | undefined;
  readonly owner?: Pid | undefined;
  readonly headers?: Headers | undefined;
}

/** Where a conversation lives, as far as its traffic needs to know. */
export interface TrafficPlace {
  readonly node: ActorNode;
  /** What the wall clock shows when the monotonic one shows 0. */
  readonly wallOffsetMs: number;
  /** What makes their logs, where that is not this package. */
  readonly createLog?: CreateLog | undefined;
}

const NO_HEADERS: Headers = Object.freeze([]);

/**
 * What passes through a conversation: messages to the participant's instance, and what that reports of them to the observers. Whether it takes
 * anything is for the conversation's life to say.
 */
export abstract class ConversationTraffic implements OperationTableOwner, ReportTarget, KeyedOperationsOwner {
  readonly streams = new ConversationStreams();
  readonly table: OperationTable;
  readonly seat: ParticipantSeat;
  readonly log: ConversationLog;
  readonly watch: InstanceWatch | undefined;
  /** Whether the instance that is there has answered anything. */
  hasAnswered = false;
  private roomObserver: (() => void) | undefined;
  private lazyKeyed: KeyedOperations | undefined;
  private lazyCompensations: HeldCompensations | undefined;

  constructor(
    private readonly place: TrafficPlace,
    protected readonly beginning: Beginning,
  ) {
    const { node } = place;
    const { offering, registration, options, headers = NO_HEADERS } = beginning;
    this.log = this.createLog(options);
    this.seat = new ParticipantSeat(node, registration, options, headers);
    this.table = new OperationTable(node.ports.clock, node.wheel, options, this);
    this.watch = watchFor({ node, traffic: this, supervision: offering.supervision });
  }

  private createLog({ logEntries }: ResolvedConversationOptions): ConversationLog {
    const { place, beginning } = this;
    if (!place.createLog) return createMemoryLog(logEntries);
    const conversation = { id: beginning.id, subject: beginning.offering.name, logEntries };
    return guardedLog(place.createLog, conversation, place.node.ports.logger);
  }

  /** A message comes. Says why it is too late for it, if so. */
  protected abstract activate(): Status | undefined;

  /** Something that was open has ended. */
  protected abstract checkIdle(): void;

  abstract readonly id: string;

  abstract instanceStarted(): void;

  abstract instanceDeclined(status: Status): void;

  get node(): ActorNode {
    return this.place.node;
  }

  get offering(): Offering {
    return this.beginning.offering;
  }

  /** The instance that may report; none once its exit has been seen (EXIT-7). */
  get generation(): number {
    return this.seat.isTaken ? this.seat.generation : 0;
  }

  protected get options(): ResolvedConversationOptions {
    return this.beginning.options;
  }

  // Messages

  /** Opens an operation and hands it to the participant's instance, which takes it in its turn. */
  open(spec: OperationSpec, observer?: OperationObserver, op?: number): Admission {
    const refusal = this.refusal(spec, op) ?? this.table.refusal();
    if (refusal) return this.refuse(spec, op, refusal);
    const { idempotencyKey, expects } = spec;
    // [OP-9] whoever casts waits for no outcome, and so joins none
    if (idempotencyKey !== undefined && expects !== 'nothing')
      return this.keyed.open({ ...spec, idempotencyKey }, observer, op);
    const operation = this.admit(spec, observer, op);
    this.forward(operation);
    return { kind: 'accepted', op: operation.op };
  }

  /** Why it is not for this conversation, whatever room there is. Counts the refusal. */
  private refusal({ envelope }: OperationSpec, op: number | undefined): Status | undefined {
    const bounds = { payloadBytes: this.options.payloadBytes, lastOp: this.table.lastOp };
    const refusal = this.activate() ?? admissionProblem(envelope.payload, op, bounds);
    if (refusal) this.table.rejected++;
    return refusal;
  }

  private refuse({ envelope }: OperationSpec, op = 0, refusal: Status): Admission {
    this.note('rejected', op, envelope.payload.length, refusal.code);
    return refusedWith(refusal);
  }

  admit(spec: OperationSpec, observer: OperationObserver | undefined, op: number | undefined): Operation {
    const operation = this.table.admit(spec, observer, op);
    const { dueAt, deadlineMs, expects } = operation;
    this.note('message', operation.op, spec.envelope.payload.length, expects, dueAt - deadlineMs);
    this.watch?.admitted();
    return operation;
  }

  /** Gives it to the participant's instance; while there is none, it waits for the next. */
  forward({ op, envelope, expects, dueAt, credit, handovers, idempotencyKey }: Operation): void {
    if (!envelope || !this.seat.isTaken) return;
    // [OP-10] what may be given to another instance is not given away itself
    const given = idempotencyKey === undefined ? envelope : ownEnvelope(envelope);
    this.seat.current.message({ op, envelope: given, expects, dueAt, credit, handovers, idempotencyKey });
  }

  forwardWaiting(): void {
    for (const operation of this.table.waiting()) {
      if (!this.isFollowing(operation.op)) this.forward(operation);
    }
  }

  private get keyed(): KeyedOperations {
    this.lazyKeyed ??= new KeyedOperations(this);
    return this.lazyKeyed;
  }

  get keys(): KeyWindow {
    return this.offering.keys;
  }

  soon(task: () => void): void {
    this.node.ports.scheduler.soon(task);
  }

  cancel(op: number, reason = 'The caller cancelled the operation.'): void {
    this.table.cancel(op, reason);
  }

  credit(op: number, credit: CreditCounts): void {
    const operation = this.table.credit(op, credit);
    if (!operation?.credit) return;
    this.note('credit', op, operation.credit.bytes, String(operation.credit.messages));
    this.watch?.expectsMore();
    this.seat.current.credit(op, operation.credit);
  }

  // How much more it takes

  room(): CreditCounts {
    return this.table.room();
  }

  observeRoom(observer: () => void): () => void {
    this.roomObserver = observer;
    return () => {
      if (this.roomObserver === observer) this.roomObserver = undefined;
    };
  }

  madeRoom(): void {
    this.roomObserver?.();
  }

  // What the instance reports, and what happens in the table

  castDone(op: number): void {
    this.table.castDone(op);
    this.checkIdle();
  }

  signOfLife(): void {
    this.watch?.signOfLife();
  }

  answers(): void {
    this.watch?.signOfLife();
    if (this.hasAnswered) return;
    this.hasAnswered = true;
    this.offering.succeeded();
  }

  /** The instance that is there now, or that will be next, is looked at anew. */
  instanceBegins(): void {
    this.hasAnswered = false;
    this.watch?.instanceBegins();
  }

  isFollowing(op: number): boolean {
    return this.lazyKeyed?.isFollowing(op) ?? false;
  }

  overrunEnded(op: number): void {
    this.watch?.overrunEnded(op);
  }

  compensation(op: number, number: number, spec: CompensationSpec): void {
    this.lazyCompensations ??= new HeldCompensations();
    this.lazyCompensations.keep(this.generation, number, { ...spec, op });
  }

  compensationWithdrawn(number: number): void {
    this.lazyCompensations?.withdraw(this.generation, number);
  }

  get compensations(): HeldCompensations | undefined {
    return this.lazyCompensations;
  }

  replied({ op }: Operation, index: number, envelope: Envelope | undefined, more: boolean): void {
    this.note('reply', op, envelope?.payload.length ?? 0, more ? 'more' : 'last');
    this.streams.reply(op, index, envelope, more);
    if (!more) this.checkIdle();
  }

  ended({ op }: Operation, status: Status): void {
    this.note('status', op, 0, status.code);
    this.streams.status(op, status);
    this.checkIdle();
  }

  askBack({ op }: Operation, status: Status): void {
    this.seat.current.cancel(op, status);
  }

  abandoned({ op }: Operation, status: Status, atHandler: boolean): void {
    if (atHandler) this.watch?.overrunBegins(op);
    this.seat.current.cancel(op, status);
    this.checkIdle();
  }

  note(
    kind: LogEntry['kind'],
    op: number,
    bytes: number,
    note: string,
    now = this.node.ports.clock.now(),
  ): void {
    this.log.append(now + this.wallOffsetMs, kind, op, bytes, note);
  }

  get wallOffsetMs(): number {
    return this.place.wallOffsetMs;
  }
}

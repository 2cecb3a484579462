import {
  type Headers,
  type ConversationCounters,
  type CrashPolicy,
  type CrashRecord,
  type Envelope,
  type Phase,
  type Pid,
  type PolicyEvent,
  type Status,
  type StreamCredit,
  envelope as markedEnvelope,
} from '@liminal/protocol';
import {
  type Admission,
  type AwaitCrashOptions,
  type Caller,
  type CompensationSpec,
  type Operation,
  type OperationObserver,
  type OperationSpec,
  type OperationTableOwner,
  type ReceiveOptions,
  type Reply,
  type ReplyEvent,
  type ReplyObserver,
  CrashLog,
  OperationTable,
  createCaller,
  refusedWith,
} from '@liminal/runtime';
import { type Observable } from 'rxjs';
import { type ActorNode } from '../process/actor-node';
import { type KeyWindow } from '../idempotency/key-window';
import { ConversationStreams } from '../streams';
import { admissionProblem } from './admission-problem';
import { type ConversationHome } from './conversation-home';
import { ConversationLife } from './conversation-life';
import { endStatus, refusalOf } from './conversation-outcome';
import { type EndState } from './conversation-state';
import { type ConversationLog, type LogEntry, createMemoryLog } from './conversation-log';
import { type ResolvedConversationOptions } from './conversation-options';
import {
  type CloseOptions,
  type ConversationEnd,
  type ConversationResource,
  type ConversationSnapshot,
  type ResourceMessage,
} from './conversation-resource';
import { HeldCompensations } from './held-compensations';
import { type InstanceWatch, watchFor } from './instance-watch';
import { KeyedOperations } from './keyed-operations';
import { type LivingConversation } from './living-conversation';
import { ParticipantSeat } from './participant-seat';
import { type PostMortem, postMortemOf } from './post-mortem';
import { type Registration, type Offering } from './offering';

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

const NO_HEADERS: Headers = Object.freeze([]);

/**
 * A conversation: it admits messages, hands them to the participant's instance, matches the replies, and tells its observers.
 * Admission and state are answered at once, never behind a mailbox (CONV-6); its life is {@link ConversationLife}'s.
 */
export class ConversationActor implements ConversationResource, OperationTableOwner, LivingConversation {
  readonly streams = new ConversationStreams();
  readonly table: OperationTable;
  readonly seat: ParticipantSeat;
  readonly log: ConversationLog;
  readonly watch: InstanceWatch | undefined;
  private readonly life: ConversationLife;
  private lazyCrashes: CrashLog | undefined;
  private lazyCaller: Caller | undefined;
  private lazyKeyed: KeyedOperations | undefined;
  private lazyCompensations: HeldCompensations | undefined;

  constructor(
    private readonly home: ConversationHome<ConversationActor>,
    private readonly beginning: Beginning,
  ) {
    const { node } = home;
    const { offering, registration, options, headers = NO_HEADERS, deadlineMs, owner } = beginning;
    this.log = createMemoryLog(options.logEntries);
    this.seat = new ParticipantSeat(node, registration, options, headers);
    this.table = new OperationTable(node.ports.clock, node.wheel, options, this);
    this.watch = watchFor({ node, seat: this.seat, table: this.table, supervision: offering.supervision });
    this.life = new ConversationLife(this);
    this.seat.start(this.life.pid, this);
    this.life.ownedBy(owner);
    if (deadlineMs !== undefined) this.life.lastsAtMost(deadlineMs);
  }

  get id(): string {
    return this.beginning.id;
  }

  private get options(): ResolvedConversationOptions {
    return this.beginning.options;
  }

  get policy(): CrashPolicy {
    return this.beginning.policy;
  }

  get node(): ActorNode {
    return this.home.node;
  }

  get offering(): Offering {
    return this.beginning.offering;
  }

  get subject(): string {
    return this.offering.name;
  }

  get pid(): Pid {
    return this.life.pid;
  }

  get phase(): Phase {
    return this.life.phase;
  }

  get generation(): number {
    return this.seat.generation;
  }

  get closeDeadlineMs(): number {
    return this.options.closeDeadlineMs;
  }

  // Messages

  message(message: ResourceMessage): Admission {
    const { envelope, deadlineMs } = message;
    if (message.to !== 'inbox') return this.open(message, undefined, message.op);
    const marked = markedEnvelope(envelope.payload, envelope);
    return this.caller.send(marked, { expects: 'reply', to: 'inbox', deadlineMs });
  }

  /** Opens an operation and hands it to the participant's instance, which takes it in its turn. */
  private open(spec: OperationSpec, observer?: OperationObserver, op?: number): Admission {
    const { envelope, idempotencyKey, expects } = spec;
    const bounds = { payloadBytes: this.options.payloadBytes, lastOp: this.table.lastOp };
    const refusal = this.life.activate() ?? admissionProblem(envelope.payload, op, bounds);
    if (refusal) this.table.rejected++;
    const rejection = refusal ?? this.table.refusal(spec);
    if (rejection) {
      this.note('rejected', op ?? 0, envelope.payload.length, rejection.code);
      return refusedWith(rejection);
    }
    // [OP-9] whoever casts waits for no outcome, and so joins none
    if (idempotencyKey !== undefined && expects !== 'nothing')
      return this.keyed.open({ ...spec, idempotencyKey }, observer, op);
    const operation = this.admit(spec, observer, op);
    this.forward(operation);
    return { kind: 'accepted', op: operation.op };
  }

  admit(spec: OperationSpec, observer: OperationObserver | undefined, op: number | undefined): Operation {
    const operation = this.table.admit(spec, observer, op);
    const { dueAt, deadlineMs, expects } = operation;
    this.noteAt(dueAt - deadlineMs, 'message', operation.op, spec.envelope.payload.length, expects);
    this.watch?.admitted();
    return operation;
  }

  /** Gives it to the participant's instance; while there is none, it waits for the next. */
  forward({ op, envelope, expects, dueAt, credit, handovers, idempotencyKey }: Operation): void {
    if (!envelope || !this.seat.isTaken) return;
    this.seat.current.message({ op, envelope, expects, dueAt, credit, handovers, idempotencyKey });
  }

  forwardWaiting(): void {
    for (const operation of this.table.waiting()) {
      if (!this.lazyKeyed?.isFollowing(operation.op)) this.forward(operation);
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

  credit(op: number, credit: StreamCredit): void {
    const operation = this.table.credit(op, credit);
    if (operation?.credit) this.seat.current.credit(op, operation.credit);
  }

  receiveReply(options?: ReceiveOptions): Promise<Reply> {
    // Once it is over, the inbox says why.
    this.life.activate();
    return this.caller.receiveReply(options);
  }

  /** The caller's verbs over this conversation, for callers in this program. */
  get caller(): Caller {
    this.lazyCaller ??= this.createCaller();
    return this.lazyCaller;
  }

  private createCaller(): Caller {
    const { ports, wheel } = this.node;
    const { payloadBytes, operations } = this.options;
    const caller = createCaller({
      port: {
        message: (spec, observer) => this.open(spec, observer),
        cancel: (op, reason) => this.cancel(op, reason),
        credit: (op, credit) => this.credit(op, credit),
      },
      clock: ports.clock,
      wheel,
      payloadBytes,
      inboxReplies: operations,
    });
    const { ending } = this.life;
    if (ending) caller.end(refusalOf(ending.cause));
    return caller;
  }

  // What the instance reports, and what happens in the table

  instanceStarted(): void {
    this.life.instanceStarted();
  }

  castDone(op: number): void {
    this.table.castDone(op);
    this.life.checkIdle();
  }

  signOfLife(): void {
    this.watch?.signOfLife();
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
    if (!more) this.life.checkIdle();
  }

  ended({ op }: Operation, status: Status): void {
    this.note('status', op, 0, status.code);
    this.streams.status(op, status);
    this.life.checkIdle();
  }

  abandoned({ op }: Operation, status: Status, atHandler: boolean): void {
    if (atHandler) this.watch?.overrunBegins(op);
    this.seat.current.cancel(op, status);
    this.life.checkIdle();
  }

  note(kind: LogEntry['kind'], op: number, bytes: number, note: string): void {
    this.noteAt(this.node.ports.clock.now(), kind, op, bytes, note);
  }

  /** At a time of the monotonic clock, which was looked at already. */
  private noteAt(now: number, kind: LogEntry['kind'], op: number, bytes: number, note: string): void {
    this.log.append(now + this.home.wallOffsetMs, kind, op, bytes, note);
  }

  // Its life

  started(): Promise<void> {
    return this.life.started();
  }

  ownedBy(owner: Pid | undefined): void {
    this.life.ownedBy(owner);
  }

  close(options?: CloseOptions): Promise<void> {
    return this.life.close(options);
  }

  finalize(): void {
    this.life.finalize();
  }

  over({ phase, cause }: EndState): void {
    this.home.ended(this);
    this.lazyCaller?.end(refusalOf(cause));
    this.lazyCrashes?.end();
    this.streams.complete(() => ({ phase, status: endStatus(cause), counters: this.counters() }));
  }

  // What is known

  state(): ConversationSnapshot {
    const { id, subject, phase, policy } = this;
    const { healing, crashHandling } = this.life;
    const known = {
      id,
      subject,
      phase,
      policy,
      participants: [this.seat.state()],
      openOperations: this.table.openOperations(),
      counters: this.counters(),
      policyDecisions: crashHandling?.trail.map(({ decision }) => decision) ?? [],
    };
    return healing ? { ...known, healing: healing.step } : known;
  }

  /** What is left to read after a crash (CRASH-6); nothing without one. */
  postMortem(): PostMortem | undefined {
    const { crashHandling } = this.life;
    return crashHandling && postMortemOf(this, crashHandling);
  }

  counters(): ConversationCounters {
    const { admitted: messages, replies, rejected, droppedReplies } = this.table;
    return { messages, replies, rejected, droppedReplies };
  }

  get participantPids(): readonly Pid[] {
    return this.seat.pids;
  }

  hasDetectedCrash(): boolean {
    return this.phase === 'failed' || (this.life.crashHandling?.detected ?? false);
  }

  /** Made when somebody looks, or when there is something to record. */
  get crashes(): CrashLog {
    this.lazyCrashes ??= this.createCrashLog();
    return this.lazyCrashes;
  }

  private createCrashLog(): CrashLog {
    const { ports, wheel } = this.node;
    const crashes = new CrashLog(this.streams.queue, ports.clock, wheel);
    const { isOver, crashHandling } = this.life;
    if (isOver && !crashHandling) crashes.end();
    return crashes;
  }

  awaitCrash(options?: AwaitCrashOptions): Promise<CrashRecord | undefined> {
    return this.crashes.await(options);
  }

  get crash$(): Observable<CrashRecord> {
    return this.crashes.crash$;
  }

  get reply$(): Observable<ReplyEvent> {
    return this.streams.replies.stream$;
  }

  observeReplies(observer: ReplyObserver): () => void {
    return this.streams.replies.observe(observer);
  }

  get policy$(): Observable<PolicyEvent> {
    return this.streams.policy$;
  }

  get phase$(): Observable<Phase> {
    return this.streams.phase$;
  }

  get ended$(): Observable<ConversationEnd> {
    return this.streams.ended$;
  }
}

import {
  type Headers,
  type ConversationCounters,
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
  type Operation,
  type OperationObserver,
  type OperationSpec,
  type OperationTableOwner,
  type Participant,
  type ReceiveOptions,
  type Reply,
  type ReplyEvent,
  type ReplyObserver,
  CrashLog,
  OperationTable,
  createCaller,
} from '@liminal/runtime';
import { type Observable } from 'rxjs';
import { type ActorNode } from '../process/actor-node';
import { ConversationStreams } from '../streams';
import { admissionProblem } from './admission-problem';
import { type ConversationHome } from './conversation-home';
import { type LivingConversation, ConversationLife } from './conversation-life';
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
import { type ReportTarget } from './instance-reports';
import { ParticipantSeat } from './participant-seat';

/** Whose a conversation is, and what its opener said. */
export interface Belonging {
  readonly owner?: Pid | undefined;
  readonly headers?: Headers | undefined;
}

const NO_HEADERS: Headers = Object.freeze([]);

/**
 * A conversation: it admits messages, hands them to the participant's instance, matches the replies, and tells its observers.
 * Admission and state are answered at once, never behind a mailbox (CONV-6); its life is {@link ConversationLife}'s.
 */
export class ConversationActor
  implements ConversationResource, OperationTableOwner, ReportTarget, LivingConversation
{
  readonly streams = new ConversationStreams();
  readonly table: OperationTable;
  readonly seat: ParticipantSeat;
  readonly log: ConversationLog;
  private readonly life: ConversationLife;
  private lazyCrashes: CrashLog | undefined;
  private lazyCaller: Caller | undefined;

  constructor(
    readonly id: string,
    private readonly home: ConversationHome<ConversationActor>,
    participant: Participant,
    private readonly options: ResolvedConversationOptions,
    { owner, headers = NO_HEADERS }: Belonging,
  ) {
    const { node } = home;
    this.log = createMemoryLog(options.logEntries);
    this.seat = new ParticipantSeat(home, participant, options, headers);
    this.table = new OperationTable(node.ports.clock, node.wheel, options, this);
    this.life = new ConversationLife(this);
    this.seat.start(this.life.pid, this);
    this.life.ownedBy(owner);
  }

  get node(): ActorNode {
    return this.home.node;
  }

  get subject(): string {
    return this.seat.subject;
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
    const { envelope } = spec;
    const bounds = { payloadBytes: this.options.payloadBytes, lastOp: this.table.lastOp };
    const refusal = this.life.activate() ?? admissionProblem(envelope.payload, op, bounds);
    if (refusal) this.table.rejected++;
    const rejection = refusal ?? this.table.refusal(spec);
    if (rejection) {
      this.note('rejected', op ?? 0, envelope.payload.length, rejection.code);
      return { kind: 'rejected', status: rejection };
    }
    const operation = this.table.admit(spec, observer, op);
    const { expects, dueAt, credit } = operation;
    this.noteAt(dueAt - operation.deadlineMs, 'message', operation.op, operation.waitingBytes, expects);
    this.seat.current.message({ op: operation.op, envelope, expects, dueAt, credit });
    return { kind: 'accepted', op: operation.op };
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

  abandoned({ op }: Operation, status: Status): void {
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
    const { id, subject, phase } = this;
    const { lastCrash } = this.life;
    return {
      id,
      subject,
      phase,
      participants: [this.seat.state()],
      openOperations: this.table.openOperations(),
      counters: this.counters(),
      policyDecisions: lastCrash ? [lastCrash.decision] : [],
    };
  }

  private counters(): ConversationCounters {
    const { admitted, replies, rejected, droppedReplies } = this.table;
    const dropped = droppedReplies + this.seat.droppedResults;
    return { messages: admitted, replies, rejected, droppedReplies: dropped };
  }

  get participantPids(): readonly Pid[] {
    return this.seat.pids;
  }

  hasDetectedCrash(): boolean {
    return this.phase === 'failed';
  }

  /** Made when somebody looks, or when there is something to record. */
  get crashes(): CrashLog {
    this.lazyCrashes ??= this.createCrashLog();
    return this.lazyCrashes;
  }

  private createCrashLog(): CrashLog {
    const { ports, wheel } = this.node;
    const crashes = new CrashLog(this.streams.queue, ports.clock, wheel);
    const { isOver, lastCrash } = this.life;
    if (isOver && !lastCrash) crashes.end();
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

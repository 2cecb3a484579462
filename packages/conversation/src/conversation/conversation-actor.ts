import {
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
  type ReceiveOptions,
  type Reply,
  type ReplyEvent,
  CrashLog,
  OperationTable,
  createCaller,
} from '@liminal/runtime';
import { type Observable } from 'rxjs';
import { type ActorNode } from '../process/actor-node';
import { ConversationStreams } from '../streams';
import { ConversationLife } from './conversation-life';
import { type ConversationLog, type LogEntry } from './conversation-log';
import { type ResolvedConversationOptions } from './conversation-options';
import {
  type CloseOptions,
  type ConversationEnd,
  type ConversationResource,
  type ConversationSnapshot,
  type MessageOptions,
} from './conversation-resource';
import { type ReportTarget } from './instance-reports';
import { type ParticipantSeat } from './participant-seat';

/** What a conversation is made of. */
export interface ActorParts {
  readonly id: string;
  readonly node: ActorNode;
  readonly seat: ParticipantSeat;
  readonly log: ConversationLog;
  readonly options: ResolvedConversationOptions;
  readonly owner: Pid | undefined;
  /** Called once, when it is over. */
  readonly onEnd: () => void;
}

/**
 * A conversation: it admits messages, hands them to the participant's instance, matches the replies, and tells its observers.
 * Admission and state are answered at once, never behind a mailbox (CONV-6); its life is {@link ConversationLife}'s.
 */
export class ConversationActor implements ConversationResource, OperationTableOwner, ReportTarget {
  readonly table: OperationTable;
  readonly log: ConversationLog;
  private readonly streams = new ConversationStreams();
  private readonly crashes: CrashLog;
  private readonly life: ConversationLife;
  private lazyCaller: Caller | undefined;

  constructor(private readonly parts: ActorParts) {
    const { id, node, seat, log, options, owner, onEnd } = parts;
    const { clock } = node.ports;
    const { streams } = this;
    this.log = log;
    this.crashes = new CrashLog(streams.queue, clock, node.wheel);
    this.table = new OperationTable(clock, node.wheel, options, this);
    this.life = new ConversationLife({
      id,
      node,
      seat,
      table: this.table,
      crashes: this.crashes,
      streams,
      log,
      closeDeadlineMs: options.closeDeadlineMs,
      onEnd: (reason) => {
        this.lazyCaller?.end(reason);
        onEnd();
      },
    });
    this.life.start(this);
    this.life.ownedBy(owner);
  }

  get id(): string {
    return this.parts.id;
  }

  get subject(): string {
    return this.parts.seat.subject;
  }

  get pid(): Pid {
    return this.life.pid;
  }

  get phase(): Phase {
    return this.life.phase;
  }

  get generation(): number {
    return this.parts.seat.generation;
  }

  // Messages

  message(envelope: Envelope, options: MessageOptions): Admission {
    if (options.to !== 'inbox') return this.open({ ...options, envelope }, undefined, options.op);
    const { deadlineMs } = options;
    return this.caller.send(markedEnvelope(envelope.payload, envelope), { expects: 'reply', to: 'inbox', deadlineMs });
  }

  /** Opens an operation and hands it to the participant's instance, which takes it in its turn. */
  private open(spec: OperationSpec, observer?: OperationObserver, op?: number): Admission {
    const refusal = this.refusal(spec);
    if (refusal) {
      this.note('rejected', op ?? 0, spec.envelope.payload.length, refusal.code);
      return { kind: 'rejected', status: refusal };
    }
    const operation = this.table.admit(spec, observer, op);
    this.note('message', operation.op, operation.waitingBytes, spec.expects);
    const { expects, dueAt, credit } = operation;
    this.parts.seat.current.message({ op: operation.op, envelope: spec.envelope, expects, dueAt, credit });
    return { kind: 'accepted', op: operation.op };
  }

  private refusal(spec: OperationSpec): Status | undefined {
    const tooLate = this.life.activate();
    if (!tooLate) return this.table.refusal(spec);
    this.table.rejected++;
    return tooLate;
  }

  cancel(op: number, reason = 'The caller cancelled the operation.'): void {
    this.table.cancel(op, reason);
  }

  credit(op: number, credit: StreamCredit): void {
    const operation = this.table.credit(op, credit);
    if (operation?.credit) this.parts.seat.current.credit(op, operation.credit);
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
    const { node, options } = this.parts;
    const caller = createCaller({
      port: {
        message: (spec, observer) => this.open(spec, observer),
        cancel: (op, reason) => this.cancel(op, reason),
        credit: (op, credit) => this.credit(op, credit),
      },
      clock: node.ports.clock,
      wheel: node.wheel,
      payloadBytes: options.payloadBytes,
      inboxReplies: options.operations,
    });
    if (this.life.isOver) caller.end(this.life.overStatus());
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
    const { replies } = this.streams;
    if (replies.observed) replies.emit({ kind: 'reply', op, index, more, envelope });
    if (!more) this.life.checkIdle();
  }

  ended({ op }: Operation, status: Status): void {
    this.note('status', op, 0, status.code);
    this.streams.replies.emit({ kind: 'status', op, status });
    this.life.checkIdle();
  }

  abandoned({ op }: Operation, status: Status): void {
    this.parts.seat.current.cancel(op, status);
    this.life.checkIdle();
  }

  private note(kind: LogEntry['kind'], op: number, bytes: number, note: string): void {
    this.log.append(this.parts.node.ports.clock.wall(), kind, op, bytes, note);
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

  // What is known

  state(): ConversationSnapshot {
    const { id, subject, phase, life } = this;
    return {
      id,
      subject,
      phase,
      participants: [this.parts.seat.state()],
      openOperations: this.table.openOperations(),
      counters: life.counters(),
      policyDecisions: life.lastCrash ? [life.lastCrash.decision] : [],
    };
  }

  get participantPids(): readonly Pid[] {
    return this.parts.seat.pids;
  }

  hasDetectedCrash(): boolean {
    return this.phase === 'failed';
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

  get policy$(): Observable<PolicyEvent> {
    return this.streams.policy.stream$;
  }

  get phase$(): Observable<Phase> {
    return this.streams.phases.stream$;
  }

  get ended$(): Observable<ConversationEnd> {
    return this.streams.end.stream$;
  }
}

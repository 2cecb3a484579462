import {
  type ConversationCounters,
  type CrashRecord,
  type ExitReason,
  type Phase,
  type Pid,
  type Status,
  NORMAL,
  OK,
  SHUTDOWN,
  describeExit,
  isClean,
  status as makeStatus,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import {
  type CrashLog,
  type OperationTable,
  CallbackDeadline,
  checkedMs,
  failedStatus,
  fateOf,
  fateStatus,
  startStatus,
} from '@liminal/runtime';
import { type ActorNode } from '../process/actor-node';
import { type Behaviour, type ExitNotice } from '../process/behaviour';
import { type ConversationStreams } from '../streams';
import { type ConversationLog } from './conversation-log';
import { type CloseOptions } from './conversation-resource';
import {
  type ConversationEffect,
  type ConversationEvent,
  type ConversationState,
  transitionConversation,
} from './conversation-state';
import { type ReportTarget } from './instance-reports';
import { type ParticipantSeat } from './participant-seat';

const CLOSE_DEADLINE: ExitReason = Object.freeze({ kind: 'killed', by: 'closeDeadline' });
const OVER = statusFor('conversationOver', 'The conversation is closed.');
const FINALIZED = makeStatus('cancelled', { message: 'The conversation was finalized.', delivery: 'unknown' });
const CLOSED_LATE = makeStatus('deadlineExceeded', {
  message: 'The conversation was closed; what was open did not end within the close deadline and was cancelled.',
  delivery: 'unknown',
});

/** What a conversation's life is made of. */
export interface LifeParts {
  readonly id: string;
  readonly node: ActorNode;
  readonly seat: ParticipantSeat;
  readonly table: OperationTable;
  readonly crashes: CrashLog;
  readonly streams: ConversationStreams;
  readonly log: ConversationLog;
  readonly closeDeadlineMs: number;
  /** Called once, when it is over, with the reason that later calls are refused with. */
  readonly onEnd: (reason: Status) => void;
}

/**
 * The conversation as a process: it traps the exit of its participant, and interprets the moves of its state machine. Whatever
 * happens, what is open is settled once, and nothing goes on when it is over (CONV-2, CONV-10).
 */
export class ConversationLife implements Behaviour {
  readonly pid: Pid;
  private current: ConversationState = { phase: 'created' };
  private crash: CrashRecord | undefined;
  private withdrawOwner: (() => void) | undefined;
  private closeDeadline: CallbackDeadline | undefined;
  private closeDueAt = 0;
  private endWaiters: (() => void)[] = [];
  private startWaiters: { resolve(): void; reject(error: Error): void }[] = [];

  constructor(private readonly parts: LifeParts) {
    parts.streams.phases.emit('created');
    this.pid = parts.node.spawn(this, { trapExit: true });
  }

  get phase(): Phase {
    return this.current.phase;
  }

  get isOver(): boolean {
    return 'status' in this.current;
  }

  /** The crash that ended it. */
  get lastCrash(): CrashRecord | undefined {
    return this.crash;
  }

  /** Starts the participant, linked to this process. */
  start(target: ReportTarget): void {
    this.parts.seat.start(this.pid, target);
  }

  // Moves

  /** Moves, or says why the move is not allowed. */
  private move(event: ConversationEvent): Status | undefined {
    const move = transitionConversation(this.current, event);
    if ('illegal' in move) return this.illegal(move.illegal.from, move.illegal.to);
    this.current = move.state;
    for (const effect of move.effects) this.perform(effect, event);
    return undefined;
  }

  private illegal(from: Phase, to: Phase): Status {
    if (this.crash) return failedStatus(this.crash);
    const message = `Conversation ${this.parts.id} on '${this.parts.seat.subject}' is ${from} and cannot become ${to}; open a new one.`;
    return statusFor('conversationOver', message, { details: { from, to } });
  }

  private perform(effect: ConversationEffect, event: ConversationEvent): void {
    const { seat } = this.parts;
    switch (effect) {
      case 'stopParticipant':
        return seat.stop();
      case 'killParticipant':
        return seat.current.end(event.kind === 'closeDeadline' ? CLOSE_DEADLINE : SHUTDOWN);
      case 'abandonOperations':
        return this.abandonOperations();
      case 'recordCrash':
        return this.recordCrash();
      case 'announcePhase':
        return this.announcePhase();
      case 'end':
        return this.end();
    }
  }

  private abandonOperations(): void {
    this.parts.table.abandonAll(({ state }) =>
      statusFor(state === 'waiting' ? 'cancelledBeforeTurn' : 'cancelledAfterTurn', 'The conversation ended first.'),
    );
  }

  private recordCrash(): void {
    const { crashes, table, streams } = this.parts;
    const crash = this.crash as CrashRecord;
    crashes.record(crash);
    table.exit(({ state, replies }) => fateStatus(crash, { fate: fateOf(state), replies }));
    streams.policy.emit({ generation: crash.generation, outcome: 'gaveUp', phase: 'failed' });
  }

  private announcePhase(): void {
    const { log, node, streams } = this.parts;
    log.append(node.ports.clock.wall(), 'phase', 0, 0, this.phase);
    streams.phases.emit(this.phase);
  }

  private end(): void {
    const { node, crashes, streams, onEnd } = this.parts;
    const { phase, status } = this.current as Extract<ConversationState, { status: Status }>;
    this.withdrawOwner?.();
    if (this.closeDeadline) node.wheel.drop(this.closeDeadline);
    for (const waiter of this.startWaiters.splice(0)) waiter.reject(this.notStarted());
    onEnd(this.overStatus());
    crashes.end();
    streams.complete({ phase, status, counters: this.counters() });
    for (const resolve of this.endWaiters.splice(0)) resolve();
    node.end(this.pid, this.crash?.reason ?? NORMAL);
  }

  // The participant

  /** The first message, or the first wait for a reply. Says why not, if it is too late. */
  activate(): Status | undefined {
    return this.phase === 'active' ? undefined : this.move({ kind: 'activate' });
  }

  /** An operation has ended: while completing, the last one lets the participant stop. */
  checkIdle(): void {
    if (this.phase === 'completing' && this.parts.table.size === 0) this.move({ kind: 'idle' });
  }

  instanceStarted(): void {
    this.parts.seat.started();
    for (const waiter of this.startWaiters.splice(0)) waiter.resolve();
  }

  started(): Promise<void> {
    if (!this.parts.seat.isStarting && !this.isOver) return Promise.resolve();
    return new Promise((resolve, reject) => {
      if (this.isOver) reject(this.notStarted());
      else this.startWaiters.push({ resolve, reject });
    });
  }

  private notStarted(): Error {
    return toStatusError(this.crash ? startStatus(this.crash) : OVER);
  }

  /** Why it takes nothing more, once it is over. */
  overStatus(): Status {
    return this.crash ? failedStatus(this.crash) : OVER;
  }

  // The process

  exit(notice: ExitNotice): void {
    if (this.parts.seat.isFrom(notice.from)) this.participantExited(notice.reason);
    else this.move({ kind: 'finalize', status: FINALIZED });
  }

  private participantExited(reason: ExitReason): void {
    const { seat, table, log, node } = this.parts;
    const { isStarting } = seat;
    seat.exited(reason);
    log.append(node.ports.clock.wall(), 'exit', 0, 0, reason.kind);
    // [EXIT-3] what is clean by itself is not while somebody waits for an answer, or for the start
    const clean = isClean(reason) && !isStarting && !table.hasOpenOperations();
    if (clean) this.move({ kind: 'participantExit', crash: false, status: OK });
    else if (!this.isOver) this.crashed(seat.crashRecord(reason, table.fates()));
  }

  private crashed(record: CrashRecord): void {
    this.crash = record;
    this.move({ kind: 'participantExit', crash: true, status: failedStatus(record) });
  }

  /** The process has ended: by the conversation's own end, or under it (CONV-10). */
  cleanUp(reason: ExitReason): void {
    const message = `The conversation's own process exited: ${describeExit(reason)}.`;
    this.move({ kind: 'machineryDied', status: makeStatus('aborted', { message, delivery: 'unknown' }) });
  }

  // The owner

  ownedBy(owner: Pid | undefined): void {
    this.withdrawOwner?.();
    this.withdrawOwner = owner && this.parts.node.watch(owner, () => this.finalize());
  }

  close(options: CloseOptions = {}): Promise<void> {
    const deadlineMs = checkedMs('deadlineMs', options.deadlineMs ?? this.parts.closeDeadlineMs, 0);
    if (this.isOver) return Promise.resolve();
    return new Promise((resolve) => {
      this.endWaiters.push(resolve);
      this.setCloseDeadline(deadlineMs);
      this.move({ kind: 'close', idle: this.parts.table.size === 0 });
    });
  }

  /** The earliest of several closes counts. */
  private setCloseDeadline(deadlineMs: number): void {
    const { node } = this.parts;
    const dueAt = node.ports.clock.now() + deadlineMs;
    if (this.closeDeadline && this.closeDueAt <= dueAt) return;
    this.closeDeadline ??= new CallbackDeadline(() => this.move({ kind: 'closeDeadline', status: CLOSED_LATE }));
    this.closeDueAt = dueAt;
    node.wheel.set(this.closeDeadline, dueAt);
  }

  finalize(): void {
    this.move({ kind: 'finalize', status: FINALIZED });
  }

  counters(): ConversationCounters {
    const { admitted, replies, rejected, droppedReplies } = this.parts.table;
    return { messages: admitted, replies, rejected, droppedReplies };
  }
}

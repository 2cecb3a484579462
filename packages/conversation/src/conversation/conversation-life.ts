import {
  type CrashRecord,
  type ExitReason,
  type Phase,
  type Pid,
  type Status,
  NORMAL,
  SHUTDOWN,
  describeExit,
  formatPid,
  isClean,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import {
  type CrashLog,
  type OperationTable,
  CallbackDeadline,
  checkedMs,
  fateOf,
  fateStatus,
} from '@liminal/runtime';
import { type ActorNode } from '../process/actor-node';
import { type Behaviour, type ExitNotice } from '../process/behaviour';
import { type ConversationStreams } from '../streams';
import { type LogEntry } from './conversation-log';
import { type CloseOptions } from './conversation-resource';
import { abandonedStatus, notStarted, refusalOf } from './conversation-outcome';
import {
  type ConversationEffect,
  type ConversationEvent,
  type ConversationState,
  type EndCause,
  type EndState,
  CREATED,
  transitionConversation,
} from './conversation-state';
import { type ParticipantSeat } from './participant-seat';

const CLOSE_DEADLINE: ExitReason = Object.freeze({ kind: 'killed', by: 'closeDeadline' });
const CLOSED = Object.freeze({ kind: 'closed' });
const FINALIZED = Object.freeze({ kind: 'finalized' });

/** The conversation whose life it is. */
export interface LivingConversation {
  readonly id: string;
  readonly node: ActorNode;
  readonly seat: ParticipantSeat;
  readonly table: OperationTable;
  readonly crashes: CrashLog;
  readonly streams: ConversationStreams;
  /** Writes an entry of the log, at this moment. */
  note(kind: LogEntry['kind'], op: number, bytes: number, note: string): void;
  /** How long `close` waits by default, in milliseconds. */
  readonly closeDeadlineMs: number;
  /** It is over; called once. Whatever is asked of it from now on is refused. */
  over(ending: EndState): void;
}

interface StartWaiter {
  resolve(): void;
  reject(error: Error): void;
}

/**
 * The conversation as a process: it traps the exit of its participant, and interprets the moves of its state machine. Whatever
 * happens, what is open is settled once, and nothing goes on when it is over (CONV-2, CONV-10).
 */
export class ConversationLife implements Behaviour {
  readonly pid: Pid;
  private current: ConversationState = CREATED;
  private withdrawOwner: (() => void) | undefined;
  private closeDeadline: CallbackDeadline | undefined;
  private closeDueAt = 0;
  private endWaiters: (() => void)[] | undefined;
  private startWaiters: StartWaiter[] | undefined;

  constructor(private readonly conversation: LivingConversation) {
    this.pid = conversation.node.spawn(this, { trapExit: true });
  }

  get phase(): Phase {
    return this.current.phase;
  }

  get isOver(): boolean {
    return this.ending !== undefined;
  }

  /** How it ended, once it has. */
  get ending(): EndState | undefined {
    return 'cause' in this.current ? this.current : undefined;
  }

  /** The crash that ended it. */
  get lastCrash(): CrashRecord | undefined {
    const { ending } = this;
    return ending?.cause.kind === 'crash' ? ending.cause.crash : undefined;
  }

  // Moves

  /** Moves, or says why the move is not allowed. */
  private move(event: ConversationEvent): Status | undefined {
    const move = transitionConversation(this.current, event);
    if ('illegal' in move) return this.illegal(move.illegal.from, move.illegal.to);
    this.current = move.state;
    for (const effect of move.effects) {
      // Observers are told on the way, and may move it on: then the rest is not to be done any more.
      if (this.current !== move.state) break;
      this.perform(effect, event);
    }
    return undefined;
  }

  /** [CONV-1] it names both phases, and after a crash the participant that died [CONV-2] */
  private illegal(from: Phase, to: Phase): Status {
    if (this.ending) {
      const refusal = refusalOf(this.ending.cause);
      return { ...refusal, details: { ...refusal.details, from, to } };
    }
    const { id, seat } = this.conversation;
    const message = `Conversation ${id} on '${seat.subject}' is ${from} and cannot become ${to}; open a new one.`;
    return statusFor('illegalMove', message, { details: { from, to } });
  }

  private perform(effect: ConversationEffect, event: ConversationEvent): void {
    const { ending } = this;
    switch (effect) {
      case 'stopParticipant':
        return this.conversation.seat.stop();
      case 'killParticipant':
        return this.killParticipant(event.kind === 'closeDeadline' ? CLOSE_DEADLINE : SHUTDOWN);
      case 'abandonOperations':
        return ending && this.abandonOperations(ending.cause);
      case 'recordCrash':
        return this.recordCrash(this.lastCrash);
      case 'announcePhase':
        return this.announcePhase();
      case 'end':
        return ending && this.end(ending);
    }
  }

  private abandonOperations(cause: EndCause): void {
    this.conversation.table.abandonAll((operation) => abandonedStatus(operation, cause));
  }

  private killParticipant(reason: ExitReason): void {
    // [CONV-5] of an instance that its own conversation has ended, the exit is only recorded
    if (this.conversation.seat.end(reason)) this.note('exit', reason.kind);
  }

  private recordCrash(crash: CrashRecord | undefined): void {
    if (!crash) return;
    const { crashes, table, streams } = this.conversation;
    crashes.record(crash);
    table.exit(({ state, replies }) => fateStatus(crash, { fate: fateOf(state), replies }));
    streams.emitPolicy({ generation: crash.generation, outcome: 'gaveUp', phase: 'failed' });
    this.warn(crash);
  }

  /** Operators hear of every crash, whoever else is told. */
  private warn({ participant, subject, generation, reason, fates }: CrashRecord): void {
    const { id, node } = this.conversation;
    node.ports.logger.warn('participant crashed', {
      conversation: id,
      participant: formatPid(participant),
      subject,
      generation,
      reason: describeExit(reason),
      openOperations: fates.length,
      stack: reason.kind === 'crashed' ? reason.stack : undefined,
    });
  }

  private announcePhase(): void {
    this.note('phase', this.phase);
    this.conversation.streams.emitPhase(this.phase);
  }

  private note(kind: 'phase' | 'exit', note: string): void {
    this.conversation.note(kind, 0, 0, note);
  }

  private end(ending: EndState): void {
    const { node } = this.conversation;
    this.withdrawOwner?.();
    if (this.closeDeadline) node.wheel.drop(this.closeDeadline);
    const { startWaiters = [], endWaiters = [] } = this;
    this.startWaiters = this.endWaiters = undefined;
    for (const waiter of startWaiters) waiter.reject(this.notStarted(ending));
    this.conversation.over(ending);
    for (const resolve of endWaiters) resolve();
    node.end(this.pid, exitReasonOf(ending));
  }

  // The participant

  /** The first message, or the first wait for a reply. Says why not, if it is too late. */
  activate(): Status | undefined {
    if (this.phase === 'active') return undefined;
    const refusal = this.move({ kind: 'activate' });
    // Who observes the phase may have ended it at once: then the same move is illegal now.
    return refusal ?? (this.isOver ? this.move({ kind: 'activate' }) : undefined);
  }

  /** An operation has ended: while completing, the last one lets the participant stop. */
  checkIdle(): void {
    if (this.phase === 'completing' && this.conversation.table.size === 0) this.move({ kind: 'idle' });
  }

  instanceStarted(): void {
    if (!this.conversation.seat.started()) return;
    const { startWaiters = [] } = this;
    this.startWaiters = undefined;
    for (const waiter of startWaiters) waiter.resolve();
  }

  started(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.conversation.seat.hasStarted) resolve();
      else if (this.ending) reject(this.notStarted(this.ending));
      else (this.startWaiters ??= []).push({ resolve, reject });
    });
  }

  private notStarted({ cause }: EndState): Error {
    return toStatusError(notStarted(this.conversation.seat.subject, cause));
  }

  // The process

  exit({ from, reason }: ExitNotice): void {
    if (this.conversation.seat.isFrom(from)) this.participantExited(reason);
    // [EXIT-4] of all others as if it did not trap: `normal` is nothing, any other reason ends it too
    else if (reason.kind !== 'normal') this.move({ kind: 'finalize', cause: { kind: 'exited', reason } });
  }

  private participantExited(reason: ExitReason): void {
    const { seat, table } = this.conversation;
    const { isStarting } = seat;
    seat.exited(reason);
    this.note('exit', reason.kind);
    // [EXIT-3] what is clean by itself is not while somebody waits for an answer, or for the start
    const clean = isClean(reason) && !isStarting && !table.hasOpenOperations();
    const crash = clean ? undefined : seat.crashRecord(reason, table.fates());
    this.move({ kind: 'participantExit', cause: crash ? { kind: 'crash', crash } : CLOSED });
  }

  /** The process has ended: by the conversation's own end, or under it (CONV-10). */
  cleanUp(reason: ExitReason): void {
    this.move({ kind: 'machineryDied', cause: { kind: 'machineryDied', reason } });
  }

  // The owner

  ownedBy(owner: Pid | undefined): void {
    this.withdrawOwner?.();
    this.withdrawOwner = undefined;
    if (owner && !this.isOver)
      this.withdrawOwner = this.conversation.node.watch(owner, () => this.finalize());
  }

  close(options: CloseOptions = {}): Promise<void> {
    return new Promise((resolve) => {
      const { closeDeadlineMs, table } = this.conversation;
      const deadlineMs = checkedMs('deadlineMs', options.deadlineMs ?? closeDeadlineMs, 0);
      if (this.isOver) return resolve();
      (this.endWaiters ??= []).push(resolve);
      this.setCloseDeadline(deadlineMs);
      this.move({ kind: 'close', idle: table.size === 0 });
    });
  }

  /** The earliest of several closes counts. */
  private setCloseDeadline(deadlineMs: number): void {
    const { node } = this.conversation;
    const dueAt = node.ports.clock.now() + deadlineMs;
    if (this.closeDeadline && this.closeDueAt <= dueAt) return;
    this.closeDeadline ??= new CallbackDeadline(() => this.closeDeadlineCame());
    this.closeDueAt = dueAt;
    node.wheel.set(this.closeDeadline, dueAt);
  }

  private closeDeadlineCame(): void {
    const openOperations = this.conversation.table.size;
    this.move({ kind: 'closeDeadline', cause: { kind: 'closedLate', openOperations } });
  }

  finalize(): void {
    this.move({ kind: 'finalize', cause: FINALIZED });
  }
}

/** What its process exits with, and whoever is linked to it is told. */
function exitReasonOf({ cause }: EndState): ExitReason {
  if (cause.kind === 'crash') return cause.crash.reason;
  return cause.kind === 'exited' ? cause.reason : NORMAL;
}

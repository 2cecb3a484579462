import {
  type CrashRecord,
  type ExitReason,
  type OperationFate,
  type Phase,
  type Pid,
  type Status,
  NORMAL,
  SHUTDOWN,
  crashedBy,
  isClean,
  statusFor,
  toStatusError,
} from '@liminal/protocol';
import { type KnownNames, checkNames, checkedMs } from '@liminal/runtime';
import { type Behaviour, type ExitNotice } from '../process/behaviour';
import { type CloseOptions } from './conversation-resource';
import { abandonedStatus, notStarted, refusalOf } from './conversation-outcome';
import {
  type ConversationEffect,
  type ConversationEvent,
  type ConversationState,
  type EndCause,
  type EndState,
  type Healing,
  CREATED,
  isEnd,
  transitionConversation,
} from './conversation-state';
import { type CrashHandlingParts, CrashHandling } from './crash-handling';
import { LifeDeadlines } from './life-deadlines';
import { type LivingConversation } from './living-conversation';
import { StartWaiters } from './start-waiters';

const CLOSE_DEADLINE: ExitReason = Object.freeze({ kind: 'killed', by: 'closeDeadline' });
const CONVERSATION_DEADLINE: ExitReason = Object.freeze({ kind: 'killed', by: 'conversationDeadline' });
const NOTED_FATES = 16;
const CLOSE_OPTIONS: KnownNames<CloseOptions> = { deadlineMs: 1 };
const FINALIZED = Object.freeze({ kind: 'finalized' });

/**
 * The conversation as a process: it traps the exit of its participant, and interprets the moves of its state machine. Whatever
 * happens, what is open is settled once, and nothing goes on when it is over (CONV-2, CONV-10).
 */
export class ConversationLife implements Behaviour, CrashHandlingParts {
  readonly pid: Pid;
  private current: ConversationState = CREATED;
  private withdrawOwner: (() => void) | undefined;
  private lazyDeadlines: LifeDeadlines | undefined;
  private lazyHandling: CrashHandling | undefined;
  private endWaiters: (() => void)[] | undefined;
  private startWaiters: StartWaiters | undefined;

  constructor(private readonly conversation: LivingConversation) {
    this.pid = conversation.node.spawn(this, { trapExit: true });
  }

  get phase(): Phase {
    return this.current.phase;
  }

  get isOver(): boolean {
    return isEnd(this.current);
  }

  /** How it ended, once it has. */
  get ending(): EndState | undefined {
    return isEnd(this.current) ? this.current : undefined;
  }

  /** What its policy is at, while it does something about a crash. */
  get healing(): Healing | undefined {
    return isEnd(this.current) ? undefined : this.current.healing;
  }

  /** What was done about crashes, once there was one. */
  get crashHandling(): CrashHandling | undefined {
    return this.lazyHandling;
  }

  private get handling(): CrashHandling {
    this.lazyHandling ??= new CrashHandling(this.conversation, this);
    return this.lazyHandling;
  }

  /** Made when they are first needed. */
  get deadlines(): LifeDeadlines {
    this.lazyDeadlines ??= new LifeDeadlines(this.conversation.node);
    return this.lazyDeadlines;
  }

  // Moves

  /** Moves, or says why the move is not allowed. */
  move(event: ConversationEvent): Status | undefined {
    const before = this.current;
    const move = transitionConversation(before, event);
    if ('illegal' in move) return this.illegal(move.illegal.from, move.illegal.to);
    this.current = move.state;
    for (const effect of move.effects) {
      // Observers are told on the way, and may end it, or what its policy is at: then the rest is not to be done any more.
      if (!isSameLife(this.current, move.state)) break;
      this.perform(effect, event, before);
    }
    return undefined;
  }

  /** [CONV-1] it names both phases, and after a crash the participant that died [CONV-2] */
  private illegal(from: Phase, to: Phase): Status {
    const { healing } = this;
    const cause: EndCause | undefined = healing
      ? { kind: 'crash', crash: healing.crash }
      : this.ending?.cause;
    if (cause) {
      const refusal = refusalOf(cause);
      return { ...refusal, details: { ...refusal.details, from, to } };
    }
    const { id, offering } = this.conversation;
    const message = `Conversation ${id} on '${offering.name}' is ${from} and cannot become ${to}; open a new one.`;
    return statusFor('illegalMove', message, { details: { from, to } });
  }

  private perform(effect: ConversationEffect, event: ConversationEvent, before: ConversationState): void {
    const { ending } = this;
    switch (effect) {
      case 'stopParticipant':
        return this.conversation.seat.stop();
      case 'killParticipant':
        return this.killParticipant(killedBy(event));
      case 'abandonOperations':
        return this.abandonOperations(ending?.cause);
      case 'recordCrash':
        return event.kind === 'crash' ? this.recordCrash(event.crash) : undefined;
      case 'announcePhase':
        return this.announcePhase();
      case 'end':
        return ending && this.end(ending);
      default:
        return this.handling.carryOut(effect, crashOf(this.current) ?? crashOf(before));
    }
  }

  private abandonOperations(ended: EndCause | undefined): void {
    const { healing } = this;
    const cause = ended ?? (healing && { kind: 'crash', crash: healing.crash });
    if (cause) this.conversation.table.abandonAll((operation) => abandonedStatus(operation, cause));
  }

  private killParticipant(reason: ExitReason): void {
    // [CONV-5] of an instance that its own conversation has ended, the exit is only recorded
    if (this.conversation.seat.end(reason)) this.note('exit', reason.kind);
  }

  private recordCrash(crash: CrashRecord): void {
    this.note('policy', crash.decision.action);
    this.handling.record(crash);
    this.noteFates(crash.fates);
    // Who was told may have asked to close, and what was open then has its fate now.
    this.checkIdle();
  }

  /** The first of them: of a conversation in which much was open, the log is to know more than that. */
  private noteFates(fates: readonly OperationFate[]): void {
    for (const { op, fate } of fates.slice(0, NOTED_FATES)) this.conversation.note('fate', op, 0, fate);
    const more = fates.length - NOTED_FATES;
    if (more > 0) this.note('fate', `${more} more`);
  }

  private announcePhase(): void {
    this.note('phase', this.phase);
    this.conversation.streams.emitPhase(this.phase);
  }

  private note(kind: 'phase' | 'start' | 'exit' | 'policy' | 'fate', note: string, now?: number): void {
    this.conversation.note(kind, 0, 0, note, now);
  }

  private end(ending: EndState): void {
    const { node, watch } = this.conversation;
    this.withdrawOwner?.();
    this.lazyDeadlines?.dropAll();
    watch?.instanceEnds();
    this.startWaiters?.failed(() => this.notStarted(ending));
    const { endWaiters = [] } = this;
    this.startWaiters = this.endWaiters = undefined;
    this.conversation.over(ending);
    for (const resolve of endWaiters) resolve();
    node.end(this.pid, exitReasonOf(ending));
  }

  // The participant

  /** The first message, or the first wait for a reply. Says why not, if it is too late. */
  activate(): Status | undefined {
    if (this.phase === 'active' && !this.healing) return undefined;
    const refusal = this.move({ kind: 'activate' });
    // Who observes the phase may have ended it at once: then the same move is illegal now.
    return refusal ?? (this.isOver ? this.move({ kind: 'activate' }) : undefined);
  }

  /** An operation has ended: while completing, the last one lets the participant stop. */
  checkIdle(): void {
    if (this.phase === 'completing' && this.conversation.table.size === 0) this.move({ kind: 'idle' });
  }

  instanceStarted(): void {
    const { seat } = this.conversation;
    if (!seat.started()) return;
    // That the first one starts goes without saying, and without a place in the log of every conversation.
    if (seat.generation > 1) this.note('start', `${seat.registration.host.kind} ${seat.generation}`);
    this.startWaiters?.started();
    this.startWaiters = undefined;
    this.move({ kind: 'instanceStarted' });
  }

  /** Another registration is asked, as long as there is one that has not declined this generation. */
  instanceDeclined(status: Status): void {
    const { seat, offering, node } = this.conversation;
    const { pid } = seat.current;
    // Who was asked to stop before it began has stopped with that [CONV-3].
    if (!seat.isStarting) return node.end(pid, SHUTDOWN);
    seat.declinedBy.add(seat.registration.name);
    const next = offering.choose(new Set([...seat.declinedBy, ...this.leftBehind()]));
    // The process of who declined stands for nothing: where another takes its seat, its end is not looked at.
    if (!next) return this.allDeclined(pid, status);
    seat.redirect(next, this.pid, this.conversation, this.conversation.compensations?.weight());
    node.end(pid, NORMAL);
    this.conversation.forwardWaiting();
  }

  /** [POLICY-3] where it was routed away from is not gone back to */
  private leftBehind(): readonly string[] {
    return this.lazyHandling?.leftBehind ?? [];
  }

  private allDeclined(pid: Pid, status: Status): void {
    const { seat, node } = this.conversation;
    seat.declinedWith = status;
    // Whose stack that would be is nobody's business: nothing has run.
    const { code, message } = status;
    node.end(pid, crashedBy({ name: 'StatusError', message, code }));
  }

  started(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.conversation.seat.hasStarted) resolve();
      else if (this.ending) reject(this.notStarted(this.ending));
      else (this.startWaiters ??= new StartWaiters()).wait({ resolve, reject });
    });
  }

  private notStarted({ cause }: EndState): Error {
    const { offering, seat } = this.conversation;
    return toStatusError(notStarted(offering.name, cause, seat.declinedWith));
  }

  // The process

  exit({ from, reason }: ExitNotice): void {
    if (this.conversation.seat.isFrom(from)) this.participantExited(reason);
    // [EXIT-4] of all others as if it did not trap: `normal` is nothing, any other reason ends it too
    else if (reason.kind !== 'normal') this.move({ kind: 'finalize', cause: { kind: 'exited', reason } });
  }

  private participantExited(reason: ExitReason): void {
    const { node, seat, table, offering, watch, wallOffsetMs } = this.conversation;
    const { isStarting, isRegistrationProven } = seat;
    const now = node.ports.clock.now();
    seat.exited(reason, wallOffsetMs + now);
    watch?.instanceEnds();
    this.note('exit', reason.kind, now);
    if (this.healing?.step === 'compensating') return this.handling.undoingCrashed(reason);
    // [EXIT-3] what is clean by itself is not while somebody waits for an answer, or for the start
    if (isClean(reason) && !isStarting && !table.hasOpenOperations()) {
      offering.succeeded();
      this.move({ kind: 'participantLeft' });
      return;
    }
    const notStartedYet = isRegistrationProven ? undefined : 'notStarted';
    const obstacle = this.phase === 'completing' ? 'completing' : notStartedYet;
    this.move({ kind: 'crash', crash: this.handling.crash({ reason, now, obstacle }) });
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

  /** [CONV-8] */
  lastsAtMost(deadlineMs: number): void {
    this.deadlines.set('conversation', deadlineMs, () => {
      this.move({ kind: 'deadline', cause: { kind: 'deadline', deadlineMs } });
    });
  }

  close(options: CloseOptions = {}): Promise<void> {
    return new Promise((resolve) => {
      const { closeDeadlineMs, table } = this.conversation;
      checkNames('close()', options, CLOSE_OPTIONS);
      const deadlineMs = checkedMs('deadlineMs', options.deadlineMs ?? closeDeadlineMs, 0);
      if (this.isOver) return resolve();
      (this.endWaiters ??= []).push(resolve);
      this.deadlines.set('close', deadlineMs, () => this.closeDeadlineCame());
      this.move({ kind: 'close', idle: table.size === 0 });
    });
  }

  private closeDeadlineCame(): void {
    const openOperations = this.conversation.table.size;
    this.move({ kind: 'closeDeadline', cause: { kind: 'closedLate', openOperations } });
  }

  finalize(): void {
    this.move({ kind: 'finalize', cause: FINALIZED });
  }
}

/** Whether what has to be done about one still has to be in the other: neither it nor what its policy is at has ended meanwhile. */
function isSameLife(current: ConversationState, meant: ConversationState): boolean {
  if (isEnd(current) || isEnd(meant)) return current === meant;
  return current.healing === meant.healing;
}

/** The crash that a state is about. */
function crashOf(state: ConversationState): CrashRecord | undefined {
  if (!isEnd(state)) return state.healing?.crash;
  return state.cause.kind === 'crash' ? state.cause.crash : undefined;
}

/** What an instance is ended with that its conversation has no use for any more. */
function killedBy({ kind }: ConversationEvent): ExitReason {
  if (kind === 'closeDeadline') return CLOSE_DEADLINE;
  return kind === 'deadline' ? CONVERSATION_DEADLINE : SHUTDOWN;
}

/** What its process exits with, and whoever is linked to it is told. */
function exitReasonOf({ cause }: EndState): ExitReason {
  if (cause.kind === 'crash') return cause.crash.reason;
  return cause.kind === 'exited' ? cause.reason : NORMAL;
}

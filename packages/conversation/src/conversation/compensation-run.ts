import {
  type CompensationOutcome,
  type ExitReason,
  type Pid,
  type Status,
  LIMITS,
  NORMAL,
  boundedText,
  crashedBy,
  toStatusError,
} from '@liminal/protocol';
import { type Operation, type OperationTableOwner, OperationTable } from '@liminal/runtime';
import { type ActorNode } from '../process/actor-node';
import { type HeldCompensation } from './held-compensations';
import { type ReportTarget } from './instance-reports';
import { type Offering } from './offering';
import { type ParticipantSeat } from './participant-seat';

/** What a run needs of its conversation. */
export interface CompensationRunParts {
  readonly node: ActorNode;
  readonly seat: ParticipantSeat;
  /** Whose registrations may undo it. */
  readonly offering: Offering;
  /** The conversation, by the application's name for it and as a process. */
  readonly conversationId: string;
  readonly conversation: Pid;
  /** What is to be undone, in this order. */
  readonly compensations: readonly HeldCompensation[];
  /** All of it was tried. */
  readonly done: () => void;
}

/**
 * Undoes what was declared: one message after the other to a fresh instance, each once and with its own deadline (POLICY-4). They are operations of
 * a table of their own, so that they take no ids from the conversation's caller.
 */
export class CompensationRun implements ReportTarget, OperationTableOwner {
  readonly table: OperationTable;
  private readonly results: CompensationOutcome[] = [];
  private running = true;

  constructor(private readonly parts: CompensationRunParts) {
    const { clock } = parts.node.ports;
    const limits = { operations: LIMITS.compensations, waitingBytes: Infinity, retryAfterMs: 0 };
    this.table = new OperationTable(clock, parts.node.wheel, limits, this);
  }

  /** What became of each, in the order in which they were tried. */
  get outcomes(): readonly CompensationOutcome[] {
    return this.results;
  }

  get generation(): number {
    const { seat } = this.parts;
    return seat.isTaken ? seat.generation : 0;
  }

  get id(): string {
    return this.parts.conversationId;
  }

  begin(): void {
    const { seat, conversation } = this.parts;
    seat.start(conversation, this);
  }

  instanceStarted(): void {
    if (this.parts.seat.started()) this.next();
  }

  /** Where it was done nobody is any more: another registration of the subject undoes it. */
  instanceDeclined(status: Status): void {
    const { node, seat, offering, conversation } = this.parts;
    const { pid } = seat.current;
    seat.declinedBy.add(seat.registration.name);
    const next = this.running ? offering.choose(seat.declinedBy) : undefined;
    if (!next) return node.end(pid, crashedBy(toStatusError(status)));
    seat.redirect(next, conversation, this);
    node.end(pid, NORMAL);
  }

  private next(): void {
    if (!this.running) return;
    const compensation = this.parts.compensations[this.results.length];
    if (!compensation) return this.finish();
    const { envelope, deadlineMs } = compensation;
    const operation = this.table.admit({ envelope, expects: 'acknowledgement', deadlineMs });
    const { op, expects, dueAt } = operation;
    this.parts.seat.current.message({ op, envelope, expects, dueAt });
  }

  private finish(): void {
    this.running = false;
    this.parts.done();
  }

  private settled(why?: string): void {
    const compensation = this.parts.compensations[this.results.length];
    if (!compensation) return;
    const { op, label } = compensation;
    this.results.push(
      why === undefined
        ? { op, label, undone: true }
        : { op, label, undone: false, why: boundedText(why, LIMITS.compensationWhyBytes) },
    );
  }

  // What happens to the one that is tried

  replied(): void {
    this.settled();
    this.next();
  }

  ended(_operation: Operation, status: Status): void {
    this.settled(`${status.code}: ${status.message}`);
    this.next();
  }

  abandoned({ op }: Operation, status: Status): void {
    this.parts.seat.current.cancel(op, status);
  }

  // What happens to the run

  /** The instance that undoes has exited: the rest is not tried. */
  exited(reason: ExitReason): void {
    // Without the text of its error, which is not for everybody's eyes.
    this.giveUp(`The participant that was to undo it exited (${reason.kind}).`);
    this.finish();
  }

  /** The conversation ends before all of it is undone. */
  stop(): void {
    this.giveUp('The conversation was ended before it was undone.');
  }

  private giveUp(why: string): void {
    if (!this.running) return;
    this.running = false;
    while (this.results.length < this.parts.compensations.length) this.settled(why);
    this.table.exit(() => UNUSED);
  }

  // What a run has no use for

  castDone(): void {
    // It sends no casts.
  }

  signOfLife(): void {
    // Each compensation has its deadline.
  }

  answers(): void {
    // What undoes says nothing of how its subject does.
  }

  overrunEnded(): void {
    // The instance is not needed for anything else.
  }

  compensation(): void {
    // What is done to undo is not undone in its turn.
  }

  compensationWithdrawn(): void {
    // None was kept.
  }
}

const UNUSED: Status = Object.freeze({
  code: 'aborted',
  message: 'It was not undone.',
  delivery: 'unknown',
  retryable: false,
});

import {
  type AssignFrame,
  type CancelFrame,
  type ClosedFrame,
  type CreditFrame,
  type Envelope,
  type ExitReason,
  type MessageFrame,
  type OperationFate,
  type ReplyFrame,
  type Status,
  SHUTDOWN,
  statusErrorFor,
  describeExit,
  formatPid,
  statusFor,
} from '@liminal/protocol';
import { type CompensationSpec } from '../runner/declared-compensations';
import { type Participant } from '../participant/participant';
import { type Clock } from '../ports/clock';
import { type Logger } from '../ports/logger';
import { type RunQueue } from '../run-queue';
import { type Runner, type RunnerHost, type RunnerOwner, createRunner } from '../runner/runner';
import { type AssignmentLink } from './assignment-link';

/** What an assigned instance is made of. */
export interface AssignedInstanceOptions {
  readonly assign: AssignFrame;
  readonly participant: Participant;
  readonly link: AssignmentLink;
  readonly clock: Clock;
  readonly runQueue: RunQueue;
  readonly logger?: Logger | undefined;
  /** It has exited; its last frame has been sent. */
  readonly exited: () => void;
}

/** A message that came and has had no last reply. */
interface TakenMessage {
  started: boolean;
  /** Whether its start has to be told before it happens (OP-7). */
  readonly ahead: boolean;
  /** How it ended for its caller, where it was cancelled: its last reply is still owed, when its slot is free. */
  cancelled?: Status;
}

/** How many messages may wait here beyond what the instance takes at once: some more than any server sends ahead. */
const MOST_AHEAD = 64;

const NOT_ENCODED = statusFor(
  'defect',
  'The reply could not be encoded: a field of its envelope or status is not what it should be.',
);

/**
 * One instance that a server has assigned to this program, this thread or this child: what comes on its ref drives its runner, and what the
 * runner tells goes back as frames, in order. Each message that came gets one last reply: the sender counts on it to know what is free.
 */
export class AssignedInstance implements RunnerHost, RunnerOwner {
  private readonly runner: Runner;
  private readonly ref: number;
  private readonly taken = new Map<number, TakenMessage>();
  private dropped = 0;
  /** How many of what came have not started. */
  private waiting = 0;
  private readonly declaredDuring = new Map<number, number>();
  private over = false;

  constructor(private readonly options: AssignedInstanceOptions) {
    const { assign, participant, clock, runQueue } = options;
    const { participant: self, generation, headers, payloadBytes, compensations } = assign;
    this.ref = assign.ref;
    this.runner = createRunner({
      participant,
      host: this,
      owner: this,
      clock,
      runQueue,
      self,
      generation,
      headers,
      payloadBytes,
      compensations,
    });
  }

  get registration(): number {
    return this.options.assign.registration;
  }

  // From the server

  start(): void {
    this.runner.start();
  }

  message(frame: MessageFrame): void {
    const {
      op,
      envelope,
      expects,
      deadlineMs,
      credit,
      idempotencyKey,
      attempt = 1,
      sentAhead = false,
    } = frame;
    if (this.over) return;
    this.checkPlace(op);
    this.waiting++;
    this.taken.set(op, { started: false, ahead: sentAhead });
    const dueAt = this.options.clock.now() + deadlineMs;
    this.runner.message({ op, envelope, expects, dueAt, credit, handovers: attempt - 1, idempotencyKey });
  }

  /** [OP-7] a server sends what an instance takes at once, and a few more: one that sends without end would have this program hold it */
  private checkPlace(op: number): void {
    const most = (this.options.participant.concurrency ?? 1) + MOST_AHEAD;
    if (this.taken.has(op) || this.waiting >= most)
      throw statusErrorFor(
        'malformed',
        `Operation ${op} came twice, or is one of more than ${most} that wait here [OP-7].`,
      );
  }

  cancel({ op, reason, code }: CancelFrame): void {
    const message = this.taken.get(op);
    if (!message || message.cancelled) return;
    const isLate = code === 'deadlineExceeded';
    const status = message.started
      ? statusFor(isLate ? 'deadlineAfterTurn' : 'cancelledAfterTurn', reason)
      : statusFor(isLate ? 'deadlineBeforeTurn' : 'cancelledBeforeTurn', reason);
    message.cancelled = status;
    if (!message.started) this.last(op, { status });
    this.runner.cancel(op, status);
  }

  credit({ op, credit }: CreditFrame): void {
    this.runner.credit(op, credit);
  }

  /** Stops it gracefully. */
  stop(): void {
    this.runner.stop();
  }

  /** Ends it at once. */
  end({ reason = SHUTDOWN }: Pick<ClosedFrame, 'reason'>): void {
    this.runner.exit(reason);
  }

  /** Ends it with a reason that has come up here. */
  exit(reason: ExitReason): void {
    this.runner.exit(reason);
  }

  // What the runner tells

  started(): void {
    this.options.link.send({ kind: 'assigned', ref: this.ref });
  }

  /** [OP-7] of what was sent ahead, before the handler is called, for it may never let go of this thread */
  handedOver(op: number): void {
    const message = this.taken.get(op);
    if (!message) return;
    const { link } = this.options;
    message.started = true;
    this.waiting--;
    link.send({ kind: 'started', ref: this.ref, op });
    if (message.ahead) link.flush();
  }

  expired(op: number): void {
    this.last(op, {
      status: statusFor('deadlineBeforeTurn', 'Its turn had not come when its time was over.'),
    });
  }

  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    if (!more) return this.last(op, envelope ? { index, envelope } : { index });
    try {
      this.options.link.send({
        kind: 'reply',
        ref: this.ref,
        op,
        index,
        more,
        ...(envelope && { envelope }),
      });
    } catch {
      // A participant in plain JavaScript can put anything into an envelope. That costs it the operation, and nobody else anything.
      this.last(op, { status: NOT_ENCODED });
      this.runner.cancel(op, NOT_ENCODED);
    }
  }

  status(op: number, status: Status): void {
    this.last(op, { status });
  }

  castDone(op: number): void {
    this.last(op, {});
  }

  overrunEnded(op: number): void {
    const status = this.taken.get(op)?.cancelled;
    if (status) this.last(op, { status });
  }

  private last(op: number, content: Partial<Pick<ReplyFrame, 'index' | 'envelope' | 'status'>>): void {
    const message = this.taken.get(op);
    if (!message) return;
    this.taken.delete(op);
    if (!message.started) this.waiting--;
    const frame = { kind: 'reply', ref: this.ref, op, index: 0, more: false } as const;
    try {
      this.options.link.send({ ...frame, ...content });
    } catch {
      this.options.link.send({ ...frame, status: NOT_ENCODED });
    }
  }

  progress(op: number): void {
    this.options.link.send({ kind: 'progress', ref: this.ref, op, dropped: this.dropped });
  }

  resultDropped(): void {
    this.dropped++;
    if (!this.over) this.progress(0);
  }

  compensation(op: number, number: number, { envelope, label, deadlineMs }: CompensationSpec): void {
    this.declaredDuring.set(number, op);
    this.options.link.send({ kind: 'compensation', ref: this.ref, op, number, envelope, label, deadlineMs });
  }

  compensationWithdrawn(number: number): void {
    const op = this.declaredDuring.get(number) ?? 1;
    this.declaredDuring.delete(number);
    this.options.link.send({ kind: 'compensation', ref: this.ref, op, number, label: '', deadlineMs: 0 });
  }

  exited(reason: ExitReason): void {
    if (this.over) return;
    this.over = true;
    const { link, clock, exited } = this.options;
    const { participant, subject, generation } = this.options.assign;
    const fates = [...this.taken].map(fateOfTaken);
    this.taken.clear();
    const stack = reason.kind === 'crashed' ? reason.stack : undefined;
    link.send({
      kind: 'exit',
      ref: this.ref,
      crash: {
        participant,
        subject,
        host: link.host,
        generation,
        reason,
        unclean: false,
        at: clock.wall(),
        fates,
        decision: { action: 'fail' },
      },
      ...(stack === undefined ? {} : { stack }),
    });
    if (reason.kind === 'crashed') this.warn(reason, stack);
    exited();
  }

  /** Where it runs, operators hear of its crash too: the stack is known here. */
  private warn(reason: ExitReason, stack: string | undefined): void {
    const { logger, assign } = this.options;
    const { subject, conversationId: conversation, generation, participant } = assign;
    logger?.warn('participant crashed', {
      conversation,
      participant: formatPid(participant),
      subject,
      generation,
      reason: describeExit(reason),
      stack,
    });
  }
}

function fateOfTaken([op, { started }]: readonly [number, TakenMessage]): OperationFate {
  return { op, fate: started ? 'unknown' : 'notDelivered', replies: 0 };
}

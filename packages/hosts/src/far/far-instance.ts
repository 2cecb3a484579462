import {
  type CompensationFrame,
  type CreditCounts,
  type ExitFrame,
  type ExitReason,
  type Pid,
  type ProgressFrame,
  type ReplyFrame,
  type Status,
  LIMITS,
  OK,
  SHUTDOWN,
  crashedBy,
  envelopeProblem,
  statusErrorFor,
  statusErrorFrom,
  toStatusError,
} from '@liminal/protocol';
import { type Behaviour, type Instance, type StartInstance } from '@liminal/conversation';
import { type RunnerMessage, NO_CREDIT, allowsNext, laterCredit } from '@liminal/runtime';
import { FarCompensations } from './far-compensations';
import { type FarLink } from './far-link';
import { type NextMessage, type SentMessage, MessageWindow } from './message-window';

/**
 * Where an instance has been placed: its handle on a link.
 *
 * @internal
 */
export interface Placement {
  /** Its handle. */
  readonly ref: number;
  /** The registration that it was placed with. */
  readonly registration: number;
  /** The way to it. */
  readonly link: FarLink;
  /** What it has died of, which others may have died of too. */
  diedOf(reason: ExitReason): ExitReason;
  /** It is over here, and the far side has been told to end it: its Exit is still to come. `wasAtWork`: it may have been what the far side was at. */
  abandoned(wasAtWork: boolean): void;
  /** It is over on both sides. */
  released(): void;
}

const NO_COUNTERS = Object.freeze({ messages: 0, replies: 0, rejected: 0, droppedReplies: 0 });
const NO_COMPENSATIONS = Object.freeze({ count: 0, bytes: 0 });

/**
 * An instance that runs elsewhere: in a thread, in a child process, or in a program that is connected. Here it is a process that is linked to its
 * conversation; what the conversation asks of it goes out as frames, and what comes back is told in order, the exit last (LINK-4).
 *
 * @internal
 */
export class FarInstance implements Instance, Behaviour {
  /** Its process here. */
  readonly pid: Pid;
  private readonly window: MessageWindow;
  private state: 'placing' | 'starting' | 'running' | 'over' = 'placing';
  private placement: Placement | undefined;
  private dropped = 0;
  private wasDisplaced = false;
  private isAskedToStop = false;
  /** When it was placed, in milliseconds of the node's clock. */
  private placedAt = Infinity;
  private readonly compensations: FarCompensations;

  /** Not placed yet. `withdrawn` is called where it ends before it is. */
  constructor(
    /** What its conversation asks for. */
    readonly request: StartInstance,
    private readonly withdrawn: (instance: FarInstance) => void,
  ) {
    const { node, conversation, participant, payloadBytes, compensations = NO_COMPENSATIONS } = request;
    this.window = new MessageWindow(participant.concurrency ?? 1);
    this.compensations = new FarCompensations(compensations, payloadBytes);
    this.pid = node.spawn(this, { link: conversation });
  }

  /** The registration that it was placed with. */
  get registration(): number {
    return this.placement?.registration ?? 0;
  }

  /** Whether it has ended for its conversation. */
  get isOver(): boolean {
    return this.state === 'over';
  }

  /** Asks the far side to start it. */
  place(placement: Placement): void {
    const { participant, generation, attempt, conversationId, headers, payloadBytes, compensations } =
      this.request;
    this.placement = placement;
    this.state = 'starting';
    this.placedAt = this.request.node.ports.clock.now();
    const { ref, registration, link } = placement;
    try {
      link.send({
        kind: 'assign',
        ref,
        registration,
        conversationId,
        subject: participant.subject,
        participant: this.pid,
        generation,
        attempt,
        headers,
        payloadBytes,
        compensations: compensations ?? NO_COMPENSATIONS,
      });
    } catch (error) {
      this.die(crashedBy(error));
    }
  }

  /**
   * It goes back to wait for another place: where it was asked for, something else does not give way. Only once, for that may be its own start, and not
   * where it was to stop as soon as it had begun. Whether it does.
   */
  displace(): boolean {
    if (this.state !== 'starting' || this.wasDisplaced || this.isAskedToStop) return false;
    this.wasDisplaced = true;
    this.state = 'placing';
    this.placement = undefined;
    return true;
  }

  /** There is no place for it. */
  refuse(status: Status): void {
    if (this.state !== 'placing') return;
    this.state = 'over';
    this.request.events.declined(status);
  }

  // The process

  /** It has ended: by the far side's word, by its conversation's, or with the process that it is linked to. */
  cleanUp(reason: ExitReason): void {
    if (this.state === 'over') return;
    const { placement } = this;
    const wasAtWork = this.state === 'starting' || this.isAskedToStop || this.window.hasSent;
    this.state = 'over';
    this.window.clear();
    if (!placement) return this.withdrawn(this);
    const { ref, link } = placement;
    link.send({ kind: 'closed', ref, status: OK, counters: NO_COUNTERS, reason });
    placement.abandoned(wasAtWork);
  }

  // As its conversation uses it

  /** Sends it, when there is room for it there. */
  message(message: RunnerMessage): void {
    if (this.state === 'over') return;
    this.window.add(message);
    this.pump();
  }

  private pump(): void {
    if (this.state !== 'running') return;
    for (let next = this.window.next(); next; next = this.window.next()) this.send(next);
  }

  private send({ message, sent }: NextMessage): void {
    const { op, envelope, expects, dueAt, credit, handovers = 0, idempotencyKey } = message;
    const { events, node } = this.request;
    sent.sentAt = node.ports.clock.now();
    const deadlineMs = dueAt - sent.sentAt;
    if (deadlineMs <= 0) {
      this.window.release(op);
      return events.expired(op);
    }
    try {
      this.link.send({
        kind: 'message',
        ref: this.ref,
        op,
        envelope,
        expects,
        deadlineMs,
        deadlinePerReply: false,
        ...(credit && { credit }),
        ...(idempotencyKey !== undefined && { idempotencyKey }),
        ...(handovers > 0 && { attempt: handovers + 1 }),
        ...(sent.ahead && { sentAhead: true }),
      });
    } catch (error) {
      this.window.release(op);
      return events.status(op, statusErrorFrom(error).status);
    }
    events.sent(op);
  }

  /** Takes it back, or says that nobody wants the answer any more. */
  cancel(op: number, { code, message: reason }: Status): void {
    if (this.window.takeBack(op)) return;
    const sent = this.window.get(op);
    if (!sent || sent.cancelled) return;
    sent.cancelled = true;
    this.link.send({ kind: 'cancel', ref: this.ref, op, reason, code });
  }

  /** The reader of a stream allows so much. */
  credit(op: number, credit: CreditCounts): void {
    const waiting = this.window.waitingMessage(op);
    if (waiting) return this.window.replace({ ...waiting, credit });
    const sent = this.window.get(op);
    if (!sent) return;
    sent.credit = laterCredit(sent.credit ?? NO_CREDIT, credit);
    this.link.send({ kind: 'credit', ref: this.ref, op, credit });
  }

  /** Asks it to stop. */
  stop(): void {
    if (this.state === 'over') return;
    this.isAskedToStop = true;
    if (this.placement) this.link.send({ kind: 'close', ref: this.ref, status: OK });
    else this.end(SHUTDOWN);
  }

  /** Ends it now; the far side is told. */
  end(reason: ExitReason): void {
    this.request.node.end(this.pid, reason);
  }

  private get link(): FarLink {
    return (this.placement as Placement).link;
  }

  private get ref(): number {
    return (this.placement as Placement).ref;
  }

  // What the far side tells

  /** It has started. */
  assigned(): void {
    if (this.state !== 'starting') return;
    this.state = 'running';
    this.request.events.started();
    this.pump();
  }

  /** It is not taken there. */
  declined(status: Status): void {
    if (this.state !== 'starting')
      throw statusErrorFor('malformed', 'An instance that had started was declined [WIRE-2].');
    this.state = 'over';
    this.placement?.released();
    this.request.events.declined(status);
  }

  /** [OP-7] */
  startedUpTo(op: number): void {
    for (const started of this.window.startedUpTo(op)) this.request.events.handedOver(started);
    this.pump();
  }

  /** A reply came, or the last word of an operation. */
  reply({ op, index, more, envelope, status }: ReplyFrame): void {
    const { events, payloadBytes } = this.request;
    const sent = this.window.get(op);
    if (!sent) return events.resultDropped();
    const problem = envelope && envelopeProblem(envelope, payloadBytes);
    if (problem) throw toStatusError(problem);
    if (more) return this.part(sent, { op, index, envelope });
    // What was not run had not started.
    if (status?.delivery === 'notDelivered') this.giveBack(op, sent);
    this.window.release(op);
    if (sent.cancelled && isOwed(status)) this.unwanted(op, status);
    else this.last(op, sent, { index, envelope, status });
    if (sent.cancelled) events.overrunEnded(op);
    this.pump();
  }

  private part(
    sent: SentMessage,
    { op, index, envelope }: Pick<ReplyFrame, 'op' | 'index' | 'envelope'>,
  ): void {
    // [FLOW-2] whoever is further than its reader allows holds back nothing, and would have others hold it
    if (sent.expects === 'stream' && !allowsNext(sent.credit ?? NO_CREDIT, sent.replies, sent.replyBytes))
      throw statusErrorFor('malformed', `Operation ${op} was streamed beyond its credit [FLOW-2].`);
    sent.replies++;
    sent.replyBytes += envelope?.payload.length ?? 0;
    this.window.start(op);
    this.request.events.reply(op, index, envelope, true);
  }

  /** An answer, also one that crossed the cancellation: whether it comes too late is for the conversation to say (OP-2). */
  private last(
    op: number,
    { expects, replies }: SentMessage,
    { index, envelope, status }: Pick<ReplyFrame, 'index' | 'envelope' | 'status'>,
  ): void {
    const { events } = this.request;
    if (status) this.endWith(op, status, expects === 'nothing');
    else if (expects === 'nothing') events.castDone(op);
    // Of an end without an envelope the index says nothing.
    else events.reply(op, envelope ? index : replies, envelope, false);
  }

  /** The last word of what nobody wanted any more. Where its time was over, and it was only asked back, it is settled by that (OP-4). */
  private unwanted(op: number, { code, delivery }: Status): void {
    const { events } = this.request;
    if (delivery !== 'notDelivered') events.handedOver(op);
    else if (code === 'deadlineExceeded') events.expired(op);
  }

  private endWith(op: number, status: Status, isCast: boolean): void {
    const { events } = this.request;
    if (status.delivery === 'notDelivered' && status.code === 'deadlineExceeded') events.expired(op);
    else if (isCast) events.castDone(op);
    else events.status(op, status);
  }

  /** It gives a sign of life, or says what came too late. */
  progress({ op, dropped }: ProgressFrame): void {
    const { events } = this.request;
    if (op !== 0) events.progress(op);
    if (dropped - this.dropped > LIMITS.operationsCeiling)
      throw statusErrorFor(
        'malformed',
        `${dropped} results were dropped at once, more than there can be [OP-2].`,
      );
    for (; this.dropped < dropped; this.dropped++) events.resultDropped();
  }

  /** [POLICY-4] */
  compensation({ op, number, envelope, label, deadlineMs }: CompensationFrame): void {
    const { events } = this.request;
    if (!envelope) {
      if (this.compensations.withdraw(number)) events.compensationWithdrawn(number);
      return;
    }
    this.compensations.declare({ number, envelope });
    events.compensation(op, number, { envelope, label, deadlineMs });
  }

  /**
   * The far side tells its exit, and the fates of all that it had. What it does not name was still on its way, and is not run any more: the exit is behind
   * all that it had to say of starts (OP-7).
   */
  exited({ crash, stack }: ExitFrame): void {
    const begun = new Set(crash.fates.flatMap(({ op, fate }) => (fate === 'notDelivered' ? [] : [op])));
    for (const [op, sent] of this.window.notStarted()) if (!begun.has(op)) this.giveBack(op, sent);
    const { reason } = crash;
    const own = reason.kind === 'crashed' && stack !== undefined ? { ...reason, stack } : reason;
    this.die(this.placement?.diedOf(own) ?? own);
  }

  /** [OP-7] it was given to the channel, but its handler has not been called, and will not be */
  private giveBack(op: number, { envelope }: SentMessage): void {
    if (envelope) this.request.events.givenBack(op, envelope);
  }

  /**
   * The far side is gone without a word of this instance.
   *
   * @param isExact Whether all that it had said has come: then what was sent ahead, and it did not say had started, had not (OP-7).
   */
  lost(reason: ExitReason, isExact: boolean): void {
    for (const [op, sent] of this.window.notStarted()) if (isExact && sent.ahead) this.giveBack(op, sent);
    this.die(reason);
  }

  /** Whoever its exit is news for hears it now, and not when all else is done that this event brings (P-5). */
  tellNow(): void {
    this.request.node.runQueue.runNow();
  }

  /** [EXIT-3] whether somebody waits for an answer of it, or for its start */
  get isAwaited(): boolean {
    return this.state === 'starting' || this.state === 'placing' || this.window.hasOpenOperations;
  }

  /** Whether it had not begun yet, and was to stop as soon as it had: that is all that its end is. */
  get isOnlyToStop(): boolean {
    return this.state === 'starting' && this.isAskedToStop;
  }

  /** When the first thing was asked for that the far side may be at, and somebody waits for: its start, or a message. */
  get atWorkSince(): number {
    return this.state === 'starting' ? this.placedAt : this.window.oldestSentAt;
  }

  private die(reason: ExitReason): void {
    if (this.state === 'over') return;
    this.state = 'over';
    this.window.clear();
    // [EXIT-5] its place is free before anybody is told
    this.placement?.released();
    this.request.node.end(this.pid, reason);
  }
}

/** Whether it is what is owed for a message that was cancelled, and no answer. */
function isOwed(status: Status | undefined): status is Status {
  return status !== undefined && status.delivery !== 'processed';
}

import {
  type Envelope,
  type OperationFate,
  type Status,
  type StatusCause,
  type CreditCounts,
  statusFor,
} from '@liminal/protocol';
import { type DeadlineWheel } from '../deadline-wheel';
import { OperationMap } from '../operation-map';
import { type Clock } from '../ports/clock';
import { NO_CREDIT, laterCredit } from './credit';
import {
  Operation,
  type OperationExpiry,
  type OperationObserver,
  type OperationSpec,
  carries,
  hasCredit,
  isInPlace,
} from './operation';
import { type OperationEvent, fateOf, isWaiting, transitionOperation } from './operation-state';

/**
 * Who owns an operation table and is told what happens in it. None of these may throw.
 *
 * @internal
 */
export interface OperationTableOwner {
  /** A reply was accepted: it belongs to an open operation and is in order. */
  replied(operation: Operation, index: number, envelope: Envelope | undefined, more: boolean): void;
  /** An operation ended with a status. Not called for fates, which the owner asked for. */
  ended(operation: Operation, status: Status): void;
  /**
   * An operation was settled on this side by a cancellation or deadline: whoever works on it should be told (OP-5). `atHandler` where that
   * may be at work on it now.
   */
  abandoned(operation: Operation, status: Status, atHandler: boolean): void;
  /**
   * The time of an operation is over that was given to a channel: its host is asked to give it back, where it has not been called. Without it nobody is
   * asked.
   */
  askBack?(operation: Operation, status: Status): void;
  /** There is more room than before. Called often, and before anything is told of what made it (EXIT-5). */
  madeRoom?(): void;
}

/**
 * The bounds of a table.
 *
 * @internal
 */
export interface OperationTableLimits {
  /** Operations and casts open at once. */
  readonly operations: number;
  /** Payload bytes of those whose message is still held: while it is fewer, one more is taken whole. */
  readonly waitingBytes: number;
  /** What whoever meets a bound is told to wait before trying again, in milliseconds. */
  readonly retryAfterMs: number;
  /** How much longer than its deadline an operation waits for the other side's verdict, in milliseconds. Default 0. */
  readonly graceMs?: number;
}

/** How long a host may take to say whether it had called a handler: as a client waits for its server's word (decision 0011). */
const ASK_BACK_MS = 250;

const NO_FATES: readonly OperationFate[] = Object.freeze([]);

/**
 * The open operations of one conversation in one direction: correlation by id, deadlines, and exactly one terminal event each
 * (OP-1, OP-2). It forwards nothing and knows no host; its owner does.
 *
 * @internal
 */
export class OperationTable implements OperationExpiry {
  /** Messages admitted so far, casts included. */
  admitted = 0;
  /** The id of the latest message that was admitted: ids are dense, and casts have them too (OP-1). */
  lastOp = 0;
  /** Messages refused at admission. */
  rejected = 0;
  /** Replies passed on. */
  replies = 0;
  /** Replies that came late, twice or for nothing, and were dropped (OP-2). */
  droppedReplies = 0;
  private readonly operations = new OperationMap<Operation>();
  private waitingBytes = 0;

  /** The owner is told; deadlines run on the wheel, by the clock's time. */
  constructor(
    private readonly clock: Clock,
    private readonly wheel: DeadlineWheel,
    private readonly limits: OperationTableLimits,
    private readonly owner: OperationTableOwner,
  ) {}

  private get graceMs(): number {
    return this.limits.graceMs ?? 0;
  }

  /** Operations and casts that are open. */
  get size(): number {
    return this.operations.size;
  }

  /** The open operation of this id. */
  get(op: number): Operation | undefined {
    return this.operations.get(op);
  }

  /** Whether something is open that somebody waits for: casts do not count (EXIT-3). */
  hasOpenOperations(): boolean {
    return this.operations.size > 0 && this.operations.values().some(({ expects }) => expects !== 'nothing');
  }

  /**
   * Since when the oldest operation is open that an instance could get on with, on the monotonic clock: no cast, no stream whose reader allows no
   * more, and none that is excluded (OP-14).
   */
  waitedForSince(isExcluded: (op: number) => boolean): number | undefined {
    let since: number | undefined;
    for (const operation of this.open()) {
      const { op, expects, dueAt, deadlineMs } = operation;
      if (isExcluded(op) || (expects === 'stream' && !hasCredit(operation))) continue;
      since = Math.min(since ?? Infinity, dueAt - this.graceMs - deadlineMs);
    }
    return since;
  }

  /** The ids of the open operations, without casts, in order. */
  openOperations(): number[] {
    return this.open().map((operation) => operation.op);
  }

  /** Whether one more is admitted (FLOW-1). */
  get hasRoom(): boolean {
    const { operations, waitingBytes } = this.limits;
    return this.operations.size < operations && this.waitingBytes < waitingBytes;
  }

  /** How much more is admitted: messages, and payload bytes, which the last of them may exceed (FLOW-2). */
  room(): CreditCounts {
    const { operations, waitingBytes } = this.limits;
    return { messages: operations - this.operations.size, bytes: waitingBytes - this.waitingBytes };
  }

  /** Why one more message cannot be admitted, if so (FLOW-1). Counts the refusal. */
  refusal(): Status | undefined {
    return this.hasRoom ? undefined : this.full();
  }

  private full(): Status {
    const { operations, waitingBytes } = this.limits;
    if (this.operations.size >= operations) {
      return this.refuse(
        `The conversation has ${operations} operations open, its limit; wait for one to end.`,
      );
    }
    return this.refuse(
      `The messages waiting in the conversation hold ${this.waitingBytes} bytes; its limit is ${waitingBytes}.`,
    );
  }

  private refuse(message: string): Status {
    this.rejected++;
    return statusFor('queueFull', message, { retryAfterMs: this.limits.retryAfterMs });
  }

  /**
   * Opens an operation: under the next id, or under the one that the other side gave it. An id that was given counts up in any case,
   * also where messages between were refused.
   */
  admit(spec: OperationSpec, observer?: OperationObserver, op: number = this.lastOp + 1): Operation {
    const dueAt = this.clock.now() + spec.deadlineMs + this.graceMs;
    this.lastOp = op;
    this.admitted++;
    const operation = new Operation(op, spec, dueAt, observer, this);
    this.operations.add(operation);
    this.waitingBytes += spec.envelope.payload.length;
    this.wheel.set(operation, dueAt);
    return operation;
  }

  /** The message left this side: its handler was called, or its bytes were given away. */
  handedOver(op: number): void {
    const operation = this.operations.get(op);
    if (!operation) return;
    operation.isUnderWay = false;
    this.hand(operation);
    // Its time was over, and only this was not known.
    if (operation.isAskedBack) this.expire(operation);
  }

  /** Its bytes were given to a channel. It counts as handed over, until its host says that it was not called (OP-7). */
  sent(op: number): void {
    const operation = this.operations.get(op);
    if (!operation) return;
    this.hand(operation);
    operation.isUnderWay = operation.replies === 0;
  }

  /** The same, and whatever becomes of it, this side will not give it away again. */
  handedOverForGood(op: number): void {
    const operation = this.operations.get(op);
    if (!operation) return;
    this.hand(operation);
    this.letGo(operation);
    this.owner.madeRoom?.();
  }

  /** It was given away, and its handler has not been called after all (OP-7): it waits again, with this message. Nothing once there was a reply. */
  givenBack(op: number, envelope: Envelope): void {
    const operation = this.operations.get(op);
    if (operation?.state !== 'handedOver' || operation.replies > 0) return;
    operation.isUnderWay = false;
    operation.handovers--;
    // What an instance before had in its hands stays of unknown outcome.
    const event = operation.handovers === 0 ? 'giveBack' : 'carryOver';
    operation.state = transitionOperation(operation.state, event).state;
    if (operation.envelope) return;
    operation.envelope = envelope;
    this.waitingBytes += envelope.payload.length;
  }

  private hand(operation: Operation): void {
    if (!isWaiting(operation.state)) return;
    operation.state = transitionOperation(operation.state, 'handOver').state;
    operation.handovers++;
    // With a key it may be needed once more, until there is a reply.
    if (operation.idempotencyKey !== undefined) return;
    this.letGo(operation);
    this.owner.madeRoom?.();
  }

  /** Its message is held no longer. */
  private letGo(operation: Operation): void {
    this.waitingBytes -= operation.envelope?.payload.length ?? 0;
    operation.envelope = undefined;
  }

  /** A cast's handler is done. */
  castDone(op: number): void {
    const operation = this.operations.get(op);
    if (operation?.expects === 'nothing') this.remove(operation, 'last');
  }

  /** A reply came in. Late, repeated and unknown ones are dropped and counted. */
  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    const operation = this.operations.get(op);
    if (!operation || !isInPlace(operation, index, envelope, more)) {
      this.droppedReplies++;
      return;
    }
    if (envelope) this.count(operation, envelope);
    if (more) return this.part(operation, index, envelope as Envelope);
    this.remove(operation, 'last');
    this.owner.replied(operation, index, envelope, false);
    operation.observer?.end({ kind: 'reply', index, envelope });
  }

  private part(operation: Operation, index: number, envelope: Envelope): void {
    this.hand(operation);
    // What has been answered in part is not handed over once more, also with a key [POLICY-2].
    this.letGo(operation);
    this.owner.madeRoom?.();
    this.rearm(operation);
    this.owner.replied(operation, index, envelope, true);
    operation.observer?.next(envelope, index);
  }

  private count(operation: Operation, envelope: Envelope): void {
    this.replies++;
    operation.replies++;
    operation.replyBytes += envelope.payload.length;
  }

  /** A status came in from whoever works on the operation. */
  status(op: number, status: Status): void {
    const operation = this.operations.get(op);
    if (!operation) {
      this.droppedReplies++;
      return;
    }
    this.settle(operation, 'status', status);
  }

  /** The caller does not want the answer any more: the operation settles at once (OP-5). Nothing if it has ended. */
  cancel(op: number, reason: string): void {
    const operation = this.operations.get(op);
    if (!operation) return;
    const status = this.statusOf(operation, 'cancelledBeforeTurn', 'cancelledAfterTurn', reason);
    this.abandon(operation, 'cancel', status);
  }

  private abandon(operation: Operation, event: OperationEvent, status: Status): void {
    const atHandler = operation.state === 'handedOver';
    this.settle(operation, event, status);
    this.owner.abandoned(operation, status, atHandler);
  }

  /** The reader allows more of a stream; only what is ahead of what it allowed before counts (FLOW-2). */
  credit(op: number, credit: CreditCounts): Operation | undefined {
    const operation = this.operations.get(op);
    if (!operation) return undefined;
    operation.credit = laterCredit(operation.credit ?? NO_CREDIT, credit);
    // A clock that runs is not set back: a reader who reads on does not excuse a participant that is silent.
    if (operation.dueSlot < 0) this.rearm(operation);
    return operation;
  }

  /**
   * What becomes of each open operation if the participant exits now, by ascending id; casts have no fate (CRASH-5). Where another instance
   * follows, some are carried over to it (POLICY-2).
   */
  fates(anotherFollows = false): readonly OperationFate[] {
    if (this.operations.size === 0) return NO_FATES;
    return this.open().map((operation) => {
      const { op, state, replies } = operation;
      return { op, fate: anotherFollows && carries(operation) ? 'carriedOver' : fateOf(state), replies };
    });
  }

  /** Settles what is open because its participant has exited, but for what is carried over. The fates were told with the exit. */
  exit(statusOf: (operation: Operation) => Status, anotherFollows = false): void {
    if (this.operations.size === 0) return;
    for (const operation of this.operations.values()) {
      if (anotherFollows && carries(operation)) this.carryOver(operation);
      else this.end(operation, 'exit', statusOf(operation));
    }
  }

  private carryOver(operation: Operation): void {
    operation.state = transitionOperation(operation.state, 'carryOver').state;
  }

  /** What has not had its turn yet, by ascending id, casts included: what the next instance is given. */
  waiting(): Operation[] {
    return this.operations.values().filter(({ state }) => isWaiting(state));
  }

  /** Ends everything that is open with a status, as a cancellation by the table's owner. */
  abandonAll(statusOf: (operation: Operation) => Status): void {
    for (const operation of this.operations.values()) this.settle(operation, 'cancel', statusOf(operation));
  }

  /** Settles one operation with a fate that the other side has told. */
  fate(op: number, status: Status): void {
    const operation = this.operations.get(op);
    if (operation) this.end(operation, 'exit', status);
  }

  /** The wheel's call: the operation settles as `deadlineExceeded` (OP-4). */
  expire(operation: Operation): void {
    const { deadlineMs, deadlinePerReply, replies } = operation;
    const what =
      deadlinePerReply && replies > 0
        ? `No further reply came within ${deadlineMs} ms`
        : `No reply came within ${deadlineMs} ms`;
    const after = operation.state === 'waiting' ? '; its turn had not come.' : '.';
    const status = this.statusOf(operation, 'deadlineBeforeTurn', 'deadlineAfterTurn', what + after);
    if (operation.isUnderWay && !operation.isAskedBack && this.owner.askBack) this.askBack(operation, status);
    else this.abandon(operation, 'deadline', status);
  }

  /** [OP-4] whether its turn had come is for its host to say; not for long */
  private askBack(operation: Operation, status: Status): void {
    operation.isAskedBack = true;
    this.wheel.set(operation, this.clock.now() + ASK_BACK_MS);
    this.owner.askBack?.(operation, status);
  }

  private open(): Operation[] {
    return this.operations.values().filter((operation) => operation.expects !== 'nothing');
  }

  /** For a cause that depends on whether a handler may have seen it. */
  private statusOf(
    { state, idempotencyKey }: Operation,
    before: StatusCause,
    after: StatusCause,
    message: string,
  ): Status {
    return statusFor(state === 'waiting' ? before : after, message, { keyed: idempotencyKey !== undefined });
  }

  /** As with a reply, the owner is told before whoever waits. */
  private settle(operation: Operation, event: OperationEvent, status: Status): void {
    if (!this.remove(operation, event)) return;
    // Nobody waits for a cast: it has no terminal event to tell (OP-2).
    if (operation.expects !== 'nothing') this.owner.ended(operation, status);
    operation.observer?.end({ kind: 'status', status });
  }

  private end(operation: Operation, event: OperationEvent, status: Status): void {
    if (this.remove(operation, event)) operation.observer?.end({ kind: 'status', status });
  }

  private remove(operation: Operation, event: OperationEvent): boolean {
    const move = transitionOperation(operation.state, event);
    if (move.effect !== 'settle') return false;
    this.letGo(operation);
    operation.state = move.state;
    this.operations.delete(operation.op);
    this.wheel.drop(operation);
    this.owner.madeRoom?.();
    return true;
  }

  /** A stream's clock stands still while its reader allows nothing: slowness of the reader is not the participant's. */
  private rearm(operation: Operation): void {
    if (!operation.deadlinePerReply) return;
    if (hasCredit(operation)) {
      operation.dueAt = this.clock.now() + operation.deadlineMs + this.graceMs;
      this.wheel.set(operation, operation.dueAt);
    } else {
      this.wheel.drop(operation);
    }
  }
}

import { type CreditCounts, type Envelope, type Expects, type Status } from '@liminal/protocol';
import { Deadline } from '../deadline-wheel';
import { allowsNext } from './credit';
import { type OperationState, isWaiting } from './operation-state';

/**
 * What a message asks for, when it is admitted.
 *
 * @internal
 */
export interface OperationSpec {
  /** The message. */
  readonly envelope: Envelope;
  /** What it expects back. */
  readonly expects: Expects;
  /** How long it may take, in milliseconds. */
  readonly deadlineMs: number;
  /**
   * Whether `deadlineMs` runs anew from each reply (a stream's default, OP-3), and stands still then while the reader allows no more, instead
   * of running over the whole. To the first reply it runs in any case. Default `false`.
   */
  readonly deadlinePerReply?: boolean;
  /** How much of a stream may be sent before more credit is given. Without it nothing may. */
  readonly credit?: CreditCounts;
  /** With it the operation may be handed over again after a crash (POLICY-2), and joins what has the same key (OP-9). */
  readonly idempotencyKey?: string;
}

/**
 * How an operation ended: with its last reply (`undefined` where a stream just ends), or with a status.
 *
 * @internal
 */
export type Terminal =
  | {
      readonly kind: 'reply';
      /** Its place among the operation's replies, from 0. */
      readonly index: number;
      /** The last reply. */
      readonly envelope: Envelope | undefined;
    }
  | {
      readonly kind: 'status';
      /** How it ended. */
      readonly status: Status;
    };

/**
 * Who waits for an operation. It is told of replies in order, then of the end, once. It must not throw.
 *
 * @internal
 */
export interface OperationObserver {
  /** One more reply; others follow, or the end. */
  next(envelope: Envelope, index: number): void;
  /** The terminal event. */
  end(terminal: Terminal): void;
}

/**
 * Who is told that an operation's deadline has come.
 *
 * @internal
 */
export interface OperationExpiry {
  /** The time of an operation is over. */
  expire(operation: Operation): void;
}

/**
 * One open operation, or one cast on its way to its handler.
 *
 * @internal
 */
export class Operation extends Deadline {
  /** Where it is in its life (OP-1). */
  state: OperationState = 'waiting';
  /** Replies seen so far. */
  replies = 0;
  /** Payload bytes of these replies. */
  replyBytes = 0;
  /** How many instances it was handed to. */
  handovers = 0;
  /** Whether it was given to a channel, and its host has not said yet that its handler was called. */
  isUnderWay = false;
  /** Whether its time is over, and its host is asked whether it was called at all. */
  isAskedBack = false;
  /** What its caller expects back. */
  readonly expects: Expects;
  /** Its message, as long as it may have to be given to an instance. */
  envelope: Envelope | undefined;
  /** As {@link OperationSpec.deadlineMs}. */
  readonly deadlineMs: number;
  /** As {@link OperationSpec.deadlinePerReply}. */
  readonly deadlinePerReply: boolean;
  /** How much of a stream its reader allows; nothing until it says. */
  credit: CreditCounts | undefined;
  /** As {@link OperationSpec.idempotencyKey}. */
  readonly idempotencyKey: string | undefined;

  /** Made by the table alone. */
  constructor(
    /** Its id in the conversation (OP-1). */
    readonly op: number,
    spec: OperationSpec,
    /** When its time is over, on the monotonic clock. With `deadlinePerReply` it moves. */
    public dueAt: number,
    /** Who waits for it. */
    readonly observer: OperationObserver | undefined,
    private readonly expiry: OperationExpiry,
  ) {
    super();
    this.expects = spec.expects;
    this.envelope = spec.envelope;
    this.deadlineMs = spec.deadlineMs;
    this.deadlinePerReply = spec.deadlinePerReply ?? false;
    this.credit = spec.credit;
    this.idempotencyKey = spec.idempotencyKey;
  }

  /** The wheel's call. */
  override expire(): void {
    this.expiry.expire(this);
  }
}

/** Whether a reply is the operation's next. Only a stream has replies that more follow, and these are never empty-handed. */
export function isInPlace(
  { expects, replies }: Operation,
  index: number,
  envelope: Envelope | undefined,
  more: boolean,
): boolean {
  if (expects === 'nothing' || index !== replies) return false;
  return !more || (expects === 'stream' && envelope !== undefined);
}

/** Whether its reader allows one more reply of a stream (FLOW-2). */
export function hasCredit({ credit, replies, replyBytes }: Operation): boolean {
  return credit !== undefined && allowsNext(credit, replies, replyBytes);
}

/** Whether it goes on with the next instance, where one follows: of what was handed over, only what has a key and no reply yet (POLICY-2). */
export function carries({ state, idempotencyKey, replies }: Operation): boolean {
  return isWaiting(state) || (state === 'handedOver' && idempotencyKey !== undefined && replies === 0);
}

import { type Envelope, type Expects, type Status, type StreamCredit, serialBefore } from '@liminal/protocol';
import { Deadline } from '../deadline-wheel';
import { type OperationState } from './operation-state';

/** What a message asks for, when it is admitted. */
export interface OperationSpec {
  readonly envelope: Envelope;
  readonly expects: Expects;
  /** How long it may take, in milliseconds. */
  readonly deadlineMs: number;
  /**
   * Whether `deadlineMs` runs anew from each reply (a stream's default, OP-3), and stands still then while the reader allows no more, instead
   * of running over the whole. To the first reply it runs in any case. Default `false`.
   */
  readonly deadlinePerReply?: boolean;
  /** How much of a stream may be sent before more credit is given. Without it nothing may. */
  readonly credit?: StreamCredit;
}

/** How an operation ended: with its last reply (`undefined` where a stream just ends), or with a status. */
export type Terminal =
  | { readonly kind: 'reply'; readonly index: number; readonly envelope: Envelope | undefined }
  | { readonly kind: 'status'; readonly status: Status };

/** Who waits for an operation. It is told of replies in order, then of the end, once. It must not throw. */
export interface OperationObserver {
  next(envelope: Envelope, index: number): void;
  end(terminal: Terminal): void;
}

/** Who is told that an operation's deadline has come. */
export interface OperationExpiry {
  expire(operation: Operation): void;
}

/** One open operation, or one cast on its way to its handler. */
export class Operation extends Deadline {
  state: OperationState = 'waiting';
  /** Replies seen so far. */
  replies = 0;
  /** Payload bytes of these replies. */
  replyBytes = 0;

  constructor(
    readonly op: number,
    readonly expects: Expects,
    /** Payload bytes it holds while it waits. */
    readonly waitingBytes: number,
    readonly deadlineMs: number,
    readonly deadlinePerReply: boolean,
    /** When its time is over, on the monotonic clock. With `deadlinePerReply` it moves. */
    public dueAt: number,
    public credit: StreamCredit | undefined,
    readonly observer: OperationObserver | undefined,
    private readonly expiry: OperationExpiry,
  ) {
    super();
  }

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
  return (
    credit !== undefined &&
    serialBefore(replies >>> 0, credit.messages) &&
    serialBefore(replyBytes >>> 0, credit.bytes)
  );
}

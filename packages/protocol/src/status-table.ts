import {
  type Delivery,
  type StatusCode,
  type StatusFields,
  type Status,
  type StatusError,
  status,
  toStatusError,
} from './status';

/** Whether what failed for a cause may be sent again: always, never, or only with an idempotency key. */
export type Retry = 'yes' | 'no' | 'withIdempotencyKey';

/** What a cause of failure means for the caller: one row of the STATUS table. */
export interface StatusRow {
  /** What programs are told. */
  readonly code: StatusCode;
  /** What is known of the message. */
  readonly delivery: Delivery;
  /** Whether it may be sent again. */
  readonly retry: Retry;
}

function row(code: StatusCode, delivery: Delivery, retry: Retry): StatusRow {
  return { code, delivery, retry };
}

/** The STATUS table of `docs/semantics.md`, as data: cause → code, delivery, retryable. */
export const STATUS_TABLE = {
  /** The participant crashed with the operation in its hands: its outcome is not known (OP-7). */
  crashHandedOver: row('aborted', 'unknown', 'withIdempotencyKey'),
  /** The participant crashed before the operation's turn (OP-7). */
  crashNotHandedOver: row('unavailable', 'notDelivered', 'yes'),
  /** No instance of the participant could be started. */
  noInstance: row('unavailable', 'notDelivered', 'yes'),
  /** The subject's breaker is open: its participants crashed too often (SUP-4). */
  breakerOpen: row('unavailable', 'notDelivered', 'yes'),
  /** The node is closing, and takes nothing new. */
  draining: row('unavailable', 'notDelivered', 'yes'),
  /** The connection was lost after the message was sent. */
  connectionLostSent: row('unavailable', 'unknown', 'withIdempotencyKey'),
  /** The connection was lost, or never there, before the message was sent. */
  connectionLostQueued: row('unavailable', 'notDelivered', 'yes'),
  /** The conversation is closed or failed (CONV-2). */
  conversationOver: row('failedPrecondition', 'notDelivered', 'no'),
  /** What was asked for is not possible in this phase (CONV-1). */
  illegalMove: row('failedPrecondition', 'notDelivered', 'no'),
  /** A process asked itself, which would have waited for ever (LINK-6). */
  askedItself: row('failedPrecondition', 'notDelivered', 'no'),
  /** A bound on count, bytes, credit or rate is reached; it may be free again soon (FLOW-1). */
  queueFull: row('resourceExhausted', 'notDelivered', 'yes'),
  /** A stream with this idempotency key was opened already, and is not given twice (OP-9). */
  duplicateStream: row('alreadyExists', 'notDelivered', 'no'),
  /** The message is over a limit of size: it will be no smaller the next time. */
  tooLarge: row('resourceExhausted', 'notDelivered', 'no'),
  /** There is no such subject or conversation, or the caller may not know of it. */
  notFound: row('notFound', 'notDelivered', 'no'),
  /** It is not known who the caller is. */
  unauthenticated: row('unauthenticated', 'notDelivered', 'no'),
  /** It is known who the caller is, and they may not. */
  permissionDenied: row('permissionDenied', 'notDelivered', 'no'),
  /** The deadline passed before the handler was called (OP-4). */
  deadlineBeforeTurn: row('deadlineExceeded', 'notDelivered', 'yes'),
  /** The deadline passed with the operation in the handler's hands (OP-4). */
  deadlineAfterTurn: row('deadlineExceeded', 'unknown', 'withIdempotencyKey'),
  /** The caller cancelled before the handler was called (OP-5). */
  cancelledBeforeTurn: row('cancelled', 'notDelivered', 'no'),
  /** The caller cancelled with the operation in the handler's hands (OP-5). */
  cancelledAfterTurn: row('cancelled', 'unknown', 'no'),
  /** What was given is not what the interface takes. */
  malformed: row('invalidArgument', 'notDelivered', 'no'),
  /** Liminal itself is wrong. */
  defect: row('internal', 'unknown', 'no'),
} as const satisfies Record<string, StatusRow>;

/** Why something failed: a row of {@link STATUS_TABLE}. */
export type StatusCause = keyof typeof STATUS_TABLE;

/** What {@link statusFor} is given besides the cause. */
export interface CauseFields extends Pick<StatusFields, 'retryAfterMs' | 'details'> {
  /** Whether the operation carried an idempotency key. Default `false`. */
  readonly keyed?: boolean;
}

/**
 * The status for a cause, by {@link STATUS_TABLE}.
 *
 * @example
 * ```ts
 * import { statusFor } from '@liminal/protocol';
 *
 * statusFor('queueFull', 'The queue is full.', { retryAfterMs: 100 });
 * // { code: 'resourceExhausted', message: 'The queue is full.', delivery: 'notDelivered', retryable: true, retryAfterMs: 100 }
 * ```
 */
export function statusFor(cause: StatusCause, message: string, fields: CauseFields = {}): Status {
  const { code, delivery, retry } = STATUS_TABLE[cause];
  const { keyed = false, retryAfterMs, details } = fields;
  const retryable = retry === 'yes' || (retry === 'withIdempotencyKey' && keyed);
  return status(code, { message, delivery, retryable, retryAfterMs, details });
}

/**
 * The status error for a cause, by {@link STATUS_TABLE}.
 *
 * @example
 * ```ts
 * import { statusErrorFor } from '@liminal/protocol';
 *
 * export function orderOf(id: string, orders: ReadonlyMap<string, string>): string {
 *   const order = orders.get(id);
 *   if (order === undefined) throw statusErrorFor('notFound', `There is no order '${id}'.`);
 *   return order;
 * }
 * ```
 */
export function statusErrorFor(cause: StatusCause, message: string, fields: CauseFields = {}): StatusError {
  return toStatusError(statusFor(cause, message, fields));
}

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
  readonly code: StatusCode;
  readonly delivery: Delivery;
  readonly retry: Retry;
}

function row(code: StatusCode, delivery: Delivery, retry: Retry): StatusRow {
  return { code, delivery, retry };
}

/** The STATUS table of `docs/semantics.md`, as data: cause → code, delivery, retryable. */
export const STATUS_TABLE = {
  crashHandedOver: row('aborted', 'unknown', 'withIdempotencyKey'),
  crashNotHandedOver: row('unavailable', 'notDelivered', 'yes'),
  noInstance: row('unavailable', 'notDelivered', 'yes'),
  draining: row('unavailable', 'notDelivered', 'yes'),
  connectionLostSent: row('unavailable', 'unknown', 'withIdempotencyKey'),
  connectionLostQueued: row('unavailable', 'notDelivered', 'yes'),
  conversationOver: row('failedPrecondition', 'notDelivered', 'no'),
  illegalMove: row('failedPrecondition', 'notDelivered', 'no'),
  askedItself: row('failedPrecondition', 'notDelivered', 'no'),
  queueFull: row('resourceExhausted', 'notDelivered', 'yes'),
  tooLarge: row('resourceExhausted', 'notDelivered', 'no'),
  notFound: row('notFound', 'notDelivered', 'no'),
  unauthenticated: row('unauthenticated', 'notDelivered', 'no'),
  permissionDenied: row('permissionDenied', 'notDelivered', 'no'),
  deadlineBeforeTurn: row('deadlineExceeded', 'notDelivered', 'yes'),
  deadlineAfterTurn: row('deadlineExceeded', 'unknown', 'withIdempotencyKey'),
  cancelledBeforeTurn: row('cancelled', 'notDelivered', 'no'),
  cancelledAfterTurn: row('cancelled', 'unknown', 'no'),
  malformed: row('invalidArgument', 'notDelivered', 'no'),
  defect: row('internal', 'unknown', 'no'),
} as const satisfies Record<string, StatusRow>;

/** Why something failed: a row of {@link STATUS_TABLE}. */
export type StatusCause = keyof typeof STATUS_TABLE;

/** What {@link statusFor} is given besides the cause. */
export interface CauseFields extends Pick<StatusFields, 'retryAfterMs' | 'details'> {
  /** Whether the operation carried an idempotency key. Default `false`. */
  readonly keyed?: boolean;
}

/** The status for a cause, by {@link STATUS_TABLE}. */
export function statusFor(cause: StatusCause, message: string, fields: CauseFields = {}): Status {
  const { code, delivery, retry } = STATUS_TABLE[cause];
  const { keyed = false, ...rest } = fields;
  return status(code, {
    ...rest,
    message,
    delivery,
    retryable: retry === 'yes' || (retry === 'withIdempotencyKey' && keyed),
  });
}

/** The status error for a cause, by {@link STATUS_TABLE}. */
export function statusErrorFor(cause: StatusCause, message: string, fields: CauseFields = {}): StatusError {
  return toStatusError(statusFor(cause, message, fields));
}

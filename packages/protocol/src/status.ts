import { brandFor, hasBrand } from './brand';
import { boundedText } from './bounded-text';
import { LIMITS } from './limits';
import { boundedDetails } from './status-details';

const STATUS_ERROR = brandFor('status-error');

/**
 * The canonical gRPC codes by name (https://grpc.github.io/grpc/core/md_doc_statuscodes.html), in the order of their numbers:
 * `ok` is 0, `unauthenticated` 16.
 */
export const STATUS_CODES = [
  'ok',
  'cancelled',
  'unknown',
  'invalidArgument',
  'deadlineExceeded',
  'notFound',
  'alreadyExists',
  'permissionDenied',
  'resourceExhausted',
  'failedPrecondition',
  'aborted',
  'outOfRange',
  'unimplemented',
  'internal',
  'unavailable',
  'dataLoss',
  'unauthenticated',
] as const;

/** How something ended, for programs: stable, never parsed from text. */
export type StatusCode = (typeof STATUS_CODES)[number];

/**
 * What is known of the message the status is about: `notDelivered` (no handler was called), `unknown` (a handler may have
 * run, in whole or in part), `processed` (a handler ran and gave this status). The STATUS table of `docs/semantics.md` tells when.
 */
export type Delivery = 'notDelivered' | 'unknown' | 'processed';

const DELIVERIES: readonly Delivery[] = ['notDelivered', 'unknown', 'processed'];

/** How an operation, an open, a conversation or a connection ended, as a value. */
export interface Status {
  /** What happened, for programs. */
  readonly code: StatusCode;
  /** For people: what happened, to what, why, what to do. At most 256 bytes on the wire. */
  readonly message: string;
  /** Whether the message reached its handler. */
  readonly delivery: Delivery;
  /** Whether sending the same again may succeed without doing anything twice. */
  readonly retryable: boolean;
  /** How long to wait before that, in milliseconds, where it is known. */
  readonly retryAfterMs?: number;
  /** Facts for programs, as text: at most 16 entries of at most 256 bytes on the wire. */
  readonly details?: Readonly<Record<string, string>>;
}

/** What {@link statusError} and {@link status} are given besides the code. */
export interface StatusFields {
  /** For people; cut to 256 bytes of UTF-8. Default: the code. */
  readonly message?: string;
  /** Default `processed`: the code that builds a status itself is usually the handler. */
  readonly delivery?: Delivery;
  /** Default `false`. */
  readonly retryable?: boolean;
  /** How long to wait before it is sent again, in milliseconds. Default: not known. */
  readonly retryAfterMs?: number | undefined;
  /** Facts for programs, as text: at most 16 entries of at most 256 bytes cross the wire. Default: none. */
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/**
 * Builds a status value.
 *
 * @example
 * ```ts
 * import { status } from '@liminal/protocol';
 *
 * status('unavailable', { message: 'The printer warms up.', retryable: true, retryAfterMs: 2_000 });
 * ```
 */
export function status(code: StatusCode, fields: StatusFields = {}): Status {
  const { message = code, delivery = 'processed', retryable = false, retryAfterMs, details } = fields;
  // Added one by one: to spread objects of this and that takes many times as long, and a death may need a thousand of these.
  const value: { -readonly [K in keyof Status]: Status[K] } = {
    code,
    message: boundedText(message, LIMITS.statusMessageBytes),
    delivery,
    retryable,
  };
  if (retryAfterMs !== undefined) value.retryAfterMs = retryAfterMs;
  if (details !== undefined) value.details = details;
  return value;
}

/** The status of what ended well. */
export const OK: Status = Object.freeze(status('ok', { message: 'ok' }));

/**
 * The one error of Liminal: every failure that a caller sees is one, and a handler that throws one answers that operation
 * with it and lives on (OP-11). Recognise it with {@link isStatusError}, not `instanceof`: two copies of a package may meet
 * in one program.
 */
export interface StatusError extends Error, Status {
  readonly name: 'StatusError';
  /** For people: what happened, to what, why, what to do. */
  readonly message: string;
  /** All of it as a plain value, as it crosses the wire. */
  readonly status: Status;
}

class LiminalStatusError extends Error {
  override readonly name = 'StatusError';

  constructor(
    readonly status: Status,
    cause: unknown,
  ) {
    super(status.message, cause === undefined ? undefined : { cause });
    Object.defineProperty(this, STATUS_ERROR, { value: true });
  }

  get code() {
    return this.status.code;
  }

  get delivery() {
    return this.status.delivery;
  }

  get retryable() {
    return this.status.retryable;
  }

  get retryAfterMs() {
    return this.status.retryAfterMs;
  }

  get details() {
    return this.status.details;
  }
}

/**
 * Builds the status error: a handler that throws one answers that operation with it, and lives on (OP-11). `cause` is for the logs of
 * this program; it does not cross the wire.
 *
 * @example
 * ```ts
 * import { statusError } from '@liminal/protocol';
 *
 * throw statusError('notFound', { message: 'There is no order 17.' });
 * ```
 */
export function statusError(
  code: StatusCode,
  fields: StatusFields & {
    /** What it came of. */
    readonly cause?: unknown;
  } = {},
): StatusError {
  return toStatusError(status(code, fields), fields.cause);
}

/**
 * A status value as the error that carries it.
 *
 * @example
 * ```ts
 * import { statusFor, toStatusError } from '@liminal/protocol';
 *
 * const full = statusFor('queueFull', 'The queue is full.', { retryAfterMs: 100 });
 * toStatusError(full).retryable; // true
 * ```
 */
export function toStatusError(value: Status, cause?: unknown): StatusError {
  return new LiminalStatusError(value, cause) as StatusError;
}

/**
 * Whether a value is the status error, of this copy of the package or another.
 *
 * @example
 * ```ts
 * import { isStatusError } from '@liminal/protocol';
 *
 * export function maySendAgain(error: unknown): boolean {
 *   return isStatusError(error) && (error.retryable || error.delivery === 'notDelivered');
 * }
 * ```
 */
export function isStatusError(value: unknown): value is StatusError {
  return hasBrand(value, STATUS_ERROR);
}

/**
 * The status that a thrown value stands for, or nothing when it is not a status error. A plain error whose `name` is
 * `StatusError` and whose `code` is one of {@link STATUS_CODES} counts, so that a participant file can throw one without
 * importing anything. Never throws.
 *
 * @example
 * ```ts
 * import { statusError, statusOf } from '@liminal/protocol';
 *
 * statusOf(statusError('notFound'))?.code; // 'notFound'
 * statusOf(Object.assign(new Error('no order 17'), { name: 'StatusError', code: 'notFound' }))?.code; // 'notFound'
 * statusOf(new Error('anything else')); // undefined
 * ```
 */
export function statusOf(thrown: unknown): Status | undefined {
  try {
    if (isStatusError(thrown)) return wellMade(thrown.status, thrown.status.delivery);
    if (!(thrown instanceof Error) || thrown.name !== 'StatusError') return undefined;
    return wellMade(thrown as Error & Partial<Status>, undefined);
  } catch {
    return undefined;
  }
}

/** Plain JavaScript can put anything anywhere, and what is thrown on goes over the wire. */
function wellMade(given: Partial<Status>, delivery: Delivery | undefined): Status | undefined {
  const { code, message, retryable, retryAfterMs, details } = given;
  if (!isStatusCode(code)) return undefined;
  return status(code, {
    message: typeof message === 'string' ? message : code,
    retryable: retryable === true,
    ...(delivery !== undefined && DELIVERIES.includes(delivery) ? { delivery } : {}),
    ...(typeof retryAfterMs === 'number' ? { retryAfterMs } : {}),
    ...(typeof details === 'object' && details !== null ? { details: boundedDetails(details) } : {}),
  });
}

/** Whether a text is one of {@link STATUS_CODES}. */
export function isStatusCode(code: unknown): code is StatusCode {
  return (STATUS_CODES as readonly unknown[]).includes(code);
}

/**
 * The status error for anything thrown: itself when it is one, else `internal` with the value as its cause.
 *
 * @example
 * ```ts
 * import { statusErrorFrom } from '@liminal/protocol';
 *
 * statusErrorFrom(new Error('oops')).code; // 'internal', with the error as its cause
 * ```
 */
export function statusErrorFrom(thrown: unknown): StatusError {
  if (isStatusError(thrown)) return thrown;
  const known = statusOf(thrown);
  if (known) return toStatusError(known, thrown);
  const message = thrown instanceof Error ? thrown.message : `A ${typeof thrown} was thrown.`;
  return statusError('internal', { message, delivery: 'unknown', cause: thrown });
}

import { LIMITS } from '@liminal/protocol';
import { checkNames, checkedMs, checkedWhole } from '@liminal/runtime';
import { type KeyWindowOptions } from '../idempotency/key-window';

/** What bounds the idempotency keys of a subject (OP-9). All optional. */
export interface IdempotencyOptions {
  /** How long an outcome is kept for those who ask again, in milliseconds, 1 to 2 147 483 647. Default 300 000. */
  readonly windowMs?: number;
  /** How many keys are kept, 1 to 1 000 000: the oldest outcome goes first. Default 4 096. */
  readonly keys?: number;
  /** How many payload bytes of outcomes are kept, from 0: the oldest goes first. Default 16 MiB. */
  readonly bytes?: number;
}

/** What {@link IdempotencyOptions} are where nothing is said. */
export const DEFAULT_IDEMPOTENCY_OPTIONS: Required<IdempotencyOptions> = Object.freeze({
  windowMs: 300_000,
  keys: 4_096,
  bytes: 16 * LIMITS.payloadBytes,
});

const MOST_KEYS = 1_000_000;

/** Fills in what is not given, and checks. Throws `invalidArgument`. */
export function resolveIdempotencyOptions(
  given: IdempotencyOptions = {},
  retryAfterMs: number,
): KeyWindowOptions {
  checkNames('idempotency', given, DEFAULT_IDEMPOTENCY_OPTIONS);
  const {
    windowMs = DEFAULT_IDEMPOTENCY_OPTIONS.windowMs,
    keys = DEFAULT_IDEMPOTENCY_OPTIONS.keys,
    bytes = DEFAULT_IDEMPOTENCY_OPTIONS.bytes,
  } = given;
  checkedMs('idempotency.windowMs', windowMs, 1);
  checkedWhole('idempotency.keys', keys, 1, MOST_KEYS);
  checkedWhole('idempotency.bytes', bytes, 0, Number.MAX_SAFE_INTEGER);
  return { windowMs, keys, bytes, retryAfterMs };
}

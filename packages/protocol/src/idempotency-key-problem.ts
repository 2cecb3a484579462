import { exceedsUtf8, wellFormed } from './bounded-text';
import { LIMITS } from './limits';
import { type Status } from './status';
import { statusFor } from './status-table';

/**
 * What is wrong with an idempotency key, or nothing when it may be sent: `invalidArgument`, and why. It answers for any value. A key is 1 to
 * 128 bytes of text that UTF-8 can hold: two keys with different halves of an emoji would be one on the wire (OP-9).
 *
 * @example
 * ```ts
 * import { idempotencyKeyProblem } from '@liminal/protocol';
 *
 * idempotencyKeyProblem('order-17'); // undefined: it may be sent
 * idempotencyKeyProblem('')?.code; // 'invalidArgument'
 * ```
 */
export function idempotencyKeyProblem(key: string): Status | undefined {
  if (typeof key !== 'string') return problem('must be a string');
  if (key === '') return problem('must not be empty');
  if (exceedsUtf8(key, LIMITS.idBytes)) return problem(`is over the limit of ${LIMITS.idBytes} bytes`);
  return wellFormed(key) === key
    ? undefined
    : problem('has half of a surrogate pair, which UTF-8 cannot hold');
}

function problem(what: string): Status {
  return statusFor('malformed', `An idempotency key ${what}.`);
}

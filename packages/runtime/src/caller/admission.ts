import { type Status } from '@liminal/protocol';
import { type Admission } from './calls';

/**
 * The answer to a message that was not taken: `deferred` where its status says when to try again, else `rejected` (FLOW-1).
 *
 * @internal
 */
export function refusedWith(status: Status): Exclude<Admission, { kind: 'accepted' }> {
  return isDeferral(status)
    ? { kind: 'deferred', retryAfterMs: status.retryAfterMs, status }
    : { kind: 'rejected', status };
}

/**
 * A status that says when to try again.
 *
 * @internal
 */
export interface Deferral extends Status {
  /** In so many milliseconds. */
  readonly retryAfterMs: number;
}

/**
 * Whether a status says that nothing was taken now, and when to try again.
 *
 * @internal
 */
export function isDeferral(status: Status): status is Deferral {
  const { code, delivery, retryable, retryAfterMs } = status;
  return (
    code === 'resourceExhausted' && delivery === 'notDelivered' && retryable && retryAfterMs !== undefined
  );
}

import { type BackoffOptions } from '@liminal/protocol';
import { checkNames, checkedMs, checkedNumber } from '@liminal/runtime';

/** What a backoff is where nothing is said. */
export const DEFAULT_BACKOFF_OPTIONS: Required<BackoffOptions> = Object.freeze({
  initialMs: 100,
  factor: 2,
  maxMs: 30_000,
  jitter: 0.2,
});

/** Fills in what is not given, and checks. Throws `invalidArgument`. */
export function resolveBackoffOptions(given: BackoffOptions): Required<BackoffOptions> {
  checkNames('backoff', given, DEFAULT_BACKOFF_OPTIONS);
  const {
    initialMs = DEFAULT_BACKOFF_OPTIONS.initialMs,
    factor = DEFAULT_BACKOFF_OPTIONS.factor,
    maxMs = DEFAULT_BACKOFF_OPTIONS.maxMs,
    jitter = DEFAULT_BACKOFF_OPTIONS.jitter,
  } = given;
  checkedMs('backoff.initialMs', initialMs, 0);
  checkedMs('backoff.maxMs', maxMs, initialMs);
  checkedNumber('backoff.factor', factor, 1, Number.MAX_SAFE_INTEGER);
  checkedNumber('backoff.jitter', jitter, 0, 1);
  return { initialMs, factor, maxMs, jitter };
}

/**
 * The wait after so many failures in a row, from 1, in milliseconds. `chance` is a number from 0 to 1 that decides about the jitter. Without
 * a backoff there is no wait.
 */
export function backoffMs(
  backoff: Required<BackoffOptions> | undefined,
  failures: number,
  chance: number,
): number {
  // A factor may grow beyond all numbers, and nothing times that is no number.
  if (!backoff || backoff.initialMs === 0) return 0;
  const { initialMs, factor, maxMs, jitter } = backoff;
  const wait = Math.min(initialMs * factor ** (failures - 1), maxMs);
  return wait * (1 - jitter * chance);
}

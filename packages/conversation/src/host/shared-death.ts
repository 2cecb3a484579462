import { type ExitReason } from '@liminal/protocol';

const shared = new WeakSet<ExitReason>();

/**
 * A reason for all instances that die together, with their worker or their connection: whoever ends each of them with what this gives has a subject's
 * breaker count one failure, and not one for each (SUP-4, C-20).
 *
 * @example
 * ```ts
 * import { type Instance, sharedDeath } from '@liminal/conversation';
 *
 * export function hostDied(instances: readonly Instance[]) {
 *   const reason = sharedDeath({ kind: 'outOfMemory' });
 *   for (const instance of instances) instance.end(reason);
 * }
 * ```
 */
export function sharedDeath(reason: ExitReason): ExitReason {
  const own = Object.freeze({ ...reason });
  shared.add(own);
  return own;
}

/** Whether others have died of the very same. */
export function isSharedDeath(reason: ExitReason): boolean {
  return shared.has(reason);
}

import { type BreakerOptions } from '@liminal/runtime';

/** A subject's breaker (SUP-4). Times are on the monotonic clock, in milliseconds. */
export type BreakerState =
  /** When instances failed that no success came after, within the window. */
  | { readonly kind: 'closed'; readonly failures: readonly number[] }
  /** Nothing is started before `until`. */
  | { readonly kind: 'open'; readonly until: number; readonly openMs: number }
  /** One instance was let through; it decides. */
  | { readonly kind: 'trial'; readonly since: number; readonly openMs: number };

export type BreakerEvent =
  /** Somebody wants to start an instance. */
  | { readonly kind: 'ask'; readonly now: number }
  /** An instance has crashed before it had answered anything; it was started then. */
  | { readonly kind: 'failed'; readonly now: number; readonly startedAt: number }
  /** An instance has answered, or has exited cleanly by itself. */
  | { readonly kind: 'succeeded' };

type Failure = Extract<BreakerEvent, { kind: 'failed' }>;

export interface BreakerMove {
  readonly state: BreakerState;
  /** For `ask`: how long until it is worth asking again, where it is refused. */
  readonly retryAfterMs?: number;
}

export type BreakerRules = Required<BreakerOptions>;

/** Where every breaker begins. */
export const CLOSED: BreakerState = Object.freeze({ kind: 'closed', failures: [] });

/** Where an event leads a breaker. Pure. */
export function transitionBreaker(
  state: BreakerState,
  event: BreakerEvent,
  rules: BreakerRules,
): BreakerMove {
  switch (event.kind) {
    case 'ask':
      return ask(state, event.now);
    case 'failed':
      return { state: failed(state, event, rules) };
    case 'succeeded':
      // While it is open, what was started before says nothing of what would be started now.
      return { state: state.kind === 'open' ? state : CLOSED };
  }
}

function ask(state: BreakerState, now: number): BreakerMove {
  if (state.kind === 'closed') return { state };
  if (state.kind === 'open') {
    if (now < state.until) return { state, retryAfterMs: state.until - now };
    return { state: { kind: 'trial', since: now, openMs: state.openMs } };
  }
  // A trial that has lived as long as the breaker was open has not failed.
  const retryAfterMs = state.since + state.openMs - now;
  return retryAfterMs > 0 ? { state, retryAfterMs } : { state: CLOSED };
}

function failed(state: BreakerState, { now, startedAt }: Failure, rules: BreakerRules): BreakerState {
  // Instances that were started before it opened, or before the trial, say nothing new.
  if (state.kind === 'open' || (state.kind === 'trial' && startedAt < state.since)) return state;
  if (state.kind === 'trial') return open(now, Math.min(2 * state.openMs, rules.maxOpenMs));
  const failures = [...state.failures.filter((at) => now - at <= rules.windowMs), now];
  return failures.length >= rules.failures ? open(now, rules.openMs) : { kind: 'closed', failures };
}

function open(now: number, openMs: number): BreakerState {
  return { kind: 'open', until: now + openMs, openMs };
}

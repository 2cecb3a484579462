import { type ExitReason, type Status, statusFor } from '@liminal/protocol';
import { type BreakerOptions, type Ports, DEFAULT_SUPERVISION } from '@liminal/runtime';
import { isSharedDeath } from '../host/shared-death';
import { report } from '../report';
import {
  type BreakerMove,
  type BreakerRules,
  type BreakerState,
  CLOSED,
  transitionBreaker,
} from './breaker-state';

/** What all conversations on a subject have in common about the crashes of its instances (SUP-4). */
export interface SubjectBreaker {
  /** Why no instance may be started now, and when it may be tried again. To ask changes nothing. */
  refusal(): Status | undefined;
  /** An instance is started, which may be the trial. */
  starting(): void;
  /**
   * An instance has crashed before it had answered anything; it was started at that time of the monotonic clock. Those that have died together count as
   * one.
   */
  failed(startedAt: number, reason: ExitReason): void;
  /** An instance has answered, or has exited cleanly by itself. */
  succeeded(): void;
}

class PortedBreaker implements SubjectBreaker {
  private state: BreakerState = CLOSED;
  private readonly rules: BreakerRules;
  /** What the last that died together have died of. */
  private lastShared: ExitReason | undefined;

  constructor(
    private readonly subject: string,
    private readonly ports: Pick<Ports, 'clock' | 'logger'>,
    options: BreakerOptions,
  ) {
    const { breaker } = DEFAULT_SUPERVISION;
    const { failures = breaker.failures, windowMs = breaker.windowMs, openMs = breaker.openMs } = options;
    const { maxOpenMs = Math.max(breaker.maxOpenMs, openMs) } = options;
    this.rules = { failures, windowMs, openMs, maxOpenMs };
  }

  refusal(): Status | undefined {
    if (this.state.kind === 'closed') return undefined;
    const { retryAfterMs } = this.ask();
    if (retryAfterMs === undefined) return undefined;
    const message = `Participants of '${this.subject}' keep crashing; no new one is started for ${Math.ceil(retryAfterMs)} ms.`;
    return statusFor('breakerOpen', message, { retryAfterMs: Math.ceil(retryAfterMs) });
  }

  starting(): void {
    this.state = this.ask().state;
  }

  private ask(): BreakerMove {
    return transitionBreaker(this.state, { kind: 'ask', now: this.ports.clock.now() }, this.rules);
  }

  failed(startedAt: number, reason: ExitReason): void {
    if (reason === this.lastShared) return;
    if (isSharedDeath(reason)) this.lastShared = reason;
    const before = this.state;
    const now = this.ports.clock.now();
    this.state = transitionBreaker(before, { kind: 'failed', now, startedAt }, this.rules).state;
    if (this.state.kind === 'open' && before !== this.state) this.tell(this.state.openMs);
  }

  /** Operators hear of it: whoever opens a conversation meanwhile is told that it is so, and not why. */
  private tell(openMs: number): void {
    report(this.ports.logger, 'breaker opened', { subject: this.subject, openMs });
  }

  succeeded(): void {
    this.state = transitionBreaker(this.state, { kind: 'succeeded' }, this.rules).state;
  }
}

const NO_BREAKER: SubjectBreaker = Object.freeze({
  refusal: () => undefined,
  starting: () => undefined,
  failed: () => undefined,
  succeeded: () => undefined,
});

/** Creates the breaker of a subject; `false` makes one that never opens. */
export function createSubjectBreaker(
  subject: string,
  ports: Pick<Ports, 'clock' | 'logger'>,
  options: BreakerOptions | false = {},
): SubjectBreaker {
  return options === false ? NO_BREAKER : new PortedBreaker(subject, ports, options);
}

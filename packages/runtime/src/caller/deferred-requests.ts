import { type Status, statusOf, toStatusError } from '@liminal/protocol';
import { CallbackDeadline, type DeadlineWheel } from '../deadline-wheel';
import { type Clock } from '../ports/clock';
import { isDeferral } from './admission';

/** The shortest deadline that a message may have. */
const SHORTEST_MS = 1;

/** Requests that were deferred and wait to be sent again (FLOW-1). */
export class DeferredRequests {
  private readonly pauses = new Set<() => void>();
  private over: Status | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly wheel: DeadlineWheel,
  ) {}

  /** Asks, and asks again after each deferral, as long as the deadline leaves time for it. Gives what the last asking came to. */
  async askPatiently<T>(
    deadlineMs: number,
    signal: AbortSignal | undefined,
    ask: (remainingMs: number) => Promise<T>,
  ): Promise<T> {
    const dueAt = this.clock.now() + deadlineMs;
    let remainingMs = deadlineMs;
    for (;;) {
      try {
        return await ask(remainingMs);
      } catch (error) {
        const status = statusOf(error);
        if (!status || !isDeferral(status)) throw error;
        if (dueAt - this.clock.now() - status.retryAfterMs < SHORTEST_MS) throw error;
        await this.pause(status.retryAfterMs, signal);
        if (this.over) throw toStatusError(this.over);
        remainingMs = dueAt - this.clock.now();
        // A timer may be late.
        if (remainingMs < SHORTEST_MS) throw error;
      }
    }
  }

  /** There is room for so many messages: those that have waited longest ask now. */
  retry(most: number): void {
    let left = most;
    for (const wake of this.pauses) {
      if (left-- <= 0) return;
      wake();
    }
  }

  /** The conversation is over: whoever waits is told so, and why. */
  end(reason: Status): void {
    this.over ??= reason;
    for (const wake of [...this.pauses]) wake();
  }

  private async pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
    // What would end the pause may have come while the refusal was on its way here.
    if (this.over || signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        this.pauses.delete(wake);
        this.wheel.drop(deadline);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const deadline = new CallbackDeadline(wake);
      this.pauses.add(wake);
      this.wheel.set(deadline, this.clock.now() + ms);
      signal?.addEventListener('abort', wake, { once: true });
    });
  }
}

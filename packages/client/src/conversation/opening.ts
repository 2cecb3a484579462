import { type Status, statusFor, toStatusError } from '@liminal/protocol';
import { type Clock, type DeadlineWheel, CallbackDeadline } from '@liminal/runtime';

/** What bounds the wait for the server's answer to Open. */
export interface OpeningBounds {
  readonly subject: string;
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  readonly deadlineMs: number;
  readonly signal: AbortSignal | undefined;
  /** The deadline came, or the signal fired. */
  readonly giveUp: (status: Status) => void;
}

/** The wait for the server's answer to Open. */
export class Opening {
  /** Resolves when the conversation is open; rejects with the status error. */
  readonly answered: Promise<void>;
  private resolve: () => void = () => undefined;
  private reject: (error: Error) => void = () => undefined;
  private readonly deadline: CallbackDeadline;

  constructor(private readonly bounds: OpeningBounds) {
    const { subject, clock, wheel, deadlineMs, signal, giveUp } = bounds;
    this.answered = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.deadline = new CallbackDeadline(() => giveUp(openedLate(subject, deadlineMs)));
    wheel.set(this.deadline, clock.now() + deadlineMs);
    signal?.addEventListener('abort', this.onAbort, { once: true });
  }

  /** Ends the wait: open, or not, and why. */
  settle(refusal?: Status): void {
    const { wheel, signal } = this.bounds;
    wheel.drop(this.deadline);
    signal?.removeEventListener('abort', this.onAbort);
    if (refusal) this.reject(toStatusError(refusal, signal?.aborted ? signal.reason : undefined));
    else this.resolve();
  }

  private readonly onAbort = (): void =>
    this.bounds.giveUp(statusFor('cancelledAfterTurn', 'Opening the conversation was cancelled.'));
}

function openedLate(subject: string, deadlineMs: number): Status {
  return statusFor(
    'deadlineAfterTurn',
    `The conversation on '${subject}' was not opened within ${deadlineMs} ms.`,
  );
}

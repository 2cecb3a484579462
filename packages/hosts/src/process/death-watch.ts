import { type Clock, type DeadlineWheel, type Scheduler, CallbackDeadline } from '@liminal/runtime';

/** How long its last words are waited for, once all else is known: whatever it has started may hold its standard error open for ever. */
const LAST_WORDS_MS = 50;

/** How long what a child has left in its pipes is waited for, once it has ended, and its end, once its pipe has. */
const DRAIN_MS = 1_000;

/** How a child ended. */
export interface ChildExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What a {@link DeathWatch} tells. */
export interface DeathWatchOptions {
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  readonly scheduler: Scheduler;
  /** It has ended; `isDrained` where all that it had said has come. Called once. */
  readonly died: (exit: ChildExit, isDrained: boolean) => void;
  /** Its channel has ended, or it does not hear, and it has not been told; `hasEnded` where only its last words are waited for. */
  readonly leaves: (hasEnded: boolean) => void;
  /** Its channel has ended, or it does not hear, and it goes on: it has closed that itself. */
  readonly unreachable: () => void;
}

/**
 * Brings together what is told of the end of a child apart from one another, and in any order: its exit code or signal, and the end of what it has
 * said (C-10). Each is waited for, for a time.
 */
export class DeathWatch {
  private exit: ChildExit | undefined;
  private readonly open = new Set<'channel' | 'error'>(['channel', 'error']);
  private told = false;
  private readonly deadline = new CallbackDeadline(() => this.deadlineCame());

  constructor(private readonly options: DeathWatchOptions) {}

  exited(exit: ChildExit): void {
    this.exit ??= exit;
    this.check();
  }

  /** One of its pipes has ended: nothing more comes of it. */
  drained(pipe: 'channel' | 'error'): void {
    if (!this.open.delete(pipe)) return;
    // What comes together is looked at together: the exit is told of last.
    if (pipe === 'channel') this.options.scheduler.later(() => this.outlived());
    if (this.exit) this.check();
  }

  /** It does not hear any more: it has ended, or has closed the pipe itself. */
  deaf(): void {
    this.options.scheduler.later(() => {
      if (!this.exit) this.outlived();
    });
  }

  private outlived(): void {
    if (this.told) return;
    this.options.leaves(this.exit !== undefined);
    if (!this.exit) this.check();
  }

  /** There is nothing to wait for. */
  over(): void {
    this.told = true;
    this.options.wheel.drop(this.deadline);
  }

  private check(): void {
    if (this.told) return;
    if (this.exit && this.open.size === 0) return this.tell(this.exit);
    const { clock, wheel } = this.options;
    const isDrained = this.exit && !this.open.has('channel');
    wheel.set(this.deadline, clock.now() + (isDrained ? LAST_WORDS_MS : DRAIN_MS));
  }

  private deadlineCame(): void {
    if (this.told) return;
    if (this.exit) this.tell(this.exit);
    else this.options.unreachable();
  }

  private tell(exit: ChildExit): void {
    this.over();
    this.options.died(exit, !this.open.has('channel'));
  }
}

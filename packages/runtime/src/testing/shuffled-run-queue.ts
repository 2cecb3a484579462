import { type Scheduler } from '../ports/scheduler';
import { type RunQueue, type Runnable } from '../run-queue';
import { type Choice } from './seeded-choice';

/**
 * A run queue that keeps no order: whoever waits may be next, and between two turns promises and other tasks may come, as they do where the
 * budget of a real one is used up, or not. Each still gets as many turns as it asks for.
 */
export class ShuffledRunQueue implements RunQueue {
  private readonly waiting: Runnable[] = [];
  /** Whether a turn is being taken. */
  private running = false;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly choose: Choice,
  ) {}

  add(runnable: Runnable): void {
    this.waiting.push(runnable);
    // There is at least a task for each that waits, so nobody is forgotten, also where a turn throws.
    if (this.choose(2) === 0) this.scheduler.soon(this.takeTurns);
    else this.scheduler.later(this.takeTurns);
  }

  runNow(): void {
    if (!this.running && this.waiting.length > 0 && this.choose(2) === 0) this.takeTurns();
  }

  private readonly takeTurns = (): void => {
    do this.takeTurn();
    while (this.waiting.length > 0 && this.choose(2) === 0);
  };

  private takeTurn(): void {
    const [next] = this.waiting.splice(this.choose(this.waiting.length), 1);
    this.running = true;
    try {
      if (next?.run()) this.add(next);
    } finally {
      this.running = false;
    }
  }
}

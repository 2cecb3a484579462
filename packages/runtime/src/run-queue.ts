import { type Clock } from './ports/clock';
import { type Scheduler } from './ports/scheduler';

/** Something that takes turns: a process with mail, a runner with messages. */
export interface Runnable {
  /** Takes one turn and says whether it wants another. Must not throw. */
  run(): boolean;
}

/** How long a node works before it lets sockets and timers have a turn. */
export interface RunQueueOptions {
  /** Default 1 000 turns. */
  readonly budgetTurns?: number;
  /** Default 1 ms. */
  readonly budgetMs?: number;
}

/**
 * A node's one run queue: everything that has work takes turns in the order of asking, so that none starves another. The turns
 * are taken soon, in a row; when the budget is used up, after one macrotask, so that sockets and timers are not starved.
 */
export interface RunQueue {
  /** Gives the runnable a turn, and more while it asks for them. Add one only when it is not in the queue. */
  add(runnable: Runnable): void;
}

/** How many turns are taken between two looks at the clock: a look costs a tenth of the shortest turn. */
const TURNS_PER_LOOK = 8;

/** How many places are kept. */
const KEPT = 1_024;

class NodeRunQueue implements RunQueue {
  /** Its places are used again: an array that is made for each drain is more garbage than all the rest of it. */
  private queue: (Runnable | undefined)[] = [];
  private head = 0;
  private tail = 0;
  private scheduled = false;
  /** Turns since the last hop, over any number of drains: a caller that awaits each reply starts a new drain each time. */
  private turns = 0;
  /** Time spent in turns since the last hop, likewise. */
  private spentMs = 0;

  constructor(
    private readonly clock: Clock,
    private readonly scheduler: Scheduler,
    private readonly budgetTurns: number,
    private readonly budgetMs: number,
  ) {}

  add(runnable: Runnable): void {
    this.queue[this.tail++] = runnable;
    if (this.scheduled) return;
    this.scheduled = true;
    if (this.hasBudget()) this.scheduler.soon(this.drain);
    else this.scheduler.later(this.drainAfterMacrotask);
  }

  private hasBudget(): boolean {
    return this.turns < this.budgetTurns && this.spentMs < this.budgetMs;
  }

  private readonly drainAfterMacrotask = (): void => {
    this.turns = 0;
    this.spentMs = 0;
    this.drain();
  };

  private readonly drain = (): void => {
    const startedAt = this.clock.now();
    const spentBefore = this.spentMs;
    let finished = false;
    try {
      finished = this.takeTurns(startedAt - spentBefore);
    } finally {
      this.spentMs = spentBefore + this.clock.now() - startedAt;
      // Also when a turn threw, which is a defect: the others still get theirs.
      this.scheduled = !finished;
      if (!finished) this.scheduler.later(this.drainAfterMacrotask);
    }
  };

  /** Whether the queue was worked off within the budget. */
  private takeTurns(since: number): boolean {
    while (this.head < this.tail) {
      if (this.turns >= this.budgetTurns) return false;
      if (++this.turns % TURNS_PER_LOOK === 0 && this.clock.now() - since > this.budgetMs) return false;
      const runnable = this.queue[this.head] as Runnable;
      this.queue[this.head++] = undefined;
      if (runnable.run()) this.queue[this.tail++] = runnable;
      if (this.head > KEPT && this.head * 2 > this.tail) this.compact();
    }
    if (this.queue.length > KEPT) this.queue = [];
    this.head = this.tail = 0;
    return true;
  }

  private compact(): void {
    this.queue = this.queue.slice(this.head, this.tail);
    this.tail -= this.head;
    this.head = 0;
  }
}

/**
 * Creates a run queue on a clock and a scheduler.
 *
 * @example
 * ```ts
 * import { createRunQueue } from '@liminal/runtime';
 * import { defaultPorts } from '@liminal/runtime/platform';
 *
 * const { clock, scheduler } = defaultPorts();
 * const runQueue = createRunQueue(clock, scheduler);
 * let turns = 3;
 * runQueue.add({ run: () => --turns > 0 }); // three turns, each after those of all others that wait
 * ```
 */
export function createRunQueue(clock: Clock, scheduler: Scheduler, options: RunQueueOptions = {}): RunQueue {
  const { budgetTurns = 1_000, budgetMs = 1 } = options;
  return new NodeRunQueue(clock, scheduler, budgetTurns, budgetMs);
}

import { type Clock } from './ports/clock';
import { type Scheduler } from './ports/scheduler';

/** Something that takes turns: a process with mail, a runner with messages. */
export interface Runnable {
  /**
   * Takes one turn and says whether it wants another. Must not throw.
   *
   * @param now The time at which the turn begins, on the monotonic clock, where the queue has just looked at it.
   */
  run(now?: number): boolean;
}

/** How long a node works before it lets sockets and timers have a turn. */
export interface RunQueueOptions {
  /** Default 1 000 turns. */
  readonly budgetTurns?: number;
  /** How long turns are taken in a row; where they come one after another, with the work of others between, up to four times as long. Default 1 ms. */
  readonly budgetMs?: number;
}

/**
 * A node's one run queue: everything that has work takes turns in the order of asking, so that none starves another. The turns
 * are taken soon, in a row; when the budget is used up, after one macrotask, so that sockets and timers are not starved.
 */
export interface RunQueue {
  /** Gives the runnable a turn, and more while it asks for them. Add one only when it is not in the queue. */
  add(runnable: Runnable): void;
  /**
   * Takes the turns now that would be taken soon, within the budget: for whoever is called by the event loop, is done, and has news that somebody
   * waits for (P-5). During a turn, and where a macrotask is waited for, it does nothing. Does not throw.
   */
  runNow(): void;
}

/** How many turns are taken between two looks at the clock: a look costs a tenth of the shortest turn. */
const TURNS_PER_LOOK = 8;

/** How many times the budget drains may follow one another: most of the time between them is their callers'. */
const BETWEEN_DRAINS = 3;

/** How many places are kept. */
const KEPT = 1_024;

class NodeRunQueue implements RunQueue {
  /** Its places are used again: an array that is made for each drain is more garbage than all the rest of it. */
  private queue: (Runnable | undefined)[] = [];
  private head = 0;
  private tail = 0;
  /** When the turns are taken that wait; `idle` where none does. */
  private state: 'idle' | 'soon' | 'later' | 'running' = 'idle';
  /** Turns since the event loop last went round, over any number of drains: a caller that awaits each reply starts a new drain each time. */
  private turns = 0;
  /** When the first of them began; nothing before it has. */
  private since: number | undefined;
  /** Whether {@link wentRound} waits for the event loop to go round. */
  private watching = false;

  constructor(
    private readonly clock: Clock,
    private readonly scheduler: Scheduler,
    private readonly budgetTurns: number,
    private readonly budgetMs: number,
  ) {}

  add(runnable: Runnable): void {
    this.queue[this.tail++] = runnable;
    if (this.state !== 'idle') return;
    if (this.turns >= this.budgetTurns) return this.hop();
    this.state = 'soon';
    this.scheduler.soon(this.runNow);
  }

  private hop(): void {
    this.state = 'later';
    this.scheduler.later(this.drainAfterMacrotask);
  }

  private readonly drainAfterMacrotask = (): void => {
    this.begin();
    this.drain();
  };

  /** A task that finds that the turns have been taken does nothing. What a turn throws, a defect, is nobody's who is called here. */
  readonly runNow = (): void => {
    if (this.state !== 'soon') return;
    try {
      this.drain();
    } catch (error) {
      this.scheduler.soon(() => {
        throw error;
      });
    }
  };

  private begin(): void {
    this.turns = 0;
    this.since = undefined;
  }

  private drain(): void {
    const now = this.clock.now();
    if (this.isStarving(now)) return this.hop();
    this.state = 'running';
    let finished = false;
    try {
      finished = this.takeTurns(now);
    } finally {
      // Also when a turn threw, which is a defect: the others still get theirs.
      if (finished) this.state = 'idle';
      else this.hop();
    }
  }

  /**
   * Whether drains have followed one another for long and the event loop has not gone round. What lies between two drains may be the work of others,
   * which is not the queue's, or rest; only a task that is kept waiting tells which, and it is set where the budget may be used up.
   */
  private isStarving(now: number): boolean {
    this.since ??= now;
    const ms = now - this.since;
    if (this.watching) return ms > this.budgetMs * BETWEEN_DRAINS;
    if (ms > this.budgetMs) this.watch(now);
    return false;
  }

  private watch(now: number): void {
    this.watching = true;
    // Nobody was watching until now: it may all have been rest.
    this.since = now;
    this.scheduler.later(this.wentRound);
  }

  private readonly wentRound = (): void => {
    this.watching = false;
    this.begin();
  };

  /** Whether the queue was worked off within the budget. */
  private takeTurns(begunAt: number): boolean {
    let now: number | undefined = begunAt;
    for (let sinceLook = 0; this.head < this.tail; sinceLook++) {
      if (this.turns >= this.budgetTurns) return false;
      if (sinceLook === TURNS_PER_LOOK) {
        sinceLook = 0;
        now = this.clock.now();
        if (now - begunAt > this.budgetMs) return false;
      }
      this.takeTurn(now);
      now = undefined;
    }
    if (this.queue.length > KEPT) this.queue = [];
    this.head = this.tail = 0;
    return true;
  }

  private takeTurn(now: number | undefined): void {
    this.turns++;
    const runnable = this.queue[this.head] as Runnable;
    this.queue[this.head++] = undefined;
    if (runnable.run(now)) this.queue[this.tail++] = runnable;
    if (this.head > KEPT) this.compact();
  }

  private compact(): void {
    if (this.head * 2 <= this.tail) return;
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

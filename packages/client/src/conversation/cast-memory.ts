/** Casts with ids in a row. */
interface Run {
  first: number;
  last: number;
}

/**
 * The casts that a refusal may still come for, by their ids: it is told though nobody waits (CONV-9), while one for anything else that is
 * not open comes late and is dropped (OP-2). Casts in a row are kept as one, and a server refuses in the order in which it reads, so that
 * a refusal settles all before it.
 */
export class CastMemory {
  private runs: Run[] = [];

  /** @param capacity How many runs are kept; beyond that the oldest is forgotten. */
  constructor(private readonly capacity: number) {}

  add(op: number): void {
    const latest = this.runs.at(-1);
    if (latest?.last === op - 1) latest.last = op;
    else this.runs.push({ first: op, last: op });
    if (this.runs.length > this.capacity) this.runs.shift();
  }

  /** Whether it was a cast that had not been refused yet. */
  take(op: number): boolean {
    const run = this.runs.find(({ first, last }) => first <= op && op <= last);
    if (!run) return false;
    run.first = op + 1;
    this.runs = this.runs.slice(this.runs.indexOf(run) + (run.first > run.last ? 1 : 0));
    return true;
  }
}

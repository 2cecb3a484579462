/**
 * The latest casts, by their ids: a refusal of one of them is told though nobody waits (CONV-9), while one for anything else that is not
 * open comes late and is dropped (OP-2). Bounded; a server refuses what it reads, long before so many more were sent.
 */
export class CastMemory {
  private readonly ops = new Set<number>();

  constructor(private readonly capacity: number) {}

  add(op: number): void {
    this.ops.add(op);
    if (this.ops.size <= this.capacity) return;
    for (const oldest of this.ops) {
      this.ops.delete(oldest);
      return;
    }
  }

  /** Whether it was a cast that had not been refused yet. */
  take(op: number): boolean {
    return this.ops.delete(op);
  }
}

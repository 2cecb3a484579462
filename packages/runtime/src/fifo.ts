/** When this many taken places have gathered, and they are half of all, the queue is moved together. */
const SLACK = 1_024;
const NONE: readonly unknown[] = Object.freeze([]);

/**
 * A queue in which taking costs the same however long it is: an array's `shift` moves everything that is behind.
 *
 * @internal
 */
export class Fifo<T> {
  private items: (T | undefined)[] = NONE as (T | undefined)[];
  private head = 0;

  /** How many are in it. */
  get length(): number {
    return this.items.length - this.head;
  }

  /** Adds one behind the others. */
  push(item: T): void {
    // What is pushed to an empty array takes the room of seventeen.
    if (this.items.length === 0) this.items = [item];
    else this.items.push(item);
  }

  /** The first; it stays where it is. */
  peek(): T | undefined {
    return this.items[this.head];
  }

  /** Takes the first; nothing from an empty queue. */
  shift(): T | undefined {
    if (this.head === this.items.length) return undefined;
    const item = this.items[this.head];
    this.items[this.head++] = undefined;
    if (this.head === this.items.length) this.clear();
    else if (this.head > SLACK && this.head * 2 > this.items.length) this.compact();
    return item;
  }

  /** Forgets all. */
  clear(): void {
    this.items = NONE as (T | undefined)[];
    this.head = 0;
  }

  private compact(): void {
    this.items = this.items.slice(this.head);
    this.head = 0;
  }
}

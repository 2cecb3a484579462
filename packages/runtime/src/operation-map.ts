/** What is known by the id of its operation: an unsigned integer of 32 bits. */
export interface HasOp {
  readonly op: number;
}

const SMALLEST = 4;
/** So many places are never given back. */
const KEPT = 256;
/** With fewer than one of so many taken, half of the places are given back. */
const SPARSE = 8;

/**
 * What is open, by the ids of the operations. Ids are dense and ascend, so the low bits of an id are its place. Where an operation lasts so
 * long that its place comes round again, the newer one goes to a `Map`. A `Map` alone lets go of a table of entries after every so many, and
 * each of these keeps the next one from being collected young; here that is left to the few of them.
 */
export class OperationMap<T extends HasOp> {
  size = 0;
  private places: (T | undefined)[] = [undefined];
  private crowdedOut: Map<number, T> | undefined;

  get(op: number): T | undefined {
    const found = this.places[op & (this.places.length - 1)];
    return found !== undefined && found.op === op ? found : this.crowdedOut?.get(op);
  }

  /** Adds what is not there yet. */
  add(item: T): void {
    if (++this.size * 2 > this.places.length) this.resize(Math.max(this.places.length * 2, SMALLEST));
    this.put(item);
  }

  private put(item: T): void {
    const place = item.op & (this.places.length - 1);
    if (this.places[place] === undefined) this.places[place] = item;
    else (this.crowdedOut ??= new Map()).set(item.op, item);
  }

  /** Whether it was there. */
  delete(op: number): boolean {
    const place = op & (this.places.length - 1);
    if (this.places[place]?.op === op) this.places[place] = undefined;
    else if (!this.crowdedOut?.delete(op)) return false;
    if (--this.size * SPARSE < this.places.length && this.places.length > KEPT) {
      this.resize(Math.max(this.places.length / 2, KEPT));
    }
    return true;
  }

  private resize(length: number): void {
    const items = this.values();
    this.places = new Array<T | undefined>(length).fill(undefined);
    this.crowdedOut = undefined;
    for (const item of items) this.put(item);
  }

  /** Everything in it now, by ascending id. */
  values(): T[] {
    const items = this.places.filter((item) => item !== undefined);
    return [...items, ...(this.crowdedOut?.values() ?? [])].sort((a, b) => a.op - b.op);
  }
}

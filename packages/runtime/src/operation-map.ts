/** What is known by the id of its operation: an unsigned integer of 32 bits. */
export interface HasOp {
  readonly op: number;
}

const SMALLEST = 4;
/** A map that has become empty keeps no more places than this. */
const KEPT_WHEN_EMPTY = 128;

/**
 * What is open, by the ids of the operations. Ids are dense and ascend, so the low bits of an id are its place, and the next free place
 * where two fall together (linear probing). Unlike a `Map`, which lets go of a table of entries after every so many, it makes no garbage
 * however many come and go.
 */
export class OperationMap<T extends HasOp> {
  size = 0;
  private places: (T | undefined)[] = [undefined];

  get(op: number): T | undefined {
    const { places } = this;
    const mask = places.length - 1;
    for (let place = op & mask; ; place = (place + 1) & mask) {
      const found = places[place];
      if (found === undefined || found.op === op) return found;
    }
  }

  /** Adds what is not there yet. */
  add(item: T): void {
    if (++this.size * 2 > this.places.length) this.rehash(Math.max(this.places.length * 2, SMALLEST));
    place(item, this.places);
  }

  /** Whether it was there. */
  delete(op: number): boolean {
    const { places } = this;
    const mask = places.length - 1;
    let hole = op & mask;
    for (; ; hole = (hole + 1) & mask) {
      const found = places[hole];
      if (found === undefined) return false;
      if (found.op === op) break;
    }
    places[hole] = undefined;
    this.fill(hole);
    if (--this.size === 0 && places.length > KEPT_WHEN_EMPTY) this.rehash(SMALLEST);
    return true;
  }

  /** What was pushed on by the one that has left moves back, so that no search ends at the hole too early. */
  private fill(hole: number): void {
    const { places } = this;
    const mask = places.length - 1;
    let free = hole;
    for (let next = (hole + 1) & mask; ; next = (next + 1) & mask) {
      const item = places[next];
      if (item === undefined) return;
      const pushedOn = (next - item.op) & mask;
      if (pushedOn < ((next - free) & mask)) continue;
      places[free] = item;
      places[next] = undefined;
      free = next;
    }
  }

  private rehash(length: number): void {
    const before = this.places;
    this.places = new Array<T | undefined>(length).fill(undefined);
    for (const item of before) if (item) place(item, this.places);
  }

  /** Everything in it now, by ascending id. */
  values(): T[] {
    const items = this.places.filter((item) => item !== undefined);
    return items.sort((a, b) => a.op - b.op);
  }
}

function place<T extends HasOp>(item: T, places: (T | undefined)[]): void {
  const mask = places.length - 1;
  let at = item.op & mask;
  while (places[at] !== undefined) at = (at + 1) & mask;
  places[at] = item;
}

const SMALLEST = 4;
/** So many places are never given back. */
const KEPT = 256;
/** With fewer than one of so many taken, half of the places are given back. */
const SPARSE = 8;

/**
 * What comes and goes, by ids that ascend and are dense: their low bits are their place. Where one lasts so long that its place comes round
 * again, the newer one goes to a `Map`. A `Map` alone lets go of a table of entries after every so many, and each of these keeps the next one from
 * being collected young; here that is left to the few of them.
 *
 * @internal
 */
export abstract class DenseMap<T> {
  /** How many are in it. */
  size = 0;
  private places: (T | undefined)[] = [undefined];
  private crowdedOut: Map<number, T> | undefined;

  /** An unsigned integer, up to 2⁵³ − 1. */
  protected abstract idOf(item: T): number;

  /** What has this id. */
  get(id: number): T | undefined {
    const found = this.places[id & (this.places.length - 1)];
    return found !== undefined && this.idOf(found) === id ? found : this.crowdedOut?.get(id);
  }

  /** Adds what is not there yet. */
  add(item: T): void {
    if (++this.size * 2 > this.places.length) this.resize(Math.max(this.places.length * 2, SMALLEST));
    this.put(item);
  }

  private put(item: T): void {
    const id = this.idOf(item);
    const place = id & (this.places.length - 1);
    if (this.places[place] === undefined) this.places[place] = item;
    else (this.crowdedOut ??= new Map()).set(id, item);
  }

  /** Whether it was there. */
  delete(id: number): boolean {
    const place = id & (this.places.length - 1);
    const found = this.places[place];
    if (found !== undefined && this.idOf(found) === id) this.places[place] = undefined;
    else if (!this.crowdedOut?.delete(id)) return false;
    this.size--;
    if (this.places.length > KEPT) this.shrink();
    return true;
  }

  private shrink(): void {
    const { length } = this.places;
    if (this.size * SPARSE < length) this.resize(Math.max(length / 2, KEPT));
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
    return [...items, ...(this.crowdedOut?.values() ?? [])].sort((a, b) => this.idOf(a) - this.idOf(b));
  }
}

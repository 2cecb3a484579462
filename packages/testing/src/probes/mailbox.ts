import { type Patience } from './patience';

/** What is said of who waits in vain. */
const STILL_WAITS = ' the test still waits';

/** Who waits for the next item. */
interface Waiter<T> {
  readonly take: (item: T) => void;
}

/** What waits to be looked at by a test, in the order in which it came; or who waits for it, in the order in which they did. */
export class Mailbox<T> {
  private readonly items: T[] = [];
  private readonly waiters: Waiter<T>[] = [];

  constructor(
    private readonly patience: Patience,
    private readonly failure: (message: string) => Error,
  ) {}

  push(item: T): void {
    const first = this.waiters.shift();
    if (first) first.take(item);
    else this.items.push(item);
  }

  /** Takes the next one, at once or when it comes. */
  async next(what: string, withinMs: number): Promise<T> {
    const first = this.items.shift();
    if (first !== undefined) return first;
    let waiter: Waiter<T> | undefined;
    const arrival = new Promise<T>((take) => this.waiters.push((waiter = { take })));
    try {
      return await this.patience.wait(arrival, what, Math.max(0, withinMs));
    } catch (error) {
      const at = this.waiters.indexOf(waiter as Waiter<T>);
      if (at >= 0) this.waiters.splice(at, 1);
      // Not that it waits in vain, but that waiting itself has failed.
      if (!(error as Error).message.includes(STILL_WAITS)) throw error;
      const [why = ''] = (error as Error).message.split(STILL_WAITS);
      const [open = ''] = / Open:[^]*$/.exec((error as Error).message) ?? [];
      const inVain = why.startsWith('Nothing') ? ` Nothing can happen any more.${open}` : open;
      throw this.failure(`Expected ${what} within ${withinMs} ms, and none came.${inVain}`);
    }
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** Throws where one has come that was not taken. */
  expectNone(what: string, forMs: number, describe: (item: T) => string): void {
    const [first] = this.items;
    if (first !== undefined)
      throw this.failure(`Expected no ${what} for ${forMs} ms, and there is one: ${describe(first)}.`);
  }
}

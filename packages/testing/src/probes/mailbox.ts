import { type Patience } from './patience';

/** What waits to be looked at by a test, in the order in which it came, and who waits for it. */
export class Mailbox<T> {
  private readonly items: T[] = [];
  private arrived: (() => void) | undefined;

  constructor(
    private readonly patience: Patience,
    private readonly failure: (message: string) => Error,
  ) {}

  push(item: T): void {
    this.items.push(item);
    this.arrived?.();
    this.arrived = undefined;
  }

  /** What has come and has not been taken. */
  get unseen(): readonly T[] {
    return this.items;
  }

  /** Takes the next one, at once or when it comes. */
  async next(what: string, withinMs: number): Promise<T> {
    const until = this.patience.now() + withinMs;
    while (this.items.length === 0) await this.wait(what, until - this.patience.now(), withinMs);
    return this.items.shift() as T;
  }

  private async wait(what: string, leftMs: number, withinMs: number): Promise<void> {
    const arrival = new Promise<void>((resolve) => (this.arrived = resolve));
    try {
      await this.patience.wait(arrival, what, leftMs);
    } catch (error) {
      const [, open = ''] = /( Open:[^]*)$/.exec((error as Error).message) ?? [];
      throw this.failure(`Expected ${what} within ${withinMs} ms, and none came.${open}`);
    }
  }

  /** Lets time pass, in which nothing must come. */
  async expectNone(what: string, forMs: number, describe: (item: T) => string): Promise<void> {
    if (this.items.length === 0) await this.patience.pass(forMs);
    const [first] = this.items;
    if (first !== undefined)
      throw this.failure(`Expected no ${what} for ${forMs} ms, and there is one: ${describe(first)}.`);
  }
}

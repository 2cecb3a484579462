/** What a source tells. */
export interface SourceEvents {
  next(value: unknown): void;
  error(error: unknown): void;
  complete(): void;
}

/** What is to be undone with a subscription: nothing, a function, or a subscription of any library. */
type Teardown = { readonly closed?: boolean; unsubscribe?(): void } | (() => void) | undefined;

/** How many teardowns are kept before those that are over are looked for. */
const FEW_TEARDOWNS = 16;

/**
 * What a participant's Observable is subscribed with. To any copy of RxJS it is a subscriber of its own: a source that emits in a loop sees in `closed` that
 * nobody listens any more, and what it adds is undone when it is stopped. To other libraries it is an observer. RxJS itself is not loaded for it, which
 * would take a worker half of its start.
 */
export class SourceSubscriber {
  /** Nobody listens any more. */
  closed = false;
  private readonly teardowns = new Set<Teardown>();
  private many = FEW_TEARDOWNS;

  constructor(private readonly events: SourceEvents) {}

  /** How much is to be undone when it ends. */
  get held(): number {
    return this.teardowns.size;
  }

  next(value: unknown): void {
    if (!this.closed) this.events.next(value);
  }

  error(error: unknown): void {
    if (this.closed) return;
    this.unsubscribe();
    this.events.error(error);
  }

  complete(): void {
    if (this.closed) return;
    this.unsubscribe();
    this.events.complete();
  }

  /** To be undone when this ends; where it has ended, now. */
  add(teardown: unknown): void {
    if (teardown === undefined || teardown === null || teardown === this) return;
    if (this.closed) return undo(teardown as Teardown);
    this.teardowns.add(teardown as Teardown);
    if (this.teardowns.size > this.many) this.forgetClosed();
  }

  /** Not any more. */
  remove(teardown: unknown): void {
    this.teardowns.delete(teardown as Teardown);
  }

  /** A source of sources adds each of them, and few say that they are over. */
  private forgetClosed(): void {
    for (const teardown of this.teardowns)
      if (typeof teardown === 'object' && teardown.closed) this.teardowns.delete(teardown);
    this.many = FEW_TEARDOWNS + 2 * this.teardowns.size;
  }

  unsubscribe(): void {
    if (this.closed) return;
    this.closed = true;
    const teardowns = [...this.teardowns];
    this.teardowns.clear();
    teardowns.forEach(undo);
  }
}

function undo(teardown: Teardown): void {
  try {
    if (typeof teardown === 'function') teardown();
    else teardown?.unsubscribe?.();
  } catch {
    // Nobody is left to hear what a clean-up does wrong (OP-11); RxJS drops it too.
  }
}

/** A message that is being answered. */
export interface PendingMessage {
  readonly signal: AbortSignal;
  /** Whether another was being answered with it at some time: then what comes must say which it belongs to. */
  readonly shared: boolean;
}

/** The messages of a chat that are being answered. */
export class PendingMessages {
  private readonly pending = new Map<PendingMessage, { cancel(): void; shared: boolean }>();

  add(): PendingMessage {
    const controller = new AbortController();
    const entry = { cancel: () => controller.abort(), shared: false };
    const message = {
      signal: controller.signal,
      get shared() {
        return entry.shared;
      },
    };
    this.pending.set(message, entry);
    if (this.pending.size > 1) for (const each of this.pending.values()) each.shared = true;
    return message;
  }

  /** It has been answered, or has failed. */
  done(message: PendingMessage): void {
    this.pending.delete(message);
  }

  /** Cancels all. Says whether there was one. */
  cancel(): boolean {
    const some = this.pending.size > 0;
    for (const { cancel } of this.pending.values()) cancel();
    return some;
  }
}

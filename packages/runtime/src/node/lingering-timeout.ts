/** How long a timeout still keeps the program alive when it need not any more. */
const LINGER_MS = 10;

/**
 * A timeout of Node whose hold on the program is let go a moment late. Where one request follows another, the hold would be taken and let go
 * with each, and each time Node's event loop has to be told.
 */
export class LingeringTimeout {
  private readonly timeout: NodeJS.Timeout;
  private held = true;
  private wanted = true;
  private lingering: NodeJS.Timeout | undefined;

  constructor(delayMs: number, callback: () => void) {
    this.timeout = setTimeout(callback, delayMs);
  }

  /** Says whether it is to keep the program alive. */
  hold(holds: boolean): void {
    this.wanted = holds;
    if (holds === this.held) return;
    if (holds) this.setHeld(true);
    else this.lingering ??= setTimeout(this.settle, LINGER_MS);
  }

  private readonly settle = (): void => {
    this.lingering = undefined;
    if (this.held && !this.wanted) this.setHeld(false);
  };

  private setHeld(held: boolean): void {
    this.held = held;
    if (held) this.timeout.ref();
    else this.timeout.unref();
  }

  stop(): void {
    clearTimeout(this.timeout);
    clearTimeout(this.lingering);
  }
}

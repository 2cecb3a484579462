import { type Socket } from 'node:net';

/** How many are held at once: each is a descriptor of this program. */
const MOST_HELD = 64;

/** The standard errors of children that are gone and that have started something which may write there still: what it writes is passed on, and keeps nobody. */
export class HeldErrors {
  private readonly held = new Set<Socket>();
  private isClosed = false;

  /** Lets go of it when it ends. Of many, those that have been held for longest are let go of before that. */
  hold(stderr: Socket): void {
    if (stderr.readableEnded || this.isClosed) return void stderr.destroy();
    this.held.add(stderr.unref());
    stderr.on('end', () => this.letGo(stderr));
    stderr.on('close', () => this.letGo(stderr));
    const [oldest] = this.held;
    if (oldest && this.held.size > MOST_HELD) this.letGo(oldest);
  }

  private letGo(stderr: Socket): void {
    this.held.delete(stderr);
    stderr.destroy();
  }

  /** Lets go of all, now and from now on. */
  close(): void {
    this.isClosed = true;
    for (const stderr of [...this.held]) this.letGo(stderr);
  }
}

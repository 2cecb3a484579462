import { type Clock, type DeadlineWheel, CallbackDeadline } from '@liminal/runtime';
import { type Outbound } from './outbound-watch';

export interface LingerOptions {
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  readonly lingerMs: number;
  readonly outboundStallMs: number;
  /** It has waited long enough. */
  readonly onOver: () => void;
}

/**
 * The wait for the other side to close, after the last frame: not long, but longer while it still reads what it was sent, or a slow
 * reader would lose the end of its replies.
 */
export class Linger {
  private readonly deadline = new CallbackDeadline(() => this.check());
  private flushedBefore = 0;
  private until = 0;

  constructor(
    private readonly outbound: Pick<Outbound, 'flushedBytes' | 'pendingBytes'>,
    private readonly options: LingerOptions,
  ) {}

  start(): void {
    this.until = this.options.clock.now() + this.options.outboundStallMs;
    this.wait();
  }

  stop(): void {
    this.options.wheel.drop(this.deadline);
  }

  private wait(): void {
    const { clock, wheel, lingerMs } = this.options;
    this.flushedBefore = this.outbound.flushedBytes;
    wheel.set(this.deadline, clock.now() + lingerMs);
  }

  private check(): void {
    const { pendingBytes, flushedBytes } = this.outbound;
    const reads = pendingBytes > 0 && flushedBytes !== this.flushedBefore;
    if (reads && this.options.clock.now() < this.until) this.wait();
    else this.options.onOver();
  }
}

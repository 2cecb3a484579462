import { type Status, status } from '@liminal/protocol';
import { type Clock, type DeadlineWheel, CallbackDeadline } from '@liminal/runtime';

/** What is watched: a channel's way out. */
export interface Outbound {
  readonly pendingBytes: number;
  /** Bytes that have left this process, over its life. */
  readonly flushedBytes: number;
  /** Reads nothing more from the other side, until {@link resume}. */
  pause(): void;
  resume(): void;
}

export interface OutboundWatchOptions {
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  readonly outboundBytes: number;
  readonly outboundStallMs: number;
  /** Nothing has gone out for too long. */
  readonly onStall: (status: Status) => void;
}

/**
 * Keeps a connection that reads slowly from holding more than its share: above the limit its streams are not pulled and nothing more is read
 * from it; when nothing at all goes out for a time, it is given up (FLOW-3).
 */
export class OutboundWatch {
  private readonly deadline = new CallbackDeadline(() => this.check());
  private full = false;
  private flushedBefore = 0;

  constructor(
    private readonly outbound: Outbound,
    private readonly options: OutboundWatchOptions,
  ) {}

  /** Whether streams may be pulled. */
  get writable(): boolean {
    return !this.full;
  }

  /** Something was sent. */
  sent(): void {
    if (this.full || this.outbound.pendingBytes < this.options.outboundBytes) return;
    this.full = true;
    this.outbound.pause();
    this.watch();
  }

  /** Everything that was waiting has gone out. Says whether streams go on now. */
  drained(): boolean {
    if (!this.full) return false;
    this.stop();
    this.outbound.resume();
    return true;
  }

  stop(): void {
    this.full = false;
    this.options.wheel.drop(this.deadline);
  }

  private watch(): void {
    this.flushedBefore = this.outbound.flushedBytes;
    this.options.wheel.set(this.deadline, this.options.clock.now() + this.options.outboundStallMs);
  }

  private check(): void {
    if (this.outbound.flushedBytes !== this.flushedBefore) return this.watch();
    const { outboundStallMs } = this.options;
    const message = `${this.outbound.pendingBytes} bytes were waiting for this connection and none was read for ${outboundStallMs} ms.`;
    this.options.onStall(status('resourceExhausted', { message, delivery: 'unknown', retryable: true }));
  }
}

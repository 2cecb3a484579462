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
  readonly outboundCeilingBytes: number;
  readonly outboundStallMs: number;
  /** Nothing has gone out for too long, or too much waits. */
  readonly onGiveUp: (status: Status) => void;
}

/**
 * Keeps a connection that reads slowly from holding more than its share (FLOW-1, FLOW-3). Above the limit its streams are not pulled and
 * nothing more is read from it: what it asks for next would only be more to hold. That includes its Cancel, Credit and Goodbye, which
 * wait with the rest until it has read. It is given up when nothing at all goes out for a time, or when the replies that were under
 * way already come to more than the ceiling.
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
    const { pendingBytes } = this.outbound;
    if (pendingBytes < this.options.outboundBytes) return;
    if (pendingBytes > this.options.outboundCeilingBytes) return this.giveUp('more than may');
    if (this.full) return;
    this.full = true;
    this.outbound.pause();
    this.watch();
  }

  /** All that was waiting has gone out. Says whether streams go on now. */
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
    if (this.outbound.flushedBytes !== this.flushedBefore) this.watch();
    else this.giveUp(`and none was read for ${this.options.outboundStallMs} ms`);
  }

  private giveUp(why: string): void {
    const message = `${this.outbound.pendingBytes} bytes were waiting for this connection, ${why}; read faster, or ask for less at once.`;
    this.options.onGiveUp(status('resourceExhausted', { message, delivery: 'unknown', retryable: true }));
  }
}

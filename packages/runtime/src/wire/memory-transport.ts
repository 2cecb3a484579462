import { Fifo } from '../fifo';
import { type Scheduler } from '../ports/scheduler';
import { type Transport, type TransportEvents } from '../ports/transport';
import { waitingChunk } from './waiting-chunk';

/** A chunk, or the other side's end. */
type Delivery = Uint8Array | 'end';

const RESET = 'the other end was destroyed';

/** One end of a pipe in memory. It behaves as a TCP socket does that was made with `allowHalfOpen`. */
class MemoryEnd implements Transport {
  peer: MemoryEnd | undefined;
  pendingBytes = 0;
  private events: TransportEvents | undefined;
  private readonly inbound = new Fifo<Delivery>();
  private scheduled = false;
  private paused = false;
  private ended = false;
  private peerEnded = false;
  private destroyed = false;

  constructor(
    readonly remote: string,
    private readonly scheduler: Scheduler,
  ) {}

  start(events: TransportEvents): void {
    this.events = events;
    this.schedule();
  }

  // Out

  /** Nothing has arrived before a later macrotask, so the answer is always to wait. */
  write(chunk: Uint8Array): boolean {
    if (this.ended || this.destroyed || chunk.length === 0) return true;
    if (!this.peer) return this.writtenToNobody();
    this.pendingBytes += chunk.length;
    this.peer.arrive(waitingChunk(chunk));
    return false;
  }

  /** What it had sent is read first, unless nobody reads here: then what is sent to it resets this end, as with a socket. */
  private writtenToNobody(): boolean {
    if (this.paused) this.close(RESET);
    return true;
  }

  end(): void {
    if (this.ended || this.destroyed) return;
    this.ended = true;
    this.peer?.arrive('end');
    this.schedule();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.close(undefined);
    const { peer } = this;
    this.peer = undefined;
    peer?.orphan();
  }

  /** The other end was destroyed. What it had sent is read first, unless nobody reads here: what nobody took of ours resets it then. */
  private orphan(): void {
    const reset = this.paused && this.pendingBytes > 0;
    this.peer = undefined;
    this.pendingBytes = 0;
    if (reset) this.close(RESET);
    else this.schedule();
  }

  private close(detail: string | undefined): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.inbound.clear();
    this.scheduler.soon(() => this.events?.closed(detail));
  }

  private taken(bytes: number): void {
    this.pendingBytes -= bytes;
    if (this.pendingBytes > 0) return;
    this.events?.drained();
    this.schedule();
  }

  // In

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    this.schedule();
  }

  private arrive(delivery: Delivery): void {
    if (this.destroyed) return;
    this.inbound.push(delivery);
    this.schedule();
  }

  private hasNews(): boolean {
    return this.inbound.length > 0 || !this.peer || (this.ended && this.peerEnded);
  }

  private schedule(): void {
    if (this.scheduled || this.destroyed || this.paused || !this.events || !this.hasNews()) return;
    this.scheduled = true;
    // A macrotask, as a socket's bytes come in one: a conversation over memory cannot starve timers.
    this.scheduler.later(this.deliver);
  }

  private readonly deliver = (): void => {
    this.scheduled = false;
    while (!this.destroyed && !this.paused) {
      const delivery = this.inbound.shift();
      if (delivery === undefined) return this.rest();
      this.hand(delivery);
    }
  };

  private hand(delivery: Delivery): void {
    if (delivery === 'end') {
      this.peerEnded = true;
      this.events?.ended();
      return;
    }
    this.events?.data(delivery);
    this.peer?.taken(delivery.length);
  }

  /** All is read: it closes when the other end is gone, or when both have ended and what this one sent is read. */
  private rest(): void {
    if (!this.peer) this.close(this.peerEnded ? undefined : RESET);
    else if (this.ended && this.peerEnded && this.pendingBytes === 0) this.destroy();
  }
}

/**
 * Two ends of a pipe in memory: what is written to one arrives at the other, in order, in a later macrotask. For a server and a client
 * in one program, and for tests.
 *
 * @param name What each end calls the other.
 * @param otherScheduler Of the second end, where that is on another node. Default: the same.
 *
 * @example
 * ```ts
 * import { createMemoryTransportPair } from '@liminal/runtime';
 * import { defaultPorts } from '@liminal/runtime/platform';
 *
 * const [one, other] = createMemoryTransportPair(defaultPorts().scheduler);
 * const ignore = () => undefined;
 * other.start({ data: (chunk) => other.write(chunk), ended: () => other.end(), drained: ignore, closed: ignore });
 * one.write(new Uint8Array([1, 2, 3])); // comes back
 * ```
 */
export function createMemoryTransportPair(
  scheduler: Scheduler,
  name = 'loopback',
  otherScheduler = scheduler,
): readonly [Transport, Transport] {
  const one = new MemoryEnd(name, scheduler);
  const other = new MemoryEnd(name, otherScheduler);
  one.peer = other;
  other.peer = one;
  return [one, other];
}

import { type Scheduler } from '../ports/scheduler';
import { type Transport, type TransportEvents } from '../ports/transport';

/** What one end keeps of the other's bytes that nobody has read yet, before it asks the writer to wait. */
const HIGH_WATER_BYTES = 1024 * 1024;

type Delivery = { readonly kind: 'data'; readonly chunk: Uint8Array } | { readonly kind: 'end' };

/** One end of a pipe in memory. */
class MemoryEnd implements Transport {
  peer: MemoryEnd | undefined;
  pendingBytes = 0;
  private events: TransportEvents | undefined;
  private inbound: Delivery[] = [];
  private scheduled = false;
  private paused = false;
  private waiting = false;
  private ended = false;
  private destroyed = false;

  constructor(
    readonly remote: string,
    private readonly scheduler: Scheduler,
  ) {}

  start(events: TransportEvents): void {
    this.events = events;
    this.schedule();
  }

  write(chunk: Uint8Array): boolean {
    if (this.ended || this.destroyed || !this.peer) return true;
    this.pendingBytes += chunk.length;
    this.peer.arrive({ kind: 'data', chunk });
    if (this.pendingBytes < HIGH_WATER_BYTES) return true;
    this.waiting = true;
    return false;
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    this.schedule();
  }

  end(): void {
    if (this.ended || this.destroyed) return;
    this.ended = true;
    this.peer?.arrive({ kind: 'end' });
  }

  destroy(): void {
    if (this.destroyed) return;
    this.close(undefined);
    const { peer } = this;
    this.peer = undefined;
    // The other end reads what has arrived before it is told, as from a socket.
    peer?.orphan();
  }

  private close(detail: string | undefined): void {
    this.destroyed = true;
    this.inbound = [];
    this.scheduler.soon(() => this.events?.closed(detail));
  }

  private orphan(): void {
    this.peer = undefined;
    this.pendingBytes = 0;
    this.schedule();
  }

  private arrive(delivery: Delivery): void {
    if (this.destroyed) return;
    this.inbound.push(delivery);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.destroyed || this.paused || !this.events) return;
    if (this.inbound.length === 0 && this.peer) return;
    this.scheduled = true;
    // A macrotask, as a socket's bytes come in one: a conversation over memory cannot starve timers.
    this.scheduler.later(this.deliver);
  }

  private readonly deliver = (): void => {
    this.scheduled = false;
    while (!this.destroyed && !this.paused && this.inbound.length > 0)
      this.hand(this.inbound.shift() as Delivery);
    if (!this.destroyed && !this.peer && this.inbound.length === 0) this.close('the other end was destroyed');
  };

  private hand(delivery: Delivery): void {
    if (delivery.kind === 'end') {
      this.events?.ended();
      return;
    }
    this.events?.data(delivery.chunk);
    this.peer?.taken(delivery.chunk.length);
  }

  private taken(bytes: number): void {
    this.pendingBytes -= bytes;
    if (!this.waiting || this.pendingBytes > 0) return;
    this.waiting = false;
    this.events?.drained();
  }
}

/**
 * Two ends of a pipe in memory: what is written to one arrives at the other, in order, in a later macrotask. For a server and a client
 * in one program, and for tests.
 *
 * @param name What each end calls the other.
 */
export function createMemoryTransportPair(
  scheduler: Scheduler,
  name = 'loopback',
): readonly [Transport, Transport] {
  const one = new MemoryEnd(name, scheduler);
  const other = new MemoryEnd(name, scheduler);
  one.peer = other;
  other.peer = one;
  return [one, other];
}

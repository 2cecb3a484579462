import { type Ports, type Transport, type TransportEvents } from '@liminal/runtime';
import { type FaultPlan } from './chunk-faults';
import { type FaultyWay, Way } from './faulty-way';

/** What {@link createFaultyLink} takes. */
export interface FaultyLinkOptions {
  /** What delays are counted by, and what lets bytes arrive: those of virtual time, or the platform's. */
  readonly ports: Pick<Ports, 'clock' | 'scheduler'>;
  /** What happens to what is written. Default: nothing. */
  readonly out?: FaultPlan | undefined;
  /** What happens to what comes in. Default: nothing. */
  readonly in?: FaultPlan | undefined;
}

/** A transport with a bad line before it. */
export interface FaultyLink {
  /** To be used instead of the one it was made of. */
  readonly transport: Transport;
  /** What happens to what is written. */
  readonly out: FaultyWay;
  /** What happens to what comes in. */
  readonly in: FaultyWay;
  /** Whether it is gone. */
  readonly isClosed: boolean;
  /**
   * Breaks it: what is on its way is lost, and both sides are told.
   *
   * @param detail What this side is told. Default `ECONNRESET`.
   */
  cut(detail?: string): void;
  /** A half-close that nobody asked for: the other side hears that no more comes, and this side's bytes go nowhere. */
  halfClose(): void;
  /** The program at this end is gone, as by SIGKILL: nobody is told here; what it had written still arrives, after a stall too, and then its end. */
  abandon(): void;
}

class LineTransport implements Transport, FaultyLink {
  readonly out: Way;
  readonly in: Way;
  isClosed = false;
  private events: TransportEvents | undefined;
  private ended = false;
  private closedBy: string | undefined;

  constructor(
    private readonly inner: Transport,
    { ports, out, in: inbound }: FaultyLinkOptions,
    private readonly scheduler = ports.scheduler,
  ) {
    const cut = () => this.cut();
    this.out = new Way(ports, {
      bytes: (bytes) => void inner.write(bytes),
      end: () => inner.end(),
      closed: () => inner.destroy(),
      cut,
      emptied: () => this.emptied(),
    });
    this.in = new Way(ports, {
      bytes: (bytes) => this.events?.data(bytes),
      end: () => this.events?.ended(),
      closed: (detail) => this.close(detail),
      cut,
      emptied: () => undefined,
    });
    this.out.plan(out);
    this.in.plan(inbound);
  }

  get transport(): Transport {
    return this;
  }

  get remote(): string {
    return this.inner.remote;
  }

  get pendingBytes(): number {
    return this.out.waitingBytes + this.inner.pendingBytes;
  }

  start(events: TransportEvents): void {
    if (this.isClosed) return this.scheduler.soon(() => events.closed(this.closedBy));
    this.events = events;
    this.inner.start({
      // The chunk is the inner transport's, and only lent.
      data: (chunk) => this.in.send(new Uint8Array(chunk)),
      ended: () => this.in.sendEnd(),
      drained: () => this.emptied(),
      closed: (detail) => this.in.sendClosed(detail),
    });
  }

  write(chunk: Uint8Array): boolean {
    if (this.ended || this.isClosed || chunk.length === 0) return true;
    this.out.send(chunk);
    return false;
  }

  private emptied(): void {
    if (!this.isClosed && !this.ended && this.pendingBytes === 0) this.events?.drained();
  }

  pause(): void {
    this.in.pause(true);
    this.inner.pause();
  }

  resume(): void {
    this.in.pause(false);
    this.inner.resume();
  }

  end(): void {
    if (this.ended || this.isClosed) return;
    this.ended = true;
    this.out.sendEnd();
  }

  halfClose(): void {
    this.end();
  }

  destroy(): void {
    this.breakOff(undefined);
  }

  cut(detail = 'ECONNRESET'): void {
    this.breakOff(detail);
  }

  abandon(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.in.drop();
    this.out.sendClosed(undefined);
    // Nobody is left to end a stall.
    this.out.resume();
  }

  private breakOff(detail: string | undefined): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.closedBy = detail;
    this.inner.destroy();
    this.scheduler.soon(() => this.events?.closed(detail));
    this.dropWays();
  }

  private close(detail: string | undefined): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.dropWays();
    this.events?.closed(detail);
  }

  private dropWays(): void {
    this.out.drop();
    this.in.drop();
  }
}

/**
 * Puts a bad line before a transport: bytes are delayed, split, joined, throttled, corrupted, held back, and the connection is cut or half-closed, by a
 * script, by a seed, or when the test says so. Bytes keep their order. Without faults it is a transport like the one it was made of.
 *
 * @example
 * ```ts
 * import { connect } from '@liminal/client';
 * import { createFaultyLink, seededFaults } from '@liminal/testing';
 * import { dialTcp } from '@liminal/client/node';
 * import { defaultPorts } from '@liminal/runtime/platform';
 *
 * async function example(url: string) {
 *   const dial = async (to: string, signal: AbortSignal) => {
 *     const link = createFaultyLink(await dialTcp(to, signal), { ports: defaultPorts(), out: seededFaults(7), in: seededFaults(8) });
 *     setTimeout(() => link.cut(), 1_000);
 *     return link.transport;
 *   };
 *   return connect(url, { dial });
 * }
 * ```
 */
export function createFaultyLink(transport: Transport, options: FaultyLinkOptions): FaultyLink {
  return new LineTransport(transport, options);
}

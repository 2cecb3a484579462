import { type Scheduler, type Transport, type TransportEvents } from '@liminal/runtime';
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/**
 * A message port between two threads as a transport: what is posted is in the other thread's queue when `write` returns, and stays there when the thread
 * that posted it ends.
 */
class PortTransport implements Transport {
  /** Nothing waits on this side. */
  readonly pendingBytes = 0;
  private events: TransportEvents | undefined;
  private isClosed = false;

  constructor(
    private readonly port: MessagePort,
    readonly remote: string,
    private readonly scheduler: Scheduler,
  ) {}

  start(events: TransportEvents): void {
    this.events = events;
    this.port.on('message', this.receive);
    // It comes behind all that was posted.
    this.port.on('close', () => this.lost());
  }

  private readonly receive = (chunk: unknown): void => {
    if (!this.isClosed && chunk instanceof Uint8Array) this.events?.data(chunk);
  };

  /** The other thread has ended: what it had posted is delivered now. */
  drain(): void {
    // Not while the port itself says that it is closed: Node reads what is no longer there.
    if (this.isClosed) return;
    for (let next = receiveMessageOnPort(this.port); next; next = receiveMessageOnPort(this.port))
      this.receive((next as { readonly message: unknown }).message);
  }

  write(chunk: Uint8Array): boolean {
    if (this.isClosed) return true;
    // Moved, not copied once more: a view would be posted with all of its buffer.
    const own = chunk.slice();
    this.port.postMessage(own, [own.buffer]);
    return true;
  }

  pause(): void {
    // What is posted is here already.
  }

  resume(): void {
    // Nothing was paused.
  }

  end(): void {
    this.destroy();
  }

  destroy(): void {
    if (this.isClosed) return;
    this.scheduler.soon(() => this.events?.closed(undefined));
    this.release();
  }

  /** The other side has closed it, or ended. */
  private lost(): void {
    if (this.isClosed) return;
    this.release();
    this.events?.closed(undefined);
  }

  private release(): void {
    this.isClosed = true;
    this.port.off('message', this.receive);
    this.port.close();
  }
}

export type { PortTransport };

/** Wraps an end of a message channel. */
export function createPortTransport(port: MessagePort, remote: string, scheduler: Scheduler): PortTransport {
  return new PortTransport(port, remote, scheduler);
}

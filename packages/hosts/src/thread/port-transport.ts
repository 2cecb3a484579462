import { type Scheduler, type Transport, type TransportEvents } from '@liminal/runtime';
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/**
 * A message port between two threads as a transport: what is posted is in the other thread's queue when `write` returns, and stays there when the thread
 * that posted it ends.
 */
export interface PortTransport extends Transport {
  /** The other thread has ended: what it had posted is delivered now, and then that it is gone. */
  drain(): void;
}

class MessagePortTransport implements PortTransport {
  /** Nothing waits on this side. */
  readonly pendingBytes = 0;
  private events: TransportEvents | undefined;
  private closed = false;

  constructor(
    private readonly port: MessagePort,
    readonly remote: string,
    private readonly scheduler: Scheduler,
  ) {}

  start(events: TransportEvents): void {
    this.events = events;
    this.port.on('message', this.receive);
    // Only where the other side closes it: when the other thread ends, whoever owns it says so.
    this.port.on('close', () => this.close(undefined));
  }

  private readonly receive = (chunk: unknown): void => {
    if (!this.closed && chunk instanceof Uint8Array) this.events?.data(chunk);
  };

  write(chunk: Uint8Array): boolean {
    if (this.closed) return true;
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
    if (this.closed) return;
    this.scheduler.soon(() => this.events?.closed(undefined));
    this.release();
  }

  drain(): void {
    if (this.closed) return;
    for (let next = receiveMessageOnPort(this.port); next; next = receiveMessageOnPort(this.port))
      this.receive((next as { readonly message: unknown }).message);
    this.close(undefined);
  }

  private close(detail: string | undefined): void {
    if (this.closed) return;
    this.release();
    this.events?.closed(detail);
  }

  private release(): void {
    this.closed = true;
    this.port.off('message', this.receive);
    this.port.close();
  }
}

/** Wraps one end of a message channel. */
export function createPortTransport(port: MessagePort, remote: string, scheduler: Scheduler): PortTransport {
  return new MessagePortTransport(port, remote, scheduler);
}

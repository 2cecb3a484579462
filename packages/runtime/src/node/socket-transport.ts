import { type Socket } from 'node:net';
import { type Transport, type TransportEvents } from '../ports/transport';

/** A socket as a transport. The socket must have been made with `allowHalfOpen`. */
class SocketTransport implements Transport {
  readonly remote: string;
  private detail: string | undefined;

  constructor(private readonly socket: Socket) {
    this.remote =
      socket.remoteAddress === undefined ? 'unknown' : `${socket.remoteAddress}:${socket.remotePort}`;
    socket.setNoDelay(true);
    // Until somebody listens, an error must not end the program.
    socket.on('error', (error: NodeJS.ErrnoException) => (this.detail = error.code ?? error.message));
  }

  get pendingBytes(): number {
    return this.socket.writableLength;
  }

  start(events: TransportEvents): void {
    const { socket } = this;
    socket.on('data', (chunk: Uint8Array) => events.data(chunk));
    socket.on('end', () => events.ended());
    socket.on('drain', () => events.drained());
    socket.on('close', () => events.closed(this.detail));
    if (socket.destroyed) queueMicrotask(() => events.closed(this.detail));
  }

  write(chunk: Uint8Array): boolean {
    return this.socket.writable ? this.socket.write(chunk) : true;
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  end(): void {
    if (this.socket.writable) this.socket.end();
  }

  destroy(): void {
    this.socket.destroy();
  }
}

/** Wraps a connected socket. */
export function createSocketTransport(socket: Socket): Transport {
  return new SocketTransport(socket);
}

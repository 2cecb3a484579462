/// <reference types="node" preserve="true" />
// Whoever reads these declarations may not name the types of Node in its own `types`.
import { type Socket } from 'node:net';
import { Fifo } from '../fifo';
import { type Transport, type TransportEvents } from '../ports/transport';
import { waitingChunk } from '../wire/waiting-chunk';
import { type SocketReader } from './socket-reader';

/**
 * What the socket is given at a time, in bytes. It tells of a write only when all of it is done, and takes everything that waits as one
 * write: given more, a peer that reads slowly could not be told from one that does not read (FLOW-3).
 */
const BATCH_BYTES = 256 * 1024;

/**
 * After so much silence the kernel asks the other side's kernel whether it is there, so that a cable that was cut is found out without a wake-up of
 * this program. Node has it ask ten times, a second apart.
 */
const KERNEL_KEEPALIVE_MS = 30_000;

/** A socket as a transport. The socket must have been made with `allowHalfOpen`. */
class SocketTransport implements Transport {
  readonly remote: string;
  private readonly waiting = new Fifo<Uint8Array>();
  private waitingBytes = 0;
  /** Whether a write was told to wait for `drained`. */
  private behind = false;
  private ending = false;
  private events: TransportEvents | undefined;
  private detail: string | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly reader: SocketReader | undefined,
  ) {
    this.remote = remoteOf(socket);
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KERNEL_KEEPALIVE_MS);
    // Until somebody listens, an error must not end the program.
    socket.on('error', (error: NodeJS.ErrnoException) => (this.detail = error.code ?? error.message));
  }

  get pendingBytes(): number {
    return this.waitingBytes + this.socket.writableLength;
  }

  start(events: TransportEvents): void {
    const { socket } = this;
    this.events = events;
    if (this.reader) this.reader.start(socket, (chunk) => events.data(chunk));
    else socket.on('data', (chunk: Uint8Array) => events.data(plain(chunk)));
    socket.on('end', () => events.ended());
    socket.on('close', () => this.closed());
    if (socket.closed) queueMicrotask(() => this.closed());
  }

  private closed(): void {
    this.waiting.clear();
    this.waitingBytes = 0;
    this.events?.closed(this.detail);
  }

  // Out

  write(chunk: Uint8Array): boolean {
    const { socket } = this;
    if (this.ending || !socket.writable) return true;
    if (this.pendingBytes === 0 && chunk.length <= BATCH_BYTES) socket.write(chunk, this.written);
    else this.queue(chunk);
    this.behind ||= this.pendingBytes > 0;
    return !this.behind;
  }

  private queue(chunk: Uint8Array): void {
    const kept = waitingChunk(chunk);
    for (let at = 0; at < kept.length; at += BATCH_BYTES) {
      this.waiting.push(kept.subarray(at, at + BATCH_BYTES));
    }
    this.waitingBytes += kept.length;
    if (this.socket.writableLength === 0) this.writeBatch();
  }

  private readonly written = (error?: Error | null): void => {
    if (error || this.socket.writableLength > 0) return;
    if (this.waitingBytes > 0) return this.writeBatch();
    if (this.ending) this.socket.end();
    if (!this.behind) return;
    this.behind = false;
    this.events?.drained();
  };

  /** Many small chunks are one write, and the socket tells when the last of them is out. */
  private writeBatch(): void {
    const { socket, waiting } = this;
    socket.cork();
    let bytes = 0;
    while (bytes < BATCH_BYTES) {
      const chunk = waiting.shift();
      if (!chunk) break;
      bytes += chunk.length;
      this.waitingBytes -= chunk.length;
      const isLast = bytes >= BATCH_BYTES || waiting.length === 0;
      socket.write(chunk, isLast ? this.written : undefined);
    }
    socket.uncork();
  }

  end(): void {
    if (this.ending) return;
    this.ending = true;
    if (this.waitingBytes === 0 && this.socket.writable) this.socket.end();
  }

  destroy(): void {
    this.socket.destroy();
  }

  // In

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
    this.reader?.resumed(this.socket);
  }
}

/** What a Buffer makes of its parts costs more, and its `slice` means something else. */
function plain({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

function remoteOf({ remoteAddress, remotePort, remoteFamily }: Socket): string {
  if (remoteAddress === undefined) return 'unknown';
  return remoteFamily === 'IPv6' ? `[${remoteAddress}]:${remotePort}` : `${remoteAddress}:${remotePort}`;
}

/**
 * Wraps a connected socket.
 *
 * @param reader What the socket is read with, where it was made with one.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:net';
 * import { type Transport } from '@liminal/runtime';
 * import { createSocketTransport } from '@liminal/runtime/node';
 *
 * export function serve(accept: (transport: Transport) => void) {
 *   return createServer({ allowHalfOpen: true }, (socket) => accept(createSocketTransport(socket))).listen(0);
 * }
 * ```
 */
export function createSocketTransport(socket: Socket, reader?: SocketReader): Transport {
  return new SocketTransport(socket, reader);
}

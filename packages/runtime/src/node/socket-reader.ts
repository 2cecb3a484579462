/// <reference types="node" preserve="true" />
// Whoever reads these declarations may not name the types of Node in its own `types`.
import { type OnReadOpts, type Socket } from 'node:net';

const BUFFER_BYTES = 64 * 1024;

/** What a socket is read into. One does for all: its bytes are looked at before the next socket is read. */
let shared: Uint8Array | undefined;

/**
 * Reads a socket into one buffer for all, instead of one of 64 KiB for each chunk. It has to be there when the socket is made: its `onread`
 * is for `connect` of `node:net`.
 */
export interface SocketReader {
  /** An option of `connect`. */
  readonly onread: OnReadOpts;
  /** Begins to deliver; the chunks are good until `receive` returns. Called once. */
  start(socket: Socket, receive: (chunk: Uint8Array) => void): void;
  /** The socket was paused, and is not any more. */
  resumed(socket: Socket): void;
}

class SharedBufferReader implements SocketReader {
  private receive: ((chunk: Uint8Array) => void) | undefined;
  /** What came before anybody wanted it. */
  private early: Uint8Array | undefined;

  get onread(): OnReadOpts {
    shared ??= new Uint8Array(BUFFER_BYTES);
    return { buffer: shared, callback: (bytes, buffer) => this.read(buffer.subarray(0, bytes)) };
  }

  /** Whether more is wanted. */
  private read(chunk: Uint8Array): boolean {
    if (this.receive) this.receive(chunk);
    else this.early = chunk.slice();
    return this.receive !== undefined;
  }

  start(socket: Socket, receive: (chunk: Uint8Array) => void): void {
    this.receive = receive;
    this.resumed(socket);
  }

  resumed(socket: Socket): void {
    if (this.early) queueMicrotask(() => this.deliverEarly(socket));
  }

  /** The socket was not read on after it. */
  private deliverEarly(socket: Socket): void {
    const { early } = this;
    if (!early || socket.destroyed || socket.isPaused()) return;
    this.early = undefined;
    try {
      this.receive?.(early);
    } finally {
      if (!socket.isPaused()) socket.resume();
    }
  }
}

/**
 * Creates the reader of one socket.
 *
 * @example
 * ```ts
 * import { connect } from 'node:net';
 * import { createSocketReader, createSocketTransport } from '@liminal/runtime/node';
 *
 * const reader = createSocketReader();
 * const socket = connect({ host: '127.0.0.1', port: 4680, allowHalfOpen: true, onread: reader.onread });
 * socket.once('connect', () => createSocketTransport(socket, reader));
 * ```
 */
export function createSocketReader(): SocketReader {
  return new SharedBufferReader();
}

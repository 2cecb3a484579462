import { type Frame } from '../frame';
import { frameToWire } from './encode-frame';
import { FrameBuffer, varintBytes } from './frame-buffer';
import { writeHotFrame } from './hot-encode';
import { wire } from './wire';

/** Gathers frames, each with its length before it, for one write to a stream transport [WIRE-1]. */
export interface FrameWriter {
  /** Adds a frame. It never throws for a value that the types allow. */
  write(frame: Frame): void;
  /** How many bytes {@link FrameWriter.take} would give. */
  readonly pendingBytes: number;
  /**
   * The bytes of the frames added since the last call, which are then the caller's: nobody writes to them again. Their buffer may hold
   * others beside them. Empty when there are none.
   */
  take(): Uint8Array;
}

const SPARE_BUFFERS = 16;
const NO_BYTES = new Uint8Array(0);

// A connection holds a buffer only while it has something to send, so an idle one holds none.
const spareBuffers: FrameBuffer[] = [];

/**
 * A writer for one connection.
 *
 * @example
 * ```ts
 * import { createFrameWriter, OK } from '@liminal/protocol';
 *
 * declare const socket: { write(bytes: Uint8Array): void };
 *
 * const writer = createFrameWriter();
 * writer.write({ kind: 'cancel', ref: 1, op: 2, reason: 'no longer wanted' });
 * writer.write({ kind: 'close', ref: 1, status: OK });
 * socket.write(writer.take()); // both frames, in one write
 * ```
 */
export function createFrameWriter(): FrameWriter {
  return new BatchingFrameWriter();
}

/**
 * One frame with its length before it, as it goes over a stream transport.
 *
 * @example
 * ```ts
 * import { encodeFrame, status } from '@liminal/protocol';
 *
 * declare const socket: { end(bytes: Uint8Array): void };
 *
 * socket.end(encodeFrame({ kind: 'goodbye', status: status('ok') }));
 * ```
 */
export function encodeFrame(frame: Frame): Uint8Array {
  const writer = new BatchingFrameWriter();
  writer.write(frame);
  return writer.take();
}

class BatchingFrameWriter implements FrameWriter {
  private buffer: FrameBuffer | undefined;

  get pendingBytes(): number {
    return this.buffer?.length ?? 0;
  }

  write(frame: Frame): void {
    const buffer = (this.buffer ??= spareBuffers.pop() ?? new FrameBuffer());
    if (!writeHotFrame(frame, buffer)) writeFrame(frame, buffer);
  }

  take(): Uint8Array {
    const { buffer } = this;
    if (!buffer) return NO_BYTES;
    this.buffer = undefined;
    if (spareBuffers.length < SPARE_BUFFERS) spareBuffers.push(buffer);
    return buffer.take();
  }
}

/** It is encoded apart first: plain JavaScript can pass anything, and half a frame must not spoil those that are there. */
function writeFrame(frame: Frame, buffer: FrameBuffer): void {
  const body = wire.Frame.encode(frameToWire(frame)).finish();
  buffer.reserve(varintBytes(body.length) + body.length);
  buffer.varint(body.length);
  buffer.bytes(body);
}

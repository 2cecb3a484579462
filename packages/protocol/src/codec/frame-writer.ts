import { Writer } from 'protobufjs/minimal';
import { type Frame } from '../frame';
import { frameToWire } from './encode-frame';
import { wire } from './wire';

/** Gathers frames, each with its length before it, for one write to a stream transport [WIRE-1]. */
export interface FrameWriter {
  /** Adds a frame. It never throws for a value that the types allow. */
  write(frame: Frame): void;
  /** How many bytes {@link take} would give. */
  readonly pendingBytes: number;
  /** The bytes of the frames added since the last call, which are then the caller's. Empty when there are none. */
  take(): Uint8Array;
}

/** Above this a batch is handed over in the buffer it was written to, below it is copied and the buffer used again. */
const LARGE_BYTES = 64 * 1024;
const SPARE_WRITERS = 16;
const NO_BYTES = new Uint8Array(0);

// A connection holds a writer only while it has something to send, so an idle one holds no buffer.
const spareWriters: Writer[] = [];

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

/** One frame with its length before it, as it goes over a stream transport. */
export function encodeFrame(frame: Frame): Uint8Array {
  const writer = new BatchingFrameWriter();
  writer.write(frame);
  return writer.take();
}

class BatchingFrameWriter implements FrameWriter {
  private writer: Writer | undefined;

  get pendingBytes(): number {
    return this.writer?.pos ?? 0;
  }

  write(frame: Frame): void {
    const writer = (this.writer ??= spareWriters.pop() ?? Writer.create());
    const start = writer.pos;
    try {
      wire.Frame.encode(frameToWire(frame), writer.fork()).ldelim();
    } catch (error) {
      // Plain JavaScript can pass anything. Half a frame must not spoil those that are there.
      writer.pos = start;
      writer.states = null;
      throw error;
    }
  }

  take(): Uint8Array {
    const { writer } = this;
    if (!writer) return NO_BYTES;
    this.writer = undefined;
    if (writer.pos > LARGE_BYTES) return writer.finish(true);
    const bytes = writer.finish();
    writer.reset();
    if (spareWriters.length < SPARE_WRITERS) spareWriters.push(writer);
    return bytes;
  }
}

import { RangeSplitter } from './range-splitter';

/** What {@link createFrameSplitter} is given. */
export interface FrameSplitterOptions {
  /** The longest frame that is accepted, without its length prefix. */
  readonly maxFrameBytes: number;
  /**
   * Called with each frame, without its length prefix, in order. With `owned` the bytes have a buffer of their own; without,
   * they are a view of the chunk and only good during the call. {@link decodeFrame} takes both. What it throws ends the
   * splitting and comes out of `push`.
   */
  readonly onFrame: (body: Uint8Array, owned: boolean) => void;
}

/** Cuts the bytes of a stream transport into frames, however they are chunked [WIRE-3]. */
export interface FrameSplitter {
  /**
   * Takes the next bytes. They may be written to again as soon as it returns. After a throw, or after `stop`, it does
   * nothing any more. Not to be called from within `onFrame`.
   *
   * @throws StatusError `resourceExhausted` for a frame over the limit, `invalidArgument` for a length that is not a minimal
   *   varint of 32 bits.
   */
  push(chunk: Uint8Array): void;
  /** The longest frame that is accepted; setting it takes effect for the next frame, also from within `onFrame`. */
  maxFrameBytes: number;
  /** How much of a frame that is not complete has arrived, its length prefix included. At the stream's end it should be 0. */
  readonly partialBytes: number;
  /** Ends the splitting at once, also from within `onFrame`: what is left of the chunk is dropped. */
  stop(): void;
}

/**
 * A splitter for one direction of one stream.
 *
 * @example
 * ```ts
 * import { createFrameSplitter, decodeFrame, type Frame, type UnknownFrame } from '@liminal/protocol';
 *
 * const frames: (Frame | UnknownFrame)[] = [];
 * const splitter = createFrameSplitter({
 *   maxFrameBytes: 8192,
 *   onFrame: (body, owned) => frames.push(decodeFrame(body, owned)),
 * });
 *
 * export const onData = (chunk: Uint8Array) => splitter.push(chunk);
 * ```
 */
export function createFrameSplitter(options: FrameSplitterOptions): FrameSplitter {
  const { maxFrameBytes, onFrame } = options;
  return new RangeSplitter(maxFrameBytes, (bytes, start, end, owned) =>
    onFrame(bytes.subarray(start, end), owned),
  );
}

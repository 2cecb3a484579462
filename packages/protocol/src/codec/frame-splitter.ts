import { statusErrorFor } from '../status-table';
import { LengthPrefix } from './length-prefix';
import { PartialFrame } from './partial-frame';

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
  return new PrefixedFrameSplitter(options);
}

class PrefixedFrameSplitter implements FrameSplitter {
  maxFrameBytes: number;
  private readonly onFrame: FrameSplitterOptions['onFrame'];
  private readonly prefix = new LengthPrefix();
  private partial: PartialFrame | undefined;
  private state: 'waiting' | 'splitting' | 'stopped' = 'waiting';

  constructor({ maxFrameBytes, onFrame }: FrameSplitterOptions) {
    this.maxFrameBytes = maxFrameBytes;
    this.onFrame = onFrame;
  }

  get partialBytes(): number {
    return this.prefix.bytes + (this.partial?.received ?? 0);
  }

  push(chunk: Uint8Array): void {
    if (this.state === 'stopped') return;
    if (this.state === 'splitting')
      throw statusErrorFor('defect', 'A splitter was given bytes from within onFrame.');
    this.state = 'splitting';
    try {
      this.split(chunk);
      if (this.isSplitting()) this.state = 'waiting';
    } finally {
      if (this.isSplitting()) this.stop();
    }
  }

  stop(): void {
    this.state = 'stopped';
    this.partial = undefined;
    this.prefix.reset();
  }

  // A method, because onFrame changes the state where the compiler cannot see it.
  private isSplitting(): boolean {
    return this.state === 'splitting';
  }

  private split(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length && this.state === 'splitting')
      at = this.partial ? this.gather(this.partial, chunk, at) : this.begin(chunk, at);
  }

  private begin(chunk: Uint8Array, at: number): number {
    while (at < chunk.length) {
      if (!this.prefix.accept(chunk[at++] ?? 0)) continue;
      const length = this.prefix.value;
      this.refuseOver(length);
      if (length <= chunk.length - at)
        return this.deliver(chunk.subarray(at, at + length), false, at + length);
      this.partial = new PartialFrame(length);
      break;
    }
    return at;
  }

  private gather(partial: PartialFrame, chunk: Uint8Array, at: number): number {
    const end = partial.append(chunk, at);
    return partial.whole ? this.deliver(partial.whole, true, end) : end;
  }

  private deliver(body: Uint8Array, owned: boolean, end: number): number {
    this.partial = undefined;
    this.prefix.reset();
    this.onFrame(body, owned);
    return end;
  }

  private refuseOver(length: number): void {
    if (length > this.maxFrameBytes)
      throw statusErrorFor(
        'tooLarge',
        `A frame of ${length} bytes is over the limit of ${this.maxFrameBytes} [WIRE-3].`,
      );
  }
}

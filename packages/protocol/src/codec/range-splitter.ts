import { statusErrorFor } from '../status-table';
import { LengthPrefix } from './length-prefix';
import { PartialFrame } from './partial-frame';

/** Called with where each frame stands. With `owned` the bytes belong to the frame alone. */
export type OnRange = (bytes: Uint8Array, start: number, end: number, owned: boolean) => void;

/** Finds the frames in the bytes of a stream transport, and says where each stands: it makes nothing for a frame that came whole. */
export class RangeSplitter {
  private readonly prefix = new LengthPrefix();
  private partial: PartialFrame | undefined;
  private state: 'waiting' | 'splitting' | 'stopped' = 'waiting';

  constructor(
    public maxFrameBytes: number,
    private readonly onRange: OnRange,
  ) {}

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
      if (!this.prefix.accept(chunk[at++] as number)) continue;
      const length = this.prefix.value;
      this.refuseOver(length);
      const end = at + length;
      if (end > chunk.length) {
        this.partial = new PartialFrame(length);
        break;
      }
      this.prefix.reset();
      this.onRange(chunk, at, end, false);
      return end;
    }
    return at;
  }

  private gather(partial: PartialFrame, chunk: Uint8Array, at: number): number {
    const end = partial.append(chunk, at);
    const { whole } = partial;
    if (!whole) return end;
    this.partial = undefined;
    this.prefix.reset();
    this.onRange(whole, 0, whole.length, true);
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

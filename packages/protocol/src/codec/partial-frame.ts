const FIRST_BYTES = 1024;

/**
 * A frame that arrives in pieces. Its buffer doubles with what has arrived, up to the frame's length, so that a length alone
 * costs nothing, and every byte is copied a bounded number of times whatever the chunking [WIRE-3].
 */
export class PartialFrame {
  /** How many bytes have arrived. */
  received = 0;
  private buffer: Uint8Array;

  constructor(private readonly length: number) {
    this.buffer = new Uint8Array(Math.min(length, FIRST_BYTES));
  }

  /** Takes what belongs to the frame from `chunk`, beginning at `at`. Returns where it ended. */
  append(chunk: Uint8Array, at: number): number {
    const end = Math.min(at + this.length - this.received, chunk.length);
    this.reserve(this.received + end - at);
    // A loop beats a call of set() for the few bytes of a slow peer.
    if (end - at < 8)
      for (let i = at, to = this.received; i < end; i++, to++) this.buffer[to] = chunk[i] ?? 0;
    else this.buffer.set(chunk.subarray(at, end), this.received);
    this.received += end - at;
    return end;
  }

  /** The whole frame, in a buffer of its own, once all of it has arrived. */
  get whole(): Uint8Array | undefined {
    return this.received === this.length ? this.buffer : undefined;
  }

  /** How large its buffer is by now: never more than the frame, nor than twice what has arrived and a little. */
  get capacity(): number {
    return this.buffer.length;
  }

  private reserve(bytes: number): void {
    if (bytes <= this.buffer.length) return;
    const grown = new Uint8Array(Math.min(Math.max(bytes, this.buffer.length * 2), this.length));
    grown.set(this.buffer.subarray(0, this.received));
    this.buffer = grown;
  }
}

/** Gathers frames, each with its varint length before it, for one write. */
export interface RawBatch {
  /** Bytes gathered. */
  readonly size: number;
  /** Adds the bytes from `start` to `end` as a frame. */
  add(bytes: Buffer, start: number, end: number): void;
  /** What was gathered. The batch is empty then. */
  take(): Buffer;
}

const INITIAL_BYTES = 64 * 1_024;
const LONGEST_PREFIX = 5;

class GrowingBatch implements RawBatch {
  private buffer = Buffer.allocUnsafeSlow(INITIAL_BYTES);
  private begun = 0;
  private end = 0;

  get size(): number {
    return this.end - this.begun;
  }

  add(bytes: Buffer, start: number, end: number): void {
    let length = end - start;
    this.makeRoom(length + LONGEST_PREFIX);
    while (length > 0x7f) {
      this.buffer[this.end++] = (length & 0x7f) | 0x80;
      length >>>= 7;
    }
    this.buffer[this.end++] = length;
    this.end += bytes.copy(this.buffer, this.end, start, end);
  }

  // What was taken is never written to again: the socket may still be reading it.
  take(): Buffer {
    const taken = this.buffer.subarray(this.begun, this.end);
    this.begun = this.end;
    return taken;
  }

  private makeRoom(needed: number): void {
    if (this.end + needed <= this.buffer.length) return;
    const gathered = this.buffer.subarray(this.begun, this.end);
    this.buffer = Buffer.allocUnsafeSlow(Math.max(INITIAL_BYTES, 2 * (gathered.length + needed)));
    this.end = gathered.copy(this.buffer);
    this.begun = 0;
  }
}

export function createRawBatch(): RawBatch {
  return new GrowingBatch();
}

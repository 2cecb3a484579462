/** How much is allocated at a time. A batch that waits for its socket keeps so much alive, which it shares with its neighbours. */
const SLAB_BYTES = 32 * 1024;
const NO_BYTES = new Uint8Array(0);

/** How many bytes a number takes as an unsigned varint of 32 bits. */
export function varintBytes(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x20_0000) return 3;
  return value < 0x1000_0000 ? 4 : 5;
}

/**
 * Gathers bytes, and gives them away without a copy: what comes next is written behind them, until the slab is full. Whoever writes
 * reserves first: only {@link reserve} looks for room.
 */
export class FrameBuffer {
  private slab: Uint8Array = NO_BYTES;
  private begin = 0;
  private end = 0;

  /** Bytes gathered since the last {@link take}. */
  get length(): number {
    return this.end - this.begin;
  }

  /** Makes room for so many bytes more. */
  reserve(bytes: number): void {
    if (this.end + bytes > this.slab.length) this.moveToNewSlab(bytes);
  }

  private moveToNewSlab(bytes: number): void {
    const { slab, begin, end, length } = this;
    // Twice what it is: a batch that grows and grows is moved seldom.
    this.slab = new Uint8Array(Math.max(SLAB_BYTES, length + bytes, length * 2));
    this.slab.set(slab.subarray(begin, end));
    this.begin = 0;
    this.end = length;
  }

  byte(value: number): void {
    this.slab[this.end++] = value;
  }

  /** An unsigned integer of 32 bits. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.slab[this.end++] = (rest & 0x7f) | 0x80;
    this.slab[this.end++] = rest;
  }

  bytes(bytes: Uint8Array): void {
    const { slab, end } = this;
    // A loop beats a call of set() for a few bytes.
    if (bytes.length > 48) slab.set(bytes, end);
    else for (let i = 0; i < bytes.length; i++) slab[end + i] = bytes[i] as number;
    this.end = end + bytes.length;
  }

  /** What was gathered, which is then the caller's. */
  take(): Uint8Array {
    const taken = this.slab.subarray(this.begin, this.end);
    this.begin = this.end;
    // A slab of its own goes with the batch that it was made for.
    if (this.slab.length > SLAB_BYTES) this.slab = NO_BYTES;
    if (this.slab === NO_BYTES) this.begin = this.end = 0;
    return taken;
  }
}

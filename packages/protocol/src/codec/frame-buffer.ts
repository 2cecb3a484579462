const FIRST_BYTES = 4 * 1024;

/** How many bytes a number takes as an unsigned varint of 32 bits. */
export function varintBytes(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x20_0000) return 3;
  return value < 0x1000_0000 ? 4 : 5;
}

/** A buffer that grows with what is written to it. Whoever writes reserves first: only {@link reserve} looks for room. */
export class FrameBuffer {
  length = 0;
  private buffer = new Uint8Array(FIRST_BYTES);

  /** Makes room for so many bytes more. */
  reserve(bytes: number): void {
    const needed = this.length + bytes;
    if (needed <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(needed, this.buffer.length * 2));
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
  }

  byte(value: number): void {
    this.buffer[this.length++] = value;
  }

  /** An unsigned integer of 32 bits. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.buffer[this.length++] = (rest & 0x7f) | 0x80;
    this.buffer[this.length++] = rest;
  }

  bytes(bytes: Uint8Array): void {
    const { buffer, length } = this;
    // A loop beats a call of set() for a few bytes.
    if (bytes.length > 48) buffer.set(bytes, length);
    else for (let i = 0; i < bytes.length; i++) buffer[length + i] = bytes[i] as number;
    this.length = length + bytes.length;
  }

  /** A copy of what was written. The buffer is used again from its beginning. */
  copy(): Uint8Array {
    const written = this.buffer.slice(0, this.length);
    this.length = 0;
    return written;
  }

  /** What was written, in the buffer itself, which is then the caller's. */
  handOver(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }
}

import { malformed } from './malformed';

/** Reads the length before a frame: an unsigned varint, minimal, of at most 32 bits, byte by byte [WIRE-1, WIRE-3]. */
export class LengthPrefix {
  /** The length, once {@link accept} has said that it is complete. */
  value = 0;
  /** How many bytes of the prefix have been read. */
  bytes = 0;

  /** Takes the next byte. Returns whether it was the last. */
  accept(byte: number): boolean {
    if (this.bytes === 4 && byte > 0x0f) throw malformed('A frame length', 'is over 32 bits', 'WIRE-3');
    if (this.bytes > 0 && byte === 0)
      throw malformed('A frame length', 'is not in its shortest form', 'WIRE-3');
    this.value = (this.value | ((byte & 0x7f) << (7 * this.bytes))) >>> 0;
    this.bytes++;
    return byte < 0x80;
  }

  /** Makes ready for the next prefix. */
  reset(): void {
    this.value = 0;
    this.bytes = 0;
  }
}

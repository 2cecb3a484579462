/** Longer ones are left to the generated code. */
const ROOM = 1_024;
/** The longest text or inner message whose length is one byte. */
const SHORT = 0x7f;

/**
 * A message of protobuf that is written front to back: its texts and inner messages are short, its texts ASCII, its numbers of 32 bits. What is none of
 * that makes it an unusual one, whatever else is written. What has its default is left out, as the generated code does.
 */
export class ShortMessage {
  private readonly buffer = new Uint8Array(ROOM);
  private readonly view = new DataView(this.buffer.buffer);
  private end = 0;
  private isUsual = true;

  /** Begins an empty one. */
  begin(): void {
    this.end = 0;
    this.isUsual = true;
  }

  /** Its bytes, until the next one begins; nothing where it is unusual. */
  finish(): Uint8Array | undefined {
    return this.isUsual && this.end <= ROOM ? this.buffer.subarray(0, this.end) : undefined;
  }

  /** It has what only the generated code knows. */
  unusual(): void {
    this.isUsual = false;
  }

  /** An unsigned integer of 32 bits. */
  number(tag: number, value: number): void {
    // Plain JavaScript can pass anything.
    if (value >>> 0 !== value) return this.unusual();
    if (value === 0) return;
    this.byte(tag);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  flag(tag: number, value: boolean): void {
    if (typeof value !== 'boolean') return this.unusual();
    if (value) this.number(tag, 1);
  }

  /** A positive number, with fractions, or 0. */
  double(tag: number, value: number): void {
    if (Object.is(value, 0)) return;
    if (typeof value !== 'number' || !(value > 0 && value < Infinity) || this.end + 9 > ROOM)
      return this.unusual();
    this.byte(tag);
    this.view.setFloat64(this.end, value, true);
    this.end += 8;
  }

  text(tag: number, text: string): void {
    if (text !== '') this.presentText(tag, text);
  }

  /** A text that is written where it is given, also an empty one. */
  optionalText(tag: number, text: string | undefined): void {
    if (text !== undefined) this.presentText(tag, text);
  }

  private presentText(tag: number, text: string): void {
    if (typeof text !== 'string' || text.length > SHORT) return this.unusual();
    this.byte(tag);
    this.byte(text.length);
    for (let i = 0; i < text.length; i++) this.ascii(text.charCodeAt(i));
  }

  private ascii(unit: number): void {
    if (unit > 0x7f) this.unusual();
    this.byte(unit);
  }

  /** Begins an inner message. Gives where, for {@link close}. */
  open(tag: number): number {
    this.byte(tag);
    return this.end++;
  }

  /** Ends the inner message that began there. */
  close(at: number): void {
    const length = this.end - at - 1;
    if (length > SHORT) return this.unusual();
    this.buffer[at] = length;
  }

  /** What is beyond the room is lost, and {@link finish} sees that it was too much. */
  private byte(value: number): void {
    this.buffer[this.end++] = value;
  }
}

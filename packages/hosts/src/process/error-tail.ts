import { LIMITS, boundedText } from '@liminal/protocol';

/** The last that a child wrote to its standard error: what a fatal error of the engine says, and nothing else tells (EXIT-2). */
export class ErrorTail {
  private tail: Uint8Array<ArrayBufferLike> = new Uint8Array(0);

  add(chunk: Uint8Array): void {
    const all = Buffer.concat([this.tail, chunk]);
    this.tail = all.subarray(Math.max(all.length - 4 * LIMITS.exitDetailBytes, 0));
  }

  /** Whether it ran out of its heap: the engine says so in these words, and then aborts. */
  get isOutOfMemory(): boolean {
    return this.text.includes('JavaScript heap out of memory');
  }

  /** As the detail of an exit reason; nothing where nothing was written. */
  get detail(): string | undefined {
    if (this.tail.length === 0) return undefined;
    const bytes = Buffer.from(this.text.trim());
    const end = bytes.subarray(Math.max(bytes.length - LIMITS.exitDetailBytes, 0)).toString();
    return end === '' ? undefined : boundedText(end, LIMITS.exitDetailBytes);
  }

  private get text(): string {
    return Buffer.from(this.tail).toString();
  }
}

/** What has happened in a world, line by line, and a number that is the same for the same lines. */
export class Trace {
  private hash = 0x811c_9dc5;
  private readonly lines: string[] = [];
  /** How many lines there have been. */
  count = 0;

  /** @param kept How many of the last lines are kept. */
  constructor(private readonly kept: number) {}

  add(line: string): void {
    this.count++;
    for (let i = 0; i < line.length; i++) this.hash = Math.imul(this.hash ^ line.charCodeAt(i), 0x0100_0193);
    this.lines.push(line);
    if (this.lines.length > 2 * this.kept) this.lines.splice(0, this.lines.length - this.kept);
  }

  /** Eight hexadecimal digits (FNV-1a). */
  get digest(): string {
    return (this.hash >>> 0).toString(16).padStart(8, '0');
  }

  /** The last lines, oldest first. */
  get last(): readonly string[] {
    return this.lines.slice(-this.kept);
  }
}

/** A short name for bytes. */
export function digestOf(bytes: Uint8Array): string {
  let hash = 0x811c_9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x0100_0193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

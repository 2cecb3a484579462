/**
 * Cuts a stream into frames, each a varint length and so many bytes, and calls `onFrame` with where each payload is. No
 * limits, no checks: the least that framing takes.
 */
export function createRawSplitter(
  onFrame: (bytes: Buffer, start: number, end: number) => void,
): (chunk: Buffer) => void {
  let rest: Buffer | undefined;
  return (chunk) => {
    const bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    for (;;) {
      let start = at;
      let length = 0;
      let shift = 0;
      let byte = 0x80;
      while (byte > 0x7f && start < bytes.length) {
        byte = bytes[start++] as number;
        length |= (byte & 0x7f) << shift;
        shift += 7;
      }
      if (byte > 0x7f || start + length > bytes.length) break;
      at = start + length;
      onFrame(bytes, start, at);
    }
    rest = at < bytes.length ? bytes.subarray(at) : undefined;
  };
}

import { createFrameSplitter } from '@liminal/protocol';
import { serveRequests } from '../process/serve-requests';

/** What the process is asked: to split so many frames of so many bytes. It answers with the microseconds of one. */
export interface SplittingRequest {
  readonly frameBytes: number;
  readonly frames: number;
}

serveRequests(async (request) => {
  const { frameBytes, frames } = request as SplittingRequest;
  const bytes = framed(frameBytes);
  let arrived = 0;
  const splitter = createFrameSplitter({
    maxFrameBytes: frameBytes,
    onFrame: (body) => (arrived += body.length === frameBytes ? 1 : 0),
  });
  const begun = performance.now();
  for (let frame = 0; frame < frames; frame++) pushEach(bytes);
  const micros = (1_000 * (performance.now() - begun)) / frames;
  if (arrived !== frames) throw new Error(`${arrived} of ${frames} frames arrived whole`);
  return micros;

  // The same chunk each time, as it may be: making one for each byte would take longer than splitting does.
  function pushEach(all: Uint8Array): void {
    const chunk = new Uint8Array(1);
    for (const byte of all) {
      chunk[0] = byte;
      splitter.push(chunk);
    }
  }
});

/** A frame of `length` bytes with its length before it, as a varint. */
function framed(length: number): Uint8Array {
  const prefix: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 7) prefix.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
  return Uint8Array.from([...prefix, ...new Uint8Array(length)]);
}

import * as fc from 'fast-check';
import { type Frame, type UnknownFrame } from '../frame';
import { arbitraryFrame, chunkings } from './frame-arbitraries.fixture';
import { joined, statusErrorOf } from './frame-bytes.fixture';
import { createFrameReader } from './frame-reader';
import { encodeFrame } from './frame-writer';
import { PLAIN_VALUES } from './value-arbitraries.fixture';

const CANCEL: Frame = { kind: 'cancel', ref: 1, op: 1, reason: 'x' };

function collecting() {
  const frames: (Frame | UnknownFrame)[] = [];
  const reader = createFrameReader({ maxFrameBytes: 1000, onFrame: (frame) => void frames.push(frame) });
  return { frames, reader };
}

describe('a frame reader', () => {
  it('gives the frames that were written, in order, however their bytes are chunked [WIRE-1] [WIRE-3]', () => {
    const input = fc
      .array(arbitraryFrame(PLAIN_VALUES), { maxLength: 5 })
      .chain((written) =>
        fc.record({ written: fc.constant(written), chunks: chunkings(joined(...written.map(encodeFrame))) }),
      );
    fc.assert(
      fc.property(input, ({ written, chunks }) => {
        const frames: (Frame | UnknownFrame)[] = [];
        const reader = createFrameReader({
          maxFrameBytes: 1 << 20,
          onFrame: (frame) => void frames.push(frame),
        });
        for (const chunk of chunks) reader.push(chunk);
        expect(frames).toStrictEqual(written);
        expect(reader.partialBytes).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('gives frames that may be kept when the chunk is written to again, a Buffer too [WIRE-3]', () => {
    const frame: Frame = {
      kind: 'reply',
      ref: 1,
      op: 1,
      index: 0,
      more: false,
      envelope: { payload: new Uint8Array(300).fill(7) },
    };
    for (const chunk of [Buffer.from(encodeFrame(frame)), new Uint8Array(encodeFrame(frame))]) {
      const { frames, reader } = collecting();
      reader.push(chunk);
      chunk.fill(0xee);
      expect(frames).toStrictEqual([frame]);
    }
  });

  it('ends with the first frame that is malformed, or too long, and says why [WIRE-3] [WIRE-5]', () => {
    const bad = Uint8Array.of(2, 0x0a, 9);
    for (const [bytes, code] of [
      [bad, 'invalidArgument'],
      [Uint8Array.of(0xff, 0x7f), 'resourceExhausted'],
    ] as const) {
      const { frames, reader } = collecting();
      const chunk = joined(encodeFrame(CANCEL), bytes, encodeFrame(CANCEL));
      expect(statusErrorOf(() => reader.push(chunk)).status.code).toBe(code);
      reader.push(encodeFrame(CANCEL));
      expect(frames).toEqual([CANCEL]);
    }
  });

  it('stops within a chunk when it is told to, and takes a new limit for the next frame', () => {
    const { frames, reader } = collecting();
    reader.push(encodeFrame(CANCEL).subarray(0, 3));
    expect(reader.partialBytes).toBe(3);
    reader.push(encodeFrame(CANCEL).subarray(3));
    reader.maxFrameBytes = 1;
    expect(() => reader.push(encodeFrame(CANCEL))).toThrow();
    expect(frames).toHaveLength(1);

    const seen: unknown[] = [];
    const stopping = createFrameReader({
      maxFrameBytes: 1000,
      onFrame: (frame) => {
        seen.push(frame);
        stopping.stop();
      },
    });
    stopping.push(joined(encodeFrame(CANCEL), encodeFrame(CANCEL)));
    expect(seen).toEqual([CANCEL]);
  });
});

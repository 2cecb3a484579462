import * as fc from 'fast-check';
import { type Frame } from '../frame';
import { arbitraryFrame } from './frame-arbitraries.fixture';
import { joined } from './frame-bytes.fixture';
import { createFrameWriter, encodeFrame } from './frame-writer';
import { splitMessage } from './split-message';
import { PLAIN_VALUES } from './value-arbitraries.fixture';

const CANCEL: Frame = { kind: 'cancel', ref: 1, op: 1, reason: 'x' };

function replyOf(bytes: number): Frame {
  return {
    kind: 'reply',
    ref: 1,
    op: 1,
    index: 0,
    more: false,
    envelope: { payload: new Uint8Array(bytes).fill(7) },
  };
}

describe('a frame writer', () => {
  it('gives the frames in order, each as it would be alone [WIRE-1]', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFrame(PLAIN_VALUES), { maxLength: 5 }), (frames) => {
        const writer = createFrameWriter();
        for (const frame of frames) writer.write(frame);
        expect(joined(writer.take())).toEqual(joined(...frames.map(encodeFrame)));
      }),
      { numRuns: 200 },
    );
  });

  it('says how many bytes are waiting, and has none after they were taken', () => {
    const writer = createFrameWriter();
    expect(writer.pendingBytes).toBe(0);
    expect(writer.take()).toHaveLength(0);
    writer.write(CANCEL);
    writer.write(CANCEL);
    expect(writer.pendingBytes).toBe(2 * encodeFrame(CANCEL).length);
    expect(writer.take()).toHaveLength(2 * encodeFrame(CANCEL).length);
    expect(writer.pendingBytes).toBe(0);
    expect(writer.take()).toHaveLength(0);
  });

  it.each([10, 60_000, 70_000, 1_048_576])(
    'gives away what it took of %d bytes: writing on does not change it',
    (bytes) => {
      const writer = createFrameWriter();
      writer.write(replyOf(bytes));
      const taken = writer.take();
      const before = Uint8Array.from(taken);
      for (let i = 0; i < 3; i++) {
        createFrameWriter().write(CANCEL);
        writer.write(CANCEL);
        writer.take();
      }
      expect(Buffer.compare(taken, before)).toBe(0);
      expect(splitMessage(taken, Infinity)).toHaveLength(1);
    },
  );

  it('keeps two writers apart that are used by turns', () => {
    const [a, b] = [createFrameWriter(), createFrameWriter()];
    a.write(CANCEL);
    a.take();
    a.write(CANCEL);
    b.write(replyOf(3));
    a.write(CANCEL);
    expect(joined(b.take())).toEqual(joined(encodeFrame(replyOf(3))));
    expect(joined(a.take())).toEqual(joined(encodeFrame(CANCEL), encodeFrame(CANCEL)));
    b.write(CANCEL);
    expect(a.pendingBytes).toBe(0);
  });

  it('keeps the frames that are there when plain JavaScript gives it something that is none', () => {
    const writer = createFrameWriter();
    writer.write(CANCEL);
    const envelope = { payload: new Uint8Array(1), headers: [['name', 'value'], 17] } as never;
    expect(() => writer.write({ ...replyOf(1), envelope } as Frame)).toThrow();
    expect(() => writer.write({ ...CANCEL, op: 1n as never })).toThrow();
    writer.write(CANCEL);
    expect(joined(writer.take())).toEqual(joined(encodeFrame(CANCEL), encodeFrame(CANCEL)));
  });

  it('does not touch the frame it is given [OP-10]', () => {
    const frame = replyOf(3);
    const before = JSON.stringify(frame);
    encodeFrame(frame);
    expect(JSON.stringify(frame)).toBe(before);
  });
});

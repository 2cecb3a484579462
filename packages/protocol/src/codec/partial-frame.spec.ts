import { PartialFrame } from './partial-frame';

describe('a frame that arrives in pieces', () => {
  it('has a buffer that grows with what has arrived, and never beyond the frame [WIRE-3]', () => {
    const length = 1_048_576;
    const frame = new PartialFrame(length);
    const chunk = new Uint8Array(1_000).fill(7);
    while (!frame.whole) {
      frame.append(chunk, 0);
      expect(frame.capacity).toBeLessThanOrEqual(Math.min(Math.max(frame.received * 2, 1_024), length));
    }
    expect(frame.whole.every((byte) => byte === 7)).toBe(true);
    expect(frame.whole.buffer.byteLength).toBe(length);
  });

  it('copies what it has a bounded number of times, whatever the chunking [WIRE-3]', () => {
    const frame = new PartialFrame(200_000);
    let growths = 0;
    let capacity = frame.capacity;
    for (let i = 0; i < 200_000; i++) {
      frame.append(Uint8Array.of(1), 0);
      if (frame.capacity !== capacity) growths++;
      capacity = frame.capacity;
    }
    expect(growths).toBe(8);
  });

  it('takes no more of a chunk than belongs to it, and says where that ended', () => {
    const frame = new PartialFrame(3);
    expect(frame.append(Uint8Array.of(0, 0, 1, 2), 2)).toBe(4);
    expect(frame.whole).toBeUndefined();
    expect(frame.append(Uint8Array.of(3, 9, 9), 0)).toBe(1);
    expect(frame.whole).toEqual(Uint8Array.of(1, 2, 3));
  });
});

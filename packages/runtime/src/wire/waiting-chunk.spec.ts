import { waitingChunk } from './waiting-chunk';

describe('a chunk that waits', () => {
  it('keeps no much larger buffer alive, and is not copied where it is most of its own [FLOW-1]', () => {
    const buffer = Uint8Array.from({ length: 100 }, (_, i) => i);
    const [small, large] = [buffer.subarray(10, 20), buffer.subarray(0, 60)];
    expect(waitingChunk(small)).toEqual(small);
    expect(waitingChunk(small).buffer.byteLength).toBe(10);
    expect(waitingChunk(large)).toBe(large);
  });
});

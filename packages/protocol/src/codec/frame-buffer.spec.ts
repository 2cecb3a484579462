import { FrameBuffer } from './frame-buffer';

function filled(buffer: FrameBuffer, bytes: number): Uint8Array {
  buffer.reserve(bytes);
  buffer.bytes(new Uint8Array(bytes).fill(1));
  return buffer.take();
}

describe('a frame buffer', () => {
  it('puts one batch behind the other, and never writes to one that was taken', () => {
    const buffer = new FrameBuffer();
    const first = filled(buffer, 100);
    const second = filled(buffer, 100);
    expect(second.buffer).toBe(first.buffer);
    second.fill(2);
    expect([...first].every((byte) => byte === 1)).toBe(true);
  });

  it('gives a batch that is longer than a slab away with its buffer, and takes another then', () => {
    const buffer = new FrameBuffer();
    const long = filled(buffer, 100_000);
    expect(filled(buffer, 10).buffer).not.toBe(long.buffer);
    expect(filled(buffer, 10).buffer.byteLength).toBe(32 * 1024);
  });
});

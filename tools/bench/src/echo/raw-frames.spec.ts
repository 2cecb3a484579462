import * as fc from 'fast-check';
import { createRawBatch } from './raw-batch';
import { createRawSplitter } from './raw-splitter';

// Longer ones than a length of one byte can tell, too.
const PAYLOADS = fc.array(fc.uint8Array({ maxLength: 300, size: 'max' }), { maxLength: 20 });

function batchOf(payloads: readonly Uint8Array[]): Buffer {
  const batch = createRawBatch();
  for (const payload of payloads) batch.add(Buffer.from(payload), 0, payload.length);
  return batch.take();
}

describe('raw frames', () => {
  it('arrive as they were sent, however the stream is cut', () => {
    fc.assert(
      fc.property(PAYLOADS, fc.integer({ min: 1, max: 500 }), (payloads, chunkBytes) => {
        const stream = batchOf(payloads);
        const arrived: Buffer[] = [];
        const split = createRawSplitter((bytes, start, end) => {
          arrived.push(Buffer.from(bytes.subarray(start, end)));
        });
        for (let at = 0; at < stream.length; at += chunkBytes) split(stream.subarray(at, at + chunkBytes));

        expect(arrived).toEqual(payloads.map((payload) => Buffer.from(payload)));
      }),
    );
  });

  it('have their length before them, seven bits a byte', () => {
    expect(batchOf([new Uint8Array(3), new Uint8Array(200)]).subarray(0, 6)).toEqual(
      Buffer.from([3, 0, 0, 0, 0xc8, 1]),
    );
  });

  it('are gathered from where they lie in a chunk', () => {
    const batch = createRawBatch();
    batch.add(Buffer.from('abcdef'), 2, 4);

    expect(batch.take().toString()).toBe('\x02cd');
  });

  it('that were taken stay as they are, whatever is gathered after them', () => {
    const batch = createRawBatch();
    const payload = Buffer.alloc(50_000, 'a');
    batch.add(payload, 0, payload.length);
    const taken = batch.take();
    const before = Buffer.from(taken);
    for (let i = 0; i < 4; i++) {
      batch.add(Buffer.alloc(50_000, 'b'), 0, 50_000);
      if (i % 2 === 1) batch.take();
    }

    expect(taken.equals(before)).toBe(true);
    expect(batch.size).toBe(0);
  });
});

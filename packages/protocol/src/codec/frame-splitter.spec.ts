import * as fc from 'fast-check';
import { createFrameSplitter } from './frame-splitter';
import { chunkings } from './frame-arbitraries.fixture';
import { joined, statusErrorOf } from './frame-bytes.fixture';

interface Delivered {
  readonly body: number[];
  readonly owned: boolean;
}

function delimited(body: Uint8Array): Uint8Array {
  const prefix: number[] = [];
  let length = body.length;
  for (; length > 0x7f; length >>>= 7) prefix.push((length & 0x7f) | 0x80);
  return joined(Uint8Array.from([...prefix, length]), body);
}

function bodyOfLength(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => i % 251);
}

function collecting(maxFrameBytes = 100_000) {
  const frames: Delivered[] = [];
  const onFrame = (body: Uint8Array, owned: boolean) => void frames.push({ body: [...body], owned });
  return { frames, splitter: createFrameSplitter({ maxFrameBytes, onFrame }) };
}

const LENGTHS = [0, 1, 127, 128, 1023, 1024, 1025, 16_383, 16_384, 40_000];

describe('a frame splitter', () => {
  it('gives the same frames however the bytes are chunked [WIRE-3]', () => {
    const frames = fc.array(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...LENGTHS.slice(0, 7)).map(bodyOfLength)),
      { maxLength: 8 },
    );
    const input = frames.chain((bodies) => {
      const whole = joined(...bodies.map(delimited));
      return fc.record({ bodies: fc.constant(bodies), chunks: chunkings(whole) });
    });
    fc.assert(
      fc.property(input, ({ bodies, chunks }) => {
        const { frames, splitter } = collecting();
        for (const chunk of chunks) splitter.push(chunk);
        expect(frames.map(({ body }) => body)).toEqual(bodies.map((body) => [...body]));
        expect(splitter.partialBytes).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each(LENGTHS)('gives a frame of %d bytes that comes one byte at a time [WIRE-1] [WIRE-3]', (length) => {
    const { frames, splitter } = collecting();
    const body = bodyOfLength(length);
    for (const byte of delimited(body)) splitter.push(Uint8Array.of(byte));
    expect(frames).toEqual([{ body: [...body], owned: length > 0 }]);
  });

  it('passes a frame that is whole within a chunk as a view, without a copy', () => {
    const chunk = joined(delimited(bodyOfLength(3)), delimited(bodyOfLength(4)));
    const views: [ArrayBufferLike, boolean][] = [];
    createFrameSplitter({
      maxFrameBytes: 10,
      onFrame: (body, owned) => void views.push([body.buffer, owned]),
    }).push(chunk);
    expect(views).toEqual([
      [chunk.buffer, false],
      [chunk.buffer, false],
    ]);
  });

  it('passes a frame that came in pieces in a buffer of exactly its length, which nobody writes to again [WIRE-3]', () => {
    const bodies: Uint8Array[] = [];
    const splitter = createFrameSplitter({
      maxFrameBytes: 10_000,
      onFrame: (body) => void bodies.push(body),
    });
    const chunk = delimited(bodyOfLength(5_000));
    for (let round = 0; round < 2; round++) {
      splitter.push(chunk.slice(0, 2_000));
      splitter.push(chunk.slice(2_000));
    }
    expect(bodies.map((body) => body.buffer.byteLength)).toEqual([5_000, 5_000]);
    expect(bodies[0]?.buffer).not.toBe(bodies[1]?.buffer);
  });

  it('takes chunks that are written to again as soon as push returns [WIRE-3]', () => {
    const { frames, splitter } = collecting();
    const body = bodyOfLength(2_000);
    const buffer = new Uint8Array(16);
    const whole = delimited(body);
    for (let at = 0; at < whole.length; at += 16) {
      const part = whole.subarray(at, at + 16);
      buffer.set(part);
      splitter.push(buffer.subarray(0, part.length));
      buffer.fill(0xee);
    }
    expect(frames).toEqual([{ body: [...body], owned: true }]);
  });

  it('says how much of an unfinished frame has arrived, its length included', () => {
    const { splitter } = collecting();
    expect(splitter.partialBytes).toBe(0);
    splitter.push(Uint8Array.of(0x80));
    expect(splitter.partialBytes).toBe(1);
    splitter.push(Uint8Array.of(0x01, 1, 2, 3));
    expect(splitter.partialBytes).toBe(5);
    splitter.push(new Uint8Array(125));
    expect(splitter.partialBytes).toBe(0);
  });
});

describe('the limit of a frame splitter', () => {
  it('refuses a longer frame as soon as its length has come, and names the limit [WIRE-3] [WIRE-5]', () => {
    const { frames, splitter } = collecting(300);
    splitter.push(delimited(bodyOfLength(300)));
    const error = statusErrorOf(() => splitter.push(Uint8Array.of(0xad, 0x02)));
    expect(error.status).toMatchObject({
      code: 'resourceExhausted',
      delivery: 'notDelivered',
      retryable: false,
    });
    expect(error.message).toBe('A frame of 301 bytes is over the limit of 300 [WIRE-3].');
    expect(frames).toHaveLength(1);
  });

  it('can be raised or lowered from within onFrame, for the next frame', () => {
    const lengths: number[] = [];
    const splitter = createFrameSplitter({
      maxFrameBytes: 10,
      onFrame: (body) => {
        lengths.push(body.length);
        splitter.maxFrameBytes = body.length === 10 ? 20 : 5;
      },
    });
    const chunk = joined(...[10, 20, 6].map((length) => delimited(bodyOfLength(length))));
    expect(statusErrorOf(() => splitter.push(chunk)).code).toBe('resourceExhausted');
    expect(lengths).toEqual([10, 20]);
  });

  it('leaves a frame alone that has begun', () => {
    const { frames, splitter } = collecting(10);
    splitter.push(delimited(bodyOfLength(10)).subarray(0, 5));
    splitter.maxFrameBytes = 1;
    splitter.push(delimited(bodyOfLength(10)).subarray(5));
    expect(frames).toHaveLength(1);
  });
});

describe('a length before a frame', () => {
  it.each([
    ['two bytes where one would do', [0x81, 0x00], 'is not in its shortest form'],
    ['zero in two bytes', [0x80, 0x00], 'is not in its shortest form'],
    ['five bytes where four would do', [0x81, 0x80, 0x80, 0x80, 0x00], 'is not in its shortest form'],
    ['33 bits', [0xff, 0xff, 0xff, 0xff, 0x1f], 'is over 32 bits'],
    ['six bytes', [0x80, 0x80, 0x80, 0x80, 0x80, 0x01], 'is over 32 bits'],
  ])('is refused when it has %s, in one chunk or byte by byte [WIRE-3]', (_, bytes, problem) => {
    const message = `A frame length ${problem} [WIRE-3].`;
    const { splitter } = collecting(2 ** 40);
    expect(statusErrorOf(() => splitter.push(Uint8Array.from(bytes)))).toMatchObject({
      code: 'invalidArgument',
      message,
    });
    const { splitter: slow } = collecting(2 ** 40);
    expect(statusErrorOf(() => bytes.forEach((byte) => slow.push(Uint8Array.of(byte)))).message).toBe(
      message,
    );
  });

  it('costs no memory: 4 GiB may be announced, and nothing is allocated for it [WIRE-3]', () => {
    const { splitter } = collecting(2 ** 32);
    splitter.push(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 1, 2, 3));
    expect(splitter.partialBytes).toBe(8);
  });
});

describe('the end of a frame splitter', () => {
  const three = joined(...[1, 2, 3].map((length) => delimited(bodyOfLength(length))));

  it('comes at once with stop, also from within onFrame', () => {
    const lengths: number[] = [];
    const splitter = createFrameSplitter({
      maxFrameBytes: 10,
      onFrame: (body) => {
        if (lengths.push(body.length) === 2) splitter.stop();
      },
    });
    splitter.push(three);
    splitter.push(three);
    expect(lengths).toEqual([1, 2]);
    expect(splitter.partialBytes).toBe(0);
  });

  it('drops what had come of a frame', () => {
    const { frames, splitter } = collecting();
    splitter.push(three.subarray(0, 3));
    splitter.stop();
    splitter.push(three.subarray(3));
    expect(frames).toHaveLength(1);
    expect(splitter.partialBytes).toBe(0);
  });

  it('comes with a violation: nothing after it is delivered, and nothing thrown again [WIRE-5]', () => {
    const { frames, splitter } = collecting(1);
    expect(() => splitter.push(three)).toThrow('over the limit');
    expect(() => splitter.push(three)).not.toThrow();
    expect(frames).toHaveLength(1);
  });

  it('comes with an error that onFrame throws, which comes out of push', () => {
    let calls = 0;
    const error = new Error('from onFrame');
    const onFrame = () => {
      calls++;
      throw error;
    };
    const splitter = createFrameSplitter({ maxFrameBytes: 10, onFrame });
    expect(() => splitter.push(three)).toThrow(error);
    splitter.push(three);
    expect(calls).toBe(1);
  });

  it('comes when it is given bytes from within onFrame, for their order would be lost', () => {
    const onFrame = () => splitter.push(three);
    const splitter = createFrameSplitter({ maxFrameBytes: 10, onFrame });
    expect(statusErrorOf(() => splitter.push(three)).code).toBe('internal');
  });
});

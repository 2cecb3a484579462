import * as fc from 'fast-check';
import { Reader } from 'protobufjs/minimal';
import { CONTENT_TYPES } from '../content';
import { type Frame } from '../frame';
import { isStatusError } from '../status';
import { decodeFrame } from './decode-frame';
import { frameToWire } from './encode-frame';
import { arbitraryFrame, PLAIN_VALUES, WILD_VALUES } from './frame-arbitraries.fixture';
import { bodyOf, joined } from './frame-bytes.fixture';
import { FrameBuffer } from './frame-buffer';
import { readHotFrame } from './hot-decode';
import { writeHotFrame } from './hot-encode';
import { wire } from './wire';

const uint32 = fc.nat(0xffff_ffff);
const ordinal = fc.integer({ min: 1, max: 0xffff_ffff });
const contentType = fc.constantFrom(...Object.values(CONTENT_TYPES));
const envelope = fc.record(
  { payload: fc.uint8Array({ maxLength: 300 }), contentType },
  { requiredKeys: ['payload'], noNullPrototype: true },
);
const message = fc.record(
  {
    kind: fc.constant('message' as const),
    ref: ordinal,
    op: ordinal,
    envelope,
    expects: fc.constantFrom(
      'nothing' as const,
      'acknowledgement' as const,
      'reply' as const,
      'stream' as const,
    ),
    deadlineMs: uint32,
    deadlinePerReply: fc.boolean(),
  },
  { noNullPrototype: true },
);
const reply = fc.record(
  {
    kind: fc.constant('reply' as const),
    ref: ordinal,
    op: ordinal,
    index: uint32,
    more: fc.boolean(),
    envelope,
  },
  { requiredKeys: ['kind', 'ref', 'op', 'index', 'more'], noNullPrototype: true },
);
const credit = fc.record(
  {
    kind: fc.constant('credit' as const),
    ref: ordinal,
    op: ordinal,
    credit: fc.record({ messages: uint32, bytes: uint32 }, { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);
const usual: fc.Arbitrary<Frame> = fc.oneof(message, reply, credit);

function generated(frame: Frame): Uint8Array {
  return wire.Frame.encode(frameToWire(frame)).finish();
}

/** What is read by hand, if it is: where that fails, the generated code says what is wrong. */
function hotReading(body: Uint8Array): Frame | undefined {
  try {
    return readHotFrame(new Reader(body), false);
  } catch {
    return undefined;
  }
}

/** A field of the frame that nobody knows: the frame is then no usual one. */
const UNKNOWN_FIELD = Uint8Array.of(0xe2, 3, 1, 9);

function readOrRefused(body: Uint8Array): unknown {
  try {
    return decodeFrame(body, false);
  } catch (error) {
    if (isStatusError(error)) return error.message;
    throw error;
  }
}

describe('the hand-written codec of the hot frames', () => {
  it('takes every frame in its usual form, in both directions', () => {
    fc.assert(
      fc.property(usual, (frame) => {
        expect(writeHotFrame(frame, new FrameBuffer())).toBe(true);
        expect(readHotFrame(new Reader(new Uint8Array(generated(frame))), false)).toStrictEqual(frame);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the bytes of the generated code, for every frame [WIRE-2]', () => {
    const frames = fc.oneof(usual, arbitraryFrame(PLAIN_VALUES), arbitraryFrame(WILD_VALUES));
    fc.assert(
      fc.property(frames, (frame) => {
        expect(joined(bodyOf(frame))).toEqual(joined(generated(frame)));
      }),
      { numRuns: 500 },
    );
  });

  it('reads every frame as the generated code does, also a damaged one [WIRE-4] [WIRE-5]', () => {
    const damage = fc.record({ at: fc.nat(), byte: fc.nat(255), insert: fc.boolean() });
    fc.assert(
      fc.property(usual, fc.array(damage, { maxLength: 2 }), (frame, damages) => {
        const bytes = [...generated(frame)];
        for (const { at, byte, insert } of damages) bytes.splice(at % bytes.length, insert ? 0 : 1, byte);
        const body = Uint8Array.from(bytes);
        const hot = hotReading(body);
        if (hot) expect(readOrRefused(joined(body, UNKNOWN_FIELD))).toStrictEqual(hot);
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves what it cannot know the length of to the generated code', () => {
    const payload = Uint8Array.of(1);
    const rest = { ref: 1, op: 1, index: 0, more: false } as const;
    for (const envelope of [
      { payload, contentType: 'text/html' },
      { payload, messageId: 'm' },
      { payload, schemaId: new Uint8Array(32) },
      { payload, publisherId: 'p' },
      { payload, causal: {} },
      { payload, headers: [['a', 'b'] as const] },
    ]) {
      const frame: Frame = { kind: 'reply', ...rest, envelope };
      expect(writeHotFrame(frame, new FrameBuffer())).toBe(false);
      expect(decodeFrame(bodyOf(frame), false)).toStrictEqual(frame);
    }
  });
});

import * as fc from 'fast-check';
import { Reader } from 'protobufjs/minimal';
import { CONTENT_TYPES } from '../content';
import { type Envelope } from '../envelope';
import { type CreditFrame, type Frame, type MessageFrame, type ReplyFrame } from '../frame';
import { isStatusError } from '../status';
import { decodeFrame, decodeRange } from './decode-frame';
import { frameToWire } from './encode-frame';
import { arbitraryFrame } from './frame-arbitraries.fixture';
import { bodyOf, joined, statusErrorOf } from './frame-bytes.fixture';
import { FrameBuffer } from './frame-buffer';
import { readHotFrame } from './hot-decode';
import { writeHotFrame } from './hot-encode';
import { PLAIN_VALUES, WILD_VALUES } from './value-arbitraries.fixture';
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
    attempt: fc.integer({ min: 2, max: 0xffff_ffff }),
    sentAhead: fc.constant(true),
  },
  {
    requiredKeys: ['kind', 'ref', 'op', 'envelope', 'expects', 'deadlineMs', 'deadlinePerReply'],
    noNullPrototype: true,
  },
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
    // 0 is for the messages of the conversation
    op: uint32,
    credit: fc.record({ messages: uint32, bytes: uint32 }, { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);
const started = fc.record(
  { kind: fc.constant('started' as const), ref: ordinal, op: ordinal },
  { noNullPrototype: true },
);
const usual: fc.Arbitrary<Frame> = fc.oneof(message, reply, credit, started);

const REPLY = { kind: 'reply', ref: 1, op: 1, index: 0, more: false } as const;
const MESSAGE = {
  kind: 'message',
  ref: 1,
  op: 1,
  envelope: { payload: Uint8Array.of(1) },
  expects: 'stream',
  deadlineMs: 30_000,
  deadlinePerReply: true,
} as const;

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

  it('knows every field of the hot frames: one that it did not would be dropped in silence', () => {
    type Unknown =
      | Exclude<
          keyof MessageFrame,
          | 'kind'
          | 'ref'
          | 'op'
          | 'envelope'
          | 'expects'
          | 'deadlineMs'
          | 'deadlinePerReply'
          | 'credit'
          | 'idempotencyKey'
          | 'attempt'
          | 'sentAhead'
        >
      | Exclude<keyof ReplyFrame, 'kind' | 'ref' | 'op' | 'index' | 'more' | 'envelope' | 'status'>
      | Exclude<keyof CreditFrame, 'kind' | 'ref' | 'op' | 'credit'>
      | Exclude<
          keyof Envelope,
          'payload' | 'contentType' | 'messageId' | 'schemaId' | 'publisherId' | 'causal' | 'headers'
        >;
    // The compiler is the test.
    const knowsAll: [Unknown] extends [never] ? true : never = true;
    expect(knowsAll).toBe(true);
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

  it('reads no further than the frame, whatever stands behind it in the chunk [WIRE-3] [WIRE-5]', () => {
    const whole = bodyOf({ ...REPLY, envelope: { payload: new Uint8Array(40).fill(1) } });
    const lengthOfEnvelope = whole.length - 43;
    const cut = Uint8Array.from(whole.subarray(0, whole.length - 10));
    // The body says how long it is now, and the envelope in it says more.
    cut[1] = cut.length - 2;
    expect(cut[lengthOfEnvelope]).toBe(42);
    const chunk = joined(Uint8Array.of(9, 9, 9), cut, new Uint8Array(100).fill(7));
    expect(statusErrorOf(() => decodeRange(chunk, 3, 3 + cut.length, false)).status.code).toBe(
      'invalidArgument',
    );
    expect(decodeRange(joined(whole, chunk), 0, whole.length, false)).toStrictEqual(
      decodeFrame(whole, false),
    );
  });

  it('leaves to the generated code what the types do not allow', () => {
    for (const frame of [
      { ...REPLY, op: 0 },
      { ...REPLY, ref: 0 },
      { ...REPLY, envelope: null },
      { ...REPLY, more: 1 },
      { ...REPLY, index: -1 },
      { ...REPLY, ref: 2 ** 32 },
      { ...MESSAGE, attempt: 1.5 },
      { ...MESSAGE, attempt: 2 ** 32 },
      { ...MESSAGE, sentAhead: 1 },
    ] as unknown as Frame[]) {
      expect(writeHotFrame(frame, new FrameBuffer())).toBe(false);
    }
  });

  it('writes nothing for a first attempt, nor for what is not sent ahead, and reads nothing in them [WIRE-2]', () => {
    const plain = generated(MESSAGE);
    for (const usual of [{ attempt: 1 }, { attempt: 0 }, { sentAhead: false }]) {
      expect(joined(bodyOf({ ...MESSAGE, ...usual }))).toEqual(joined(plain));
      expect(joined(generated({ ...MESSAGE, ...usual }))).toEqual(joined(plain));
    }
    const message = bodyOf(MESSAGE).subarray(2);
    for (const attempt of [0, 1]) {
      const said = joined(
        Uint8Array.of(0x0a, message.length + 4),
        message,
        Uint8Array.of(0x40, attempt, 0x50, 0),
      );
      expect(hotReading(said)).toStrictEqual(MESSAGE);
      expect(decodeFrame(joined(said, UNKNOWN_FIELD), false)).toStrictEqual(MESSAGE);
    }
  });

  it('leaves a message with a credit or a key to the generated code, in both directions [OP-9]', () => {
    expect(writeHotFrame(MESSAGE, new FrameBuffer())).toBe(true);
    const key = { idempotencyKey: 'order-17' };
    const credit = { credit: { messages: 1, bytes: 0 } };
    for (const rare of [key, credit, { ...key, ...credit }]) {
      const frame: Frame = { ...MESSAGE, ...rare };
      expect(writeHotFrame(frame, new FrameBuffer())).toBe(false);
      expect(readHotFrame(new Reader(new Uint8Array(generated(frame))), false)).toBeUndefined();
      expect(decodeFrame(bodyOf(frame), false)).toStrictEqual(frame);
    }
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

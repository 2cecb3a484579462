import * as fc from 'fast-check';
import { Reader } from 'protobufjs/minimal';
import { CONTENT_TYPES } from '../content';
import { type Envelope } from '../envelope';
import { type CrashRecord, type OperationFate, type PolicyDecision } from '../crash-record';
import { type ExitReason } from '../exit-reason';
import { type CreditFrame, type ExitFrame, type Frame, type MessageFrame, type ReplyFrame } from '../frame';
import { type Pid } from '../pid';
import { isStatusError } from '../status';
import { usualExit } from './usual-exit.fixture';
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
const usual: fc.Arbitrary<Frame> = fc.oneof(message, reply, credit, started, usualExit());

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

const EXIT: ExitFrame = {
  kind: 'exit',
  ref: 1,
  crash: {
    participant: { node: 'local', number: 7, creation: 1 },
    subject: 'echo',
    host: 'thread',
    generation: 1,
    reason: { kind: 'exited', code: 1 },
    unclean: false,
    at: 1_700_000_000_000.5,
    fates: [],
    decision: { action: 'fail' },
  },
};

function generated(frame: Frame): Uint8Array {
  return wire.Frame.encode(frameToWire(frame)).finish();
}

type Reason<Kind extends ExitReason['kind']> = Extract<ExitReason, { readonly kind: Kind }>;
type Decision<Action extends PolicyDecision['action']> = Extract<PolicyDecision, { readonly action: Action }>;

/** What is read by hand, if it is: where that fails, the generated code says what is wrong. */
function hotReading(body: Uint8Array): Frame | undefined {
  return hotReadingOf(new Reader(body));
}

/** The same, with other bytes before and behind it. */
function hotReadingInChunk(body: Uint8Array, around: Uint8Array): Frame | undefined {
  const reader = new Reader(joined(around, body, around));
  reader.pos = around.length;
  reader.len = around.length + body.length;
  return hotReadingOf(reader);
}

function hotReadingOf(reader: Reader): Frame | undefined {
  try {
    return readHotFrame(reader, false);
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
        >
      | Exclude<keyof ExitFrame, 'kind' | 'ref' | 'crash' | 'stack'>
      | Exclude<
          keyof CrashRecord,
          | 'participant'
          | 'subject'
          | 'host'
          | 'generation'
          | 'reason'
          | 'unclean'
          | 'at'
          | 'fates'
          | 'decision'
        >
      | Exclude<keyof Pid, 'node' | 'number' | 'creation'>
      | Exclude<keyof OperationFate, 'op' | 'fate' | 'replies'>
      // The stack stays where it is.
      | Exclude<keyof Reason<'crashed'>, 'kind' | 'name' | 'message' | 'code' | 'stack'>
      | Exclude<keyof Reason<'killed'>, 'kind' | 'by' | 'signal' | 'detail'>
      | Exclude<keyof Reason<'exited'>, 'kind' | 'code'>
      | Exclude<keyof Reason<'normal' | 'shutdown' | 'outOfMemory' | 'noproc'>, 'kind'>
      | Exclude<keyof Decision<'fail'>, 'action' | 'because' | 'tried'>
      | Exclude<keyof Decision<'restart'>, 'action' | 'delayMs' | 'attempt'>
      | Exclude<keyof Decision<'routeToNext'>, 'action' | 'to' | 'attempt'>
      | Exclude<keyof Decision<'compensate'>, 'action' | 'compensations'>;
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
      fc.property(usual, fc.array(damage, { maxLength: 2 }), fc.uint8Array(), (frame, damages, around) => {
        const bytes = [...generated(frame)];
        for (const { at, byte, insert } of damages) bytes.splice(at % bytes.length, insert ? 0 : 1, byte);
        const body = Uint8Array.from(bytes);
        const hot = hotReading(body);
        if (hot) expect(readOrRefused(joined(body, UNKNOWN_FIELD))).toStrictEqual(hot);
        expect(hotReadingInChunk(body, around)).toStrictEqual(hot);
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
      { ...EXIT, ref: 1.5 },
      { ...EXIT, crash: { ...EXIT.crash, unclean: 0 } },
      { ...EXIT, crash: { ...EXIT.crash, host: 7 } },
      { ...EXIT, crash: { ...EXIT.crash, subject: undefined } },
      { ...EXIT, crash: { ...EXIT.crash, at: '5' } },
      { ...EXIT, crash: { ...EXIT.crash, at: new Date(5) } },
      { ...EXIT, crash: { ...EXIT.crash, fates: new Set() } },
      { ...EXIT, crash: { ...EXIT.crash, reason: { kind: 'bored' } } },
      { ...EXIT, crash: { ...EXIT.crash, decision: { action: 'shrug' } } },
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

  it('leaves an exit to the generated code where a text is long or no ASCII, or a number has over 32 bits [CRASH-5]', () => {
    expect(writeHotFrame(EXIT, new FrameBuffer())).toBe(true);
    const crashed = { kind: 'crashed', name: 'Error', message: 'no' } as const;
    const long = 'x'.repeat(128);
    const fatesOf = (length: number) =>
      Array.from({ length }, (_, index) => ({
        op: 2 ** 31 + index,
        fate: 'unknown' as const,
        replies: 2 ** 31,
      }));
    const fates = fatesOf(70);
    const unusual: readonly Partial<CrashRecord>[] = [
      { subject: 'é' },
      { subject: long },
      { host: 'é' },
      { participant: { ...EXIT.crash.participant, number: 2 ** 32 } },
      { participant: { ...EXIT.crash.participant, creation: 2 ** 40 } },
      { participant: { ...EXIT.crash.participant, node: 'é' } },
      { reason: { kind: 'exited', code: -1 } },
      { reason: { kind: 'noconnection', detail: 'gone' } },
      { reason: { kind: 'protocol', detail: 'no frame' } },
      { reason: { ...crashed, message: long } },
      { reason: { ...crashed, name: 'x'.repeat(60), message: 'x'.repeat(70) } },
      { reason: { ...crashed, code: 'é' } },
      { at: -0.5 },
      { at: -0 },
      { fates },
      { fates: fatesOf(1_000) },
      { fates, decision: { action: 'restart', delayMs: 1, attempt: 1 } },
      { decision: { action: 'fail', tried: ['first', 'second'] } },
      { decision: { action: 'routeToNext', to: 'é', attempt: 1 } },
    ];
    for (const frame of [
      { ...EXIT, stack: 'at the end' },
      ...unusual.map((part): ExitFrame => ({ ...EXIT, crash: { ...EXIT.crash, ...part } })),
    ]) {
      expect(writeHotFrame(frame, new FrameBuffer())).toBe(false);
      expect(decodeFrame(bodyOf(frame), false)).toStrictEqual(frame);
    }
  });

  it('leaves an exit to the generated code that has a part twice, or a number of over 32 bits where there may be none [WIRE-2]', () => {
    const body = bodyOf(EXIT).subarray(2);
    expect(hotReading(joined(Uint8Array.of(0x22, body.length), body))).toStrictEqual(EXIT);
    // A pid, a reason and a decision: protobuf puts what comes twice together.
    for (const again of [
      Uint8Array.of(0x12, 2, 0x10, 9),
      Uint8Array.of(0x32, 2, 0x3a, 0),
      Uint8Array.of(0x52, 2, 0x0a, 0),
    ]) {
      const twice = joined(Uint8Array.of(0x22, body.length + again.length), body, again);
      expect(hotReading(twice)).toBeUndefined();
    }
    const decision = { action: 'compensate', compensations: 0xffff_ffff } as const;
    const beyond = joined(bodyOf({ ...EXIT, crash: { ...EXIT.crash, decision } }));
    expect(beyond.at(-1)).toBe(0x0f);
    beyond[beyond.length - 1] = 0x1f;
    expect(hotReading(Uint8Array.from(beyond))).toBeUndefined();
  });

  it('goes no further in an exit than a number of over 32 bits, of which it has read a part [WIRE-5]', () => {
    for (const hex of [
      // What is left of the number is no field, and the field comes once more.
      '22190801120810808080808010051a0141280132023a0052020a00',
      // What is left of the number looks like fields.
      '222e0801121410808080808010180a0a094141414141414141411a0141280132023a0041000000000000144052020a00',
    ]) {
      const body = Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
      expect(hotReading(body)).toBeUndefined();
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

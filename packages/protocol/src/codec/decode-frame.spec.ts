import { decodeFrame } from './decode-frame';
import { bodyOf, joined } from './frame-bytes.fixture';
import { wire } from './wire';

const STATUS = { code: 'aborted', message: 'x', delivery: 'unknown', retryable: false } as const;

/** What is read in a frame of the schema, which may have numbers that it has no name for. */
function decode(frame: object) {
  return decodeFrame(wire.Frame.encode(frame).finish(), false);
}

/** A field of length-delimited bytes, written by hand. */
function field(number: number, bytes: readonly number[]): Uint8Array {
  return Uint8Array.from([(((number << 3) | 2) & 0x7f) | 0x80, (number << 3) >>> 7, bytes.length, ...bytes]);
}

const CRITICAL = Uint8Array.of((15 << 3) | 0, 1);

describe('what a newer peer sends', () => {
  it('is skipped when it is a frame of an unknown kind [WIRE-4]', () => {
    expect(decodeFrame(field(60, [1, 2, 3]), false)).toEqual({ kind: 'unknown', critical: false });
  });

  it('is told to be critical when the frame says so, before or after its body [WIRE-4]', () => {
    expect(decodeFrame(joined(field(60, [1]), CRITICAL), false)).toEqual({ kind: 'unknown', critical: true });
    expect(decodeFrame(joined(CRITICAL, field(60, [1])), false)).toEqual({ kind: 'unknown', critical: true });
  });

  it.each([7, 8, 9, 10, 12, 13, 14])('is skipped when it is the reserved frame %d [WIRE-4]', (number) => {
    expect(decodeFrame(Uint8Array.of((number << 3) | 2, 0), false)).toEqual({
      kind: 'unknown',
      critical: false,
    });
  });

  it('is known all the same when a known frame is critical [WIRE-4]', () => {
    const body = bodyOf({ kind: 'cancel', ref: 1, op: 1, reason: '' });
    expect(decodeFrame(joined(body, CRITICAL), false)).toEqual({ kind: 'cancel', ref: 1, op: 1, reason: '' });
  });

  it('keeps its known fields when it has unknown ones, in the frame and in a message within [WIRE-4]', () => {
    const reply = wire.Reply.encode({ ref: 1, op: 1 }).finish();
    const within = joined(reply, field(60, [9]));
    const body = joined(Uint8Array.of(0x12, within.length), within, field(61, [9, 9]));
    expect(decodeFrame(body, false)).toEqual({ kind: 'reply', ref: 1, op: 1, index: 0, more: false });
  });

  it('is the last body when it has two, as protobuf has it', () => {
    const first = wire.Frame.encode({ cancel: { ref: 1, op: 1 } }).finish();
    const second = wire.Frame.encode({ reply: { ref: 3, op: 3 } }).finish();
    expect(decodeFrame(joined(first, second), false)).toMatchObject({ kind: 'reply', ref: 3 });
    expect(decodeFrame(joined(second, first), false)).toMatchObject({ kind: 'cancel', ref: 1 });
  });

  it('is unknown when its status has a code of tomorrow, and claims nothing when its delivery is [STATUS]', () => {
    const frame = decode({ close: { ref: 1, status: { code: 99, delivery: 9, message: 'm' } } });
    expect(frame).toMatchObject({ status: { code: 'unknown', delivery: 'unknown', message: 'm' } });
    expect(decode({ close: { ref: 1, status: { code: -1 } } })).toMatchObject({
      status: { code: 'unknown' },
    });
  });
});

describe('what a plain implementation leaves out', () => {
  it('is the default policy in an Open', () => {
    expect(decode({ open: { ref: 1, subject: 's' } })).toEqual({
      kind: 'open',
      ref: 1,
      subject: 's',
      policy: { kind: 'fail' },
      headers: [],
    });
  });

  it('is zero in the counters of a Closed', () => {
    const counters = { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 };
    expect(decode({ closed: { ref: 1, status: { code: 10, message: 'x' } } })).toEqual({
      kind: 'closed',
      ref: 1,
      status: STATUS,
      counters,
    });
  });

  it('is no envelope field that was not sent, and every one that was, empty or not [OP-10]', () => {
    const envelope = { contentType: '', messageId: '', causal: {} };
    expect(decode({ reply: { ref: 1, op: 1, envelope } })).toStrictEqual({
      kind: 'reply',
      ref: 1,
      op: 1,
      index: 0,
      more: false,
      envelope: { payload: new Uint8Array(0), ...envelope },
    });
  });
});

describe('limits', () => {
  it('are met exactly without an error [WIRE-3]', () => {
    const headers = Array.from({ length: 32 }, () => ({ name: 'n'.repeat(128), value: 'v'.repeat(128) }));
    const envelope = { messageId: 'é'.repeat(64), contentType: 'a'.repeat(256), headers };
    expect(decode({ reply: { ref: 1, op: 1, envelope } })).toMatchObject({ kind: 'reply' });
  });
});

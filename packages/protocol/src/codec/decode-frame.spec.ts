import { type ExitFrame } from '../frame';
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

  it.each([7, 12])('is skipped when it is the reserved frame %d [WIRE-4]', (number) => {
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

describe('the code of a Cancel', () => {
  it.each([
    [undefined, 0],
    ['cancelled', wire.StatusCode.STATUS_CODE_CANCELLED],
    ['deadlineExceeded', wire.StatusCode.STATUS_CODE_DEADLINE_EXCEEDED],
    ['unknown', 99],
  ])(
    'is %s by its number in the schema, and nothing where the operation went well [STATUS]',
    (name, code) => {
      const frame = decode({ cancel: { ref: 2, op: 1, code } });
      expect(frame).toStrictEqual({
        kind: 'cancel',
        ref: 2,
        op: 1,
        reason: '',
        ...(name === undefined ? {} : { code: name }),
      });
    },
  );
});

describe('a phase', () => {
  it.each([
    ['created', wire.Phase.PHASE_CREATED],
    ['active', wire.Phase.PHASE_ACTIVE],
    ['completing', wire.Phase.PHASE_COMPLETING],
    ['closed', wire.Phase.PHASE_CLOSED],
    ['failed', wire.Phase.PHASE_FAILED],
  ])('is %s by its number in the schema [CONV-1]', (name, phase) => {
    const frame = decode({ policyEvent: { ref: 1, generation: 1, outcome: 1, phase } });
    expect(frame).toHaveProperty('event.phase', name);
  });
});

describe('what a plain implementation leaves out', () => {
  it('is what was not asked for in an Open: no policy, so that the subject decides, and no deadline [POLICY-7] [CONV-8]', () => {
    expect(decode({ open: { ref: 1, subject: 's' } })).toStrictEqual({
      kind: 'open',
      ref: 1,
      subject: 's',
      headers: [],
    });
  });

  it('is a deadline when it is 0: the conversation is over already [CONV-8]', () => {
    expect(decode({ open: { ref: 1, subject: 's', deadlineMs: 0 } })).toHaveProperty('deadlineMs', 0);
  });

  it('is no fault of a policy’s numbers that are out of their ranges: who is asked for it refuses it [POLICY-7]', () => {
    const asked = { restart: { maxRestarts: 10_001, windowMs: 0 } };
    expect(decode({ open: { ref: 1, subject: 's', policy: asked } })).toHaveProperty('policy', {
      kind: 'restart',
      maxRestarts: 10_001,
      windowMs: 0,
    });
    const empty = { chain: { policies: [], maxAttempts: 0 } };
    expect(decode({ open: { ref: 1, subject: 's', policy: empty } })).toHaveProperty('policy.policies', []);
  });

  it('is to fail where an Opened tells no policy [POLICY-7]', () => {
    expect(decode({ opened: { ref: 1, conversationId: 'c' } })).toStrictEqual({
      kind: 'opened',
      ref: 1,
      conversationId: 'c',
      participants: [],
      policy: { kind: 'fail' },
    });
  });

  it('is no number in a policy, which the receiver fills in, and a 0 that was sent is one [POLICY-2]', () => {
    const policy = (restart: object) => decode({ open: { ref: 1, subject: 's', policy: { restart } } });
    expect(policy({})).toHaveProperty('policy', { kind: 'restart' });
    expect(policy({ maxRestarts: 0, backoff: { initialMs: 0 } })).toHaveProperty('policy', {
      kind: 'restart',
      maxRestarts: 0,
      backoff: { initialMs: 0 },
    });
  });

  it('is no cause and nothing tried in the decision to fail, and no reason in what was undone [CRASH-5]', () => {
    const pid = { node: 'n', number: 1, creation: 1 };
    const exit = { ref: 1, participant: pid, subject: 's', generation: 1, reason: { noproc: {} } };
    const { crash } = decode({ exit: { ...exit, decision: { fail: { tried: [] } } } }) as ExitFrame;
    expect(crash.decision).toStrictEqual({ action: 'fail' });
    const event = { ref: 1, generation: 1, outcome: 4, phase: 2, compensations: [{ op: 1 }] };
    const compensations = [{ op: 1, label: '', undone: false }];
    expect(decode({ policyEvent: event })).toStrictEqual({
      kind: 'policyEvent',
      ref: 1,
      event: { generation: 1, outcome: 'compensated', phase: 'active', compensations },
    });
  });

  it('is what an outcome has nothing to say of: it is skipped when it comes [WIRE-4]', () => {
    const participant = { pid: {}, subject: '', generation: 0 };
    const event = { ref: 1, generation: 1, outcome: 1, phase: 5, participant, compensations: [{}] };
    expect(decode({ policyEvent: event })).toHaveProperty('event', {
      generation: 1,
      outcome: 'gaveUp',
      phase: 'failed',
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

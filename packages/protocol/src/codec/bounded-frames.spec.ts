import { boundedReason, crashedBy, type ExitReason } from '../exit-reason';
import { type ExitFrame, type Frame } from '../frame';
import { status } from '../status';
import { decodeFrame } from './decode-frame';
import { bodyOf } from './frame-bytes.fixture';
import { wire } from './wire';

const HUGE = 'é'.repeat(2_500_000);

function crossed<F extends Frame>(frame: F): F {
  return decodeFrame(bodyOf(frame), false) as F;
}

function exit(reason: ExitReason): ExitFrame {
  const participant = { node: 'n', number: 1, creation: 1 };
  const common = { subject: 's', host: 'inline', generation: 1, unclean: false, at: 1, fates: [] };
  return { kind: 'exit', ref: 1, crash: { participant, ...common, reason, decision: { action: 'fail' } } };
}

describe('an exit reason that crosses the wire', () => {
  it.each([
    ['an error of 5 MB', Object.assign(new Error(HUGE), { name: HUGE, code: HUGE })],
    ['undefined', undefined],
    ['a function', () => 1],
    ['half of an emoji', new Error('\ud83d')],
  ])('is bounded and not empty when what was thrown is %s [EXIT-6]', (_, thrown) => {
    const frame = exit(crashedBy(thrown));
    const { reason } = crossed(frame).crash;
    if (reason.kind !== 'crashed') throw new Error(reason.kind);
    expect(reason.message).not.toBe('');
    expect(reason.name).not.toBe('');
    expect(Buffer.byteLength(reason.message)).toBeLessThanOrEqual(256);
    expect(bodyOf(frame).length).toBeLessThan(4096);
  });

  it.each<ExitReason>([
    { kind: 'crashed', name: HUGE, message: HUGE, code: HUGE, stack: HUGE },
    { kind: 'killed', by: HUGE, signal: HUGE, detail: HUGE },
    { kind: 'noconnection', detail: HUGE },
    { kind: 'protocol', detail: HUGE },
  ])('stays under 4 KiB, whoever built it: $kind [EXIT-6]', (reason) => {
    expect(bodyOf(exit(reason)).length).toBeLessThan(4096);
    expect(crossed(exit(reason)).crash.reason).toEqual(boundedReason(reason));
  });

  it('leaves its stack behind [EXIT-2]', () => {
    const reason = crashedBy(new TypeError('x'));
    expect(reason).toHaveProperty('stack');
    expect(crossed(exit(reason)).crash.reason).toEqual({ kind: 'crashed', name: 'TypeError', message: 'x' });
  });

  it('is crashed with the name UnknownReason when its kind is not known here [EXIT-2]', () => {
    const participant = { node: 'n', number: 1, creation: 1 };
    const frame = { ref: 1, participant, subject: 's', generation: 1, reason: {}, decision: { fail: {} } };
    const decoded = decodeFrame(wire.Frame.encode({ exit: frame }).finish(), false);
    expect(decoded).toMatchObject({ crash: { reason: { kind: 'crashed', name: 'UnknownReason' } } });
  });
});

describe('what a sender gives that is over a limit', () => {
  it('is cut in the texts of a status, not refused [STATUS]', () => {
    const details = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}${HUGE}`, HUGE]));
    const frame = {
      kind: 'close',
      ref: 1,
      status: { ...status('aborted'), message: HUGE, details },
    } as const;
    const crossedStatus = crossed(frame).status;
    expect(Buffer.byteLength(crossedStatus.message)).toBeLessThanOrEqual(256);
    expect(Object.keys(crossedStatus.details ?? {})).toHaveLength(16);
  });

  it('is cut in a cancellation, a name for logs and the lists of a Hello', () => {
    expect(crossed({ kind: 'cancel', ref: 1, op: 1, reason: HUGE }).reason).toMatch(/^é+…$/);
    const texts = Array.from({ length: 40 }, () => HUGE);
    const hello = {
      kind: 'hello',
      versions: { min: 1, max: 1 },
      capabilities: texts,
      clientName: HUGE,
      clientVersion: HUGE,
    } as const;
    expect(crossed(hello).capabilities).toHaveLength(32);
    expect(crossed(hello).clientName).toMatch(/^é+…$/);
  });

  it('is cut in what was tried and in what was undone: lists and texts [CRASH-5]', () => {
    const tried = Array.from({ length: 40 }, () => HUGE);
    const frame = exit({ kind: 'noproc' });
    const { decision } = crossed({
      ...frame,
      crash: { ...frame.crash, decision: { action: 'fail', tried } },
    }).crash;
    if (decision.action !== 'fail') throw new Error(decision.action);
    expect(decision.tried).toHaveLength(32);
    expect(decision.tried?.[31]).toBe(`${'é'.repeat(62)}…`);
    const outcomes = Array.from({ length: 70 }, () => ({ op: 1, label: HUGE, undone: false, why: HUGE }));
    const common = { generation: 1, outcome: 'compensated', phase: 'active' } as const;
    const { event } = crossed({ kind: 'policyEvent', ref: 1, event: { ...common, compensations: outcomes } });
    if (event.outcome !== 'compensated') throw new Error(event.outcome);
    expect(event.compensations).toHaveLength(64);
    expect(event.compensations[0]).toEqual({
      op: 1,
      label: `${'é'.repeat(30)}…`,
      undone: false,
      why: `${'é'.repeat(62)}…`,
    });
  });

  it('is rounded up in the deadline of a conversation and in a window, and as it is in a backoff [CONV-8] [POLICY-2]', () => {
    const backoff = { initialMs: 0.25, factor: 1.5, maxMs: 2.75, jitter: 0.125 };
    const open = {
      kind: 'open',
      ref: 1,
      subject: 's',
      deadlineMs: 0.2,
      policy: { kind: 'restart', windowMs: 1.5, backoff },
      headers: [],
    } as const;
    expect(crossed(open)).toEqual({ ...open, deadlineMs: 1, policy: { ...open.policy, windowMs: 2 } });
  });

  it('is a wait when it is none, and a count of 32 bits when it is more, in what was decided [CRASH-5]', () => {
    const decided = [NaN, Infinity, -1, 0.25].map((delayMs) => {
      const frame = exit({ kind: 'noproc' });
      const decision = { action: 'restart', delayMs, attempt: 2 ** 40 } as const;
      return crossed({ ...frame, crash: { ...frame.crash, decision } }).crash.decision;
    });
    const attempt = 0xffff_ffff;
    expect(decided).toEqual([0, 0, 0, 0.25].map((delayMs) => ({ action: 'restart', delayMs, attempt })));
  });

  it('is rounded up in a time left, so that what has time left does not expire on the way [OP-4]', () => {
    const message = {
      kind: 'message',
      deadlinePerReply: false,
      ref: 1,
      op: 1,
      envelope: { payload: new Uint8Array(0) },
      expects: 'reply',
    } as const;
    const sent = [0.2, 1.5, 0, -1, Infinity, NaN].map(
      (deadlineMs) => crossed({ ...message, deadlineMs }).deadlineMs,
    );
    expect(sent).toEqual([1, 2, 0, 0, 0xffff_ffff, 0]);
  });

  it('is credit modulo 2³² [FLOW-2]', () => {
    const credit = { messages: 2 ** 32 + 5, bytes: -1 };
    expect(crossed({ kind: 'credit', ref: 1, op: 1, credit }).credit).toEqual({
      messages: 5,
      bytes: 0xffff_ffff,
    });
  });

  it('is an instant when it is none, and a count when it is no number', () => {
    const frame = exit({ kind: 'exited', code: NaN });
    const crash = { ...frame.crash, at: NaN, participant: { node: 'n', number: Infinity, creation: -1 } };
    expect(crossed({ ...frame, crash }).crash).toMatchObject({
      at: 0,
      reason: { code: 0 },
      participant: { number: Number.MAX_SAFE_INTEGER, creation: 0 },
    });
  });

  it('is a text that UTF-8 can hold when half of an emoji was cut off, in every text of an envelope', () => {
    const half = 'x\ud83d';
    const headers: [string, string][] = [[half, half]];
    const causal = { parentId: half, chainId: half };
    const envelope = {
      payload: new Uint8Array(0),
      contentType: half,
      messageId: half,
      publisherId: half,
      causal,
      headers,
    };
    const { envelope: got } = crossed({ kind: 'reply', ref: 1, op: 1, index: 0, more: false, envelope });
    expect(JSON.stringify(got)).toBe(JSON.stringify(envelope).replaceAll('\\ud83d', '\ufffd'));
  });

  it('is a status alone when a reply has both a status and an envelope: the status is terminal [OP-1]', () => {
    const both = { envelope: { payload: new Uint8Array(0) }, status: status('aborted') };
    const frame = crossed({ kind: 'reply', ref: 1, op: 1, index: 0, more: true, ...both });
    expect(frame).toEqual({ kind: 'reply', ref: 1, op: 1, index: 0, more: false, status: status('aborted') });
  });
});

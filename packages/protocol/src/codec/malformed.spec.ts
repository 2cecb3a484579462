import { Writer } from 'protobufjs/minimal';
import { decodeFrame } from './decode-frame';
import { bodyOf, joined, statusErrorOf } from './frame-bytes.fixture';
import { wire } from './wire';

const STATUS = { message: 'x' };
const PID = { node: 'n', number: 1, creation: 1 };
const EXIT = {
  ref: 1,
  participant: PID,
  subject: 's',
  generation: 1,
  reason: { noproc: {} },
  decision: { fail: {} },
};
const MESSAGE = { ref: 1, op: 1, envelope: {}, expects: wire.Expects.EXPECTS_REPLY };
const EVENT = { ref: 1, generation: 1, outcome: 1, phase: 2 };
const LONG = 'é'.repeat(65);

function many<T>(count: number, entry: T): T[] {
  return Array.from({ length: count }, () => entry);
}

/** A frame as the schema allows it, with numbers that it has no name for, too. */
function encoded(frame: object): Uint8Array {
  return wire.Frame.encode(frame).finish();
}

/** A field with a message in it, which may be longer than one byte can say. */
function nested(number: number, message: Uint8Array): Uint8Array {
  const prefix = new Writer()
    .uint32((number << 3) | 2)
    .uint32(message.length)
    .finish();
  return joined(prefix, message);
}

/** What the error says, and the frame it is about. */
const MALFORMED: readonly [string, object][] = [
  ['Message.ref is 0 [WIRE-2].', { message: { ...MESSAGE, ref: 0 } }],
  ['Message.op is 0 [WIRE-2].', { message: { ...MESSAGE, op: 0 } }],
  ['Message.envelope is missing [WIRE-2].', { message: { ...MESSAGE, envelope: null } }],
  ['Message.expects is 0, which is not known here [OP-1].', { message: { ...MESSAGE, expects: 0 } }],
  ['Message.expects is 5, which is not known here [OP-1].', { message: { ...MESSAGE, expects: 5 } }],
  ['Message.expects is -1, which is not known here [OP-1].', { message: { ...MESSAGE, expects: -1 } }],
  [
    'Message.envelope.messageId is over 128 bytes [WIRE-3].',
    { message: { ...MESSAGE, envelope: { messageId: LONG } } },
  ],
  [
    'Message.envelope.publisherId is over 128 bytes [WIRE-3].',
    { message: { ...MESSAGE, envelope: { publisherId: LONG } } },
  ],
  [
    'Message.envelope.causal.parentId is over 128 bytes [WIRE-3].',
    { message: { ...MESSAGE, envelope: { causal: { parentId: LONG } } } },
  ],
  [
    'Message.envelope.causal.chainId is over 128 bytes [WIRE-3].',
    { message: { ...MESSAGE, envelope: { causal: { chainId: LONG } } } },
  ],
  [
    'Message.envelope.contentType is over 256 bytes [WIRE-3].',
    { message: { ...MESSAGE, envelope: { contentType: 'a'.repeat(257) } } },
  ],
  [
    'Message.envelope.schemaId is 31 bytes, not 32 [OP-10].',
    { message: { ...MESSAGE, envelope: { schemaId: new Uint8Array(31) } } },
  ],
  [
    'Message.envelope.schemaId is 0 bytes, not 32 [OP-10].',
    { message: { ...MESSAGE, envelope: { schemaId: new Uint8Array(0) } } },
  ],
  [
    'Message.envelope.headers has 33 entries; the limit is 32 [WIRE-3].',
    { message: { ...MESSAGE, envelope: { headers: many(33, {}) } } },
  ],
  [
    'Message.envelope.headers are over 8192 bytes [WIRE-3].',
    { message: { ...MESSAGE, envelope: { headers: many(2, { value: 'é'.repeat(2049) }) } } },
  ],
  ['Message.idempotencyKey is empty [WIRE-2].', { message: { ...MESSAGE, idempotencyKey: '' } }],
  ['Message.idempotencyKey is over 128 bytes [WIRE-3].', { message: { ...MESSAGE, idempotencyKey: LONG } }],
  ['Reply.ref is 0 [WIRE-2].', { reply: { op: 1 } }],
  ['Reply.op is 0 [WIRE-2].', { reply: { ref: 1 } }],
  [
    'Reply.more is set beside a status, which is terminal [OP-1].',
    { reply: { ref: 1, op: 1, more: true, status: STATUS } },
  ],
  [
    'Reply.status.message is over 256 bytes [WIRE-3].',
    { reply: { ref: 1, op: 1, status: { message: 'a'.repeat(257) } } },
  ],
  ['Deferred.ref is 0 [WIRE-2].', { deferred: { op: 1, status: STATUS } }],
  ['Deferred.op is 0 [WIRE-2].', { deferred: { ref: 1, status: STATUS } }],
  ['Deferred.status is missing [WIRE-2].', { deferred: { ref: 1, op: 1 } }],
  ['Rejected.status is missing [WIRE-2].', { rejected: { ref: 1, op: 1 } }],
  ['Rejected.op is 0 [WIRE-2].', { rejected: { ref: 1, status: STATUS } }],
  ['Cancel.op is 0 [WIRE-2].', { cancel: { ref: 1 } }],
  ['Cancel.reason is over 256 bytes [WIRE-3].', { cancel: { ref: 1, op: 1, reason: 'a'.repeat(257) } }],
  ['Credit.ref is 0 [WIRE-2].', { credit: { op: 1 } }],
  ['Exit.ref is 0 [WIRE-2].', { exit: { ...EXIT, ref: 0 } }],
  ['Exit.participant is missing [WIRE-2].', { exit: { ...EXIT, participant: null } }],
  [
    'Exit.participant.node is over 128 bytes [WIRE-3].',
    { exit: { ...EXIT, participant: { ...PID, node: LONG } } },
  ],
  [
    'Exit.participant.number is over 53 bits [WIRE-6].',
    { exit: { ...EXIT, participant: { ...PID, number: 2 ** 53 } } },
  ],
  ['Exit.subject is empty [WIRE-2].', { exit: { ...EXIT, subject: '' } }],
  ['Exit.generation is 0; it counts from 1 [CRASH-1].', { exit: { ...EXIT, generation: 0 } }],
  ['Exit.reason is missing [WIRE-2].', { exit: { ...EXIT, reason: null } }],
  [
    'Exit.reason.crashed.message is over 256 bytes [WIRE-3].',
    { exit: { ...EXIT, reason: { crashed: { message: 'a'.repeat(257) } } } },
  ],
  ['Exit.at is NaN, which is no instant [WIRE-2].', { exit: { ...EXIT, at: NaN } }],
  ['Exit.at is Infinity, which is no instant [WIRE-2].', { exit: { ...EXIT, at: Infinity } }],
  ['Exit.fates.op is 0 [WIRE-2].', { exit: { ...EXIT, fates: [{ fate: 1 }] } }],
  ['Exit.fates.fate is 0, which is not known here [CRASH-5].', { exit: { ...EXIT, fates: [{ op: 1 }] } }],
  [
    'Exit.fates.fate is 4, which is not known here [CRASH-5].',
    { exit: { ...EXIT, fates: [{ op: 1, fate: 4 }] } },
  ],
  [
    'Exit.fates has 65537 entries; the limit is 65536 [WIRE-3].',
    { exit: { ...EXIT, fates: many(65_537, { op: 1, fate: 1 }) } },
  ],
  ['Exit.decision is missing [WIRE-2].', { exit: { ...EXIT, decision: null } }],
  ['Exit.decision is of a kind that is not known here [CRASH-5].', { exit: { ...EXIT, decision: {} } }],
  [
    'Exit.decision.fail.because is 7, which is not known here [CRASH-5].',
    { exit: { ...EXIT, decision: { fail: { because: 7 } } } },
  ],
  [
    'Exit.decision.fail.because is -1, which is not known here [CRASH-5].',
    { exit: { ...EXIT, decision: { fail: { because: -1 } } } },
  ],
  [
    'Exit.decision.fail.tried has 33 entries; the limit is 32 [WIRE-3].',
    { exit: { ...EXIT, decision: { fail: { tried: many(33, 'a') } } } },
  ],
  [
    'Exit.decision.fail.tried is over 128 bytes [WIRE-3].',
    { exit: { ...EXIT, decision: { fail: { tried: [LONG] } } } },
  ],
  [
    'Exit.decision.restart.delayMs is NaN, which is no wait [WIRE-2].',
    { exit: { ...EXIT, decision: { restart: { delayMs: NaN, attempt: 1 } } } },
  ],
  [
    'Exit.decision.restart.delayMs is Infinity, which is no wait [WIRE-2].',
    { exit: { ...EXIT, decision: { restart: { delayMs: Infinity, attempt: 1 } } } },
  ],
  [
    'Exit.decision.restart.delayMs is -0.5, which is no wait [WIRE-2].',
    { exit: { ...EXIT, decision: { restart: { delayMs: -0.5, attempt: 1 } } } },
  ],
  [
    'Exit.decision.restart.attempt is 0; it counts from 1 [WIRE-2].',
    { exit: { ...EXIT, decision: { restart: {} } } },
  ],
  [
    'Exit.decision.routeToNext.to is empty [WIRE-2].',
    { exit: { ...EXIT, decision: { routeToNext: { attempt: 1 } } } },
  ],
  [
    'Exit.decision.routeToNext.to is over 128 bytes [WIRE-3].',
    { exit: { ...EXIT, decision: { routeToNext: { to: LONG, attempt: 1 } } } },
  ],
  [
    'Exit.decision.routeToNext.attempt is 0; it counts from 1 [WIRE-2].',
    { exit: { ...EXIT, decision: { routeToNext: { to: 'a' } } } },
  ],
  ['PolicyEvent.outcome is 0, which is not known here [CRASH-5].', { policyEvent: { ...EVENT, outcome: 0 } }],
  ['PolicyEvent.outcome is 5, which is not known here [CRASH-5].', { policyEvent: { ...EVENT, outcome: 5 } }],
  ['PolicyEvent.participant is missing [WIRE-2].', { policyEvent: { ...EVENT, outcome: 2 } }],
  ['PolicyEvent.participant is missing [WIRE-2].', { policyEvent: { ...EVENT, outcome: 3 } }],
  [
    'PolicyEvent.participant.pid is missing [WIRE-2].',
    { policyEvent: { ...EVENT, outcome: 2, participant: { subject: 's', generation: 2 } } },
  ],
  [
    'PolicyEvent.participant.subject is empty [WIRE-2].',
    { policyEvent: { ...EVENT, outcome: 3, participant: { pid: PID, generation: 2 } } },
  ],
  [
    'PolicyEvent.participant.generation is 0; it counts from 1 [CRASH-1].',
    { policyEvent: { ...EVENT, outcome: 2, participant: { pid: PID, subject: 's' } } },
  ],
  [
    'PolicyEvent.compensations has 65 entries; the limit is 64 [WIRE-3].',
    { policyEvent: { ...EVENT, outcome: 4, compensations: many(65, { op: 1 }) } },
  ],
  [
    'PolicyEvent.compensations.op is 0 [WIRE-2].',
    { policyEvent: { ...EVENT, outcome: 4, compensations: [{ label: 'a' }] } },
  ],
  [
    'PolicyEvent.compensations.label is over 64 bytes [WIRE-3].',
    { policyEvent: { ...EVENT, outcome: 4, compensations: [{ op: 1, label: 'a'.repeat(65) }] } },
  ],
  [
    'PolicyEvent.compensations.why is over 128 bytes [WIRE-3].',
    { policyEvent: { ...EVENT, outcome: 4, compensations: [{ op: 1, why: LONG }] } },
  ],
  ['PolicyEvent.generation is 0; it counts from 1 [CRASH-1].', { policyEvent: { ...EVENT, generation: 0 } }],
  ['PolicyEvent.phase is 6, which is not known here [CONV-1].', { policyEvent: { ...EVENT, phase: 6 } }],
  ['Open.ref is 0 [WIRE-2].', { open: { subject: 's' } }],
  ['Open.subject is empty [WIRE-2].', { open: { ref: 1 } }],
  ['Open.subject is over 128 bytes [WIRE-3].', { open: { ref: 1, subject: LONG } }],
  [
    'Open.policy is of a kind that is not known here [POLICY-7].',
    { open: { ref: 1, subject: 's', policy: {} } },
  ],
  [
    'Open.policy.policies has 9 entries; the limit is 8 [WIRE-3].',
    { open: { ref: 1, subject: 's', policy: { chain: { policies: many(9, { fail: {} }) } } } },
  ],
  [
    'Open.policy.policies[1] is a chain within a chain [POLICY-5].',
    { open: { ref: 1, subject: 's', policy: { chain: { policies: [{ fail: {} }, { chain: {} }] } } } },
  ],
  [
    'Open.policy.policies[0] is of a kind that is not known here [POLICY-7].',
    { open: { ref: 1, subject: 's', policy: { chain: { policies: [{}] } } } },
  ],
  [
    'Open.headers has 33 entries; the limit is 32 [WIRE-3].',
    { open: { ref: 1, subject: 's', headers: many(33, {}) } },
  ],
  [
    'Opened.policy is of a kind that is not known here [POLICY-7].',
    { opened: { ref: 1, conversationId: 'c', policy: {} } },
  ],
  [
    'Opened.participants.generation is 0; it counts from 1 [CRASH-1].',
    { opened: { ref: 1, conversationId: 'c', participants: [{ pid: PID, subject: 's' }] } },
  ],
  ['Opened.conversationId is empty [WIRE-2].', { opened: { ref: 1 } }],
  [
    'Opened.participants has 33 entries; the limit is 32 [WIRE-3].',
    { opened: { ref: 1, conversationId: 'c', participants: many(33, {}) } },
  ],
  ['Close.status is missing [WIRE-2].', { close: { ref: 1 } }],
  ['Closed.ref is 0 [WIRE-2].', { closed: { status: STATUS } }],
  [
    'Closed.counters.replies is over 53 bits [WIRE-6].',
    { closed: { ref: 1, status: STATUS, counters: { replies: 2 ** 60 } } },
  ],
  ['Hello.clientName is over 128 bytes [WIRE-3].', { hello: { clientName: LONG } }],
  [
    'Hello.capabilities has 33 entries; the limit is 32 [WIRE-3].',
    { hello: { capabilities: many(33, 'a') } },
  ],
  ['Hello.capabilities is over 128 bytes [WIRE-3].', { hello: { capabilities: [LONG] } }],
  ['Hello.auth.scheme is over 128 bytes [WIRE-3].', { hello: { auth: { scheme: LONG } } }],
  ['Welcome.limits is missing [WIRE-2].', { welcome: { version: 1 } }],
  ['Reject.status is missing [WIRE-2].', { reject: {} }],
  [
    'Goaway.alternates is over 256 bytes [WIRE-3].',
    { goaway: { status: STATUS, alternates: ['a'.repeat(257)] } },
  ],
  [
    'Goodbye.status.details has 17 entries; the limit is 16 [WIRE-3].',
    { goodbye: { status: { details: Object.fromEntries(many(17, '').map((_, i) => [i, 'x'])) } } },
  ],
  [
    'Goodbye.status.details has an entry over 256 bytes [WIRE-3].',
    { goodbye: { status: { details: { name: 'a'.repeat(253) } } } },
  ],
];

describe('a malformed frame', () => {
  it.each(MALFORMED)('is refused with the field and the clause: %s [WIRE-5]', (message, frame) => {
    const error = statusErrorOf(() => decodeFrame(encoded(frame), false));
    expect(error.message).toBe(message);
    expect(error.status).toMatchObject({
      code: 'invalidArgument',
      delivery: 'notDelivered',
      retryable: false,
    });
  });

  it('is refused when it is empty: that is no frame of any kind [WIRE-2]', () => {
    expect(statusErrorOf(() => decodeFrame(new Uint8Array(0), false)).message).toBe(
      'A frame is empty [WIRE-2].',
    );
  });

  it.each([
    ['a field that ends after the frame', [0x0a, 0x05, 0x08]],
    ['a field that ends after the message it is in', [0x0a, 0x02, 0x1a, 0x05, 1, 2, 3, 4, 5]],
    ['a text that is not UTF-8', [0x2a, 0x07, 0x08, 1, 0x10, 1, 0x1a, 1, 0xff]],
    ['field number 0', [0x0a, 0x02, 0x00, 0x01]],
    ['an unending varint', [0x0a, 0x0c, 0x08, ...many(11, 0xff)]],
    ['a group that does not end', [0x0a, 0x01, 0xfb]],
  ])('is refused when its protobuf has %s, and the error still names the frame [WIRE-5]', (_, bytes) => {
    const error = statusErrorOf(() => decodeFrame(Uint8Array.from(bytes), false));
    expect(error.message).toMatch(/^(Message|Cancel) is not valid protobuf \[WIRE-2\]\.$/);
    expect(error.cause).toHaveProperty('message');
  });

  it('is refused when groups nest deeper than any stack [WIRE-3]', () => {
    const error = statusErrorOf(() => decodeFrame(new Uint8Array(1_000_000).fill(0xfb), false));
    expect(error.code).toBe('invalidArgument');
  });

  it('is refused when policies nest deeper than any stack [WIRE-3]', () => {
    let policy = wire.CrashPolicy.encode({ fail: {} }).finish();
    for (let depth = 0; depth < 500; depth++) {
      const chain = nested(1, policy);
      policy = nested(5, chain);
    }
    const open = joined(Uint8Array.of(0x08, 1, 0x12, 1, 0x73), nested(3, policy));
    const error = statusErrorOf(() => decodeFrame(nested(24, open), false));
    expect(error.message).toBe('Open is not valid protobuf [WIRE-2].');
  });

  it('ends the connection with a status that reaches the other side as it is [WIRE-5]', () => {
    const { status } = statusErrorOf(() =>
      decodeFrame(wire.Frame.encode({ reply: { ref: 1 } }).finish(), false),
    );
    expect(decodeFrame(bodyOf({ kind: 'goodbye', status }), false)).toEqual({ kind: 'goodbye', status });
  });
});

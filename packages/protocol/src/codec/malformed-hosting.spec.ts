import { decodeFrame } from './decode-frame';
import { statusErrorOf } from './frame-bytes.fixture';
import { wire } from './wire';

const STATUS = { message: 'x' };
const PID = { node: 'n', number: 1, creation: 1 };
const OFFER = { subject: 's', concurrency: 1 };
const REGISTER = { registration: 1, offers: [OFFER], capacity: 1 };
const ASSIGN = {
  ref: 2,
  registration: 1,
  conversationId: 'c',
  subject: 's',
  participant: PID,
  generation: 1,
  payloadBytes: 1,
};
const COMPENSATION = { ref: 2, op: 1, number: 1 };
const EXIT = { ref: 2, participant: PID, subject: 's', generation: 1, reason: {}, decision: { fail: {} } };
const LONG = 'é'.repeat(65);

function many<T>(count: number, entry: T): T[] {
  return Array.from({ length: count }, () => entry);
}

function offering(offer: object): object {
  return { register: { ...REGISTER, offers: [{ ...OFFER, ...offer }] } };
}

function supervised(supervision: object): object {
  return offering({ supervision });
}

/** What the error says, and the frame it is about. */
const MALFORMED: readonly [string, object][] = [
  ['Register.registration is 0 [WIRE-2].', { register: { ...REGISTER, registration: 0 } }],
  ['Register.offers is empty [WIRE-2].', { register: { ...REGISTER, offers: [] } }],
  [
    'Register.offers has 33 entries; the limit is 32 [WIRE-3].',
    { register: { ...REGISTER, offers: many(33, {}).map((_, i) => ({ subject: `s${i}` })) } },
  ],
  [
    'Register.offers has a subject twice [WIRE-2].',
    { register: { ...REGISTER, offers: [OFFER, { subject: 't' }, { subject: 's', concurrency: 2 }] } },
  ],
  ['Register.offers.subject is empty [WIRE-2].', offering({ subject: '' })],
  ['Register.offers.subject is over 128 bytes [WIRE-3].', offering({ subject: LONG })],
  ['Register.offers.concurrency is over 65536 [WIRE-3].', offering({ concurrency: 65_537 })],
  [
    'Register.offers.supervision.policy is of a kind that is not known here [POLICY-7].',
    supervised({ policy: {} }),
  ],
  [
    'Register.offers.supervision.policy.policies[0] is a chain within a chain [POLICY-5].',
    supervised({ policy: { chain: { policies: [{ chain: {} }] } } }),
  ],
  [
    'Register.offers.supervision.bounds.kinds has a kind that is not known here [POLICY-7].',
    supervised({ bounds: { kinds: { kinds: ['restart', 'toString'] } } }),
  ],
  [
    'Register.offers.supervision.bounds.kinds has a kind that is not known here [POLICY-7].',
    supervised({ bounds: { kinds: { kinds: ['chain'] } } }),
  ],
  [
    'Register.offers.supervision.bounds.kinds has 5 entries; the limit is 4 [WIRE-3].',
    supervised({ bounds: { kinds: { kinds: many(5, 'fail') } } }),
  ],
  ['Register.capacity is 0; it counts from 1 [WIRE-2].', { register: { ...REGISTER, capacity: 0 } }],
  ['Register.version is over 128 bytes [WIRE-3].', { register: { ...REGISTER, version: LONG } }],
  [
    'Register.attributes has 33 entries; the limit is 32 [WIRE-3].',
    { register: { ...REGISTER, attributes: many(33, {}) } },
  ],
  [
    'Register.attributes are over 8192 bytes [WIRE-3].',
    { register: { ...REGISTER, attributes: many(2, { value: 'é'.repeat(2049) }) } },
  ],
  ['Registered.registration is 0 [WIRE-2].', { registered: { status: STATUS } }],
  ['Registered.status is missing [WIRE-2].', { registered: { registration: 1 } }],
  ['Unregister.registration is 0 [WIRE-2].', { unregister: { status: STATUS } }],
  ['Unregister.status is missing [WIRE-2].', { unregister: { registration: 1 } }],
  ['Assign.ref is 0 [WIRE-2].', { assign: { ...ASSIGN, ref: 0 } }],
  ['Assign.registration is 0 [WIRE-2].', { assign: { ...ASSIGN, registration: 0 } }],
  ['Assign.conversationId is empty [WIRE-2].', { assign: { ...ASSIGN, conversationId: '' } }],
  ['Assign.conversationId is over 128 bytes [WIRE-3].', { assign: { ...ASSIGN, conversationId: LONG } }],
  ['Assign.subject is empty [WIRE-2].', { assign: { ...ASSIGN, subject: '' } }],
  ['Assign.subject is over 128 bytes [WIRE-3].', { assign: { ...ASSIGN, subject: LONG } }],
  ['Assign.participant is missing [WIRE-2].', { assign: { ...ASSIGN, participant: null } }],
  ['Assign.generation is 0; it counts from 1 [CRASH-1].', { assign: { ...ASSIGN, generation: 0 } }],
  [
    'Assign.headers has 33 entries; the limit is 32 [WIRE-3].',
    { assign: { ...ASSIGN, headers: many(33, {}) } },
  ],
  ['Assign.payloadBytes is 0; it counts from 1 [WIRE-2].', { assign: { ...ASSIGN, payloadBytes: 0 } }],
  ['Assigned.ref is 0 [WIRE-2].', { assigned: {} }],
  ['Declined.ref is 0 [WIRE-2].', { declined: { status: STATUS } }],
  ['Declined.status is missing [WIRE-2].', { declined: { ref: 2 } }],
  ['Started.ref is 0 [WIRE-2].', { started: { op: 1 } }],
  ['Started.op is 0 [WIRE-2].', { started: { ref: 2 } }],
  ['Progress.ref is 0 [WIRE-2].', { progress: { op: 1 } }],
  ['Compensation.ref is 0 [WIRE-2].', { compensation: { ...COMPENSATION, ref: 0 } }],
  ['Compensation.op is 0 [WIRE-2].', { compensation: { ...COMPENSATION, op: 0 } }],
  ['Compensation.number is 0; it counts from 1 [WIRE-2].', { compensation: { ...COMPENSATION, number: 0 } }],
  [
    'Compensation.label is over 64 bytes [WIRE-3].',
    { compensation: { ...COMPENSATION, label: 'a'.repeat(65) } },
  ],
  [
    'Compensation.envelope.messageId is over 128 bytes [WIRE-3].',
    { compensation: { ...COMPENSATION, envelope: { messageId: LONG } } },
  ],
  ['Exit.stack is over 8192 bytes [WIRE-3].', { exit: { ...EXIT, stack: 'a'.repeat(8193) } }],
  [
    'Closed.reason.killed.by is over 128 bytes [WIRE-3].',
    { closed: { ref: 2, status: STATUS, reason: { killed: { by: LONG } } } },
  ],
];

describe('a malformed frame between a server and what hosts participants', () => {
  it.each(MALFORMED)('is refused with the field and the clause: %s [WIRE-5]', (message, frame) => {
    const error = statusErrorOf(() => decodeFrame(wire.Frame.encode(frame).finish(), false));
    expect(error.message).toBe(message);
    expect(error.code).toBe('invalidArgument');
  });
});

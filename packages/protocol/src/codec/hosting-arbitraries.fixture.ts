import * as fc from 'fast-check';
import { type Headers } from '../envelope';
import { type Frame } from '../frame';
import { type ParticipantOffer } from '../hosting-frame';
import { type Supervision } from '../supervision';
import { pid } from './crash-arbitraries.fixture';
import { envelope, frame, OPTIONAL, status } from './part-arbitraries.fixture';
import { policy } from './policy-arbitraries.fixture';
import { type ValueArbitraries } from './value-arbitraries.fixture';

function supervision(values: ValueArbitraries): fc.Arbitrary<Supervision> {
  const number = values.between(-1e9, 1e9);
  const kind = fc.constantFrom(
    'restart' as const,
    'routeToNext' as const,
    'compensate' as const,
    'fail' as const,
  );
  const bounds = fc.record(
    { kinds: fc.uniqueArray(kind), maxRestarts: number, minWindowMs: number, maxAttempts: number },
    { requiredKeys: [], ...OPTIONAL },
  );
  const breaker = fc.record(
    { failures: number, windowMs: number, openMs: number, maxOpenMs: number },
    { requiredKeys: [], ...OPTIONAL },
  );
  return fc.record(
    {
      policy: policy(values),
      bounds,
      breaker: fc.oneof(fc.constant(false as const), breaker),
      noProgressMs: number,
      overrunMs: number,
    },
    { requiredKeys: [], ...OPTIONAL },
  );
}

function offers(values: ValueArbitraries): fc.Arbitrary<ParticipantOffer[]> {
  const fields = {
    subject: values.id,
    concurrency: values.wholeBetween(1, 65_536),
    supervision: supervision(values),
  };
  const offer = fc.record(fields, { requiredKeys: ['subject', 'concurrency'], ...OPTIONAL });
  return fc.uniqueArray(offer, { minLength: 1, maxLength: 3, selector: ({ subject }) => subject });
}

/** Frames of every kind that only those who host participants, and their servers, send. */
export function hostingFrames(values: ValueArbitraries): fc.Arbitrary<Frame>[] {
  const { text, id, label, uint32, ordinal } = values;
  const headers: fc.Arbitrary<Headers> = fc.array(fc.tuple(text, text), { maxLength: 5 });
  const registration = { registration: ordinal };
  const operation = { ref: ordinal, op: ordinal };
  return [
    frame('register', {
      ...registration,
      offers: offers(values),
      capacity: ordinal,
      version: text,
      attributes: headers,
    }),
    frame('registered', { ...registration, status: status(values) }),
    frame('unregister', { ...registration, status: status(values) }),
    frame('assign', {
      ref: ordinal,
      ...registration,
      conversationId: id,
      subject: id,
      participant: pid(values),
      generation: ordinal,
      attempt: ordinal,
      headers,
      payloadBytes: ordinal,
      compensations: fc.record({ count: uint32, bytes: uint32 }, OPTIONAL),
    }),
    frame('assigned', { ref: ordinal }),
    frame('declined', { ref: ordinal, status: status(values) }),
    frame('started', operation),
    frame('progress', { ref: ordinal, op: uint32, dropped: uint32 }),
    frame(
      'compensation',
      { ...operation, number: ordinal, envelope: envelope(values), label, deadlineMs: uint32 },
      ['envelope'],
    ),
  ];
}

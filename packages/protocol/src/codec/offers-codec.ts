import { wellFormed } from '../bounded-text';
import { type ParticipantOffer } from '../hosting-frame';
import { LIMITS } from '../limits';
import { boundedList, requiredId } from './field-rules';
import { malformed } from './malformed';
import { supervisionFromWire, supervisionToWire } from './supervision-codec';
import { type wire } from './wire';
import { uint32ToWire } from './wire-number';

const FIELD = 'Register.offers';

export function offerToWire(offer: ParticipantOffer): wire.ParticipantOffer.$Properties {
  const { subject, concurrency, supervision } = offer;
  return {
    subject: wellFormed(subject),
    concurrency: uint32ToWire(concurrency),
    ...(supervision === undefined ? {} : { supervision: supervisionToWire(supervision) }),
  };
}

/** The offers that came in a Register: at least one, and one for each subject. */
export function offersFromWire(
  values: readonly wire.ParticipantOffer.$Properties[] | null | undefined,
): ParticipantOffer[] {
  const offers = boundedList('Register', 'offers', values, LIMITS.listEntries).map(offerFromWire);
  if (offers.length === 0) throw malformed(FIELD, 'is empty', 'WIRE-2');
  if (new Set(offers.map(({ subject }) => subject)).size < offers.length)
    throw malformed(FIELD, 'has a subject twice', 'WIRE-2');
  return offers;
}

function offerFromWire(offer: wire.ParticipantOffer.$Properties): ParticipantOffer {
  const { supervision } = offer;
  return {
    subject: requiredId(FIELD, 'subject', offer.subject),
    concurrency: concurrencyFromWire(offer.concurrency),
    ...(supervision ? { supervision: supervisionFromWire(FIELD, supervision) } : {}),
  };
}

/** As many as a conversation may have open: more would never be at an instance at once. */
function concurrencyFromWire(concurrency: number | null | undefined): number {
  const messages = concurrency || 1;
  if (messages > LIMITS.operationsCeiling)
    throw malformed(`${FIELD}.concurrency`, `is over ${LIMITS.operationsCeiling}`, 'WIRE-3');
  return messages;
}

import { type Envelope } from '@liminal/protocol';

/** The same envelope with bytes of its own: for what is given to more than one, each of whom may write into what it got (OP-10). */
export function ownEnvelope(envelope: Envelope): Envelope {
  const { payload, schemaId } = envelope;
  const own = { ...envelope, payload: payload.slice() };
  return schemaId ? { ...own, schemaId: schemaId.slice() } : own;
}

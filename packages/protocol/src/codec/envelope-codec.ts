import { wellFormed } from '../bounded-text';
import { type CausalContext, type Envelope, type Headers } from '../envelope';
import { LIMITS } from '../limits';
import { boundedField, idField } from './field-rules';
import { headersFromWire, headersToWire } from './headers-codec';
import { keptBytes } from './kept-bytes';
import { malformed } from './malformed';
import { type wire } from './wire';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An envelope as it crosses the wire: whole [OP-10]. */
export function envelopeToWire(envelope: Envelope): wire.Envelope.$Properties {
  const { payload, contentType, messageId, schemaId, publisherId, causal, headers } = envelope;
  const value: wire.Envelope.$Properties = { payload };
  if (contentType !== undefined) value.contentType = wellFormed(contentType);
  if (messageId !== undefined) value.messageId = wellFormed(messageId);
  if (schemaId !== undefined) value.schemaId = schemaId;
  if (publisherId !== undefined) value.publisherId = wellFormed(publisherId);
  if (causal !== undefined) value.causal = causalToWire(causal);
  if (headers !== undefined) value.headers = headersToWire(headers);
  return value;
}

/** An envelope that came in a frame. See {@link keptBytes} for `owned`. */
export function envelopeFromWire(frame: string, value: wire.Envelope.$Properties, owned: boolean): Envelope {
  const { contentType, messageId, schemaId, publisherId, causal } = value;
  const envelope: Mutable<Envelope> = { payload: keptBytes(value.payload, owned) };
  if (typeof contentType === 'string')
    envelope.contentType = boundedField(frame, 'envelope.contentType', contentType, LIMITS.contentTypeBytes);
  if (typeof messageId === 'string') envelope.messageId = idField(frame, 'envelope.messageId', messageId);
  if (schemaId) envelope.schemaId = schemaIdFromWire(frame, schemaId, owned);
  if (typeof publisherId === 'string')
    envelope.publisherId = idField(frame, 'envelope.publisherId', publisherId);
  if (causal) envelope.causal = causalFromWire(frame, causal);
  const headers = headersOfEnvelope(frame, value);
  if (headers) envelope.headers = headers;
  return envelope;
}

function headersOfEnvelope(frame: string, { headers }: wire.Envelope.$Properties): Headers | undefined {
  return headers && headers.length > 0 ? headersFromWire(frame, 'envelope.headers', headers) : undefined;
}

function schemaIdFromWire(frame: string, schemaId: Uint8Array, owned: boolean): Uint8Array {
  if (schemaId.length === LIMITS.schemaIdBytes) return keptBytes(schemaId, owned);
  throw malformed(
    `${frame}.envelope.schemaId`,
    `is ${schemaId.length} bytes, not ${LIMITS.schemaIdBytes}`,
    'OP-10',
  );
}

function causalToWire({ parentId, chainId }: CausalContext): wire.CausalContext.$Properties {
  return {
    ...(parentId === undefined ? {} : { parentId: wellFormed(parentId) }),
    ...(chainId === undefined ? {} : { chainId: wellFormed(chainId) }),
  };
}

function causalFromWire(frame: string, { parentId, chainId }: wire.CausalContext.$Properties): CausalContext {
  return {
    ...(typeof parentId === 'string'
      ? { parentId: idField(frame, 'envelope.causal.parentId', parentId) }
      : {}),
    ...(typeof chainId === 'string' ? { chainId: idField(frame, 'envelope.causal.chainId', chainId) } : {}),
  };
}

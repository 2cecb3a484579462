import { brandFor, hasBrand } from './brand';

const ENVELOPE = brandFor('envelope');

/** Where a message stands in a chain of messages that caused one another. */
export interface CausalContext {
  /** The id of the message that caused this one. At most 128 bytes. */
  readonly parentId?: string;
  /** The id that every message of the chain shares. At most 128 bytes. */
  readonly chainId?: string;
}

/** Header names and values, in order; a name may appear more than once. At most 32 entries and 8 KiB together. */
export type Headers = readonly (readonly [name: string, value: string])[];

/**
 * A message or reply as it travels: opaque payload bytes and what is known about them. It is kept whole from end to end
 * (OP-10): nothing of Liminal looks into the payload or changes a field.
 *
 * Received bytes belong to the receiver; a sender does not touch the bytes after sending.
 */
export interface Envelope {
  /** The bytes of the message. May be empty; at most 1 MiB by default. */
  readonly payload: Uint8Array;
  /** What the payload is, as a media type, for example `application/json`. */
  readonly contentType?: string;
  /** An id given by the sender. At most 128 bytes. */
  readonly messageId?: string;
  /** The id of the payload's schema: exactly 32 bytes. */
  readonly schemaId?: Uint8Array;
  /** Who published the message. At most 128 bytes. */
  readonly publisherId?: string;
  /** Which messages caused this one. */
  readonly causal?: CausalContext;
  /** What the sender adds, for the application; Liminal reads none of them. */
  readonly headers?: Headers;
}

/**
 * Builds an envelope that a handler may return, or a caller may send, where the bytes alone do not say enough.
 *
 * @example
 * ```ts
 * import { envelope } from '@liminal/protocol';
 *
 * const report = envelope(new Uint8Array([1, 2, 3]), { contentType: 'image/png', headers: [['width', '1']] });
 * ```
 */
export function envelope(payload: Uint8Array, fields: Omit<Envelope, 'payload'> = {}): Envelope {
  return Object.defineProperty({ ...fields, payload }, ENVELOPE, { value: true });
}

/**
 * Whether a value was made by {@link envelope}, by this copy of the package or another.
 *
 * @example
 * ```ts
 * import { envelope, isEnvelope } from '@liminal/protocol';
 *
 * isEnvelope(envelope(new Uint8Array([1]))); // true
 * isEnvelope({ payload: new Uint8Array([1]) }); // false: content, which would be sent as JSON
 * ```
 */
export function isEnvelope(value: unknown): value is Envelope {
  return hasBrand(value, ENVELOPE);
}

import { type Envelope, isEnvelope } from './envelope';
import { shown } from './field-fault';
import { statusError } from './status';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NO_BYTES = new Uint8Array(0);

/** The media types that {@link toEnvelope} gives, and {@link contentOf} understands. */
export const CONTENT_TYPES = {
  /** What a string is sent as. */
  text: 'text/plain; charset=utf-8',
  /** What is neither a string, bytes nor an envelope. */
  json: 'application/json',
  /** What bytes are; to say so is needed only where there are none, for what has no content type is bytes, or the empty message. */
  bytes: 'application/octet-stream',
} as const;

/**
 * What may be sent or returned as a message's content: text, bytes, anything JSON can hold, or a finished
 * {@link Envelope} for full control. `undefined` is the empty message.
 */
export type Content = unknown;

const EMPTY: Envelope = Object.freeze({ payload: NO_BYTES });

/**
 * Turns content into an envelope: a string becomes `text/plain`, bytes stay bytes and have no content type, an envelope stays what it
 * is, and everything else becomes JSON.
 *
 * @throws StatusError `invalidArgument` when the content cannot be JSON (a cycle, a BigInt, a function).
 *
 * @example
 * ```ts
 * import { toEnvelope } from '@liminal/protocol';
 *
 * toEnvelope('hello').contentType; // 'text/plain; charset=utf-8'
 * toEnvelope({ hello: 'world' }).contentType; // 'application/json'
 * toEnvelope(new Uint8Array([1])).contentType; // undefined
 * toEnvelope(undefined).payload.length; // 0
 * ```
 */
export function toEnvelope(content: Content): Envelope {
  return content instanceof Uint8Array ? bytesEnvelope(content) : encoded(content);
}

function encoded(content: Content): Envelope {
  if (content === undefined) return EMPTY;
  if (typeof content === 'string')
    return { payload: encoder.encode(content), contentType: CONTENT_TYPES.text };
  if (isEnvelope(content)) return content;
  return { payload: encoder.encode(toJson(content)), contentType: CONTENT_TYPES.json };
}

/** What has no content type is bytes (as in RFC 9110, 8.3), but none at all would be the empty message. */
function bytesEnvelope(payload: Uint8Array): Envelope {
  return payload.length === 0 ? { payload, contentType: CONTENT_TYPES.bytes } : { payload };
}

function toJson(content: unknown): string {
  let text: string | undefined;
  let cause: unknown;
  try {
    text = JSON.stringify(content);
  } catch (error) {
    cause = error;
  }
  if (text !== undefined) return text;
  throw statusError('invalidArgument', {
    message: `The content ${shown(content)} that JSON cannot hold; give text, bytes, JSON data or an envelope.`,
    delivery: 'notDelivered',
    cause,
  });
}

/**
 * The payload as text. Throws `invalidArgument` when the bytes are not UTF-8.
 *
 * @example
 * ```ts
 * import { textOf, toEnvelope } from '@liminal/protocol';
 *
 * textOf(toEnvelope('hello')); // 'hello'
 * textOf(toEnvelope({ a: 1 })); // '{"a":1}'
 * ```
 */
export function textOf(envelope: Envelope): string {
  try {
    return decoder.decode(envelope.payload);
  } catch (cause) {
    throw unreadable(envelope, 'UTF-8 text', cause);
  }
}

/**
 * The payload parsed as JSON. Throws `invalidArgument` when it is not JSON.
 *
 * @example
 * ```ts
 * import { jsonOf, toEnvelope } from '@liminal/protocol';
 *
 * jsonOf(toEnvelope({ a: 1 })); // { a: 1 }
 * ```
 */
export function jsonOf(envelope: Envelope): unknown {
  const text = textOf(envelope);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(envelope, 'JSON', cause);
  }
}

/**
 * The payload as its content type says: JSON parsed, text as a string, anything else as bytes. The empty message without
 * a content type is `undefined`, so that what {@link toEnvelope} made comes back as it went in. Throws `invalidArgument` when the
 * bytes are not what the type says.
 *
 * @example
 * ```ts
 * import { contentOf, envelope, toEnvelope } from '@liminal/protocol';
 *
 * contentOf(toEnvelope({ a: 1 })); // { a: 1 }
 * contentOf(toEnvelope('hello')); // 'hello'
 * contentOf(envelope(new Uint8Array([1]), { contentType: 'image/png' })); // the bytes
 * ```
 */
export function contentOf(envelope: Envelope): unknown {
  const type = envelope.contentType;
  if (type === undefined) return envelope.payload.length === 0 ? undefined : envelope.payload;
  if (type === CONTENT_TYPES.json || type.startsWith('application/json')) return jsonOf(envelope);
  if (type.startsWith('text/')) return textOf(envelope);
  return envelope.payload;
}

function unreadable(envelope: Envelope, what: string, cause: unknown) {
  return statusError('invalidArgument', {
    message: `A message of ${envelope.payload.length} bytes (${envelope.contentType ?? 'no content type'}) is not ${what}.`,
    delivery: 'processed',
    cause,
  });
}

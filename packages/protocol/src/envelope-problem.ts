import { exceedsUtf8 } from './bounded-text';
import { type Envelope, type Headers } from './envelope';
import { headerBytes } from './header-bytes';
import { LIMITS } from './limits';
import { type Status } from './status';
import { statusFor } from './status-table';

/**
 * What is wrong with an envelope, or nothing when it may be sent: `resourceExhausted` when the payload is too large,
 * `invalidArgument` when an id, the content type, the schema id or the headers break their limits. A sender asks before
 * anything is sent, for the receiver ends the whole connection over it [WIRE-5].
 *
 * @param payloadBytes The longest payload that the receiver takes, as its Welcome said. Default 1 MiB.
 *
 * @example
 * ```ts
 * import { envelopeProblem, toEnvelope } from '@liminal/protocol';
 *
 * envelopeProblem(toEnvelope('hello')); // undefined: it may be sent
 * envelopeProblem(toEnvelope('hello'), 3)?.code; // 'resourceExhausted'
 * ```
 */
export function envelopeProblem(
  envelope: Envelope,
  payloadBytes: number = LIMITS.payloadBytes,
): Status | undefined {
  // Each field is read once: plain JavaScript can have anything behind it.
  const { payload, contentType, messageId, schemaId, publisherId, causal, headers } = envelope;
  const isBare =
    contentType === undefined &&
    messageId === undefined &&
    schemaId === undefined &&
    publisherId === undefined &&
    causal === undefined &&
    headers === undefined;
  if (isBare && payload instanceof Uint8Array && payload.length <= payloadBytes) return undefined;
  return problemOf({ payload, contentType, messageId, schemaId, publisherId, causal, headers }, payloadBytes);
}

/** The fields of an envelope, each of which may be anything. */
type EnvelopeFields = { readonly [Field in keyof Required<Envelope>]: Envelope[Field] | undefined };

function problemOf(envelope: EnvelopeFields, payloadBytes: number): Status | undefined {
  const { payload, contentType, schemaId, headers } = envelope;
  if (!(payload instanceof Uint8Array)) return wrongKind('payload', 'a Uint8Array');
  if (payload.length > payloadBytes)
    return statusFor(
      'tooLarge',
      `A payload of ${payload.length} bytes is over the limit of ${payloadBytes}.`,
    );
  if (contentType !== undefined && typeof contentType !== 'string')
    return wrongKind('content type', 'a string');
  if (contentType !== undefined && exceedsUtf8(contentType, LIMITS.contentTypeBytes))
    return tooLong('content type', LIMITS.contentTypeBytes);
  if (schemaId !== undefined && !(schemaId instanceof Uint8Array))
    return wrongKind('schema id', 'a Uint8Array');
  if (schemaId !== undefined && schemaId.length !== LIMITS.schemaIdBytes)
    return statusFor('malformed', `A schema id is ${LIMITS.schemaIdBytes} bytes, not ${schemaId.length}.`);
  return idsProblem(envelope) ?? (headers === undefined ? undefined : headersProblem(headers));
}

/**
 * What is wrong with what a conversation is to be opened with, or nothing: `invalidArgument`, and why.
 *
 * @example
 * ```ts
 * import { openProblem } from '@liminal/protocol';
 *
 * openProblem('greeter', [['language', 'en']]); // undefined: it may be sent
 * openProblem('')?.code; // 'invalidArgument'
 * ```
 */
export function openProblem(subject: string, headers: Headers = []): Status | undefined {
  if (typeof subject !== 'string') return wrongKind('subject', 'a string');
  if (subject === '') return statusFor('malformed', 'A subject must not be empty.');
  return idProblem('subject', subject) ?? headersProblem(headers);
}

function idsProblem({ messageId, publisherId, causal }: EnvelopeFields): Status | undefined {
  if (causal !== undefined && (typeof causal !== 'object' || causal === null))
    return wrongKind('causal context', 'an object');
  return (
    idProblem('message id', messageId) ??
    idProblem('publisher id', publisherId) ??
    (causal && (idProblem('parent id', causal.parentId) ?? idProblem('chain id', causal.chainId)))
  );
}

function idProblem(what: string, id: string | undefined): Status | undefined {
  if (id === undefined) return undefined;
  if (typeof id !== 'string') return wrongKind(what, 'a string');
  return exceedsUtf8(id, LIMITS.idBytes) ? tooLong(what, LIMITS.idBytes) : undefined;
}

/** Plain JavaScript can put anything anywhere, and the encoder would make something of it. */
function wrongKind(what: string, kind: string): Status {
  return statusFor('malformed', `A ${what} must be ${kind}.`);
}

function tooLong(what: string, maxBytes: number): Status {
  return statusFor('malformed', `A ${what} is over the limit of ${maxBytes} bytes.`);
}

function isHeader(header: unknown): boolean {
  return Array.isArray(header) && typeof header[0] === 'string' && typeof header[1] === 'string';
}

function headersProblem(headers: Headers): Status | undefined {
  if (!Array.isArray(headers) || !headers.every(isHeader))
    return wrongKind('header', 'a pair of strings in an array');
  if (headers.length > LIMITS.headerEntries)
    return statusFor('malformed', `${headers.length} headers are over the limit of ${LIMITS.headerEntries}.`);
  const bytes = headerBytes(headers);
  return bytes > LIMITS.headerBytes
    ? statusFor('malformed', `Headers of ${bytes} bytes are over the limit of ${LIMITS.headerBytes}.`)
    : undefined;
}

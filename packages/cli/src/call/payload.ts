import { isUtf8 } from 'node:buffer';
import { type Readable } from 'node:stream';
import { CONTENT_TYPES, type Envelope, LIMITS, envelope } from '@liminal/protocol';
import { untilAborted } from '../abort';
import { usageFailure } from '../failure';

/** What the payload is, if the person says; and what ends the reading of it. */
export interface PayloadOptions {
  readonly contentType?: string | undefined;
  readonly signal: AbortSignal;
}

/** The message to send: the argument; or standard input, when there is no argument or it is `-`; or nothing, when that is a terminal. */
export async function payloadFrom(
  argument: string | undefined,
  input: Readable & { readonly isTTY?: boolean },
  { contentType, signal }: PayloadOptions,
): Promise<Envelope> {
  const payload = await bytesOf(argument, input, signal);
  return envelope(payload, { contentType: contentType ?? typeOf(payload) });
}

async function bytesOf(
  argument: string | undefined,
  input: Readable & { readonly isTTY?: boolean },
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (argument !== undefined && argument !== '-') return new TextEncoder().encode(argument);
  if (argument === undefined && input.isTTY) return new Uint8Array(0);
  return readAll(input, signal);
}

function typeOf(payload: Uint8Array): string {
  return isUtf8(payload) ? CONTENT_TYPES.text : CONTENT_TYPES.bytes;
}

async function readAll(input: Readable, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of untilAborted<Uint8Array>(input, signal)) {
    bytes += chunk.length;
    // Checked as it comes: an endless input must not be read to its end.
    if (bytes > LIMITS.payloadBytes) {
      throw usageFailure(
        `standard input is longer than ${LIMITS.payloadBytes} bytes, the most a message holds`,
      );
    }
    chunks.push(Buffer.from(chunk));
  }
  signal.throwIfAborted();
  return new Uint8Array(Buffer.concat(chunks));
}

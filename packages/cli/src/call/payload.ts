import { type Readable } from 'node:stream';
import { type Envelope, LIMITS, envelope } from '@liminal/protocol';
import { usageFailure } from '../failure';

const TEXT = 'text/plain; charset=utf-8';

/** The message to send: the argument; or standard input, when there is no argument or it is `-`; or nothing, when that is a terminal. */
export async function payloadFrom(
  argument: string | undefined,
  input: Readable & { readonly isTTY?: boolean },
  contentType: string = TEXT,
): Promise<Envelope> {
  if (argument !== undefined && argument !== '-') return envelope(new TextEncoder().encode(argument), { contentType });
  if (argument === undefined && input.isTTY) return envelope(new Uint8Array(0), { contentType });
  return envelope(await readAll(input), { contentType });
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    const piece = Buffer.from(chunk as Uint8Array);
    bytes += piece.length;
    // Checked as it comes: an endless input must not be read to its end.
    if (bytes > LIMITS.payloadBytes) throw usageFailure(`standard input is longer than ${LIMITS.payloadBytes} bytes, the most a message holds`);
    chunks.push(piece);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

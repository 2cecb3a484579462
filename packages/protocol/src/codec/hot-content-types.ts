import { CONTENT_TYPES } from '../content';

/** A content type that content is sent with by itself, and its bytes. */
export interface HotContentType {
  readonly text: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

function hot(text: string): HotContentType {
  return { text, bytes: encoder.encode(text) };
}

const TEXT = hot(CONTENT_TYPES.text);
const JSON_DATA = hot(CONTENT_TYPES.json);
const BYTES = hot(CONTENT_TYPES.bytes);

/** The hot content type of that text, if it is one. */
export function hotContentType(text: string): HotContentType | undefined {
  if (text === JSON_DATA.text) return JSON_DATA;
  if (text === TEXT.text) return TEXT;
  return text === BYTES.text ? BYTES : undefined;
}

/** The hot content type whose bytes stand there, if one does: no two are equally long. */
export function hotContentTypeAt(buffer: Uint8Array, start: number, end: number): string | undefined {
  const length = end - start;
  if (length === JSON_DATA.bytes.length) return standsAt(JSON_DATA, buffer, start);
  if (length === TEXT.bytes.length) return standsAt(TEXT, buffer, start);
  return length === BYTES.bytes.length ? standsAt(BYTES, buffer, start) : undefined;
}

function standsAt({ text, bytes }: HotContentType, buffer: Uint8Array, start: number): string | undefined {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== buffer[start + i]) return undefined;
  return text;
}

import { utf8Length } from './bounded-text';
import { type Headers } from './envelope';

/** The length of all names and values in UTF-8 bytes, which is what the limit on headers is about. */
export function headerBytes(headers: Headers): number {
  let bytes = 0;
  for (const [name, value] of headers) bytes += utf8Length(name) + utf8Length(value);
  return bytes;
}

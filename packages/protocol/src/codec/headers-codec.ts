import { wellFormed } from '../bounded-text';
import { type Headers } from '../envelope';
import { headerBytes } from '../header-bytes';
import { LIMITS } from '../limits';
import { boundedList } from './field-rules';
import { malformed } from './malformed';
import { type wire } from './wire';

/** Headers as they cross the wire: in order, repeated names kept. */
export function headersToWire(headers: Headers): wire.Header.$Properties[] {
  return headers.map(([name, value]) => ({ name: wellFormed(name), value: wellFormed(value) }));
}

/** Headers that came: at most 32 and 8 KiB, names and values together. */
export function headersFromWire(
  frame: string,
  field: string,
  entries: readonly wire.Header.$Properties[] | null | undefined,
): Headers {
  const headers = boundedList(frame, field, entries, LIMITS.headerEntries).map(headerFromWire);
  if (headerBytes(headers) > LIMITS.headerBytes)
    throw malformed(`${frame}.${field}`, `are over ${LIMITS.headerBytes} bytes`, 'WIRE-3');
  return headers;
}

function headerFromWire({ name, value }: wire.Header.$Properties): [name: string, value: string] {
  return [name ?? '', value ?? ''];
}

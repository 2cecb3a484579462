import { boundedText, utf8Length, wellFormed } from './bounded-text';
import { LIMITS } from './limits';

/** Facts for programs that a status carries: names and values. */
export type StatusDetails = Readonly<Record<string, string>>;

/**
 * Details as they may cross the wire: the first 16 entries, each at most 256 bytes, name and value together. Values that are
 * not text, which plain JavaScript can put there, are left out. Getters of the object may throw.
 */
export function boundedDetails(details: StatusDetails): StatusDetails {
  const bounded: Record<string, string> = {};
  let left: number = LIMITS.statusDetailEntries;
  for (const [name, value] of Object.entries(details)) {
    if (left === 0) break;
    if (typeof value !== 'string') continue;
    left--;
    add(bounded, boundedEntry(name, value));
  }
  return bounded;
}

/** Also where the name is `__proto__`. */
function add(details: Record<string, string>, [name, value]: [string, string]): void {
  if (name === '__proto__')
    Object.defineProperty(details, name, { value, enumerable: true, writable: true, configurable: true });
  else details[name] = value;
}

function boundedEntry(name: string, value: string): [string, string] {
  if ((name.length + value.length) * 3 <= LIMITS.idBytes) return [wellFormed(name), wellFormed(value)];
  const boundedName = boundedText(name, LIMITS.idBytes);
  return [boundedName, boundedText(value, LIMITS.statusDetailBytes - utf8Length(boundedName))];
}

import { boundedText, utf8Length } from './bounded-text';
import { LIMITS } from './limits';

/** Facts for programs that a status carries: names and values. */
export type StatusDetails = Readonly<Record<string, string>>;

/**
 * Details as they may cross the wire: the first 16 entries, each at most 256 bytes, name and value together. Values that are
 * not text, which plain JavaScript can put there, are left out. Getters of the object may throw.
 */
export function boundedDetails(details: StatusDetails): StatusDetails {
  const entries: [string, string][] = [];
  for (const [name, value] of Object.entries(details)) {
    if (entries.length === LIMITS.statusDetailEntries) break;
    if (typeof value === 'string') entries.push(boundedEntry(name, value));
  }
  return Object.fromEntries(entries);
}

function boundedEntry(name: string, value: string): [string, string] {
  const boundedName = boundedText(name, LIMITS.idBytes);
  return [boundedName, boundedText(value, LIMITS.statusDetailBytes - utf8Length(boundedName))];
}

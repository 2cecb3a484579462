import { inspect } from 'node:util';

/** A value for people: as JSON, and as Node shows it where it is none. */
export function inOneLine(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return inspect(value, { breakLength: Infinity });
  }
}

import { statusErrorFor } from '@liminal/protocol';

/** Of plain JavaScript, which nobody checks: a misspelt option would count as not given, and do nothing. `prefix` is where they are. Throws `invalidArgument`. */
export function checkNames(given: object, known: readonly string[], prefix = ''): void {
  const stray = Object.keys(given).find((name) => !known.includes(name));
  if (stray === undefined) return;
  throw statusErrorFor('malformed', `${prefix}${stray} is not known; there are ${known.join(', ')}.`);
}

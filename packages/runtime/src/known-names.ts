import { statusErrorFor } from '@liminal/protocol';

/** Every name of an interface of options, as names of an object of whatever values: the compiler sees to it that none is missing. */
export type KnownNames<T> = Readonly<Record<keyof T, unknown>>;

/**
 * Of plain JavaScript, which nobody checks: a misspelt option would count as not given, and do nothing. Throws `invalidArgument`.
 *
 * @param prefix Where they are, for example `pool.`.
 */
export function checkNames<T extends object>(given: T, known: KnownNames<T>, prefix = ''): void {
  const stray = Object.keys(given).find((name) => !Object.hasOwn(known, name));
  if (stray === undefined) return;
  const names = Object.keys(known).join(', ');
  throw statusErrorFor('malformed', `${prefix}${stray} is not known; there are ${names}.`);
}

import { InvalidArgumentError } from 'commander';
import { LONGEST_MS } from '@liminal/runtime';

/** Reads an option that is a number of milliseconds. */
export function milliseconds(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= LONGEST_MS) return value;
  throw new InvalidArgumentError(`Give a whole number of milliseconds from 1 to ${LONGEST_MS}.`);
}

import { InvalidArgumentError } from 'commander';
import { LONGEST_MS } from '@liminal/runtime';

/** Reads options that are a number of milliseconds, at least so many. */
export function milliseconds(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= LONGEST_MS) return value;
    throw new InvalidArgumentError(`Give a whole number of milliseconds from ${least} to ${LONGEST_MS}.`);
  };
}

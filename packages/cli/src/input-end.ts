import { type Readable, finished } from 'node:stream';

/** Resolves when an input ends, however; what comes on it is dropped. */
export function inputEnd(input: Readable): Promise<void> {
  return new Promise((resolve) => {
    finished(input, { writable: false }, () => resolve());
    input.resume();
  });
}

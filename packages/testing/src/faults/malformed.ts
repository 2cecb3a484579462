import { statusErrorFor } from '@liminal/protocol';

/** That an option is not what it may be: a fault that does not come would be a test that proves nothing. */
export function malformed(name: string, value: unknown, expected: string): Error {
  return statusErrorFor('malformed', `${name} is ${String(value)}; it is ${expected}.`);
}

import { statusErrorFor } from '@liminal/protocol';

/** The violation of a client that sends what only servers do. */
export function notFromClient(kind: string): Error {
  return statusErrorFor('malformed', `A client does not send ${kind} [WIRE-2].`);
}

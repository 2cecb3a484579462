import { type Status, statusFor } from '@liminal/protocol';

/** What a message is measured by before it is admitted. */
export interface AdmissionBounds {
  readonly payloadBytes: number;
  /** The id of the latest message that was admitted. */
  readonly lastOp: number;
}

/** What is wrong with a message by itself, if anything: its size, or the id that it came with. */
export function admissionProblem(
  payload: Uint8Array,
  op: number | undefined,
  { payloadBytes, lastOp }: AdmissionBounds,
): Status | undefined {
  if (payload.length > payloadBytes) return tooLarge(payload.length, payloadBytes);
  // [OP-1] an id that was used already would answer for another operation
  return op === undefined || op > lastOp ? undefined : usedAlready(op, lastOp);
}

function tooLarge(bytes: number, most: number): Status {
  return statusFor('tooLarge', `The message has ${bytes} bytes of payload; at most ${most} are taken.`);
}

function usedAlready(op: number, lastOp: number): Status {
  return statusFor('malformed', `Operation ${op} came after operation ${lastOp}; ids count up.`);
}

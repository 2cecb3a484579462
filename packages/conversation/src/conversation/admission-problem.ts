import { type Status, statusFor } from '@liminal/protocol';

/**
 * What is wrong with a message by itself, if anything: its size, or the id that it came with.
 *
 * @param lastOp The id of the latest message that was admitted.
 */
export function admissionProblem(
  bytes: number,
  maxBytes: number,
  op: number | undefined,
  lastOp: number,
): Status | undefined {
  if (bytes > maxBytes) {
    const message = `The message has ${bytes} bytes of payload; at most ${maxBytes} are taken.`;
    return statusFor('tooLarge', message);
  }
  // [OP-1] an id that was used already would answer for another operation
  if (op === undefined || op > lastOp) return undefined;
  return statusFor('malformed', `Operation ${op} came after operation ${lastOp}; ids count up.`);
}

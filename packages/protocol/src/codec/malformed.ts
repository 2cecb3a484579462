import { type StatusError, toStatusError } from '../status';
import { statusFor } from '../status-table';

/** The error for input that breaks the protocol. Its message names what is wrong, where, and the clause. */
export function malformed(where: string, problem: string, clause: string, cause?: unknown): StatusError {
  return toStatusError(statusFor('malformed', `${where} ${problem} [${clause}].`), cause);
}

import { type Status, isStatusError, statusErrorFrom, statusFor } from '@liminal/protocol';
import { type Logger } from '@liminal/runtime';

const DEFECT = statusFor('defect', 'The server met a defect of its own; its log says more.');

/** What a client is told of an error: the status of a status error. Anything else is a defect of ours, and its text is for the log. */
export function toldStatus(error: unknown, logger: Logger, remote: string): Status {
  if (isStatusError(error)) return error.status;
  logger.error('a connection met a defect', { remote, message: statusErrorFrom(error).message });
  return DEFECT;
}

import { type Status, isStatusError, statusErrorFrom } from '@liminal/protocol';
import { type ClientState } from '@liminal/client/node';
import { EXIT, type ExitCode, exitCodeFor } from './exit-code';
import { oneLine } from './one-line';

/** A command's failure: the one line that is shown, and the exit code. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
    cause?: unknown,
  ) {
    super(oneLine(message), { cause });
  }
}

/** The command line, a file or an address is wrong. */
export function usageFailure(message: string, cause?: unknown): CommandFailure {
  return new CommandFailure(message, EXIT.usage, cause);
}

/** The server could not be reached, or turned us away. Bad addresses and options are bad usage. */
export function connectFailure(error: unknown): CommandFailure {
  const { status } = statusErrorFrom(error);
  if (status.code === 'invalidArgument') return usageFailure(status.message, error);
  return new CommandFailure(lineFor(status), EXIT.connection, error);
}

/** An operation, or the opening of a conversation, failed; `state` is the client's afterwards. */
export function operationFailure(error: unknown, state: ClientState): CommandFailure {
  if (!isStatusError(error)) return failureFrom(error);
  return new CommandFailure(
    lineFor(error.status),
    state === 'closed' ? EXIT.connection : exitCodeFor(error.status),
    error,
  );
}

/** What any error of a command is shown as. */
export function failureFrom(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (isStatusError(error))
    return new CommandFailure(lineFor(error.status), exitCodeFor(error.status), error);
  return new CommandFailure(describeError(error), EXIT.failed, error);
}

/** A status in one line; where nobody knows whether the message was handled, it says so. */
export function lineFor({ code, message, delivery }: Status): string {
  const isSaid = delivery !== 'unknown' || message.startsWith('Outcome unknown');
  const stop = /[.!?]$/.test(message) ? '' : '.';
  return oneLine(`${code}: ${message}${isSaid ? '' : `${stop} Outcome unknown.`}`);
}

/** Anything thrown, in one line. Never throws. */
export function describeError(error: unknown): string {
  try {
    if (!(error instanceof Error)) return oneLine(`${String(error)} was thrown`);
    const [message = ''] = error.message.split('\n');
    return oneLine(error.name === 'Error' && message !== '' ? message : `${error.name}: ${message}`);
  } catch {
    return 'something was thrown that cannot be shown';
  }
}

import { type Status, isStatusError, statusErrorFrom } from '@liminal/protocol';
import { EXIT, type ExitCode, exitCodeFor } from './exit-code';

/** A command's failure: the one line that is shown, and the exit code. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** The command line, a file or an address is wrong. */
export function usageFailure(message: string, cause?: unknown): CommandFailure {
  return new CommandFailure(message, EXIT.usage, cause);
}

/** The server could not be reached, or turned us away. Bad addresses are bad usage. */
export function connectFailure(error: unknown): CommandFailure {
  const { status } = statusErrorFrom(error);
  return new CommandFailure(lineFor(status), status.code === 'invalidArgument' ? EXIT.usage : EXIT.connection, error);
}

/** What any error of a command is shown as. */
export function failureFrom(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (isStatusError(error)) return new CommandFailure(lineFor(error.status), exitCodeFor(error.status), error);
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new CommandFailure(`internal error: ${message}`, EXIT.failed, error);
}

/** A status in one line. */
export function lineFor({ code, message }: Status): string {
  return `${code}: ${message}`;
}

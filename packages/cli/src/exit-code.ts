import { type Status } from '@liminal/protocol';

/** What the command's exit code says. `--help` shows this table. */
export const EXIT = {
  /** It did what was asked. */
  ok: 0,
  /** The operation ended with a status other than ok, or the command could not go on. */
  failed: 1,
  /** The command line, a file or an address is wrong. */
  usage: 2,
  /** The server could not be reached, turned us away, or the connection was lost. */
  connection: 3,
  /** The participant crashed. */
  crashed: 4,
  /** Ended by Ctrl-C or a signal. */
  interrupted: 130,
} as const;

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The code for a status that an operation, or the opening of a conversation, ended with. */
export function exitCodeFor({ delivery, details }: Status): ExitCode {
  // What a handler throws is `processed`, and may have any details.
  const crashed = delivery !== 'processed' && details?.['participant'] !== undefined;
  return crashed ? EXIT.crashed : EXIT.failed;
}

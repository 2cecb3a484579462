import { type Status } from '@liminal/protocol';

/** What the command's exit code says. `--help` shows this table. */
export const EXIT = {
  ok: 0,
  /** The operation ended with a status other than ok. */
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

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The table, for `--help`. */
export const EXIT_CODE_HELP = `
Exit codes:
  0    it did what was asked
  1    the operation failed, with the status that is shown
  2    the command line, a file or an address is wrong
  3    the server could not be reached, turned us away, or the connection was lost
  4    the participant crashed
  130  interrupted`;

/** The code for a status that an operation ended with. */
export function exitCodeFor({ code, details }: Status): ExitCode {
  if (details?.['reason'] === 'noconnection') return EXIT.connection;
  if (details?.['participant'] !== undefined) return EXIT.crashed;
  return code === 'cancelled' ? EXIT.interrupted : EXIT.failed;
}

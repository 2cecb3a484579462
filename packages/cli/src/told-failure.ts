import { EXIT, type ExitCode } from './exit-code';
import { failureFrom } from './failure';
import { type Terminal } from './terminal';

/** What is told of a command that fails. */
export interface FailureReport {
  /** It cannot begin, or cannot go on. People are told by whoever runs the command. */
  failed(message: string, exitCode: number): void;
}

/** Runs a command that runs until it is stopped. Where it fails its report is told too, unless it was interrupted. */
export async function toldFailure(
  report: FailureReport,
  terminal: Terminal,
  run: () => Promise<void>,
): Promise<ExitCode> {
  try {
    await run();
    return EXIT.ok;
  } catch (error) {
    const failure = failureFrom(error);
    if (!terminal.interrupted.aborted) report.failed(failure.message, failure.exitCode);
    throw failure;
  }
}

import { type ExitCode } from './exit-code';
import { type Terminal } from './terminal';

/** Runs a command's action on the terminal and keeps its exit code. */
export type RunCommand = (action: (terminal: Terminal) => Promise<ExitCode>) => Promise<void>;

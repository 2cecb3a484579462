import { type ExitCode } from './exit-code';
import { type ImportModule } from './participants/participant-files';
import { type StartServer } from './demo/server-process';
import { type Terminal } from './terminal';

/** What a command works with. */
export interface CommandWorld {
  readonly terminal: Terminal;
  /** Loads a file of participants. */
  readonly importModule: ImportModule;
  /** Starts the server of the demo. */
  readonly startServer: StartServer;
}

/** Runs a command's action and keeps its exit code. */
export type RunCommand = (action: (world: CommandWorld) => Promise<ExitCode>) => Promise<void>;

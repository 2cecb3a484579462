import { type ExitCode } from './exit-code';
import { type ImportModule } from './participants/participant-files';
import { type DemoWorld } from './demo/demo-world';
import { type Terminal } from './terminal';

/** What a command works with. */
export interface CommandWorld {
  readonly terminal: Terminal;
  /** Loads a file of participants. */
  readonly importModule: ImportModule;
  /** The programs of the demo. */
  readonly demoWorld: DemoWorld;
}

/** Runs a command's action and keeps its exit code. */
export type RunCommand = (action: (world: CommandWorld) => Promise<ExitCode>) => Promise<void>;

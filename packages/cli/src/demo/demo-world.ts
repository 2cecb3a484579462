import { DEMO_SERVER } from './demo-server-command';
import { MORTAL_FILE } from './example-files';
import { type ReadyProcess, startReadyProcess } from './ready-process';

/** The programs of the demo; specs bring their own. */
export interface DemoWorld {
  /** Starts its server. */
  readonly startServer: () => Promise<ReadyProcess>;
  /** Starts a program that hosts a subject for the server at this address. */
  readonly startProgram: (subject: string, url: string) => Promise<ReadyProcess>;
  /** Kills a process as the system does, without its being asked. */
  readonly kill: (pid: number) => void;
}

/** Processes of this machine. */
export const DEMO_WORLD: DemoWorld = {
  startServer: () => startReadyProcess([DEMO_SERVER], 'server'),
  startProgram: (subject, url) => {
    const args = [
      'work',
      subject,
      '--participant',
      MORTAL_FILE,
      '--connect',
      url,
      '--json',
      '--until-input-ends',
    ];
    return startReadyProcess(args, 'program');
  },
  kill: (pid) => void process.kill(pid, 'SIGKILL'),
};

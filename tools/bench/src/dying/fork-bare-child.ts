import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** Starts a bare child, which watches a pipe that is open for as long as this process lives. */
export function forkBareChild(): ChildProcess {
  return fork(join(__dirname, 'bare-child.program.js'), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc', 'pipe'],
  });
}

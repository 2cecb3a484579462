import { join } from 'node:path';

/** What a thread or a child is told before it says anything. */
export interface BootRequest {
  /** The files of participants, as URLs. */
  readonly files: readonly string[];
}

/** Where the program that boots a worker is: in what was built, also when the rest runs on the sources. */
export function bootProgram(name: 'thread-boot' | 'process-boot' | 'watcher'): string {
  return join(__dirname, '..', '..', 'dist', 'boot', `${name}.js`);
}

/** The longest frame between a host and its own workers: of them nothing is feared, and a conversation may have been given larger payloads. */
export const LONGEST_FRAME_BYTES = 2 ** 31 - 1;

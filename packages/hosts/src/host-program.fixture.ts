import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const HOSTS = join(__dirname, '..', 'dist', 'index.js');

/**
 * Runs programs of their own that use this package as it is built: `process.argv[1]` is its path, `process.argv[2]` that of a file with the participant.
 * Gives what each has printed.
 */
export function useHostPrograms(participant: string): (program: string) => Promise<string> {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'host-program-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  return async (program) => {
    const file = join(folder, 'x.cjs');
    writeFileSync(file, participant);
    const args = ['-e', program, HOSTS, file];
    const run = promisify(execFile)(process.execPath, args, { cwd: __dirname, timeout: 20_000 });
    return (await run).stdout.trim();
  };
}

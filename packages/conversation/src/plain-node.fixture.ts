import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';

/** Runs a module as plain Node would, on the built packages, and gives what it prints. */
export function runPlainNode(module: string, ...flags: readonly string[]): string {
  return execFileSync(process.execPath, [...flags, '--input-type=module', '-e', module], {
    cwd: dirname(__dirname),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
}

import { existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isWithin } from './consumer-environment';

/**
 * Makes the folder in which the consumers live: outside the workspace, and where no folder above holds packages that they would
 * find by accident.
 */
export function createTemporaryFolder(workspace: string): string {
  const home = realpathSync(tmpdir());
  const problem = shelterProblem(home, realpathSync(workspace), existsSync);
  if (problem !== undefined) throw new Error(`${problem}; set TMPDIR to another folder`);
  return mkdtempSync(join(home, 'consumers-'));
}

/** Why a folder is no place for consumers. */
export function shelterProblem(
  folder: string,
  workspace: string,
  exists: (path: string) => boolean,
): string | undefined {
  if (isWithin(folder, workspace)) return `${folder} lies in the workspace`;
  const found = foldersUpTo(folder)
    .map((above) => join(above, 'node_modules'))
    .find(exists);
  return found === undefined ? undefined : `whatever lies below ${folder} finds the packages of ${found}`;
}

function foldersUpTo(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersUpTo(above)];
}

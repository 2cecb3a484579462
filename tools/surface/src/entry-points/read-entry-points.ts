import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type EntryPoint, entryPointsOf, type ExportsManifest } from './entry-point';

const MANIFEST = /^packages\/[^/]+\/package\.json$/;

/** The entry points of all packages, given the files of the workspace, relative to `root`. Tools are not published, and have no surface. */
export function readEntryPoints(root: string, files: readonly string[]): readonly EntryPoint[] {
  return files
    .filter((file) => MANIFEST.test(file))
    .flatMap((file) =>
      entryPointsOf(dirname(file), JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as ExportsManifest),
    );
}

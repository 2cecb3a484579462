import { dirname, join } from 'node:path';
import { entryPoints } from '../packed/entry-points';
import { type PackedManifest } from '../packed/packed-package';
import { type Scenario } from './scenario';

export const typesWrong: Scenario = {
  name: 'types-wrong',
  proves: 'are-the-types-wrong finds nothing wrong with any tarball',
  nodes: ['running'],
  consumers: () => [],
  async run({ packages, folder, run }, node) {
    const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');
    for (const { manifest, tarball } of packages) {
      await run(node, folder, 'node', attw, tarball, '--no-color', '--profile', profileFor(manifest));
    }
    return `${packages.length} tarballs`;
  },
};

/**
 * `node16` leaves out the resolution that TypeScript calls `node10`. It reads no exports map, so that it finds no entry point but the
 * first, and TypeScript 6 gives it up. A package with no other entry point is checked with it all the same.
 */
export function profileFor(manifest: PackedManifest): 'strict' | 'node16' {
  return entryPoints(manifest).length === 1 ? 'strict' : 'node16';
}

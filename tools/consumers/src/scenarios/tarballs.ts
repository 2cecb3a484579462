import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { distSources } from '../tarballs/dist-sources';
import { importedNames } from '../tarballs/imported-names';
import { licence } from '../tarballs/licence';
import { machinePaths } from '../tarballs/machine-paths';
import { ownVersions } from '../tarballs/own-versions';
import { sourceMaps } from '../tarballs/source-maps';
import { strayFiles } from '../tarballs/stray-files';
import { WORKSPACE_ROOT } from '../workspace-root';
import { type Scenario } from './scenario';

export const tarballs: Scenario = {
  name: 'tarballs',
  proves: 'each tarball holds its sources, what they become, and nothing else; and declares what it imports',
  nodes: ['running'],
  consumers: () => [],
  async run({ packages }) {
    const checks = [
      strayFiles,
      distSources,
      sourceMaps,
      importedNames,
      ownVersions(packages),
      machinePaths([WORKSPACE_ROOT, homedir()]),
      licence(readFileSync(join(WORKSPACE_ROOT, 'LICENSE'), 'utf8')),
    ];
    const faults = packages.flatMap((packed) =>
      checks.flatMap((check) => check(packed)).map((fault) => `${packed.manifest.name}: ${fault}`),
    );
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return `${packages.flatMap(({ files }) => files).length} files`;
  },
};

import { undeclaredNames } from '../packed/undeclared-names';
import { aloneConsumer, aloneConsumers } from './formats';
import { runProgram } from './programs';
import { type Scenario } from './scenario';

export const declared: Scenario = {
  name: 'declared',
  proves: 'each package, installed alone, finds nothing that it does not declare',
  nodes: ['running'],
  consumers: aloneConsumers,
  async run(site, node) {
    const manifests = site.packages.map(({ manifest }) => manifest);
    for (const { shortName, manifest } of site.packages) {
      const folder = await site.install(aloneConsumer(shortName));
      const names = undeclaredNames(manifest, manifests);
      await runProgram(site, node, folder, 'undeclared.cjs', manifest.name, ...names);
    }
    return `${manifests.length} packages`;
  },
};

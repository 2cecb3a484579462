import { type Scenario } from './scenario';

const CONSUMER = 'vitest';
const PASSED = /^ *Tests +(\d+) passed \(\1\)$/m;

export const vitest: Scenario = {
  name: 'vitest',
  proves:
    'Vitest, with no configuration at all, tests a TypeScript package that uses the harness; its types hold',
  nodes: ['running', 'next'],
  consumers: () => [CONSUMER],
  async run(site, node) {
    const folder = await site.install(CONSUMER);
    await site.run(node, folder, 'npx', 'tsc');
    const { all } = await site.run(node, folder, 'npx', 'vitest', 'run', '--no-color');
    const [, passed] = PASSED.exec(all) ?? [];
    if (passed === undefined) throw new Error(`$ npx vitest run\n${all}Not all of them passed.`);
    return `${passed} tests`;
  },
};

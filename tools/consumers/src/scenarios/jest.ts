import { type Scenario } from './scenario';

const CONSUMER = 'jest';
const PASSED = /^Tests: +(\d+) passed, \1 total$/m;

export const jest: Scenario = {
  name: 'jest',
  proves: 'Jest, with no configuration at all, tests a JavaScript package that uses the packages',
  nodes: ['running', 'next'],
  consumers: () => [CONSUMER],
  async run(site, node) {
    const folder = await site.install(CONSUMER);
    const { all } = await site.run(node, folder, 'npx', 'jest');
    const [, passed] = PASSED.exec(all) ?? [];
    if (passed === undefined) throw new Error(`$ npx jest\n${all}Not all of them passed.`);
    return `${passed} tests`;
  },
};

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Scenario } from './scenario';

const CONSUMER = 'nx';
const RAN = /Successfully ran target test for (\d+) projects/;

export const nx: Scenario = {
  name: 'nx',
  proves: 'the libraries of another Nx workspace take protocol alone, conversation alone, server and client',
  nodes: ['running'],
  consumers: () => [CONSUMER],
  async run(site, node) {
    const folder = await site.install(CONSUMER);
    await site.run(node, folder, 'npx', 'nx', 'run', '@shop/desk:test');
    const { all } = await site.run(node, folder, 'npx', 'nx', 'run-many', '--targets', 'test');
    const [, ran] = RAN.exec(all) ?? [];
    const libraries = readdirSync(join(folder, 'libs')).length;
    if (Number(ran) !== libraries) throw new Error(`$ npx nx run-many\n${all}These are not ${libraries}.`);
    return `${libraries} libraries built and tested`;
  },
};

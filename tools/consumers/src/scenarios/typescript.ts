import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './programs';
import { type Scenario } from './scenario';

const CONSUMER = 'typescript';

/** What a package is to Node and to TypeScript, by the `type` of its manifest. */
const TYPES = ['module', 'commonjs'] as const;

const CONFIGURATION = /^tsconfig\.(?!base\.).*json$/;

export const typescript: Scenario = {
  name: 'typescript',
  proves:
    'TypeScript checks one program on all packages under every module resolution, and what it emits runs',
  nodes: ['running'],
  consumers: () => [CONSUMER],
  async run(site, node) {
    const folder = await site.install(CONSUMER);
    const configurations = readdirSync(folder).filter((file) => CONFIGURATION.test(file));
    for (const type of TYPES) createProgram(folder, type, configurations);
    const projects = TYPES.flatMap((type) => configurations.map((file) => `${type}/${file}`));
    // All in one process, which checks them in a third of the time that as many processes take.
    await site.run(node, folder, 'npx', 'tsc', '--build', '--verbose', ...projects);
    for (const type of TYPES) await runProgram(site, node, folder, `${type}/out/main.js`);
    return `${projects.length} configurations`;
  },
};

/** The same sources once more, in a package of that type, which finds what the one around it has installed. */
function createProgram(folder: string, type: string, configurations: readonly string[]): void {
  const program = join(folder, type);
  for (const path of ['src', 'tsconfig.base.json', ...configurations]) {
    cpSync(join(folder, path), join(program, path), { recursive: true });
  }
  writeFileSync(join(program, 'package.json'), JSON.stringify({ private: true, type }));
}

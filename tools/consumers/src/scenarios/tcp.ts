import { programsIn, runProgram } from './programs';
import { type Scenario } from './scenario';

const CONSUMER = 'tcp';

export const tcp: Scenario = {
  name: 'tcp',
  proves: 'server and client, and nothing else, converse over TCP, from ES modules and from CommonJS',
  nodes: ['running', 'next'],
  consumers: () => [CONSUMER],
  async run(site, node) {
    const folder = await site.install(CONSUMER);
    const programs = [...programsIn(folder, '.mjs'), ...programsIn(folder, '.cjs')];
    for (const program of programs) await runProgram(site, node, folder, program);
    return programs.join(', ');
  },
};

import { runProgram } from './programs';
import { type Scenario } from './scenario';

const CONSUMER = 'command';

export const cli: Scenario = {
  name: 'cli',
  proves: '`npx liminal` serves a file of participants, calls them, and shows the demo',
  nodes: ['running', 'next'],
  consumers: () => [CONSUMER],
  async run(site, node) {
    const folder = await site.install(CONSUMER);
    await runProgram(site, node, folder, 'serve-and-call.mjs');
    await site.run(node, folder, 'npx', 'liminal', 'demo');
    return 'serve, call, demo';
  },
};

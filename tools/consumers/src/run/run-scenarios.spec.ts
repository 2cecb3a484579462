import { type Scenario } from '../scenarios/scenario';
import { type Site } from '../site/site';
import { runScenarios } from './run-scenarios';

/** A site whose next Node cannot be installed. */
function fakeSite(installs: string[]): Site {
  return {
    folder: '/tmp/consumers',
    packages: [],
    install: async (consumer) => {
      installs.push(consumer);
      throw new Error(`no ${consumer}`);
    },
    node: async (line) => {
      if (line === 'next') throw new Error('no such Node');
      return { version: 'v20.19.0', binFolder: '/usr/bin' };
    },
    run: async () => ({ stdout: '', all: '' }),
  };
}

function scenario(name: string, fields: Partial<Scenario> = {}): Scenario {
  return { name, proves: '', nodes: ['running'], consumers: () => [], run: async () => name, ...fields };
}

describe('runScenarios', () => {
  it('runs each scenario on each of its Nodes, and tells of each as it ends', async () => {
    const told: string[] = [];
    const outcomes = await runScenarios(
      [scenario('esm', { nodes: ['running', 'running'] }), scenario('nx')],
      fakeSite([]),
      (line) => told.push(line),
    );

    expect(outcomes).toMatchObject([
      { scenario: 'esm', node: 'v20.19.0', summary: 'esm' },
      { scenario: 'esm', node: 'v20.19.0', summary: 'esm' },
      { scenario: 'nx', node: 'v20.19.0', summary: 'nx' },
    ]);
    expect(told).toEqual(outcomes.map((outcome) => expect.stringMatching(`^${outcome.scenario} on .*: ok`)));
  });

  it('goes on after a failure, and keeps what it says', async () => {
    const broken = scenario('broken', { run: () => Promise.reject(new Error('$ npm\nno space')) });
    const outcomes = await runScenarios([broken, scenario('nx')], fakeSite([]), () => undefined);

    expect(outcomes).toMatchObject([
      { scenario: 'broken', failure: '$ npm\nno space' },
      { scenario: 'nx', summary: 'nx' },
    ]);
  });

  it('takes a Node that cannot be had for a failure of the scenario', async () => {
    const outcomes = await runScenarios(
      [scenario('tcp', { nodes: ['next'] })],
      fakeSite([]),
      () => undefined,
    );

    expect(outcomes).toMatchObject([{ scenario: 'tcp', node: 'next', failure: 'no such Node' }]);
  });

  it('begins every install at once, and leaves a failed one to who needs it', async () => {
    const installs: string[] = [];
    const needy = scenario('needy', { consumers: () => ['tcp', 'jest'] });
    const outcomes = await runScenarios([needy, scenario('nx')], fakeSite(installs), () => undefined);

    expect(installs).toEqual(['tcp', 'jest']);
    expect(outcomes.every(({ failure }) => failure === undefined)).toBe(true);
  });
});

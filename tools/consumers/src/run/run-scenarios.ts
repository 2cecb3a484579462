import { type Scenario } from '../scenarios/scenario';
import { type NodeLine } from '../site/node-runtime';
import { type Site } from '../site/site';
import { type Outcome } from './outcome';

/** Runs the scenarios one after the other, each on its Nodes. What fails hides nothing that comes after it. */
export async function runScenarios(
  scenarios: readonly Scenario[],
  site: Site,
  tell: (line: string) => void,
): Promise<readonly Outcome[]> {
  beginInstalls(scenarios, site);
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) {
    for (const line of scenario.nodes) {
      const outcome = await runScenario(scenario, site, line);
      outcomes.push(outcome);
      tell(describeOutcome(outcome));
    }
  }
  return outcomes;
}

/** One install after the other, while the first scenarios run: as a rule there is more than one core. */
function beginInstalls(scenarios: readonly Scenario[], site: Site): void {
  for (const { consumers, nodes } of scenarios) {
    const begun = [
      ...consumers(site).map((consumer) => site.install(consumer)),
      ...nodes.map((line) => site.node(line)),
    ];
    // Whoever needs it hears of a failure.
    for (const install of begun) install.catch(() => undefined);
  }
}

async function runScenario(scenario: Scenario, site: Site, line: NodeLine): Promise<Outcome> {
  const { name } = scenario;
  const started = performance.now();
  let version: string = line;
  const taken = () => ({ scenario: name, node: version, seconds: (performance.now() - started) / 1000 });
  try {
    const node = await site.node(line);
    version = node.version;
    const summary = await scenario.run(site, node);
    return { ...taken(), summary };
  } catch (error) {
    return { ...taken(), failure: error instanceof Error ? error.message : String(error) };
  }
}

function describeOutcome({ scenario, node, seconds, summary, failure }: Outcome): string {
  const verdict = failure === undefined ? `ok, ${summary}` : `FAILED\n${failure}`;
  return `${scenario} on ${node} (${seconds.toFixed(1)} s): ${verdict}`;
}

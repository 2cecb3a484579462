import { rmSync } from 'node:fs';
import { type CommandLine, readCommandLine } from './run/command-line';
import { outcomeTable } from './run/outcome';
import { runScenarios } from './run/run-scenarios';
import { allScenarios } from './scenarios/all-scenarios';
import { createSite } from './site/site';
import { createTemporaryFolder } from './site/temporary-folder';
import { WORKSPACE_ROOT } from './workspace-root';

/** The exit code for arguments that cannot be. */
const USAGE = 2;

/** The exit code for a run that was ended from outside. */
const INTERRUPTED = 130;

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function list(): void {
  for (const { name, proves, nodes } of allScenarios(false))
    tell(`${name.padEnd(12)} ${proves} (${nodes.join(', ')})`);
}

type Run = Extract<CommandLine, { kind: 'run' }>;

/** Whether all of them went well. `signal` ends whatever runs. */
async function runIn(folder: string, { names, record }: Run, signal: AbortSignal): Promise<boolean> {
  const site = await createSite(folder, signal);
  tell(`${site.packages.length} packages are packed in ${folder}`);
  const scenarios = allScenarios(record).filter(({ name }) => names.includes(name));
  const outcomes = await runScenarios(scenarios, site, tell);
  tell(`\n${outcomeTable(outcomes)}`);
  return outcomes.every(({ failure }) => failure === undefined);
}

async function run(command: Run): Promise<void> {
  const folder = createTemporaryFolder(WORKSPACE_ROOT);
  const end = new AbortController();
  process.once('SIGINT', () => process.exit(INTERRUPTED)).once('SIGTERM', () => process.exit(INTERRUPTED));
  // However it ends: an install that is still under way would bring the folder back.
  process.once('exit', () => {
    end.abort();
    if (!command.keep) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  process.exitCode = (await runIn(folder, command, end.signal)) ? 0 : 1;
  if (command.keep) tell(`Everything is kept in ${folder}`);
}

async function main(): Promise<void> {
  const names = allScenarios(false).map(({ name }) => name);
  const command = readCommandLine(process.argv.slice(2), names);
  if (command.kind === 'list') return list();
  if (command.kind === 'run') return run(command);
  process.stderr.write(`${command.message}\n`);
  process.exitCode = USAGE;
}

main().catch((error: unknown) => {
  process.stderr.write(`consumers: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PackedPackage } from '../packed/packed-package';
import { packPackages } from '../packed/pack-packages';
import { FIXTURES, WORKSPACE_ROOT } from '../workspace-root';
import { consumerEnvironment } from './consumer-environment';
import { installConsumer, installNode, type Npm } from './install-consumer';
import { createInstallQueue } from './install-queue';
import { type NodeLine, type NodeRuntime, versionProblem } from './node-runtime';
import { type CommandOutput, runCommand } from './run-command';

/** The longest that one command may take: an install without a cache is the slowest. */
const COMMAND_LIMIT_MS = 240_000;

/** The program that sees to it that others run on the right Node. */
const CHECK = 'expected-node.cjs';

const TEMPORARY = 'tmp';

/** Where the consumers live: a folder that knows nothing of the workspace. */
export interface Site {
  readonly folder: string;
  /** What the workspace would publish. */
  readonly packages: readonly PackedPackage[];
  /** The folder of a consumer, installed when it is first asked for. `consumer` is the path of its fixture. */
  install(consumer: string): Promise<string>;
  /** A Node that consumers can run on, installed when it is first asked for. */
  node(line: NodeLine): Promise<NodeRuntime>;
  /** Runs a program in a folder, on a Node. Rejects with all that it printed unless it ends with 0. */
  run(node: NodeRuntime, folder: string, file: string, ...args: readonly string[]): Promise<CommandOutput>;
}

/** Packs the packages; nothing is installed yet. `signal` ends whatever runs here. */
export async function createSite(folder: string, signal: AbortSignal): Promise<Site> {
  copyFileSync(join(FIXTURES, CHECK), join(folder, CHECK));
  mkdirSync(join(folder, TEMPORARY));
  const run: Site['run'] = (node, home, file, ...args) =>
    runCommand({
      file,
      args,
      folder: home,
      env: environment(folder, node),
      limitMs: COMMAND_LIMIT_MS,
      signal,
    });
  const running = checked({ version: process.version, binFolder: dirname(process.execPath) }, 'running');
  const npm: Npm = (home, ...args) => run(running, home, 'npm', ...args);
  const packages = await packPackages(WORKSPACE_ROOT, folder, (file, args, home) =>
    run(running, home, file, ...args),
  );
  const installs = createInstallQueue();
  return {
    folder,
    packages,
    install: (consumer) =>
      installs.once(consumer, () => installConsumer(consumer, join(folder, consumer), packages, npm)),
    node: async (line) =>
      line === 'running'
        ? running
        : nextNode(await installs.once('node', () => installNode(join(folder, 'node'), npm)), signal),
    run,
  };
}

function environment(folder: string, { version, binFolder }: NodeRuntime): NodeJS.ProcessEnv {
  return consumerEnvironment({
    inherited: process.env,
    workspace: WORKSPACE_ROOT,
    temporary: join(folder, TEMPORARY),
    binFolder,
    expected: { version, check: join(folder, CHECK) },
  });
}

async function nextNode(binFolder: string, signal: AbortSignal): Promise<NodeRuntime> {
  const file = join(binFolder, 'node');
  const asked = { file, args: ['--version'], folder: binFolder, env: {}, limitMs: COMMAND_LIMIT_MS, signal };
  return checked({ version: (await runCommand(asked)).stdout.trim(), binFolder }, 'next');
}

function checked(node: NodeRuntime, line: NodeLine): NodeRuntime {
  const problem = versionProblem(node.version, line);
  if (problem !== undefined) throw new Error(`Node ${problem}`);
  return node;
}

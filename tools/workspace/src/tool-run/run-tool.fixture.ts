import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { WORKSPACE_ROOT } from '../tree/workspace-root';

/** A command of an installed package, by the path of its script. */
export const NX = 'nx/dist/bin/nx.js';
export const ESLINT = 'eslint/bin/eslint.js';

/** What a run may be told besides its arguments. */
export interface RunOptions {
  /** Exit codes that are an answer rather than a failure. Default: 0 alone. */
  readonly accepted?: readonly number[];
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs a tool of the workspace in `folder` and gives what it printed. Nx hands its own settings down to what it starts, and
 * these specs may be started by Nx: so none of them is passed on, and the graph is computed anew in that very process.
 *
 * @throws Error with what it printed when it ends with a code that is not accepted.
 */
export function runTool(
  script: string,
  args: readonly string[],
  folder: string,
  options: RunOptions = {},
): string {
  const { accepted = [0], env = {} } = options;
  const run = spawnSync(process.execPath, [join(WORKSPACE_ROOT, 'node_modules', script), ...args], {
    cwd: folder,
    env: { ...inheritedEnvironment(), ...SETTINGS, NX_WORKSPACE_ROOT_PATH: folder, ...env },
    encoding: 'utf8',
  });
  if (run.status === null || !accepted.includes(run.status)) {
    throw new Error(
      `${script} ${args.join(' ')} ended with ${run.status ?? run.signal}\n${run.stdout}\n${run.stderr}`,
    );
  }
  return run.stdout;
}

const SETTINGS = { NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', NX_NO_CLOUD: 'true' };

function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NX_|FORCE_COLOR$|NODE_OPTIONS$)/.test(name)),
  );
}

import { delimiter, resolve, sep } from 'node:path';

/** What a consumer's environment is made from. */
export interface EnvironmentOptions {
  /** The environment of this tool. */
  readonly inherited: NodeJS.ProcessEnv;
  /** The workspace, none of which a consumer may see. */
  readonly workspace: string;
  /** Where consumers' tools put what they keep for a while: Jest and Nx have caches outside of their packages. */
  readonly temporary: string;
  /** The folder with the `node` that is to run. */
  readonly binFolder: string;
  /** The version that it must have, and the program that sees to it. */
  readonly expected: { readonly version: string; readonly check: string };
}

// What npm, Nx and Jest hand down to what they start: it would lead a consumer's tools back into the workspace.
const HANDED_DOWN =
  /^(?:npm_(?:command|config_local_prefix|execpath|lifecycle_.*|node_execpath|package_.*)|INIT_CWD|NODE_(?:OPTIONS|PATH)|NX_.*|JEST_.*|FORCE_COLOR)$/;

/** The environment of a consumer's programs: this tool's, without what leads into the workspace, and with one Node first. */
export function consumerEnvironment(options: EnvironmentOptions): NodeJS.ProcessEnv {
  const { inherited, workspace, temporary, binFolder, expected } = options;
  const kept = Object.entries(inherited).filter(([name]) => !HANDED_DOWN.test(name));
  return {
    ...Object.fromEntries(kept),
    PATH: [binFolder, ...foreignFolders(inherited['PATH'] ?? '', workspace)].join(delimiter),
    TMPDIR: temporary,
    EXPECTED_NODE: expected.version,
    NODE_OPTIONS: `--require ${JSON.stringify(expected.check)}`,
    // What they print is read; on build servers some of them would colour it.
    NO_COLOR: '1',
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
  };
}

/** npm puts the commands of the workspace, and of every folder above it, first. */
function foreignFolders(path: string, workspace: string): readonly string[] {
  return path
    .split(delimiter)
    .filter((folder) => !folder.endsWith(`node_modules${sep}.bin`) && !isWithin(folder, workspace));
}

/** Whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}

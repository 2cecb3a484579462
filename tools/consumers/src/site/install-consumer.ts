import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackedPackage } from '../packed/packed-package';
import { FIXTURES } from '../workspace-root';
import { type ConsumerManifest, consumerManifest } from './consumer-manifest';
import { type Lockfile, installedElsewhere } from './installed-elsewhere';
import { NEXT_LINE, nodePackage } from './node-runtime';

/** Runs npm in a folder. */
export type Npm = (folder: string, ...args: readonly string[]) => Promise<unknown>;

/** npm's own layout, for consumers whose tools expect it. */
const HOISTED: ReadonlySet<string> = new Set(['jest', 'nx']);

/** The programs that every package is tried with, and the consumers that they are for. */
const FOR_EVERY_PACKAGE = { fixture: 'every', consumers: /^alone\// };

const QUIETLY = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'] as const;

/**
 * Copies a consumer's fixture into `home` and installs the tarballs that it names. But for a few, each package finds only what it
 * declares itself (npm's layout `linked`), as under pnpm: what it leaned on by accident would be missing.
 */
export async function installConsumer(
  consumer: string,
  home: string,
  packages: readonly PackedPackage[],
  npm: Npm,
): Promise<string> {
  const fixture = join(FIXTURES, consumer);
  if (!existsSync(fixture)) throw new Error(`There is no consumer in fixtures/${consumer}`);
  cpSync(fixture, home, { recursive: true });
  if (FOR_EVERY_PACKAGE.consumers.test(consumer)) {
    cpSync(join(FIXTURES, FOR_EVERY_PACKAGE.fixture), home, { recursive: true });
  }
  const tarballs = new Map(packages.map(({ manifest, tarball }) => [manifest.name, tarball]));
  rewriteJson<ConsumerManifest>(join(home, 'package.json'), (manifest) =>
    consumerManifest(manifest, tarballs),
  );
  await npm(
    home,
    'install',
    `--install-strategy=${HOISTED.has(consumer) ? 'hoisted' : 'linked'}`,
    ...QUIETLY,
  );
  refuseStrangers(home, new Set(tarballs.keys()));
  return home;
}

/** Installs the next Node into `home`, and gives the folder of its `node`. */
export async function installNode(home: string, npm: Npm): Promise<string> {
  const dependencies = { [nodePackage(process.platform, process.arch)]: NEXT_LINE };
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await npm(home, 'install', ...QUIETLY);
  return join(home, 'node_modules/.bin');
}

function rewriteJson<T>(path: string, rewrite: (json: T) => T): void {
  const json = JSON.parse(readFileSync(path, 'utf8')) as T;
  writeFileSync(path, `${JSON.stringify(rewrite(json), undefined, 2)}\n`);
}

function refuseStrangers(home: string, names: ReadonlySet<string>): void {
  const lockfile = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as Lockfile;
  const strangers = installedElsewhere(lockfile, names);
  if (strangers.length > 0) throw new Error(`These did not come from tarballs:\n${strangers.join('\n')}`);
}

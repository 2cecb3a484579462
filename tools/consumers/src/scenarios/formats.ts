import { entryPoints } from '../packed/entry-points';
import { type PackedPackage } from '../packed/packed-package';
import { type NodeRuntime } from '../site/node-runtime';
import { type Site } from '../site/site';
import { programsIn, runProgram } from './programs';
import { type Scenario } from './scenario';

type Extension = '.mjs' | '.cjs';

const BOTH = ['running', 'next'] as const;

export const esm: Scenario = {
  name: 'esm',
  proves: 'ES modules import every entry point by name, and use each package, installed alone',
  nodes: BOTH,
  consumers: aloneConsumers,
  run: (site, node) => useAlone(site, node, '.mjs'),
};

export const commonjs: Scenario = {
  name: 'commonjs',
  proves: 'CommonJS modules require every entry point, and use each package, installed alone',
  nodes: BOTH,
  consumers: aloneConsumers,
  run: (site, node) => useAlone(site, node, '.cjs'),
};

/** A consumer of each package that has nothing else. */
export function aloneConsumers({ packages }: Site): readonly string[] {
  return packages.map(({ shortName }) => aloneConsumer(shortName));
}

export function aloneConsumer(shortName: string): string {
  return `alone/${shortName}`;
}

async function useAlone(site: Site, node: NodeRuntime, extension: Extension): Promise<string> {
  for (const packed of site.packages) await usePackage(site, node, packed, extension);
  const points = site.packages.flatMap(({ manifest }) => entryPoints(manifest));
  return `${points.length} entry points of ${site.packages.length} packages`;
}

async function usePackage(
  site: Site,
  node: NodeRuntime,
  { shortName, manifest }: PackedPackage,
  extension: Extension,
): Promise<void> {
  const folder = await site.install(aloneConsumer(shortName));
  const importer = `entry-points${extension}`;
  await runProgram(site, node, folder, importer, ...entryPoints(manifest));
  const own = programsIn(folder, extension).filter((program) => !SHARED.has(program));
  if (own.length === 0)
    throw new Error(`fixtures/alone/${shortName} has no program that uses it (${extension})`);
  for (const program of own) await runProgram(site, node, folder, program);
}

/** What is copied to every consumer. */
const SHARED: ReadonlySet<string> = new Set(['entry-points.mjs', 'entry-points.cjs', 'undeclared.cjs']);

import { posix } from 'node:path';
import { type PackedFile } from '../packed/packed-package';
import { type TarballCheck } from './tarball-fault';

const MAPPED = /^dist\/.*\.(?:js|d\.ts)$/;
const REFERENCE = /^\/\/# sourceMappingURL=(?<map>\S+)$/m;

interface SourceMap {
  readonly sourceRoot?: string;
  readonly sources: readonly string[];
}

/** Compiled files without a map, and maps that lead to something that is not in the tarball. */
export const sourceMaps: TarballCheck = ({ files }) => {
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    if (MAPPED.test(file.path)) return mapOf(file, paths);
    return file.path.endsWith('.map') ? sourcesOf(file, paths) : [];
  });
};

function mapOf({ path, text }: PackedFile, paths: ReadonlySet<string>): readonly string[] {
  const map = REFERENCE.exec(text)?.groups?.['map'];
  if (map === undefined) return [`${path} names no map`];
  return paths.has(beside(path, map)) ? [] : [`${path} names the map ${map}, which is not there`];
}

function sourcesOf({ path, text }: PackedFile, paths: ReadonlySet<string>): readonly string[] {
  const { sources, sourceRoot = '' } = JSON.parse(text) as SourceMap;
  return sources
    .filter((source) => !paths.has(beside(path, posix.join(sourceRoot, source))))
    .map((source) => `${path} leads to ${source}, which is not there`);
}

function beside(path: string, target: string): string {
  return posix.join(posix.dirname(path), target);
}

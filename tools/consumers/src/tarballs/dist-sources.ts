import { type TarballCheck } from './tarball-fault';

const COMPILED = /^dist\/(?<stem>.*?)(?:\.js|\.d\.ts)(?:\.map)?$/;
const SOURCE = /^src\/(?<stem>.*)\.ts$/;

/** What a source file becomes. */
const OUTPUTS = ['.js', '.js.map', '.d.ts', '.d.ts.map'];

/** Compiled files without their source, which an earlier build has left behind, and sources that were not compiled. */
export const distSources: TarballCheck = ({ files }) => {
  const paths = new Set(files.map(({ path }) => path));
  return [...paths].flatMap((path) => orphan(path, paths) ?? uncompiled(path, paths));
};

function orphan(path: string, paths: ReadonlySet<string>): readonly string[] | undefined {
  if (!path.startsWith('dist/')) return undefined;
  const stem = COMPILED.exec(path)?.groups?.['stem'];
  const known = stem !== undefined && paths.has(`src/${stem}.ts`);
  return known ? [] : [`${path} has no source: remove dist, and build again`];
}

function uncompiled(path: string, paths: ReadonlySet<string>): readonly string[] {
  const stem = SOURCE.exec(path)?.groups?.['stem'];
  if (stem === undefined) return [];
  const missing = OUTPUTS.map((extension) => `dist/${stem}${extension}`).filter(
    (output) => !paths.has(output),
  );
  return missing.map((output) => `${output} is missing, but ${path} is there`);
}

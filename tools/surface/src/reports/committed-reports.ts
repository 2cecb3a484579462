import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Finding } from '@liminal/workspace';
import { compareReport } from './compare-report';

const REPORT = /^packages\/[^/]+\/api\//;

/** Compares the reports of the tree as it is, by file, with those among `files`, which are all that the workspace has. */
export function compareReports(
  root: string,
  files: readonly string[],
  reports: ReadonlyMap<string, string>,
): readonly Finding[] {
  const changed = [...reports].flatMap(([file, text]) => compareReport(file, read(`${root}/${file}`), text));
  const stray = strayReports(files, reports).map((file) => ({
    file,
    message: 'is the report of no entry point; run `npm run surface -- --write`',
  }));
  return [...changed, ...stray];
}

/** Writes the reports, and removes those of entry points that are no more. */
export function writeReports(
  root: string,
  files: readonly string[],
  reports: ReadonlyMap<string, string>,
): void {
  for (const [file, text] of reports) {
    mkdirSync(dirname(`${root}/${file}`), { recursive: true });
    writeFileSync(`${root}/${file}`, text);
  }
  for (const file of strayReports(files, reports)) {
    rmSync(`${root}/${file}`);
  }
}

function strayReports(files: readonly string[], reports: ReadonlyMap<string, string>): readonly string[] {
  return files.filter((file) => REPORT.test(file) && !reports.has(file));
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

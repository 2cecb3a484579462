import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { conclude, type Finding, listFiles, WORKSPACE_ROOT } from '@liminal/workspace';
import { type EntryPoint } from './entry-points/entry-point';
import { readEntryPoints } from './entry-points/read-entry-points';
import { checkExamples } from './examples/check-examples';
import { type FencedExamples } from './examples/fenced-examples';
import { markdownExamples } from './examples/markdown-examples';
import { distinctFindings } from './findings/distinct-findings';
import { compareReports, writeReports } from './reports/committed-reports';
import { extractReports } from './reports/extract-reports';
import { readSurface } from './surface';

const DOCUMENT = /^(?:[^/]+|packages\/[^/]+\/[^/]+|docs\/.*)\.md$/;

function main(): void {
  const write = readArguments(process.argv.slice(2));
  const files = listFiles(WORKSPACE_ROOT);
  const entryPoints = readEntryPoints(WORKSPACE_ROOT, files);
  const unbuilt = entryPoints.filter(({ declarations }) => !existsSync(`${WORKSPACE_ROOT}/${declarations}`));
  if (unbuilt.length > 0) {
    conclude(unbuilt.map(notBuilt), '');
    return;
  }
  const reports = checkReports(files, entryPoints, write);
  const { names, findings, examples } = readSurface(WORKSPACE_ROOT, entryPoints);
  const shown = [...examples, ...files.filter((file) => DOCUMENT.test(file)).map(documentExamples)];
  conclude(
    distinctFindings([...reports, ...findings, ...exampleFindings(shown)]),
    `${write ? 'The reports are written, commit what has changed' : 'The surface is as recorded'}: ${entryPoints.length} entry points, ${names} names documented, ${countOf(shown)}.`,
  );
}

/** Whether the reports are to be written. Whoever asks for anything else is told so, and nothing is done. */
function readArguments(given: string[]): boolean {
  try {
    return parseArgs({ args: given, options: { write: { type: 'boolean', default: false } } }).values.write;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nUse: npm run surface [-- --write]\n`);
    process.exit(2);
  }
}

function notBuilt({ declarations }: EntryPoint): Finding {
  return { file: declarations, message: 'is not there; run `npm run build`' };
}

/** With `write`, the reports are brought up to date, and only what is wrong with the surface itself is left to find. */
function checkReports(
  files: readonly string[],
  entryPoints: readonly EntryPoint[],
  write: boolean,
): readonly Finding[] {
  const { texts, findings } = extractReports(WORKSPACE_ROOT, entryPoints);
  if (write) {
    writeReports(WORKSPACE_ROOT, files, texts);
    return findings;
  }
  return [...findings, ...compareReports(WORKSPACE_ROOT, files, texts)];
}

function documentExamples(file: string): FencedExamples {
  return markdownExamples(file, readFileSync(`${WORKSPACE_ROOT}/${file}`, 'utf8'));
}

function exampleFindings(shown: readonly FencedExamples[]): readonly Finding[] {
  const examples = shown.flatMap((found) => found.examples);
  return [...shown.flatMap(({ findings }) => findings), ...checkExamples(WORKSPACE_ROOT, examples)];
}

function countOf(shown: readonly FencedExamples[]): string {
  const sum = (count: (found: FencedExamples) => number) =>
    shown.reduce((total, found) => total + count(found), 0);
  return `${sum(({ examples }) => examples.length)} examples compile, ${sum(({ fragments }) => fragments)} fragments`;
}

main();

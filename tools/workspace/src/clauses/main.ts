import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { conclude } from '../findings/conclude';
import { readTestCases } from '../test-titles/test-case';
import { listFiles } from '../tree/list-files';
import { WORKSPACE_ROOT } from '../tree/workspace-root';
import { coverClauses } from './coverage';
import { type ReadClauses, readClauses } from './read-clauses';
import { describeClauses } from './report';

const DOCUMENTS = ['docs/semantics.md', 'docs/wire.md'];

// A suite that is written once and run on several implementations has its titles in a .suite.ts.
const TEST_SOURCE = /^(?:packages|tools)\/[^/]+\/src\/.*\.(?:spec|suite)\.ts$/;

const read = (file: string) => readFileSync(`${WORKSPACE_ROOT}/${file}`, 'utf8');

function readDocument(file: string): ReadClauses {
  return existsSync(`${WORKSPACE_ROOT}/${file}`)
    ? readClauses(file, read(file))
    : { clauses: [], findings: [{ file, message: 'is not there' }] };
}

function main(): void {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const documents = DOCUMENTS.map(readDocument);
  const tests = listFiles(WORKSPACE_ROOT)
    .filter((file) => TEST_SOURCE.test(file))
    .flatMap((file) => readTestCases(file, read(file)));
  const coverage = coverClauses(
    documents.flatMap(({ clauses }) => clauses),
    tests,
  );
  const findings = [...documents.flatMap((document) => document.findings), ...coverage.findings];
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ clauses: coverage.clauses, findings }, undefined, 2)}\n`);
    process.exitCode = findings.length === 0 ? 0 : 1;
    return;
  }
  process.stdout.write(`${describeClauses(coverage.clauses)}\n`);
  conclude(findings, 'Every built clause is proven.');
}

main();

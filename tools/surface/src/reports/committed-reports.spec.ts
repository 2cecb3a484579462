import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareReports, writeReports } from './committed-reports';

describe('compareReports and writeReports', () => {
  const reports = new Map([['packages/a/api/index.api.md', 'export const A = 1;\n']]);
  const stray = 'packages/a/api/gone.api.md';
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'committed-reports-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('agree on what was written', () => {
    expect(compareReports(root, [], reports)).toHaveLength(1);
    writeReports(root, [], reports);

    expect(readFileSync(`${root}/packages/a/api/index.api.md`, 'utf8')).toBe('export const A = 1;\n');
    expect(compareReports(root, [...reports.keys()], reports)).toEqual([]);
  });

  it('find, and remove, the report of an entry point that is no more', () => {
    writeReports(root, [], new Map([...reports, [stray, 'old\n']]));

    expect(compareReports(root, [...reports.keys(), stray], reports)).toMatchObject([{ file: stray }]);
    writeReports(root, [...reports.keys(), stray], reports);
    expect(existsSync(`${root}/${stray}`)).toBe(false);
  });
});

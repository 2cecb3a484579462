import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKSPACE_ROOT } from '../tree/workspace-root';

const SCRIPT = join(WORKSPACE_ROOT, 'tools/workspace/tally-tests.mjs');

describe('tally-tests', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'liminal-tally-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function project(folder: string, results?: Record<string, number | boolean>): void {
    mkdirSync(join(root, folder, 'coverage'), { recursive: true });
    writeFileSync(join(root, folder, 'jest.config.cjs'), '');
    if (results !== undefined) {
      writeFileSync(
        join(root, folder, 'coverage/test-results.json'),
        JSON.stringify({ ...WELL, ...results }),
      );
    }
  }

  function tally(): string {
    return spawnSync(process.execPath, [SCRIPT], { cwd: root, encoding: 'utf8' }).stdout;
  }

  it('adds up the tests of all projects', () => {
    project('packages/a', { numPassedTests: 3 });
    project('tools/b', { numPassedTests: 4, numFailedTests: 2, success: false });

    expect(tally()).toBe('7 2\n');
  });

  it('counts a spec file that could not run as a failure', () => {
    project('packages/a', { numPassedTests: 1, numRuntimeErrorTestSuites: 1, success: false });

    expect(tally()).toBe('1 1\n');
  });

  it('counts a project without results, or one that failed without a failed test, as a failure', () => {
    project('packages/a');
    project('packages/b', { numPassedTests: 5, success: false });

    expect(tally()).toBe('5 2\n');
  });

  it('expects nothing of a folder that has no tests', () => {
    mkdirSync(join(root, 'packages/a'), { recursive: true });

    expect(tally()).toBe('0 0\n');
  });
});

const WELL = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, success: true };

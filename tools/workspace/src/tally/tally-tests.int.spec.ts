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

  function project(folder: string, results?: Record<string, unknown>): void {
    mkdirSync(join(root, folder, 'coverage'), { recursive: true });
    writeFileSync(join(root, folder, 'jest.config.cjs'), '');
    if (results !== undefined) {
      writeFileSync(
        join(root, folder, 'coverage/test-results.json'),
        JSON.stringify({ ...WELL, ...results }),
      );
    }
  }

  function tally(...options: string[]): string {
    return spawnSync(process.execPath, [SCRIPT, ...options], { cwd: root, encoding: 'utf8' }).stdout;
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

  describe('--failures', () => {
    function suite(over: object): object {
      return { name: join(root, 'packages/a/src/x.spec.ts'), message: '', assertionResults: [], ...over };
    }

    it('names each failed test with its file and the beginning of its message', () => {
      const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);
      const assertionResults = [
        { status: 'passed', fullName: 'x works', failureMessages: [] },
        { status: 'failed', fullName: 'x breaks', failureMessages: [lines.join('\n')] },
      ];
      project('packages/a', {
        numFailedTests: 1,
        success: false,
        testResults: [suite({ assertionResults })],
      });

      const printed = tally('--failures');

      expect(printed).toContain('packages/a/src/x.spec.ts\n  x breaks\n    line 0\n');
      expect(printed).not.toContain('x works');
      expect(printed).not.toContain('line 30');
    });

    it('tells of a spec file that could not run, and of a project without results', () => {
      const testResults = [suite({ message: 'Cannot find module' })];
      project('packages/a', { numRuntimeErrorTestSuites: 1, success: false, testResults });
      project('packages/b');

      const printed = tally('--failures');

      expect(printed).toContain('packages/a/src/x.spec.ts\n    Cannot find module\n');
      expect(printed).toContain('packages/b: no results');
    });

    it('tells of a hook that threw after its tests, of a run that failed otherwise, and of half a file of results', () => {
      const assertionResults = [{ status: 'passed', fullName: 'x works', failureMessages: [] }];
      const testResults = [suite({ assertionResults, message: 'it leaks' })];
      project('packages/a', { numRuntimeErrorTestSuites: 1, success: false, testResults });
      project('packages/b', { success: false });
      project('packages/c', {});
      writeFileSync(join(root, 'packages/c/coverage/test-results.json'), '{"numPassedTests": 3');

      const printed = tally('--failures');

      expect(printed).toContain('packages/a/src/x.spec.ts\n    it leaks\n');
      expect(printed).toContain('packages/b: it failed, though no test did');
      expect(printed).toContain('packages/c: no results');
      expect(tally()).toBe('0 3\n');
    });

    it('prints the first forty of many, and how many more there are', () => {
      const failed = { status: 'failed', fullName: 'x breaks', failureMessages: ['no'] };
      const testResults = [suite({ assertionResults: new Array(50).fill(failed) })];
      project('packages/a', { numFailedTests: 50, success: false, testResults });

      const printed = tally('--failures');

      expect(printed.match(/x breaks/g)).toHaveLength(40);
      expect(printed).toContain('and 10 more\n');
    });

    it('prints nothing where all is well', () => {
      project('packages/a', { testResults: [suite({ assertionResults: [] })] });

      expect(tally('--failures')).toBe('');
    });
  });
});

const WELL = {
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: true,
  testResults: [],
};

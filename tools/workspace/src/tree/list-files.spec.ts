import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFiles } from './list-files';

describe('listFiles', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'list-files-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(...paths: string[]): void {
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), '');
    }
  }

  it('lists files at every depth, sorted, relative to the root', () => {
    write('packages/b/src/index.ts', 'README.md', 'packages/a/package.json');

    expect(listFiles(root)).toEqual(['README.md', 'packages/a/package.json', 'packages/b/src/index.ts']);
  });

  it('leaves out what is installed, built or cached, at every depth', () => {
    write(
      'node_modules/x/index.js',
      'packages/a/dist/index.js',
      '.nx/cache/run.json',
      'packages/a/out-tsc/x.js',
    );

    expect(listFiles(root)).toEqual([]);
  });

  it('keeps dotfiles and dot folders', () => {
    write('.ci/run', '.nvmrc');

    expect(listFiles(root)).toEqual(['.ci/run', '.nvmrc']);
  });
});

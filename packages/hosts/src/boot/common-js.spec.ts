import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCommonJs } from './common-js';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'common-js-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file, and gives its path. */
function put(path: string, text = ''): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('a file', () => {
  it.each([
    ['x.cjs', undefined, true],
    ['x.cjs', 'module', true],
    ['x.mjs', 'commonjs', false],
    ['x.js', 'commonjs', true],
    ['x.js', 'module', false],
    ['x.js', undefined, false],
    ['x.ts', 'commonjs', false],
  ])('named %s in a package of the type %s is surely CommonJS: %s', (name, type, is) => {
    put('package.json', JSON.stringify({ type }));
    expect(isCommonJs(put(`deep/below/${name}`))).toBe(is);
  });

  it('belongs to the nearest package above it, and to none across node_modules', () => {
    put('package.json', '{ "type": "commonjs" }');
    put('inner/package.json', '{}');
    const files = ['inner/x.js', 'node_modules/x.js', 'node_modules/y/x.js', 'x.js'].map((path) => put(path));
    expect(files.map(isCommonJs)).toEqual([false, false, false, true]);
  });

  it('is where its link leads', () => {
    put('a/package.json', '{ "type": "commonjs" }');
    const link = join(root, 'x.js');
    symlinkSync(put('a/x.js'), link);
    expect(isCommonJs(link)).toBe(true);
  });

  it.each(['{', 'null', '7'])('of a package that says %s is for Node to look at', (manifest) => {
    put('package.json', manifest);
    expect(isCommonJs(put('x.js'))).toBe(false);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readEntryPoints } from './entry-points/read-entry-points';
import { readSurface } from './surface';

const EXPORTS = {
  '.': { '@liminal/source': './src/index.ts', types: './dist/index.d.ts' },
  './also': { '@liminal/source': './src/also.ts', types: './dist/also.d.ts' },
};

describe('readSurface', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'surface-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(path: string, text: string): string {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return path;
  }

  it('reads the names of all entry points of packages, each where it is declared', () => {
    const files = [
      write('packages/a/package.json', JSON.stringify({ name: '@liminal/a', exports: EXPORTS })),
      write('packages/a/src/index.ts', "export { a } from './a';\n"),
      write('packages/a/src/also.ts', "export { a } from './a';\nexport const b = 1;\n"),
      write(
        'packages/a/src/a.ts',
        '/**\n * A.\n *\n * @example\n * ```ts\n * a();\n * ```\n */\nexport function a() {}\n',
      ),
      write('tools/t/package.json', JSON.stringify({ name: '@liminal/t', exports: EXPORTS })),
    ];
    const { names, findings, examples } = readSurface(root, readEntryPoints(root, files));

    expect(names).toBe(2);
    expect(findings).toEqual([{ file: 'packages/a/src/also.ts', line: 2, message: 'b has no docstring' }]);
    expect(examples.flatMap((found) => found.examples)).toMatchObject([{ file: 'packages/a/src/a.ts' }]);
  });

  it('says which source is not there', () => {
    const files = [
      write('packages/a/package.json', JSON.stringify({ name: '@liminal/a', exports: EXPORTS })),
    ];

    expect(() => readSurface(root, readEntryPoints(root, files))).toThrow('packages/a/src/index.ts');
  });
});

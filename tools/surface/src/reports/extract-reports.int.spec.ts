import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKSPACE_ROOT } from '@liminal/workspace';
import { extractReports } from './extract-reports';

describe('extractReports', () => {
  const entryPoint = {
    specifier: '@liminal/a',
    folder: 'packages/a',
    name: 'index',
    source: 'packages/a/src/index.ts',
    declarations: 'packages/a/dist/index.d.ts',
  };
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'extract-reports-'));
    mkdirSync(join(root, 'packages/a/dist'), { recursive: true });
    writeFileSync(join(root, 'packages/a/package.json'), '{ "name": "@liminal/a", "version": "0.1.0" }');
    symlinkSync(join(WORKSPACE_ROOT, 'node_modules'), join(root, 'node_modules'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function extract(declarations: string) {
    writeFileSync(join(root, entryPoint.declarations), declarations);
    const { texts, findings } = extractReports(root, [entryPoint]);
    return { report: texts.get('packages/a/api/index.api.md') ?? '', findings };
  }

  it('shows each name with whom it is for, in the order of their names and whatever order they are declared in', () => {
    const [b, a] = [
      '/** B. */\nexport declare const b: 1;\n',
      '/** A.\n * @internal */\nexport declare const a: 2;\n',
    ];
    const { report, findings } = extract(b + a);

    expect(findings).toEqual([]);
    expect(report).toContain('// @internal\nexport const a: 2;\n\n// @public\nexport const b: 1;\n');
    expect(extract(a + b).report).toBe(report);
  });

  it('tells nothing of the machine: neither paths nor line ends', () => {
    const { report } = extract('/** A. */\r\nexport interface A {\r\n  a: string;\r\n}\r\n');

    expect(report).not.toContain(root);
    expect(report).not.toContain('\r');
  });

  it('refuses a type that can be reached and not be named', () => {
    writeFileSync(join(root, 'packages/a/dist/b.d.ts'), 'export interface B { b: 1 }\n');
    const { findings } = extract("import { B } from './b';\n/** A. */\nexport declare const a: B;\n");

    expect(findings).toEqual([
      {
        file: 'packages/a/dist/index.d.ts',
        line: 3,
        message: expect.stringMatching(/"B" needs to be exported/),
      },
    ]);
  });

  it("refuses a user's name that speaks of one for other packages", () => {
    const declarations =
      '/** B.\n * @internal */\nexport interface B { b: 1 }\n/** A. */\nexport declare const a: B;\n';

    expect(extract(declarations).findings).toEqual([
      {
        file: 'packages/a/dist/index.d.ts',
        line: 5,
        message: expect.stringMatching(/"a" is marked as @public/),
      },
    ]);
  });

  it('refuses a link that leads nowhere', () => {
    expect(extract('/** As {@link b}. */\nexport declare const a: 1;\n').findings).toEqual([
      { file: 'packages/a/dist/index.d.ts', line: 2, message: expect.stringMatching(/@link reference/) },
    ]);
  });
});

import * as ts from 'typescript';
import { docstringExamples } from './docstring-examples';

describe('docstringExamples', () => {
  function read(...lines: string[]) {
    const [declaration] = ts.createSourceFile(
      'a.ts',
      lines.join('\n'),
      ts.ScriptTarget.ES2022,
      true,
    ).statements;
    return docstringExamples('src/a.ts', declaration as unknown as ts.Declaration);
  }

  it('reads the blocks of a docstring without its frame, with the lines of the file', () => {
    const [found] = read(
      '',
      '/**',
      ' * A.',
      ' *',
      ' * @example',
      ' * ```ts',
      ' * a({',
      ' *   b: 1,',
      ' * });',
      ' * ```',
      ' */',
      'function a() {}',
    );

    expect(found?.examples).toEqual([
      {
        file: 'src/a.ts',
        lines: [
          { text: 'a({', line: 7 },
          { text: '  b: 1,', line: 8 },
          { text: '});', line: 9 },
        ],
      },
    ]);
  });

  it('reads those of members too', () => {
    const found = read(
      'interface A {',
      '  /**',
      '   * @example',
      '   * ```ts',
      '   * b();',
      '   * ```',
      '   */',
      '  b(): void;',
      '}',
    );

    expect(found.flatMap(({ examples }) => examples)).toMatchObject([{ lines: [{ text: 'b();', line: 5 }] }]);
  });

  it('finds an example without a block', () => {
    const [found] = read('/**', ' * A.', ' *', ' * @example a()', ' */', 'function a() {}');

    expect(found?.findings).toEqual([{ file: 'src/a.ts', line: 1, message: 'an @example has no ts block' }]);
  });
});

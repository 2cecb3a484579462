import { checkDocumentation } from './check-documentation';
import { exportedNames } from './exported-name';
import { memoryProgram } from './memory-program.fixture';
import { placeIn } from './place';

const EXAMPLE = '@example\n * ```ts\n * f();\n * ```';

describe('checkDocumentation', () => {
  function check(files: Readonly<Record<string, string>>): readonly string[] {
    const program = memoryProgram(files);
    const module = program.getSourceFile('/index.ts');
    return (module ? exportedNames(program, module) : [])
      .flatMap((name) => checkDocumentation(name, program.getTypeChecker(), placeIn('/')))
      .map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }

  it('finds nothing wrong with what is told', () => {
    const text = `
      /** What a thing is. */
      export interface Thing {
        /** Its size, in bytes. */
        readonly size: number;
      }
      /**
       * Makes one.
       *
       * ${EXAMPLE}
       */
      export function createThing(): Thing { return { size: 1 }; }
      /** How large they are by default. */
      export const SIZE = 1;
    `;

    expect(check({ '/index.ts': text })).toEqual([]);
  });

  it('names what has no docstring, where it is declared and not where it is exported', () => {
    expect(
      check({
        '/index.ts': "export { type Thing, SIZE } from './thing';",
        '/thing.ts':
          '/** @internal */\nexport const SIZE = 1;\n\nexport interface Thing {\n  size: number;\n}',
      }),
    ).toEqual([
      'thing.ts:4: Thing has no docstring',
      'thing.ts:5: Thing: size has no docstring',
      'thing.ts:2: SIZE has no docstring',
      'index.ts:1: SIZE is listed for users, but is tagged @internal',
    ]);
  });

  it('wants an example of each function that users call', () => {
    const functions = '/** One. */\nexport function one() {}\n/** Two. */\nexport const two = () => 2;';

    expect(check({ '/index.ts': functions })).toEqual([
      'index.ts:2: one has no @example',
      'index.ts:4: two has no @example',
    ]);
  });

  it('wants the tag on each name for other packages, and no example', () => {
    expect(
      check({
        '/index.ts': "// For other packages.\nexport { one, two } from './functions';",
        '/functions.ts':
          '/** One. */\nexport function one() {}\n/**\n * Two.\n *\n * @internal\n */\nexport function two() {}',
      }),
    ).toEqual(['index.ts:2: one is listed for other packages, but is not tagged @internal']);
  });

  it("refuses a user's name that speaks of one for other packages, whatever package that is of", () => {
    const files = {
      '/index.ts': "export { type A, type C } from './a';",
      '/a.ts': `import { type B } from './b';
        /** A. */
        export interface A extends B {
          /** B. */
          readonly b: readonly B[];
        }
        /** C. */
        export class C {
          private readonly b: B | undefined;
        }`,
      '/b.ts': '/**\n * B.\n *\n * @internal\n */\nexport interface B {}',
    };

    expect(check(files)).toEqual([
      'a.ts:3: A is for users, and speaks of B, which is @internal',
      'a.ts:5: A is for users, and speaks of B, which is @internal',
    ]);
  });
});

import * as ts from 'typescript';
import { audienceOf } from './audience';

describe('audienceOf', () => {
  function audiences(text: string): readonly string[] {
    const module = ts.createSourceFile('index.ts', text, ts.ScriptTarget.ES2022, true);
    return module.statements.map((statement) => audienceOf(module, statement));
  }

  it('is for users where nothing is said', () => {
    expect(audiences("export { a } from './a';")).toEqual(['users']);
  });

  it('goes on to the next comment that says whom for', () => {
    expect(
      audiences(`
        // For users.
        export { a } from './a';
        export { b } from './b';

        // For hosts and other packages.
        export { c } from './c';
        export { d } from './d';

        // For users who bring a transport.
        export { e } from './e';
      `),
    ).toEqual(['users', 'users', 'packages', 'packages', 'users']);
  });

  it('takes no docstring for such a comment', () => {
    expect(audiences('// For other packages.\n\n/** For users. */\nexport const a = 1;')).toEqual([
      'packages',
    ]);
  });
});

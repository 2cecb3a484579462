import { WORKSPACE_ROOT } from '@liminal/workspace';
import { checkExamples } from './check-examples';
import { markdownExamples } from './markdown-examples';

const DOCUMENTS = {
  'good.md': [
    '```ts',
    "import { readFile } from 'node:fs/promises';",
    "const text: string = await readFile('a', 'utf8');",
    'console.log(text);',
    '```',
    '```ts',
    'const text = { async [Symbol.asyncDispose]() {} };',
    'await using other = text;',
    '```',
  ],
  'bad.md': ['# A', '```ts', 'const a = 1;', "const b: number = 'b';", 'a(', '```'],
  'loose.md': ['```ts', "import { a } from '@liminal/nowhere';", 'const f = (b) => a(b);', '```'],
  'continued.md': ['```ts', 'const a = 1;', '```', '```ts continued', 'a.toFixed();', 'b();', '```'],
};

describe('checkExamples', () => {
  // All at once: most of the time goes into the program.
  const examples = Object.entries(DOCUMENTS).flatMap(
    ([file, lines]) => markdownExamples(file, lines.join('\n')).examples,
  );
  const findings = checkExamples(WORKSPACE_ROOT, examples);
  const found = (document: keyof typeof DOCUMENTS) =>
    findings.filter(({ file }) => file === document).map(({ line, message }) => `${line}: ${message}`);

  it('takes each block as a module of its own, with what Node has, await and using', () => {
    expect(found('good.md')).toEqual([]);
  });

  it('names the line of what does not compile', () => {
    expect(found('bad.md')).toEqual([
      expect.stringMatching(/^5: the example does not compile: .*expected/),
      expect.stringMatching(/^4: the example does not compile: Type 'string' is not assignable/),
      expect.stringMatching(/^5: .*not callable/),
    ]);
  });

  it('is strict, and finds an import that leads nowhere', () => {
    expect(found('loose.md')).toEqual([
      expect.stringMatching(/^2: .*Cannot find module/),
      expect.stringMatching(/^3: .*implicitly has an 'any' type/),
    ]);
  });

  it('knows what a continued block goes on with', () => {
    expect(found('continued.md')).toEqual([expect.stringMatching(/^6: .*Cannot find name 'b'/)]);
  });
});

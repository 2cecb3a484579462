import { markdownExamples } from './markdown-examples';

describe('fencedExamples', () => {
  const read = (...lines: string[]) => markdownExamples('README.md', lines.join('\n'));
  const texts = (...lines: string[]) =>
    read(...lines).examples.map((example) => example.lines.map(({ text, line }) => `${line} ${text}`));

  it('makes a module of each ts block, and knows its lines', () => {
    expect(texts('# A', '```ts', 'a();', '```', '', '```ts', 'b();', 'c();', '```')).toEqual([
      ['3 a();'],
      ['7 b();', '8 c();'],
    ]);
  });

  it('continues the module before where the block says so', () => {
    expect(texts('```ts', 'a();', '```', 'and', '```ts continued', 'b();', '```')).toEqual([
      ['2 a();', '6 b();'],
    ]);
  });

  it('leaves other languages alone, and what only looks like a fence', () => {
    expect(texts('```js', 'a(', '```', '````md', '```ts', 'b(', '```', '````')).toEqual([]);
  });

  it('counts fragments, and does not compile them', () => {
    expect(read('```ts fragment', 'a: 1', '```')).toEqual({ examples: [], fragments: 1, findings: [] });
  });

  it.each(['typescript', 'ts ignore', 'ts continued', 'mts'])('refuses `%s`', (info) => {
    expect(read('', `\`\`\`${info}`, 'a();', '```').findings).toEqual([
      { file: 'README.md', line: 2, message: expect.stringContaining(`\`${info}\``) },
    ]);
  });
});

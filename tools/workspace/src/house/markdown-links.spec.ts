import { checkLinks } from './markdown-links';

describe('checkLinks', () => {
  const broken = (markdown: string, ...paths: string[]) =>
    checkLinks('docs/a.md', markdown, new Set(paths)).map(({ message }) => message);

  it('finds relative links that lead nowhere, with their line', () => {
    expect(checkLinks('docs/a.md', '# A\n\nsee [b](b.md)', new Set())).toEqual([
      { file: 'docs/a.md', line: 3, message: 'the link to b.md leads nowhere' },
    ]);
  });

  it('resolves a link from the folder of its document, whatever its anchor or title', () => {
    expect(
      broken(
        '[b](b.md#part) [r](../README.md "title") [p](/packages) [t](../tools/)',
        'docs/b.md',
        'README.md',
        'packages',
        'tools',
      ),
    ).toEqual([]);
  });

  it('follows reference definitions too', () => {
    expect(broken('see [b][1]\n\n[1]: ./b.md')).toEqual(['the link to ./b.md leads nowhere']);
  });

  it('follows a link whose text is code', () => {
    expect(broken('[`b`](b.md)')).toEqual(['the link to b.md leads nowhere']);
  });

  it('leaves alone links to elsewhere, anchors, and what is quoted as code', () => {
    expect(
      broken('[w](https://a.example/x) [m](mailto:a@b.example) [h](#part) `[c](c.md)`\n```\n[d](d.md)\n```'),
    ).toEqual([]);
  });
});

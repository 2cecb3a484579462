import { checkTopLevel } from './top-level';

describe('checkTopLevel', () => {
  it('welcomes what belongs at the top, dotfiles, and anything further down', () => {
    expect(checkTopLevel(['README.md', '.nvmrc', '.ci/run', 'packages/a/scratch.txt'])).toEqual([]);
  });

  it('names each stray file or folder once', () => {
    const stray = checkTopLevel(['notes.txt', 'src/a.ts', 'src/b.ts']).map(({ file }) => file);

    expect(stray).toEqual(['notes.txt', 'src']);
  });
});

import { distSources } from './dist-sources';
import { packedWith } from './packed-package.fixture';

function compiled(stem: string): Record<string, string> {
  return {
    [`src/${stem}.ts`]: '',
    [`dist/${stem}.js`]: '',
    [`dist/${stem}.js.map`]: '',
    [`dist/${stem}.d.ts`]: '',
    [`dist/${stem}.d.ts.map`]: '',
  };
}

function without(files: Record<string, string>, path: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([there]) => there !== path));
}

describe('distSources', () => {
  it('finds nothing wrong where every source is compiled, and nothing else', () => {
    expect(
      distSources(packedWith({ ...compiled('index'), ...compiled('wire/v1.codec'), LICENSE: '' })),
    ).toEqual([]);
  });

  it('finds what an earlier build has left behind', () => {
    expect(distSources(packedWith(without(compiled('old'), 'src/old.ts')))).toEqual(
      ['dist/old.js', 'dist/old.js.map', 'dist/old.d.ts', 'dist/old.d.ts.map'].map(
        (path) => `${path} has no source: remove dist, and build again`,
      ),
    );
  });

  it('finds files in dist that no compiler has put there', () => {
    expect(distSources(packedWith({ 'dist/notes.txt': '' }))).toEqual([
      'dist/notes.txt has no source: remove dist, and build again',
    ]);
  });

  it.each(['dist/index.js', 'dist/index.d.ts', 'dist/index.js.map', 'dist/index.d.ts.map'])(
    'misses %s',
    (path) => {
      expect(distSources(packedWith(without(compiled('index'), path)))).toEqual([
        `${path} is missing, but src/index.ts is there`,
      ]);
    },
  );
});

import { entryPointsOf } from './entry-point';

describe('entryPointsOf', () => {
  const files = (name: string) => ({
    '@liminal/source': `./src/${name}.ts`,
    types: `./dist/${name}.d.ts`,
    default: `./dist/${name}.js`,
  });

  it('gives each subpath that has declarations, with its source', () => {
    const exports = {
      './package.json': './package.json',
      '.': files('index'),
      './node': files('node/index'),
    };

    expect(entryPointsOf('packages/a', { name: '@liminal/a', exports })).toEqual([
      {
        specifier: '@liminal/a',
        folder: 'packages/a',
        name: 'index',
        source: 'packages/a/src/index.ts',
        declarations: 'packages/a/dist/index.d.ts',
      },
      {
        specifier: '@liminal/a/node',
        folder: 'packages/a',
        name: 'node',
        source: 'packages/a/src/node/index.ts',
        declarations: 'packages/a/dist/node/index.d.ts',
      },
    ]);
  });

  it('gives a conditional subpath once for each condition, however deep', () => {
    const exports = { './platform': { node: { import: files('node') }, default: files('web') } };

    expect(entryPointsOf('packages/a', { name: '@liminal/a', exports })).toMatchObject([
      { specifier: '@liminal/a/platform', name: 'platform.node.import', source: 'packages/a/src/node.ts' },
      { specifier: '@liminal/a/platform', name: 'platform.default', source: 'packages/a/src/web.ts' },
    ]);
  });

  it('gives nothing for a package that nothing can be imported from', () => {
    expect(entryPointsOf('tools/a', { name: '@liminal/a' })).toEqual([]);
  });
});

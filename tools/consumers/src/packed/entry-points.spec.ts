import { entryPoints } from './entry-points';

describe('entryPoints', () => {
  const of = (exports: unknown) => entryPoints({ name: '@liminal/client', version: '0.1.0', exports });

  it('lists every subpath but that of the manifest', () => {
    expect(of({ './package.json': './package.json', '.': './dist/index.js', './node': {} })).toEqual([
      '@liminal/client',
      '@liminal/client/node',
    ]);
  });

  it.each(['./dist/index.js', { types: './dist/index.d.ts', default: './dist/index.js' }])(
    'knows one where no subpath is named',
    (exports) => {
      expect(of(exports)).toEqual(['@liminal/client']);
    },
  );

  it('refuses what cannot be listed', () => {
    expect(() => of({ './*': './dist/*.js' })).toThrow('@liminal/client exports ./*');
    expect(() => of(undefined)).toThrow('without an exports map');
  });
});

import { profileFor } from './types-wrong';

describe('profileFor', () => {
  const of = (exports: unknown) => profileFor({ name: 'client', version: '0.1.0', exports });

  it('is the strictest for a package with one entry point', () => {
    expect(of({ '.': './dist/index.js', './package.json': './package.json' })).toBe('strict');
  });

  it('leaves out the resolution that cannot find further entry points where there are some', () => {
    expect(of({ '.': './dist/index.js', './node': './dist/node/index.js' })).toBe('node16');
  });
});

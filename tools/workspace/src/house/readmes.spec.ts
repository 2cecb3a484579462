import { checkReadmes } from './readmes';

describe('checkReadmes', () => {
  it('wants a README.md beside the package.json of every package and tool', () => {
    const findings = checkReadmes([
      'packages/a/package.json',
      'packages/a/README.md',
      'packages/b/package.json',
      'packages/b/src/README.md',
      'tools/c/package.json',
    ]);

    expect(findings.map(({ file }) => file)).toEqual(['packages/b', 'tools/c']);
  });
});

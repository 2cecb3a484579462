import { installedElsewhere } from './installed-elsewhere';

describe('installedElsewhere', () => {
  const names = new Set(['@liminal/client', '@liminal/protocol']);

  it('finds nothing wrong with tarballs, links to them, and what other packages come from', () => {
    const packages = {
      '': {},
      'node_modules/rxjs': {},
      'node_modules/@liminal/client': { resolved: 'node_modules/.store/@liminal/client@0.1.0', link: true },
      'node_modules/.store/@liminal/client@0.1.0/node_modules/@liminal/client': { resolved: 'file:../c.tgz' },
    };

    expect(installedElsewhere({ packages }, names)).toEqual([]);
  });

  it('names a package that came from a registry, however deep', () => {
    const packages = {
      'node_modules/@liminal/client': { resolved: 'file:../c.tgz' },
      'node_modules/shop/node_modules/@liminal/protocol': { resolved: 'https://example.org/p.tgz' },
      'node_modules/@liminal/protocol': {},
    };

    expect(installedElsewhere({ packages }, names)).toEqual([
      'node_modules/shop/node_modules/@liminal/protocol',
      'node_modules/@liminal/protocol',
    ]);
  });
});

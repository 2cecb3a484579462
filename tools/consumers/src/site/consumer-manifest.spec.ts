import { consumerManifest } from './consumer-manifest';

describe('consumerManifest', () => {
  const tarballs = new Map([
    ['@liminal/client', '/tmp/client.tgz'],
    ['@liminal/protocol', '/tmp/protocol.tgz'],
  ]);

  it('takes what it names from tarballs, and what that needs too', () => {
    const manifest = consumerManifest(
      { name: 'shop', dependencies: { '@liminal/client': '*', rxjs: '7' } },
      tarballs,
    );

    expect(manifest).toEqual({
      name: 'shop',
      dependencies: { '@liminal/client': 'file:/tmp/client.tgz', rxjs: '7' },
      overrides: { '@liminal/client': 'file:/tmp/client.tgz', '@liminal/protocol': 'file:/tmp/protocol.tgz' },
    });
  });

  it('does so for what is only needed in development', () => {
    expect(consumerManifest({ devDependencies: { '@liminal/protocol': '*' } }, tarballs)).toMatchObject({
      devDependencies: { '@liminal/protocol': 'file:/tmp/protocol.tgz' },
    });
  });
});

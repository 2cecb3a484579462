import { parseManifest } from './manifest';

describe('parseManifest', () => {
  it('reads the names, the layer and every kind of dependency', () => {
    const manifest = parseManifest(`{
      "name": "@liminal/server",
      "nx": { "name": "server", "tags": ["type:lib", "layer:server"] },
      "dependencies": { "rxjs": "7" },
      "devDependencies": { "fast-check": "4" },
      "peerDependencies": { "ws": "8" },
      "optionalDependencies": { "pino": "10" }
    }`);

    expect(manifest).toEqual({
      packageName: '@liminal/server',
      project: 'server',
      layer: 'server',
      dependencies: ['rxjs', 'fast-check', 'ws', 'pino'],
    });
  });

  it('takes the package name for a project that has no other, and knows no layer for one without a tag', () => {
    expect(parseManifest('{ "name": "plain" }')).toEqual({
      packageName: 'plain',
      project: 'plain',
      layer: undefined,
      dependencies: [],
    });
  });
});

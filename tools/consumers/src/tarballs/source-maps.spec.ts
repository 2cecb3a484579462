import { packedWith } from './packed-package.fixture';
import { sourceMaps } from './source-maps';

const COMPILED = '"use strict";\n//# sourceMappingURL=client.js.map';
const MAP = JSON.stringify({ version: 3, sourceRoot: '', sources: ['../../src/node/client.ts'] });

describe('sourceMaps', () => {
  it('follows a compiled file to its map, and the map to its source', () => {
    const files = {
      'dist/node/client.js': COMPILED,
      'dist/node/client.js.map': MAP,
      'src/node/client.ts': '',
    };

    expect(sourceMaps(packedWith(files))).toEqual([]);
  });

  it.each(['dist/a.js', 'dist/a.d.ts'])('wants a map for %s', (path) => {
    expect(sourceMaps(packedWith({ [path]: '"use strict";' }))).toEqual([`${path} names no map`]);
  });

  it('wants the map to be there', () => {
    expect(sourceMaps(packedWith({ 'dist/client.js': COMPILED }))).toEqual([
      'dist/client.js names the map client.js.map, which is not there',
    ]);
  });

  it('wants the source to be there', () => {
    expect(sourceMaps(packedWith({ 'dist/node/client.d.ts.map': MAP }))).toEqual([
      'dist/node/client.d.ts.map leads to ../../src/node/client.ts, which is not there',
    ]);
  });

  it('reckons with a root of the sources', () => {
    const map = JSON.stringify({ sourceRoot: '../src', sources: ['client.ts'] });

    expect(sourceMaps(packedWith({ 'dist/client.js.map': map, 'src/client.ts': '' }))).toEqual([]);
  });

  it('does not look for maps of what is not compiled', () => {
    expect(sourceMaps(packedWith({ 'bin/liminal.cjs': '', 'src/client.ts': '' }))).toEqual([]);
  });
});

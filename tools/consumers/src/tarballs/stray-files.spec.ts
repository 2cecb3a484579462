import { packedWith } from './packed-package.fixture';
import { strayFiles } from './stray-files';

const NEEDED = {
  'package.json': '',
  'README.md': '',
  LICENSE: '',
  'dist/index.js': '',
  'dist/index.d.ts': '',
  'src/index.ts': '',
};

describe('strayFiles', () => {
  it('finds nothing wrong with what has to be there, and may', () => {
    expect(strayFiles(packedWith({ ...NEEDED, 'CHANGELOG.md': '', 'dist/a/b.js': '' }))).toEqual([]);
  });

  it.each([
    'src/client.spec.ts',
    'src/world.fixture.ts',
    'src/transport.suite.ts',
    'dist/tsconfig.lib.tsbuildinfo',
    'src/e2e/kill.ts',
    'tsconfig.json',
    'gen/liminal.cjs',
  ])('refuses %s', (path) => {
    expect(strayFiles(packedWith({ ...NEEDED, [path]: '' }))).toEqual([`${path} has no place in it`]);
  });

  it('lets a package bring what it is known to need besides', () => {
    const files = { ...NEEDED, 'gen/liminal.cjs': '', 'proto/frame.proto': '', 'golden/check.py': '' };

    expect(strayFiles(packedWith(files, { name: '@liminal/protocol' }))).toEqual([]);
  });

  it('lets the harness publish its suites, and no test', () => {
    const files = { ...NEEDED, 'src/crashes.suite.ts': '', 'participants/a.cjs': '', 'src/a.spec.ts': '' };

    expect(strayFiles(packedWith(files, { name: '@liminal/testing' }))).toEqual([
      'src/a.spec.ts has no place in it',
    ]);
  });

  it.each(Object.keys(NEEDED))('misses %s', (path) => {
    const files = Object.fromEntries(Object.entries(NEEDED).filter(([there]) => there !== path));

    expect(strayFiles(packedWith(files))).toEqual([`${path} is missing`]);
  });
});

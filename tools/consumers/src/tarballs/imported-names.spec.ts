import { importedNames } from './imported-names';
import { packedWith } from './packed-package.fixture';

const MANIFEST = {
  dependencies: { rxjs: '7', '@liminal/protocol': '0.1.0' },
  peerDependencies: { ws: '8' },
};

describe('importedNames', () => {
  const faults = (path: string, text: string) => importedNames(packedWith({ [path]: text }, MANIFEST));

  it.each([
    'const a = require("rxjs");',
    "import { Subject } from 'rxjs/operators';",
    "import '@liminal/protocol';",
    "export { a } from '@liminal/client/node';",
    "const late = await import('ws');",
    "const { connect } = require('node:net'); const fs = require('fs');",
    "import { near } from './near';\nrequire('../far');",
    "told('the import', options, 'what we require', `from 'here'`);",
  ])('takes %s', (text) => {
    expect(faults('dist/a.js', text)).toEqual([]);
  });

  it.each([
    ['const a = require("commander");', 'commander'],
    ["import {\n  a,\n} from 'protobufjs/minimal';", 'protobufjs'],
    ["import '@liminal/server';", '@liminal/server'],
    ["export * from 'ws-fast';", 'ws-fast'],
    ["const late = import('ajv');", 'ajv'],
  ])('refuses %s', (text, name) => {
    expect(faults('dist/a.js', text)).toEqual([`dist/a.js imports ${name}, which it does not declare`]);
  });

  it('reads no examples in comments, and nothing that is no code', () => {
    expect(faults('dist/a.js', "/**\n * import { a } from 'ajv';\n */\n  // require('ajv')")).toEqual([]);
    expect(faults('README.md', "import { a } from 'ajv';")).toEqual([]);
  });
});

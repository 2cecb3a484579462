import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const LOAD_FILES = join(__dirname, '..', '..', 'dist', 'boot', 'load-files.js');

/** In a program of its own, for Jest has its own way of loading. */
const LOADS = `
  require(process.argv[1]).loadFiles([process.argv[2]])
    .then((participants) => console.log(participants.map(({ subject }) => subject).join()))`;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'load-files-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name)).href;
}

/** The subjects in a file, loaded by a Node with these flags. */
async function subjectsIn(url: string, ...flags: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '-e', LOADS, LOAD_FILES, url]);
  return stdout.trim();
}

const one = `{ subject: 'one', handle: () => 1 }`;
const two = `{ subject: 'two', handle: () => 2 }`;

describe('CommonJS and ES modules', () => {
  it.each([
    ['the export itself', 'x.cjs', `module.exports = ${one};`],
    ['by name', 'x.cjs', `exports.one = ${one};`],
    ['by default, compiled', 'x.cjs', `exports.__esModule = true; exports.default = ${one};`],
    ['of a function', 'x.cjs', `module.exports = () => 1; module.exports.one = ${one};`],
    ['by default', 'x.mjs', `export default ${one};`],
    ['in a file that only its text tells', 'x.js', `await 0; export const one = ${one};`],
  ])('have their participants, where they are %s: %s', async (_where, name, text) => {
    expect(await subjectsIn(put(name, text))).toBe('one');
  });

  it('come through the hooks that somebody has preloaded', async () => {
    const hooks = `
      export async function load(url, context, next) {
        return url.endsWith('x.cjs') ? { format: 'module', shortCircuit: true, source: "export default ${two}" } : next(url, context);
      }`;
    const registers = put(
      'hooks.mjs',
      `import { register } from 'node:module'; register('data:text/javascript,${encodeURIComponent(hooks).replace(/'/g, '%27')}');`,
    );
    const file = put('x.cjs', `module.exports = ${one};`);
    expect([await subjectsIn(file), await subjectsIn(file, '--import', registers)]).toEqual(['one', 'two']);
  });
});

// Turns proto/ into static code that encodes and decodes, and nothing else: no reflection, no JSON, no verify.
const { execFileSync } = require('node:child_process');
const { mkdirSync, renameSync } = require('node:fs');
const { join } = require('node:path');

const PACKAGE = join(__dirname, '..');
const OPTIONS = [
  ...['-t', 'static-module', '-w', 'commonjs'],
  ...['--no-service', '--no-delimited', '--no-typeurl', '--no-create', '--no-verify', '--no-convert'],
  // An own root: the default one is shared by every protobufjs user in the program.
  ...['-r', 'liminal-v1'],
];

/**
 * Writes `liminal.cjs` and `liminal.d.cts` into a directory. The comments, of which the types are made, are two fifths of the code, and every thread
 * and child that loads it keeps its text in memory: the code goes without.
 */
function writeGeneratedCode(directory) {
  mkdirSync(directory, { recursive: true });
  runPbjs(directory, ['--dts']);
  renameSync(join(directory, 'liminal.d.ts'), join(directory, 'liminal.d.cts'));
  runPbjs(directory, ['--no-comments']);
}

function runPbjs(directory, options) {
  const pbjs = join(PACKAGE, '../../node_modules/protobufjs-cli/bin/pbjs');
  const output = ['-o', join(directory, 'liminal.cjs'), 'proto/liminal/v1/frame.proto'];
  execFileSync(process.execPath, [pbjs, ...OPTIONS, ...options, '-p', 'proto', ...output], { cwd: PACKAGE });
}

module.exports = { writeGeneratedCode };

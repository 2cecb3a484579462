// Regenerates into a temporary directory and fails when that differs from what is committed.
const { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { writeGeneratedCode } = require('./generated-code.cjs');
const { writeGoldenBytes } = require('./golden-bytes.cjs');

const PACKAGE = join(__dirname, '..');

function differences(fresh, committed) {
  const names = new Set([...readdirSync(fresh), ...(existsSync(committed) ? readdirSync(committed) : [])]);
  return [...names].filter((name) => contents(join(fresh, name)) !== contents(join(committed, name)));
}

function contents(file) {
  return existsSync(file) ? readFileSync(file, 'latin1') : undefined;
}

function check(directory) {
  const outputs = { gen: writeGeneratedCode, 'golden/frames': writeGoldenBytes };
  return Object.entries(outputs).flatMap(([output, write]) => {
    const fresh = join(directory, output);
    write(fresh);
    return differences(fresh, join(PACKAGE, output)).map((name) => `${output}/${name}`);
  });
}

const directory = mkdtempSync(join(tmpdir(), 'liminal-generated-'));
try {
  const stale = check(directory);
  for (const name of stale)
    process.stderr.write(`${name} is not what its source gives; run npm run generate.\n`);
  if (stale.length > 0) process.exitCode = 1;
  else process.stdout.write('The generated code and the golden bytes are what their sources give.\n');
} finally {
  rmSync(directory, { recursive: true, force: true });
}

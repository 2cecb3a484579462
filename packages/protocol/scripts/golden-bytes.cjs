// Writes the golden bytes from the table of sample frames. The table is TypeScript, which Node 20 does not load, and is no part
// of the built package: a hook compiles what it needs on the way in.
const { Buffer } = require('node:buffer');
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const ts = require(join(__dirname, '../../../node_modules/typescript'));

const SOURCES = join(__dirname, '../src/codec');
const COMPILER_OPTIONS = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  esModuleInterop: true,
};

function loadTypeScript() {
  require.extensions['.ts'] = (module, file) => {
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: COMPILER_OPTIONS,
    });
    module._compile(outputText, file);
  };
}

/** Writes `<name>.hex` (the frame with its length prefix) and `<name>.json` (what must be read in it) for each sample. */
function writeGoldenBytes(directory) {
  loadTypeScript();
  const { GOLDEN_FRAMES } = require(join(SOURCES, 'golden-frames.fixture.ts'));
  const { encodeFrame } = require(join(SOURCES, 'frame-writer.ts'));
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  for (const { name, frame, json } of GOLDEN_FRAMES) {
    writeFileSync(join(directory, `${name}.hex`), inLines(Buffer.from(encodeFrame(frame)).toString('hex')));
    writeFileSync(join(directory, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  }
}

function inLines(hex) {
  return hex.replace(/.{1,64}/g, '$&\n');
}

module.exports = { writeGoldenBytes };

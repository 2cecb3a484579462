// Regenerates what is committed but not written by hand: gen/ from proto/, golden/frames from the table of sample frames.
const { join } = require('node:path');
const { writeGeneratedCode } = require('./generated-code.cjs');
const { writeGoldenBytes } = require('./golden-bytes.cjs');

writeGeneratedCode(join(__dirname, '../gen'));
writeGoldenBytes(join(__dirname, '../golden/frames'));

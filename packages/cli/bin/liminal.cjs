#!/usr/bin/env node
'use strict';

let main;
try {
  ({ main } = require('../dist/main.js'));
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  console.error('liminal: this checkout has not been built yet; run `npm run build` in its root first.');
  process.exit(2);
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

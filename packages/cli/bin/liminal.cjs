#!/usr/bin/env node
'use strict';

let main;
try {
  ({ main } = require('../dist/main.js'));
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  process.stderr.write('liminal: this checkout is not built yet; run `npm run build` in its root first.\n');
  process.exit(2);
}

// Not by the event loop's running empty: what a participant has left running must not keep the command.
main(process.argv.slice(2)).then((code) => process.exit(code));

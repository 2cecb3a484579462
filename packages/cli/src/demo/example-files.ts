import { join } from 'node:path';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

/** What the chapters of the demo converse with. */
export const EXAMPLE_FILE = join(EXAMPLES, 'participants.mjs');
/** What its last chapter runs on all hosts. */
export const MORTAL_FILE = join(EXAMPLES, 'mortal.mjs');

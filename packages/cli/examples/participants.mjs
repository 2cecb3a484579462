// Four participants in a plain file: `liminal serve --participant participants.mjs` needs nothing else.
import { setTimeout as pause } from 'node:timers/promises';

/** One reply to one message. */
const greeter = {
  subject: 'greeter',
  handle: (message) => `Hello, ${message.text() || 'stranger'}!`,
};

/** A stream of replies: one word at a time. */
const storyteller = {
  subject: 'storyteller',
  async *handle(message, { signal }) {
    const story = `Once upon a time there was ${message.text() || 'a runtime'} that never kept anyone waiting.`;
    for (const word of story.split(' ')) {
      yield word;
      await pause(60, undefined, { signal });
    }
  },
};

/** Takes two jobs at once. An audit takes for ever; an import gives two rows and dies of the third. */
const importer = {
  subject: 'importer',
  concurrency: 2,
  handle: (message, { signal }) => (message.text() === 'import' ? rows(signal) : new Promise(() => {})),
};

async function* rows(signal) {
  for (const row of ['row 1', 'row 2']) {
    yield row;
    await pause(60, undefined, { signal });
  }
  throw new TypeError("row 3 has no column 'price'");
}

/** Dies of a zero. A conversation whose crash policy is to restart goes on with the next instance. */
const divider = {
  subject: 'divider',
  handle: (message) => {
    const [dividend, divisor] = message.text().split('/').map(Number);
    if (divisor === 0) throw new RangeError('division by zero');
    return `${dividend / divisor}`;
  },
};

export default [greeter, storyteller, importer, divider];

// Streams of replies.
const { statusError } = require('@liminal/protocol');
const { setImmediate } = require('node:timers');

/** An iterator that has not been asked for so many turns waits for its reader. */
const QUIET_TURNS = 50;

function turn() {
  return new Promise((resolve) => setImmediate(resolve));
}

async function* count({ to, size, from = 0 }, { state }) {
  try {
    for (let value = from; value < to; value++) {
      state.pulled++;
      yield size === undefined ? value : new Uint8Array(size).fill(value);
    }
  } finally {
    state.closed++;
  }
}

const streams = {
  count,

  countThenThrow: async function* (asked, context) {
    yield* count(asked, context);
    throw new TypeError('half-way');
  },

  countThenStatus: async function* (asked, context) {
    yield* count(asked, context);
    throw statusError('outOfRange', { message: 'no more' });
  },

  /** How many values the streams have been asked for, once nobody asks for more. */
  pulled: async (_asked, { state }) => {
    for (let quiet = 0, last = state.pulled; quiet < QUIET_TURNS; quiet++) {
      await turn();
      if (state.pulled !== last) [quiet, last] = [0, state.pulled];
    }
    return state.pulled;
  },

  /** How many streams have come to their end, or were left. */
  closed: async (_asked, { state }) => {
    await turn();
    return state.closed;
  },
};

module.exports = { streams };

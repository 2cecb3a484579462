// Handlers that wait, and what they see of it.
const { clearInterval, clearTimeout, setInterval, setTimeout } = require('node:timers');
const { tell } = require('./witness.cjs');

/** Between two signs of life, in milliseconds. */
const SIGN_MS = 100;

function whenAborted({ signal, state }, then) {
  signal.addEventListener('abort', () => {
    state.aborted.push(signal.reason.code);
    then(signal.reason.code);
  });
}

const waiting = {
  /** Until nobody wants the answer any more; then it answers. */
  wait: (_asked, context) =>
    new Promise((resolve) => {
      whenAborted(context, (code) => {
        tell(context, { what: 'aborted', code });
        resolve('too late');
      });
      tell(context, { what: 'waiting' });
    }),

  /** Whatever the caller wants. */
  stay: (_asked, context) =>
    new Promise(() => {
      whenAborted(context, () => undefined);
      tell(context, { what: 'waiting' });
    }),

  aborted: (_asked, { state }) => state.aborted,

  /** Answers after that time, and gives signs of life until then, or does not. */
  work: ({ forMs, silently = false }, { progress, signal }) =>
    new Promise((resolve) => {
      const signs = setInterval(() => silently || progress(), SIGN_MS);
      const done = setTimeout(() => {
        clearInterval(signs);
        resolve('done');
      }, forMs);
      signal.addEventListener('abort', () => {
        clearInterval(signs);
        clearTimeout(done);
      });
    }),
};

module.exports = { waiting };

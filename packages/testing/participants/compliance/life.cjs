// How an instance begins and ends.
const { setTimeout } = require('node:timers');
const { header, tell } = require('./witness.cjs');

/** How long an init takes that is slow, in milliseconds. */
const SLOW_MS = 50;

function newState() {
  return { seen: [], aborted: [], held: [], pulled: 0, closed: 0, running: 0, most: 0 };
}

const begin = {
  throw: () => {
    throw new RangeError('no start');
  },
  reject: () => Promise.reject(new RangeError('no start')),
  exit: (context) => context.exit(new RangeError('no start')),
  never: (context) => {
    tell(context, { what: 'starting' });
    return new Promise(() => undefined);
  },
  slow: (context) => {
    tell(context, { what: 'starting' });
    return new Promise((resolve) => setTimeout(() => resolve(newState()), SLOW_MS));
  },
};

/** As the conversation's header `init` says; by default with an empty state. */
function init(context) {
  const how = header(context, 'init');
  if (how !== undefined) return begin[how](context);
  tell(context, { what: 'began' });
  return newState();
}

function terminate(reason, context) {
  tell(context, { what: 'terminated', reason: reason.kind });
}

module.exports = { init, terminate };

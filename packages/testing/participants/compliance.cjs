// What the compliance suite for hosts converses with. It says in each message what the handler is to do.
const { calls } = require('./compliance/calls.cjs');
const { deaths } = require('./compliance/deaths.cjs');
const { init, terminate } = require('./compliance/life.cjs');
const { streams } = require('./compliance/streams.cjs');
const { undoing } = require('./compliance/undoing.cjs');
const { waiting } = require('./compliance/waiting.cjs');

const verbs = { ...calls, ...streams, ...deaths, ...waiting, ...undoing };

/** A message in JSON says what to do; anything else is sent back as it came. */
function handle(message, context) {
  const asked = message.contentType === 'application/json' ? message.json() : { do: 'echo' };
  context.state.seen.push(asked.name ?? asked.do);
  return verbs[asked.do](asked, context, message);
}

const instance = { init, handle, terminate };

module.exports = [
  { subject: 'compliance', ...instance },
  { subject: 'compliance.wide', concurrency: 4, ...instance },
  { subject: 'compliance.progress', supervision: { noProgressMs: 800 }, ...instance },
  { subject: 'compliance.overrun', supervision: { overrunMs: 100 }, ...instance },
];

// How an instance dies.
const { setImmediate } = require('node:timers');
const { tell } = require('./witness.cjs');

const thrown = {
  error: () => Object.assign(new TypeError('as asked'), { code: 'E_ASKED' }),
  undefined: () => undefined,
  null: () => null,
  function: () => () => 1,
  cycle: () => {
    const cycle = new Error('round and round');
    cycle.cause = cycle;
    return cycle;
  },
  holder: () => ({ holds: () => 1 }),
  long: () => new Error('x'.repeat(5_000_000)),
  getter: () => ({
    get message() {
      throw new Error('not to be read');
    },
  }),
};

/** Answers what is held, in order. */
function releaseAll({ state }) {
  state.held.splice(0).forEach(({ reply }, index) => reply(index));
}

const deaths = {
  throw: ({ what }) => {
    throw thrown[what]();
  },

  reject: ({ what }) => Promise.reject(thrown[what]()),

  /** On its first attempt; after that it answers. */
  throwOnce: (_asked, { attempt, generation }) => {
    if (attempt === 1) throw new TypeError('as asked');
    return { attempt, generation };
  },

  releaseThenThrow: (_asked, context) => {
    releaseAll(context);
    throw new TypeError('as asked');
  },

  releaseThenExit: (_asked, context) => {
    releaseAll(context);
    context.exit();
  },

  exit: (_asked, { exit }) => exit(),

  exitWith: (_asked, { exit }) => exit(new TypeError('as asked')),

  /** Answers, and ends when it has nothing open any more. */
  leave: (_asked, { exit }) => {
    setImmediate(() => exit());
    return 'leaving';
  },

  /** Dies, goes on all the same, and tells when it has tried everything. */
  haunt: (_asked, context) => {
    const { defer, exit, progress, compensate } = context;
    const { reply, fail } = defer();
    exit(new TypeError('as asked'));
    setImmediate(() => {
      reply('from the grave');
      fail(new Error('from the grave'));
      progress();
      compensate('from the grave').withdraw();
      exit();
      tell(context, { what: 'haunted' });
    });
  },

  /** Never gives way again. */
  busy: (_asked, context) => {
    context.defer();
    tell(context, { what: 'busy' }, () => {
      for (;;);
    });
  },
};

module.exports = { deaths };

// Requests, casts, and answers that come later.
const { envelope, statusError } = require('@liminal/protocol');
const { setImmediate } = require('node:timers');

const unencodable = {
  cycle: () => {
    const cycle = {};
    cycle.itself = cycle;
    return cycle;
  },
  bigint: () => 1n,
  function: () => () => 1,
  headers: () => envelope(new Uint8Array(1), { headers: [['width', 1]] }),
  schemaId: () => envelope(new Uint8Array(1), { schemaId: 'a digest' }),
  payload: () => envelope('no bytes'),
};

const calls = {
  echo: (_asked, _context, message) => message,
  later: async ({ value }) => value,
  nothing: () => undefined,
  seen: (_asked, { state }) => state.seen,

  context: (_asked, { subject, generation, attempt, idempotencyKey, headers, remainingMs, self }) => ({
    subject,
    generation,
    attempt,
    idempotencyKey,
    headers,
    self,
    remainingMs: remainingMs(),
  }),

  status: ({ code, fields }) => {
    throw statusError(code, fields);
  },

  bytes: ({ size }) => new Uint8Array(size),

  envelope: () =>
    envelope(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      {
        contentType: 'application/x-made; version=1',
        messageId: 'm-1',
        schemaId: new Uint8Array(32).fill(7),
        publisherId: 'p-1',
        causal: { parentId: 'cause', chainId: 'chain' },
        headers: [
          ['name', 'first'],
          ['name', 'second'],
        ],
      },
    ),

  unencodable: ({ what }) => unencodable[what](),

  /** Is answered by `release`. */
  hold: (_asked, { state, defer }) => void state.held.push(defer()),

  /** Answers what is held, the last first. */
  release: (_asked, { state }) => {
    state.held.reverse().forEach(({ reply }, index) => reply(index));
    return state.held.splice(0).length;
  },

  twice: (_asked, { defer }) => {
    const { reply } = defer();
    reply('once');
    reply('twice');
  },

  /** Counts how many of these are at work at once. */
  enter: async ({ name }, { state }) => {
    state.most = Math.max(state.most, ++state.running);
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    state.running--;
    return name;
  },

  most: (_asked, { state }) => state.most,
};

module.exports = { calls };

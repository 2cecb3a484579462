import { reportOf } from './program-report.fixture';

// In a program of its own: what nobody catches there ends it.
const EXPECTED = {
  code: 0,
  signal: null,
  said: [
    'aborted unknown',
    'after: failedPrecondition notDelivered',
    'alive: answered',
    'function: invalidArgument notDelivered',
    'send: rejected',
    'unavailable notDelivered',
  ],
};

describe('a message to what has just died', () => {
  it('as a thread fails with the fate that is known of it, and what cannot be sent is the sender’s own error [C-9]', async () => {
    expect(await reportOf('dead-workers.mjs', ['thread'])).toEqual(EXPECTED);
  });

  it('as a child does too, and never ends the program [C-12]', async () => {
    expect(await reportOf('dead-workers.mjs', ['process'])).toEqual(EXPECTED);
  });
});

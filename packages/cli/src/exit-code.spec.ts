import { status, statusFor } from '@liminal/protocol';
import { EXIT, exitCodeFor } from './exit-code';

const details = { participant: '<local.1.1>', reason: 'crashed' };

describe('the exit code of a status', () => {
  it('is 4 where the participant crashed, handed over or not, or could not be started', () => {
    for (const cause of ['crashHandedOver', 'crashNotHandedOver', 'noInstance'] as const) {
      expect(exitCodeFor(statusFor(cause, 'it died', { details }))).toBe(EXIT.crashed);
    }
  });

  it('is 1 for what a handler throws, whatever details it gives [OP-11]', () => {
    expect(exitCodeFor(status('aborted', { details }))).toBe(EXIT.failed);
    expect(exitCodeFor(status('cancelled'))).toBe(EXIT.failed);
  });

  it('is 1 for every other status', () => {
    expect(exitCodeFor(statusFor('deadlineAfterTurn', 'late'))).toBe(EXIT.failed);
  });
});

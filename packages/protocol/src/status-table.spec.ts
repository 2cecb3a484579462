import { STATUS_TABLE, type StatusCause, statusErrorFor, statusFor } from './status-table';

/** The STATUS table of the semantics: cause, code, delivery, retryable. */
const EXPECTED: readonly [StatusCause, string, string, boolean | 'keyed'][] = [
  ['crashHandedOver', 'aborted', 'unknown', 'keyed'],
  ['crashNotHandedOver', 'unavailable', 'notDelivered', true],
  ['noInstance', 'unavailable', 'notDelivered', true],
  ['breakerOpen', 'unavailable', 'notDelivered', true],
  ['draining', 'unavailable', 'notDelivered', true],
  ['connectionLostSent', 'unavailable', 'unknown', 'keyed'],
  ['connectionLostQueued', 'unavailable', 'notDelivered', true],
  ['conversationOver', 'failedPrecondition', 'notDelivered', false],
  ['illegalMove', 'failedPrecondition', 'notDelivered', false],
  ['askedItself', 'failedPrecondition', 'notDelivered', false],
  ['queueFull', 'resourceExhausted', 'notDelivered', true],
  ['duplicateStream', 'alreadyExists', 'notDelivered', false],
  ['tooLarge', 'resourceExhausted', 'notDelivered', false],
  ['notFound', 'notFound', 'notDelivered', false],
  ['unauthenticated', 'unauthenticated', 'notDelivered', false],
  ['permissionDenied', 'permissionDenied', 'notDelivered', false],
  ['deadlineBeforeTurn', 'deadlineExceeded', 'notDelivered', true],
  ['deadlineAfterTurn', 'deadlineExceeded', 'unknown', 'keyed'],
  ['cancelledBeforeTurn', 'cancelled', 'notDelivered', false],
  ['cancelledAfterTurn', 'cancelled', 'unknown', false],
  ['malformed', 'invalidArgument', 'notDelivered', false],
  ['defect', 'internal', 'unknown', false],
];

describe('the status for a cause', () => {
  it.each(EXPECTED)('%s is %s, %s, retryable: %s [STATUS]', (cause, code, delivery, retryable) => {
    expect(statusFor(cause, 'm')).toEqual({ code, message: 'm', delivery, retryable: retryable === true });
    expect(statusFor(cause, 'm', { keyed: true }).retryable).toBe(retryable !== false);
  });

  it('is there for every cause of the table [STATUS]', () => {
    expect(Object.keys(STATUS_TABLE).sort()).toEqual(EXPECTED.map(([cause]) => cause).sort());
  });

  it('carries when to try again, and facts, but not the key [STATUS]', () => {
    const status = statusFor('queueFull', 'm', { retryAfterMs: 5, details: { open: '8' }, keyed: true });
    expect(status).toStrictEqual({
      code: 'resourceExhausted',
      message: 'm',
      delivery: 'notDelivered',
      retryable: true,
      retryAfterMs: 5,
      details: { open: '8' },
    });
    expect(statusErrorFor('queueFull', 'm').status).toEqual(statusFor('queueFull', 'm'));
  });
});

import { statusErrorFor } from '@liminal/protocol';
import { connectFailure, describeError, failureFrom, operationFailure, usageFailure } from './failure';

describe('what is thrown, in one line', () => {
  it.each([
    [new Error('no such file'), 'no such file'],
    [new TypeError('x is no function\n  at y'), 'TypeError: x is no function'],
    [new Error(''), 'Error:'],
    [undefined, 'undefined was thrown'],
    ['text', 'text was thrown'],
    [Object.create(null), 'something was thrown that cannot be shown'],
  ])('is the message of an error, or the value: %p', (error, line) => {
    expect(describeError(error)).toBe(line);
  });
});

describe('a failure', () => {
  it('of usage is code 2 and one line', () => {
    expect(usageFailure('a\nb')).toMatchObject({ exitCode: 2, message: 'a b' });
  });

  it('to connect is code 3, and 2 where the address or an option is wrong', () => {
    expect(connectFailure(statusErrorFor('connectionLostQueued', 'nobody'))).toMatchObject({ exitCode: 3 });
    const bad = connectFailure(statusErrorFor('malformed', 'no address'));
    expect(bad).toMatchObject({ exitCode: 2, message: 'no address' });
  });

  it('of an operation is code 3 when the connection is gone with it, else what its status says', () => {
    const lost = statusErrorFor('connectionLostSent', 'gone');
    expect(operationFailure(lost, 'closed')).toMatchObject({ exitCode: 3 });
    expect(operationFailure(lost, 'open')).toMatchObject({ exitCode: 1 });
  });

  it('says that the outcome is unknown, where it is, once', () => {
    const lineOf = (message: string) =>
      operationFailure(statusErrorFor('deadlineAfterTurn', message), 'open').message;
    expect(lineOf('No reply came.')).toBe('deadlineExceeded: No reply came. Outcome unknown.');
    expect(lineOf('Outcome unknown. It died.')).toBe('deadlineExceeded: Outcome unknown. It died.');
    expect(operationFailure(statusErrorFor('notFound', 'no'), 'open').message).toBe('notFound: no');
  });

  it('stays what it is, and a defect is code 1', () => {
    const failure = usageFailure('x');
    expect(failureFrom(failure)).toBe(failure);
    expect(operationFailure(failure, 'closed')).toBe(failure);
    expect(failureFrom(new Error('bug'))).toMatchObject({ exitCode: 1, message: 'bug' });
    expect(failureFrom(statusErrorFor('notFound', 'no'))).toMatchObject({
      exitCode: 1,
      message: 'notFound: no',
    });
  });
});

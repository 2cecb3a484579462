import {
  type Status,
  isStatusCode,
  isStatusError,
  OK,
  status,
  STATUS_CODES,
  statusError,
  statusErrorFrom,
  statusOf,
  toStatusError,
} from './status';

describe('the status codes', () => {
  it('are the canonical gRPC codes in the order of their numbers [STATUS]', () => {
    expect(STATUS_CODES).toHaveLength(17);
    expect(STATUS_CODES.indexOf('ok')).toBe(0);
    expect(STATUS_CODES.indexOf('resourceExhausted')).toBe(8);
    expect(STATUS_CODES.indexOf('unauthenticated')).toBe(16);
  });

  it('are recognised by name', () => {
    expect(isStatusCode('notFound')).toBe(true);
    for (const other of ['NOT_FOUND', '', 5, undefined]) expect(isStatusCode(other)).toBe(false);
  });
});

describe('a status', () => {
  it('says by default that a handler gave it, and that it is of no use to try again [STATUS]', () => {
    expect(status('notFound')).toEqual({
      code: 'notFound',
      message: 'notFound',
      delivery: 'processed',
      retryable: false,
    });
    expect(OK).toMatchObject({ code: 'ok', delivery: 'processed' });
  });

  it('bounds its message [STATUS]', () => {
    expect(status('aborted', { message: 'x'.repeat(1000) }).message).toHaveLength(254);
  });
});

describe('the status error', () => {
  const value = status('aborted', {
    message: 'm',
    delivery: 'unknown',
    retryable: true,
    retryAfterMs: 5,
    details: { a: 'b' },
  });

  it('is an error that carries a status and its cause [STATUS]', () => {
    const cause = new Error('why');
    const error = toStatusError(value, cause);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'StatusError', ...value, status: value, cause });
    expect(toStatusError(value)).not.toHaveProperty('cause');
  });

  it('is recognised by brand, so that one of another copy of the package counts', () => {
    expect(isStatusError(toStatusError(value))).toBe(true);
    const foreign = Object.assign(new Error('m'), {
      status: value,
      [Symbol.for('liminal.status-error')]: true,
    });
    expect(isStatusError(foreign)).toBe(true);
    expect(isStatusError(new Error('m'))).toBe(false);
    expect(isStatusError(value)).toBe(false);
  });

  it('gives its status back, also by way of statusErrorFrom', () => {
    const error = statusError('aborted', { message: 'm' });
    expect(statusOf(error)).toEqual(error.status);
    expect(statusErrorFrom(error)).toBe(error);
  });

  it('gives one that can be sent, or none, where plain JavaScript has put anything into it [STATUS] [EXIT-6]', () => {
    const made = (given: object) => statusOf(toStatusError(given as Status));
    expect(made({ code: 'aborted', details: null, retryAfterMs: 10n, retryable: 1, delivery: 'x' })).toEqual({
      code: 'aborted',
      message: 'aborted',
      delivery: 'processed',
      retryable: false,
    });
    expect(made({ code: 'aborted', message: 'm', delivery: 'unknown', details: { a: 'b', c: 4 } })).toEqual({
      code: 'aborted',
      message: 'm',
      delivery: 'unknown',
      retryable: false,
      details: { a: 'b' },
    });
    expect(made({ code: 'nope', message: 'm' })).toBeUndefined();
    const trap = {
      get details(): never {
        throw new Error('a trap');
      },
    };
    expect(made(Object.assign(trap, { code: 'aborted' }))).toBeUndefined();
  });
});

describe('the status of something thrown', () => {
  it('is that of a plain error named StatusError, so that a file can throw one without an import [OP-11]', () => {
    const thrown = Object.assign(new Error('There is no order 17.'), {
      name: 'StatusError',
      code: 'notFound',
      retryable: true,
      retryAfterMs: 3,
      details: { order: '17' },
    });
    const expected = {
      code: 'notFound',
      message: 'There is no order 17.',
      delivery: 'processed',
      retryable: true,
      retryAfterMs: 3,
      details: { order: '17' },
    };
    expect(statusOf(thrown)).toEqual(expected);
    expect(statusErrorFrom(thrown)).toMatchObject({ ...expected, cause: thrown });
  });

  it('is nothing when it is any other value, and looking never throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const trap = Object.defineProperty(new Error('x'), 'name', {
      get: () => {
        throw new Error('no');
      },
    });
    const other = Object.assign(new Error('x'), { name: 'StatusError', code: 'ENOENT' });
    for (const thrown of [undefined, null, 'x', {}, new Error('x'), proxy, trap, other])
      expect(statusOf(thrown)).toBeUndefined();
  });

  it('leaves out details that are no text, and is nothing when a detail cannot be read [EXIT-6]', () => {
    const thrown = (details: object) =>
      Object.assign(new Error('m'), { name: 'StatusError', code: 'aborted', details });
    expect(statusOf(thrown({ a: 'b', n: 17, s: Symbol('s') }))?.details).toEqual({ a: 'b' });
    const trap = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(statusOf(thrown(trap))).toBeUndefined();
  });

  it('is internal, outcome unknown, with the value as its cause, when it must be one [STATUS]', () => {
    const thrown = new Error('oops');
    expect(statusErrorFrom(thrown)).toMatchObject({
      code: 'internal',
      delivery: 'unknown',
      message: 'oops',
      cause: thrown,
    });
    expect(statusErrorFrom(17)).toMatchObject({ code: 'internal', message: 'A number was thrown.' });
  });
});

import * as fc from 'fast-check';
import {
  boundedReason,
  crashedBy,
  describeExit,
  type ExitReason,
  isClean,
  isExitReason,
  KILLED,
  NOPROC,
  NORMAL,
  SHUTDOWN,
} from './exit-reason';

const HUGE = 'x'.repeat(5_000_000);

const REASONS: readonly ExitReason[] = [
  NORMAL,
  SHUTDOWN,
  { kind: 'crashed', name: 'TypeError', message: 'no such tool' },
  KILLED,
  { kind: 'exited', code: 1 },
  { kind: 'outOfMemory' },
  NOPROC,
  { kind: 'noconnection', detail: 'reset' },
  { kind: 'protocol', detail: 'ref is 0' },
];

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function withThrowingGetters(): object {
  const get = () => {
    throw new Error('no');
  };
  return Object.defineProperties(
    {},
    { name: { get }, message: { get }, code: { get }, stack: { get }, constructor: { get } },
  );
}

describe('an exit reason', () => {
  it('is clean when it is normal or shutdown, and abnormal otherwise [EXIT-2]', () => {
    expect(REASONS.filter(isClean).map(({ kind }) => kind)).toEqual(['normal', 'shutdown']);
  });

  it('is known as one, with what is optional and without [EXIT-2]', () => {
    const more: ExitReason[] = [
      { kind: 'crashed', name: 'E', message: '', code: 'E_X', stack: 'at' },
      { kind: 'killed', by: 'signal', signal: 'SIGKILL', detail: 'out of memory' },
    ];
    expect([...REASONS, ...more].filter((reason) => !isExitReason(reason))).toEqual([]);
  });

  it.each<unknown>([
    undefined,
    null,
    'normal',
    {},
    { kind: 'secret' },
    { kind: 'crashed', name: 'E' },
    { kind: 'crashed', name: Symbol('E'), message: 'm' },
    { kind: 'crashed', name: 'E', message: 7n },
    { kind: 'crashed', name: 'E', message: 'm', code: 7 },
    { kind: 'killed' },
    { kind: 'killed', by: 'signal', signal: 9 },
    { kind: 'killed', by: 'signal', detail: null },
    { kind: 'exited' },
    { kind: 'exited', code: '1' },
    { kind: 'exited', code: NaN },
    { kind: 'noconnection' },
    { kind: 'protocol', detail: 1 },
  ])('is not what is none, or has fields of other types: case %# [EXIT-2]', (value) => {
    expect(isExitReason(value)).toBe(false);
  });

  it('has a description of one line', () => {
    expect(REASONS.map(describeExit)).toEqual([
      'normal',
      'shutdown',
      'crashed (TypeError: no such tool)',
      'killed (by kill)',
      'exited (code 1)',
      'outOfMemory',
      'noproc',
      'noconnection (reset)',
      'protocol (ref is 0)',
    ]);
    expect(describeExit({ kind: 'killed', by: 'system', signal: 'SIGKILL' })).toBe(
      'killed (by system, SIGKILL)',
    );
  });
});

describe('a crash by something thrown', () => {
  it.each([
    ['undefined', undefined, 'undefined', 'undefined was thrown'],
    ['null', null, 'null', 'null was thrown'],
    ['a number', 17, 'number', '17 was thrown'],
    ['a bigint', 17n, 'bigint', '17 was thrown'],
    ['a text', 'oh', 'string', 'oh'],
    ['an empty text', '', 'string', 'a value without a message was thrown (string)'],
    ['a symbol', Symbol('s'), 'symbol', 'a value without a message was thrown (symbol)'],
    ['a function', () => 1, 'function', 'a value without a message was thrown (function)'],
    ['a plain object', {}, 'Object', 'a value without a message was thrown (object)'],
    [
      'an object without a prototype',
      Object.create(null),
      'object',
      'a value without a message was thrown (object)',
    ],
    ['a revoked proxy', revoked(), 'object', 'a value without a message was thrown (object)'],
    ['getters that throw', withThrowingGetters(), 'object', 'a value without a message was thrown (object)'],
    [
      'an error without a message',
      new RangeError(''),
      'RangeError',
      'a value without a message was thrown (object)',
    ],
  ])('has a name and a message when that is %s [EXIT-6] [C-2]', (_, thrown, name, message) => {
    expect(crashedBy(thrown)).toMatchObject({ kind: 'crashed', name, message });
  });

  it('keeps name, message, code and stack of an error [EXIT-2]', () => {
    const error = Object.assign(new TypeError('no such tool'), { code: 'ENOTOOL' });
    expect(crashedBy(error)).toEqual({
      kind: 'crashed',
      name: 'TypeError',
      message: 'no such tool',
      code: 'ENOTOOL',
      stack: error.stack,
    });
  });

  it('is bounded when the error is cyclic and of 5 MB [EXIT-6]', () => {
    const error: Error & { self?: unknown } = Object.assign(new Error(HUGE), {
      name: HUGE,
      code: HUGE,
      stack: HUGE,
    });
    error.self = error;
    const reason = crashedBy(error);
    expect(JSON.stringify(reason).length).toBeLessThan(10_000);
    expect(JSON.stringify(boundedReason(reason)).length).toBeLessThan(4_096);
  });

  it('never throws, whatever was thrown [EXIT-6]', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (thrown) => {
        const reason = crashedBy(thrown);
        expect(reason.kind === 'crashed' && reason.name.length > 0 && reason.message.length > 0).toBe(true);
      }),
    );
  });
});

describe('a reason as it may cross the wire', () => {
  it('is itself where it is small, but for its stack [EXIT-6]', () => {
    for (const reason of REASONS) expect(boundedReason(reason)).toEqual(reason);
    expect(boundedReason(crashedBy(new Error('x')))).toEqual({
      kind: 'crashed',
      name: 'Error',
      message: 'x',
    });
  });

  it('keeps what is optional only where it is there', () => {
    const killed = { kind: 'killed', by: 'system', signal: 'SIGKILL', detail: 'tail of stderr' } as const;
    expect(boundedReason(killed)).toStrictEqual(killed);
    expect(boundedReason(KILLED)).toStrictEqual({ kind: 'killed', by: 'kill' });
  });
});

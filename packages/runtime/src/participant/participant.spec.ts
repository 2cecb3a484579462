import { isStatusError } from '@liminal/protocol';
import { type Participant, defineParticipant, participantsIn } from './participant';

const handle = () => undefined;

function subjectsIn(value: unknown): string[] {
  return participantsIn(value, 'file.mjs').map(({ subject }) => subject);
}

describe('defining a participant', () => {
  it('gives a participant that can be found again', () => {
    const participant = defineParticipant({ subject: 'a', handle });
    expect(participantsIn(participant, 'here')).toEqual([participant]);
  });

  it('keeps the methods of a class, and their this', () => {
    class Counter implements Participant {
      readonly subject = 'counter';
      private count = 1;
      handle() {
        return ++this.count;
      }
    }
    const participant = defineParticipant(new Counter());
    expect([participant.subject, participant.handle({} as never, {} as never)]).toEqual(['counter', 2]);
  });

  it('takes a frozen definition, and defines one twice', () => {
    const frozen = defineParticipant(Object.freeze({ subject: 'a', handle }));
    expect(subjectsIn(frozen)).toEqual(['a']);
    expect(defineParticipant(frozen).handle).toBe(handle);
    const twice = defineParticipant(defineParticipant({ subject: 'b', handle }));
    expect(subjectsIn(twice)).toEqual(['b']);
  });

  it.each([
    ['nothing', undefined, /value of type undefined where a participant is expected/],
    ['null', null, /null where a participant is expected/],
    ['no subject', { handle }, /without a subject/],
    ['an empty subject', { subject: '', handle }, /without a subject/],
    ['a subject that is no text', { subject: 7, handle }, /without a subject/],
    ['a subject of 129 bytes', { subject: 'x'.repeat(129), handle }, /over 128 bytes \(x{10,}/],
    ['no handle', { subject: 'a' }, /no handle function in participant 'a'/],
    [
      'an init that is no function',
      { subject: 'a', handle, init: {} },
      /an init that is not a function in participant 'a'/,
    ],
    ['a terminate that is no function', { subject: 'a', handle, terminate: 1 }, /a terminate that is not/],
    [
      'concurrency 0',
      { subject: 'a', handle, concurrency: 0 },
      /participant 'a' whose concurrency is 0; .* from 1 to 65536/,
    ],
    ['concurrency 1.5', { subject: 'a', handle, concurrency: 1.5 }, /concurrency is 1\.5/],
    ['concurrency 65537', { subject: 'a', handle, concurrency: 65_537 }, /concurrency is 65537/],
    ['concurrency that is no number', { subject: 'a', handle, concurrency: '4' }, /concurrency is "4"/],
    [
      'supervision that cannot be',
      { subject: 'a', handle, supervision: { overrunMs: -1 } },
      /supervision in participant 'a' that cannot be: overrunMs is -1; it is a number .* to 2147483647\.$/,
    ],
    [
      'a policy that cannot be',
      { subject: 'a', handle, supervision: { policy: { kind: 'restart', maxRestarts: 0.5 } } },
      /supervision in participant 'a' that cannot be: policy\.maxRestarts is 0\.5; it is a whole .* to 10000\.$/,
    ],
    [
      'supervision that is null',
      { subject: 'a', handle, supervision: null },
      /it is null, and not an object\.$/,
    ],
  ])('refuses %s with one clear error that says where', (_what, definition, message) => {
    const refused = () => defineParticipant(definition as never);
    expect(refused).toThrow(message);
    expect(refused).toThrow(/^defineParticipant /);
    expect(errorOf(refused)).toMatchObject({ code: 'invalidArgument' });
    expect(isStatusError(errorOf(refused))).toBe(true);
  });

  it.each([1, 65_536])('takes concurrency %d [OP-13]', (concurrency) => {
    expect(defineParticipant({ subject: 'x'.repeat(128), handle, concurrency }).concurrency).toBe(
      concurrency,
    );
  });
});

describe('the participants in a value', () => {
  const a = defineParticipant({ subject: 'a', handle });
  const b = { subject: 'b', handle };

  it.each<[string, unknown, string[]]>([
    ['one', a, ['a']],
    ['a plain object', b, ['b']],
    ['an array', [a, b], ['a', 'b']],
    ['a module with a default export', { default: a, other: 1 }, ['a']],
    ['a module with an array as its default export', { default: [a, b] }, ['a', 'b']],
    ['a module with named exports', { a, b, version: '1', helper: handle, nothing: undefined }, ['a', 'b']],
    ['a module whose default export is something else', { default: handle, a }, ['a']],
    ['a module with both', { default: [a], b }, ['a', 'b']],
    ['a module that exports one in both ways', { default: a, a }, ['a']],
    ['a CommonJS module of one, imported', { default: b, ...b }, ['b']],
    ['a CommonJS module of several, imported', { default: { a, b }, a, b }, ['a', 'b']],
    ['a compiled default export, imported', { default: { __esModule: true, default: a } }, ['a']],
    ['a participant of another copy of this package', otherCopy('c'), ['c']],
  ])('are found in %s', (_what, value, subjects) => {
    expect(subjectsIn(value)).toEqual(subjects);
  });

  it('are found in a module that is its own default export', () => {
    const api: Record<string, unknown> = { a };
    api['default'] = api;
    expect(subjectsIn(api)).toEqual(['a']);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a function', handle],
    ['an empty module', {}],
    ['an empty array', []],
    ['a module without one', { default: { x: 1 }, y: 2 }],
  ])('are missed in %s with one clear error that says where', (_what, value) => {
    expect(() => participantsIn(value, './p.mjs')).toThrow(
      /^\.\/p\.mjs exports no participant: export an object/,
    );
  });

  it.each<[string, unknown, RegExp]>([
    ['an array with a hole', [a, undefined], /^p has a value of type undefined where/],
    ['an array with null', [null], /^p has null where/],
    [
      'a participant without a handle',
      { default: { subject: 'x' } },
      /^p has no handle function in participant 'x'/,
    ],
    ['a participant without a subject', { x: { handle } }, /^p has a participant without a subject/],
  ])('are refused in %s with one clear error', (_what, value, message) => {
    expect(() => participantsIn(value, 'p')).toThrow(message);
    expect(errorOf(() => participantsIn(value, 'p'))).toMatchObject({ code: 'invalidArgument' });
  });
});

/** What `defineParticipant` of a second copy of the package would give: only the brand is shared. */
function otherCopy(subject: string): Participant {
  return Object.defineProperty({ subject, handle }, Symbol.for('liminal.participant'), { value: true });
}

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

import { checkNames, checkedFunction, checkedMs, checkedNumber, checkedWhole } from './checked';

const refused = (message: string | RegExp) =>
  expect.objectContaining({ code: 'invalidArgument', message: expect.stringMatching(message) });

describe('The names of options', () => {
  const known = { size: 1, warm: undefined };

  it('are those that are known; what is undefined is not given', () => {
    checkNames('a pool', {}, known as object);
    checkNames<{ size?: number | undefined; warm?: number }>('a pool', { size: undefined, warm: 2 }, known);
    checkNames('a pool', { sise: undefined } as object, known);
    checkNames('a pool', Object.create({ mine: 1 }) as object, known);
  });

  it('are no others: they would do nothing [STATUS]', () => {
    expect(() => checkNames('a pool', { sise: 2 } as object, known)).toThrow(
      refused(/^sise is no option of a pool; there are size, warm\.$/),
    );
    expect(() => checkNames('a pool', { toString: 2 } as object, known)).toThrow(refused(/^toString is no/));
  });

  it.each([
    [4, 'is 4'],
    [null, 'is null'],
    [undefined, 'is undefined'],
    ['x', 'is "x"'],
  ])('are of an object, which %j is not [STATUS]', (given, shown) => {
    expect(() => checkNames('a pool', given as never, known as never)).toThrow(
      refused(`^The options of a pool are an object; what was given ${shown}\\.$`),
    );
  });
});

describe('What an option is', () => {
  it('is given back where it can be', () => {
    const f = () => undefined;
    expect([
      checkedMs('waitMs', 0.5, 0),
      checkedWhole('count', 3, 1, 3),
      checkedNumber('factor', 1.5, 1, 2),
      checkedFunction('accept', f),
      checkedFunction('accept', undefined),
    ]).toEqual([0.5, 3, 1.5, f, undefined]);
  });

  it.each<[() => unknown, string]>([
    [
      () => checkedMs('waitMs', '10' as never, 0),
      'waitMs is "10"; it is a number of milliseconds from 0 to 2147483647.',
    ],
    [
      () => checkedMs('waitMs', NaN, 1),
      'waitMs is NaN; it is a number of milliseconds from 1 to 2147483647.',
    ],
    [() => checkedWhole('count', 1.5, 1, 3), 'count is 1.5; it is a whole number from 1 to 3.'],
    [() => checkedWhole('count', '2' as never, 1, 3), 'count is "2"; it is a whole number from 1 to 3.'],
    [() => checkedNumber('factor', NaN, 1, 2), 'factor is NaN; it is a number from 1 to 2.'],
    [() => checkedFunction('accept', 'yes' as never), 'accept is "yes"; it is a function.'],
  ])('is refused, and shown as it was given, where it cannot be [STATUS]: %#', (check, message) => {
    expect(check).toThrow(expect.objectContaining({ code: 'invalidArgument', message }));
  });
});

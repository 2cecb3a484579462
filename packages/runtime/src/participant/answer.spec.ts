import { EMPTY } from 'rxjs';
import { answerKind, isThenable, whenSettled } from './answer';

describe('the kind of an answer', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'abc'],
    ['a number', 1],
    ['an array', [1]],
    ['bytes', new Uint8Array(1)],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['an object', { next: 'page 2' }],
    ['an object with a next function that is no iterator', { next: () => 1 }],
    ['a function', () => 1],
  ])('is a value for %s', (_what, result) => {
    expect(answerKind(result)).toBe('value');
  });

  it.each([
    ['promise', 'a promise', Promise.resolve()],
    ['promise', 'a thenable', { then: () => 1 }],
    ['iterator', 'a generator', (function* () { yield 1; })()], // prettier-ignore
    ['iterator', 'an async generator', (async function* () { yield 1; })()], // prettier-ignore
    ['iterator', 'an async iterable', { [Symbol.asyncIterator]: (): unknown => undefined }],
    ['iterator', 'the iterator of an array', [1][Symbol.iterator]()],
    ['observable', 'an Observable', EMPTY],
  ])('is %s for %s', (kind, _what, result) => {
    expect(answerKind(result)).toBe(kind);
  });
});

describe('awaiting what a participant gave', () => {
  it('turns what its then throws into a rejection', async () => {
    const thenable = {
      then: () => {
        throw new Error('no');
      },
    };
    expect(isThenable(thenable)).toBe(true);
    await expect(new Promise((resolve, reject) => whenSettled(thenable, resolve, reject))).rejects.toThrow(
      'no',
    );
  });
});

import { lineChanges } from './line-changes';

describe('lineChanges', () => {
  const changes = (before: string, after: string) =>
    lineChanges([...before], [...after]).map(
      ({ kind, text, index, place }) => `${kind === 'added' ? '+' : '-'}${text} ${index} at ${place}`,
    );

  it.each([
    ['abc', 'abc', []],
    ['', 'ab', ['+a 0 at 0', '+b 1 at 0']],
    ['ab', '', ['-a 0 at 0', '-b 1 at 1']],
    ['abc', 'ac', ['-b 1 at 1']],
    ['ac', 'abc', ['+b 1 at 1']],
    ['abc', 'axc', ['-b 1 at 1', '+x 1 at 2']],
    ['abcabc', 'bcab', ['-a 0 at 0', '-c 5 at 5']],
  ])('finds what is between %j and %j', (before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});

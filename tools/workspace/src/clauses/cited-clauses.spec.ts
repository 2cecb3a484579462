import { citedClauses } from './cited-clauses';

describe('citedClauses', () => {
  it.each([
    ['keeps order [EXIT-3]', ['EXIT-3']],
    ['keeps order [EXIT-3, OP-1,C-16]', ['EXIT-3', 'OP-1', 'C-16']],
    ['[EXIT-3] keeps [STATUS] and [EXIT-3]', ['EXIT-3', 'STATUS']],
    ['takes [a list] of [1, 2] and EXIT-3 (OP-1)', []],
  ])('reads %s', (title, ids) => {
    expect(citedClauses(title)).toEqual(ids);
  });
});

import { orderOf } from './interleaving';

describe('orderOf', () => {
  it('has everybody in every round, and another one first in each', () => {
    const rounds = [0, 1, 2, 3].map((round) => orderOf(round, ['a', 'b', 'c']).join(' '));

    expect(rounds).toEqual(['a b c', 'b c a', 'c a b', 'a b c']);
  });
});

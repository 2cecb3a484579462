import { erlangTerm, readNumbers } from './erlang-request';

describe('erlangTerm', () => {
  it('is one term, with the dot that ends it', () => {
    expect([
      erlangTerm({ kind: 'calls', durationMs: 300 }),
      erlangTerm({ kind: 'kills', kills: 5_000 }),
      erlangTerm({ kind: 'processes', processes: 10_000 }),
    ]).toEqual(['{calls,300}.', '{kills,5000}.', '{processes,10000}.']);
  });
});

describe('readNumbers', () => {
  it('reads whole numbers and fractions as Erlang writes them', () => {
    expect(readNumbers('[1,2.5,5.18697e5,-3,1.0e-3]')).toEqual([1, 2.5, 518_697, -3, 0.001]);
  });

  it.each(['', 'Crash dump is being written', '[badarg]', '{1,2}', '[1,2', '[]'])('refuses %j', (line) => {
    expect(() => readNumbers(line)).toThrow();
  });
});

import { UsageError, readArguments } from './read-arguments';

describe('readArguments', () => {
  it('means 1 000 programs and any seed, unless told otherwise', () => {
    expect(readArguments([])).toEqual({ programs: 1_000, seed: undefined });
    expect(readArguments(['--programs', '5', '--seed=0'])).toEqual({ programs: 5, seed: 0 });
  });

  it.each([['--programs=0'], ['--seed=-1'], ['--programs=1e3'], ['--fast'], ['5']])(
    'refuses %s',
    (argument) => {
      expect(() => readArguments([argument])).toThrow(UsageError);
    },
  );
});

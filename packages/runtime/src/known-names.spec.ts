import { checkNames } from './known-names';

describe('The names of options', () => {
  const known = { size: 1, warm: undefined };

  it('are those that are known, also of what is not set', () => {
    checkNames({}, known as object);
    checkNames<{ size?: number | undefined; warm?: number }>({ size: undefined, warm: 2 }, known);
  });

  it('are no others: they would do nothing [STATUS]', () => {
    expect(() => checkNames({ sise: 2 } as object, known, 'pool.')).toThrow(
      expect.objectContaining({
        code: 'invalidArgument',
        message: 'pool.sise is not known; there are size, warm.',
      }),
    );
    expect(() => checkNames({ toString: 2 } as object, known)).toThrow(/^toString is not known/);
  });
});

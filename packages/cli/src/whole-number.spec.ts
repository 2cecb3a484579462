import { wholeNumber } from './whole-number';

describe('an option that is a count', () => {
  it('is a whole number within its bounds, and nothing else', () => {
    const read = wholeNumber(1, 1024);
    expect([read('1'), read('1024')]).toEqual([1, 1024]);
    for (const text of ['0', '1025', '-1', '1.5', '1e2', '0x10', ' 1', '', 'many']) {
      expect(() => read(text)).toThrow('Give a whole number from 1 to 1024.');
    }
  });
});

import { milliseconds } from './milliseconds';

describe('an option in milliseconds', () => {
  it('takes whole numbers from its least to the longest timer', () => {
    expect([milliseconds(1)('1'), milliseconds(0)('0'), milliseconds(1)('2147483647')]).toEqual([
      1, 0, 2147483647,
    ]);
  });

  it.each(['', '0', '-1', '1.5', '1e3', '0x10', ' 5', 'soon', '2147483648'])('refuses %j', (text) => {
    expect(() => milliseconds(1)(text)).toThrow('Give a whole number of milliseconds from 1 to 2147483647.');
  });
});

import { saysLastWord } from './programs';

describe('saysLastWord', () => {
  it.each(['done\n', 'what it did\ndone\n\n'])('takes %j for the end', (stdout) => {
    expect(saysLastWord(stdout)).toBe(true);
  });

  it.each(['', 'almost done\n', 'done\nbut there is more\n'])('does not take %j for the end', (stdout) => {
    expect(saysLastWord(stdout)).toBe(false);
  });
});

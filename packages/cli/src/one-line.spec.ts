import { harmless, oneLine } from './one-line';

describe('a text from elsewhere', () => {
  it.each([
    ['a\nb\r\nc', 'a b c'],
    ['  \t tidy \u2028\u2029', 'tidy'],
    ['\x1b[31mred\x1b[0m', '[31mred [0m'],
    ['C1 \x9b31m', 'C1  31m'],
    ['café 🙂', 'café 🙂'],
    ['far\u202e)0 :secnatsni\u2066', 'far )0 :secnatsni'],
  ])('is one line and steers no terminal: %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it('keeps its lines and tabs where it may have several, and nothing else that steers', () => {
    expect(harmless('a\n\tb\r\x1b[2J\x07\u202e')).toBe('a\n\tb\ufffd\ufffd[2J\ufffd\ufffd');
  });
});

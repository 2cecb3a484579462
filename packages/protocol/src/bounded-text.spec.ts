import * as fc from 'fast-check';
import { anyText } from './any-text.fixture';
import { boundedText, exceedsUtf8, utf8Length, wellFormed } from './bounded-text';

const units = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 200,
});
const utf16 = fc.oneof(units, anyText(200));

describe('the length of a text in UTF-8', () => {
  it('is what an encoder makes of it, half surrogate pairs included', () => {
    fc.assert(fc.property(utf16, (text) => expect(utf8Length(text)).toBe(Buffer.byteLength(text))));
  });

  it('exceeds a limit exactly when it is more', () => {
    fc.assert(
      fc.property(utf16, fc.nat(300), (text, max) =>
        expect(exceedsUtf8(text, max)).toBe(Buffer.byteLength(text) > max),
      ),
    );
  });
});

describe('a bounded text', () => {
  it('is never longer than its limit, and always UTF-8 [EXIT-6]', () => {
    fc.assert(
      fc.property(utf16, fc.integer({ min: 3, max: 300 }), (text, max) => {
        const bounded = boundedText(text, max);
        expect(Buffer.byteLength(bounded)).toBeLessThanOrEqual(max);
        expect(Buffer.from(bounded).toString()).toBe(bounded);
      }),
    );
  });

  it('is the text itself where that fits, a byte order mark at its beginning included', () => {
    fc.assert(fc.property(anyText(50), (text) => expect(boundedText(text, 200)).toBe(text)));
    expect(boundedText('\ufeffabc', 10)).toBe('\ufeffabc');
    expect(boundedText(`\ufeff${'a'.repeat(100)}`, 10)).toBe('\ufeffaaaa…');
  });

  it('ends with … where something was left out, and never within a character', () => {
    expect(boundedText('abcdef', 5)).toBe('ab…');
    expect(boundedText('aé'.repeat(10), 6)).toBe('aé…');
    expect(boundedText('😀😀😀', 8)).toBe('😀…');
  });
});

describe('a well-formed text', () => {
  it('is the text, with U+FFFD for half a surrogate pair', () => {
    expect(wellFormed('a😀é')).toBe('a😀é');
    expect(wellFormed('a\ud83d')).toBe('a\ufffd');
    expect(wellFormed('\ude00b\ufeff')).toBe('\ufffdb\ufeff');
  });
});

import * as fc from 'fast-check';
import { anyText } from './any-text.fixture';
import { boundedDetails } from './status-details';

const text = fc.oneof(anyText(20), fc.string({ minLength: 100, maxLength: 400 }));

describe('the details of a status', () => {
  it('are at most 16 entries of at most 256 bytes, name and value together [STATUS]', () => {
    fc.assert(
      fc.property(fc.dictionary(text, text, { maxKeys: 30 }), (details) => {
        const entries = Object.entries(boundedDetails(details));
        expect(entries.length).toBeLessThanOrEqual(16);
        for (const [name, value] of entries) expect(Buffer.byteLength(name + value)).toBeLessThanOrEqual(256);
      }),
    );
  });

  it('are themselves where they fit, also with names that objects have a meaning for', () => {
    const details = JSON.parse('{"order":"17","__proto__":"x","constructor":"y"}');
    expect(Object.entries(boundedDetails(details))).toEqual(Object.entries(details));
  });
});

import * as fc from 'fast-check';
import { anyText } from './any-text.fixture';
import { CONTENT_TYPES, contentOf, jsonOf, textOf, toEnvelope } from './content';
import { envelope } from './envelope';
import { statusErrorOf } from './codec/frame-bytes.fixture';

describe('content', () => {
  it('comes back as it went in: text, JSON data and the empty message', () => {
    expect(contentOf(toEnvelope(undefined))).toBeUndefined();
    fc.assert(fc.property(anyText(20), (text) => expect(contentOf(toEnvelope(text))).toBe(text)));
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expect(contentOf(toEnvelope(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    );
  });

  it('comes back as bytes when it was bytes, without a copy [OP-10]', () => {
    const bytes = Uint8Array.of(0, 255);
    expect(toEnvelope(bytes)).toEqual({ payload: bytes });
    expect(contentOf(toEnvelope(bytes))).toBe(bytes);
    const none = new Uint8Array(0);
    expect(toEnvelope(none)).toEqual({ payload: none, contentType: CONTENT_TYPES.bytes });
    expect(contentOf(toEnvelope(none))).toBe(none);
  });

  it('stays an envelope when it is one [OP-10]', () => {
    const finished = envelope(Uint8Array.of(1), { contentType: 'image/png' });
    expect(toEnvelope(finished)).toBe(finished);
    expect(contentOf(finished)).toBe(finished.payload);
  });

  it('without a content type is its bytes', () => {
    expect(contentOf({ payload: Uint8Array.of(1) })).toEqual(Uint8Array.of(1));
  });

  it.each([
    ['a BigInt', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
  ])('is refused before it is sent when it is %s [STATUS]', (_, content) => {
    expect(statusErrorOf(() => toEnvelope(content)).status).toMatchObject({
      code: 'invalidArgument',
      delivery: 'notDelivered',
    });
  });

  it('is refused when it is a cycle, with the cause', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(statusErrorOf(() => toEnvelope(cycle)).cause).toHaveProperty(
      'message',
      expect.stringContaining('circular'),
    );
  });

  it('is refused when it is not what it is said to be [STATUS]', () => {
    const notText = { payload: Uint8Array.of(0xff), contentType: CONTENT_TYPES.text };
    expect(statusErrorOf(() => textOf(notText)).status).toMatchObject({
      code: 'invalidArgument',
      delivery: 'processed',
    });
    const notJson = { payload: Uint8Array.of(0x7b), contentType: CONTENT_TYPES.json };
    expect(statusErrorOf(() => jsonOf(notJson)).message).toContain('is not JSON');
    expect(statusErrorOf(() => contentOf(notJson)).code).toBe('invalidArgument');
  });
});

import { envelope, isEnvelope } from './envelope';

describe('an envelope', () => {
  const payload = Uint8Array.of(1);

  it('is its payload and the fields it was given, and nothing else that shows [OP-10]', () => {
    const made = envelope(payload, { contentType: 'image/png', headers: [['a', 'b']] });
    expect({ ...made }).toStrictEqual({ payload, contentType: 'image/png', headers: [['a', 'b']] });
    expect(made.payload).toBe(payload);
  });

  it('is told from data that looks like one', () => {
    expect(isEnvelope(envelope(payload))).toBe(true);
    expect(isEnvelope({ payload })).toBe(false);
  });
});

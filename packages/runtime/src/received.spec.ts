import { envelope, isEnvelope, isStatusError, toEnvelope } from '@liminal/protocol';
import { outgoingEnvelope, receivedMessage, receivedReply } from './received';

const FIELDS = {
  contentType: 'application/json',
  messageId: 'm1',
  schemaId: new Uint8Array(32),
  publisherId: 'p1',
  causal: { parentId: 'a', chainId: 'b' },
  headers: [['k', 'v']],
} as const;

describe('what was received', () => {
  const payload = new TextEncoder().encode('{"a":1}');
  const whole = { payload, ...FIELDS };

  it('shows the envelope whole, and what is known of the operation [OP-10]', () => {
    expect(receivedMessage(7, whole, 'stream')).toMatchObject({
      op: 7,
      expects: 'stream',
      payload,
      ...FIELDS,
    });
    expect(receivedReply(7, whole, 3)).toMatchObject({ op: 7, index: 3, payload, ...FIELDS });
    expect(receivedReply(7, whole, 3).envelope).toEqual(whole);
    expect(receivedReply(7, whole, 3).payload).toBe(payload);
  });

  it('gives its content as its type says, as text, and as JSON', () => {
    const message = receivedMessage(1, whole, 'reply');
    expect([message.content, message.text(), message.json()]).toEqual([{ a: 1 }, '{"a":1}', { a: 1 }]);
    expect(receivedMessage(1, toEnvelope('abc'), 'reply').content).toBe('abc');
    expect(receivedMessage(1, toEnvelope(undefined), 'reply').content).toBeUndefined();
    expect(receivedMessage(1, { payload }, 'reply').content).toBe(payload);
  });

  it.each(['text', 'json'] as const)('throws invalidArgument where it is not %s', (what) => {
    const message = receivedMessage(1, { payload: new Uint8Array([0xff]) }, 'reply');
    expect(() => message[what]()).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
  });

  it('goes on as it came, itself or its envelope [OP-10]', () => {
    const message = receivedMessage(1, whole, 'reply');
    expect(outgoingEnvelope(message)).toEqual(whole);
    expect(outgoingEnvelope(message.envelope)).toEqual(whole);
    expect(isEnvelope(message.envelope)).toBe(true);
    expect(message.envelope).toBe(message.envelope);
  });

  it('leaves an envelope that its sender made as it is [OP-10]', () => {
    const made = envelope(payload, FIELDS);
    expect(receivedMessage(1, made, 'reply').envelope).toBe(made);
  });

  it('is told from content that only looks like it', () => {
    expect(outgoingEnvelope({ envelope: whole }).contentType).toBe('application/json');
    expect(() => outgoingEnvelope(1n)).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
    expect(isStatusError(undefined)).toBe(false);
  });
});

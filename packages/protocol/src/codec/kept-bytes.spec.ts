import { type Envelope } from '../envelope';
import { decodeFrame } from './decode-frame';
import { bodyOf, joined } from './frame-bytes.fixture';
import { keptBytes } from './kept-bytes';

function replyBody(envelope: Envelope): Uint8Array {
  return new Uint8Array(bodyOf({ kind: 'reply', ref: 1, op: 1, index: 0, more: false, envelope }));
}

function envelopeIn(body: Uint8Array, owned: boolean): Envelope {
  const frame = decodeFrame(body, owned);
  if (frame.kind !== 'reply' || !frame.envelope)
    throw new Error(`not a reply with an envelope: ${frame.kind}`);
  return frame.envelope;
}

describe('the bytes in a decoded frame', () => {
  const payload = new Uint8Array(100).fill(1);
  const schemaId = new Uint8Array(32).fill(2);

  it('do not change when the buffer they came in is used again [WIRE-3]', () => {
    const body = replyBody({ payload, schemaId });
    const envelope = envelopeIn(body, false);
    body.fill(0xee);
    expect(envelope).toEqual({ payload, schemaId });
  });

  it('do not change in a Hello either [WIRE-3]', () => {
    const auth = { scheme: 'bearer', credentials: Uint8Array.of(1, 2, 3) };
    const hello = {
      kind: 'hello',
      versions: { min: 1, max: 1 },
      capabilities: [],
      clientName: '',
      clientVersion: '',
      auth,
    } as const;
    const body = new Uint8Array(bodyOf(hello));
    const decoded = decodeFrame(body, false);
    body.fill(0xee);
    expect(decoded).toEqual(hello);
  });

  it('do not keep the chunk they came in alive, also when it is a Buffer [WIRE-3]', () => {
    const body = replyBody({ payload, schemaId });
    const chunk = Buffer.from(joined(body, new Uint8Array(10_000)));
    const envelope = envelopeIn(chunk.subarray(0, body.length), false);
    expect(envelope.payload.buffer.byteLength).toBe(100);
    expect(envelope.schemaId?.buffer.byteLength).toBe(32);
  });

  it('are a view when the frame has a buffer of its own and they are more than half of it [WIRE-3]', () => {
    const body = replyBody({ payload });
    expect(envelopeIn(body, true).payload.buffer).toBe(body.buffer);
  });

  it('are copied when they are less than half of such a buffer [WIRE-3]', () => {
    const body = replyBody({ payload: payload.subarray(0, 20), publisherId: 'p'.repeat(100), schemaId });
    const envelope = envelopeIn(body, true);
    expect(envelope.payload.buffer.byteLength).toBe(20);
    expect(envelope.schemaId?.buffer.byteLength).toBe(32);
  });

  it('are copied when the frame claims a buffer of its own but is a small part of it [WIRE-3]', () => {
    const body = replyBody({ payload });
    const part = joined(body, new Uint8Array(1_000)).subarray(0, body.length);
    expect(envelopeIn(part, true).payload.buffer.byteLength).toBe(100);
  });

  it('are empty when there are none', () => {
    expect(keptBytes(undefined, true)).toHaveLength(0);
    expect(keptBytes(new Uint8Array(1000).subarray(0, 0), true).buffer.byteLength).toBe(0);
  });
});

import { bodyOf, joined, statusErrorOf } from './frame-bytes.fixture';
import { encodeFrame } from './frame-writer';
import { splitMessage } from './split-message';

const CANCEL = { kind: 'cancel', ref: 1, op: 1, reason: 'x' } as const;
const CREDIT = { kind: 'credit', ref: 1, op: 1, credit: { messages: 1, bytes: 1 } } as const;

describe('a message of a transport that keeps messages whole', () => {
  it('is one frame or more, with the same bytes as on any transport [WIRE-1]', () => {
    const message = joined(encodeFrame(CANCEL), encodeFrame(CREDIT));
    expect(splitMessage(message)).toEqual(
      [bodyOf(CANCEL), bodyOf(CREDIT)].map((body) => new Uint8Array(body)),
    );
  });

  it.each([
    ['ends within a frame', encodeFrame(CANCEL).subarray(0, -1)],
    ['ends within a length', Uint8Array.of(0x80)],
    ['has trailing bytes', joined(encodeFrame(CANCEL), Uint8Array.of(5))],
    ['is empty', new Uint8Array(0)],
  ])('is refused when it %s [WIRE-1] [WIRE-3]', (_, message) => {
    expect(statusErrorOf(() => splitMessage(message)).code).toBe('invalidArgument');
  });

  it('is refused when a frame in it is over the limit [WIRE-3]', () => {
    const message = encodeFrame(CANCEL);
    expect(splitMessage(message, message.length - 1)).toHaveLength(1);
    expect(statusErrorOf(() => splitMessage(message, message.length - 2)).code).toBe('resourceExhausted');
  });
});

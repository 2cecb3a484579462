import { decodeFrame } from './codec/decode-frame';
import { bodyOf } from './codec/frame-bytes.fixture';
import { type MessageFrame } from './frame';
import { idempotencyKeyProblem } from './idempotency-key-problem';

function crossed(idempotencyKey: string) {
  const operation = { ref: 1, op: 1, deadlineMs: 1, deadlinePerReply: false } as const;
  const envelope = { payload: new Uint8Array(0) };
  const frame: MessageFrame = { kind: 'message', ...operation, expects: 'reply', envelope, idempotencyKey };
  return decodeFrame(bodyOf(frame), false);
}

describe('what is wrong with an idempotency key', () => {
  it.each([
    ['one byte', 'k'],
    ['128 bytes', 'a'.repeat(128)],
    ['64 letters of two bytes', 'é'.repeat(64)],
    ['an emoji', '\u{1f600}'],
    ['the sign for what is no text', '\ufffd'],
  ])('is nothing for %s, which crosses the wire as it is [OP-9]', (_, key) => {
    expect(idempotencyKeyProblem(key)).toBeUndefined();
    expect(crossed(key)).toMatchObject({ idempotencyKey: key });
  });

  it.each([
    ['must not be empty', ''],
    ['is over the limit of 128 bytes', 'a'.repeat(129)],
    ['is over the limit of 128 bytes', 'é'.repeat(65)],
    ['has half of a surrogate pair, which UTF-8 cannot hold', 'order-\ud83d'],
    ['must be a string', undefined],
    ['must be a string', null],
    ['must be a string', 17],
  ])('is told as a status: it %s [OP-9, STATUS]', (what, key) => {
    expect(idempotencyKeyProblem(key as string)).toMatchObject({
      code: 'invalidArgument',
      delivery: 'notDelivered',
      retryable: false,
      message: `An idempotency key ${what}.`,
    });
  });

  it.each([
    ['nothing', ''],
    ['129 bytes', 'a'.repeat(129)],
    ['65 letters of two bytes', 'é'.repeat(65)],
  ])('is what the receiver would end the connection for: %s [WIRE-5]', (_, key) => {
    expect(() => crossed(key)).toThrow();
  });
});

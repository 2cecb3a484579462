import { encodeFrame } from './codec/frame-writer';
import { type Headers } from './envelope';
import { LIMITS } from './limits';
import { status } from './status';

const half = LIMITS.headerBytes / LIMITS.headerEntries / 2;
const headers: Headers = Array.from({ length: LIMITS.headerEntries }, () => [
  'n'.repeat(half),
  'v'.repeat(half),
]);
const id = 'i'.repeat(LIMITS.idBytes);

describe('the limits', () => {
  it('leave room in a frame for everything an envelope may add to its payload', () => {
    const ids = {
      messageId: id,
      publisherId: id,
      causal: { parentId: id, chainId: id },
      schemaId: new Uint8Array(32),
    };
    const envelope = {
      payload: new Uint8Array(LIMITS.payloadBytes),
      contentType: 'c'.repeat(LIMITS.contentTypeBytes),
      ...ids,
      headers,
    };
    const credit = { messages: 0xffff_ffff, bytes: 0xffff_ffff };
    const message = {
      kind: 'message',
      deadlinePerReply: false,
      ref: 0xffff_ffff,
      op: 0xffff_ffff,
      envelope,
      expects: 'stream',
      deadlineMs: 0xffff_ffff,
      credit,
      idempotencyKey: id,
    } as const;
    expect(encodeFrame(message).length).toBeLessThan(LIMITS.payloadBytes + LIMITS.frameOverheadBytes);
  });

  it('leave room in a frame without a payload for the longest status', () => {
    const entries = Array.from({ length: LIMITS.statusDetailEntries }, (_, i) => [
      `${i}`,
      'x'.repeat(LIMITS.statusDetailBytes),
    ]);
    const fields = { message: 'x'.repeat(1000), retryAfterMs: 1e9, details: Object.fromEntries(entries) };
    expect(encodeFrame({ kind: 'goodbye', status: status('aborted', fields) }).length).toBeLessThan(
      LIMITS.frameOverheadBytes,
    );
  });

  it('leave room in the default frame for the fates of as many operations as a conversation may have open', () => {
    const fates = Array.from(
      { length: LIMITS.operationsCeiling },
      (_, i) => ({ op: 0xffff_0000 + i, fate: 'unknown', replies: 1000 }) as const,
    );
    const participant = { node: id, number: Number.MAX_SAFE_INTEGER, creation: Number.MAX_SAFE_INTEGER };
    const crash = {
      participant,
      subject: id,
      host: id,
      generation: 1,
      unclean: false,
      at: 1,
      fates,
      decision: { action: 'fail' },
    } as const;
    const exit = { kind: 'exit', ref: 1, crash: { ...crash, reason: { kind: 'noproc' } } } as const;
    expect(encodeFrame(exit).length).toBeLessThan(LIMITS.payloadBytes + LIMITS.frameOverheadBytes);
  });
});

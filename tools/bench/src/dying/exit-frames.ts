import { type CrashRecord, encodeFrame } from '@liminal/protocol';

const CRASH: Omit<CrashRecord, 'participant'> = {
  subject: 'echo',
  host: 'thread',
  generation: 1,
  reason: { kind: 'exited', code: 1 },
  unclean: false,
  at: Date.now(),
  fates: [],
  decision: { action: 'fail' },
};

/** So many Exit frames as a server sends them for conversations on one connection, with nothing between them. */
export function exitFrames(count: number): Buffer {
  const node = 'node';
  return Buffer.concat(
    Array.from({ length: count }, (_, index) => {
      const participant = { node, number: 2 * index + 1, creation: 1 };
      return encodeFrame({ kind: 'exit', ref: 2 * index + 1, crash: { ...CRASH, participant } });
    }),
  );
}

import { type CrashRecord, type ExitFrame, encodeFrame } from '@liminal/protocol';

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

/** So many Exit frames as a server sends them for conversations on one connection. */
export function exitFrames(count: number): readonly ExitFrame[] {
  return Array.from({ length: count }, (_, index) => {
    const participant = { node: 'node', number: 2 * index + 1, creation: 1 };
    return { kind: 'exit', ref: 2 * index + 1, crash: { ...CRASH, participant } };
  });
}

/** The bytes of them all, with nothing between them. */
export function exitFrameBytes(count: number): Buffer {
  return Buffer.concat(exitFrames(count).map(encodeFrame));
}

import { encodeFrame } from './codec/frame-writer';
import { LIMITS, maxFrameBytes } from './limits';
import { type ExitFrame } from './frame';

describe('the longest frame', () => {
  it.each([
    [1_024, 4_096],
    [1, LIMITS.operationsCeiling],
    [LIMITS.payloadBytes, LIMITS.operations],
  ])(
    'of a server with payloads of %i bytes holds an Exit with the fates of %i operations [CRASH-5]',
    (payloadBytes, operations) => {
      const crash: ExitFrame['crash'] = {
        participant: { node: 'n'.repeat(128), number: 2 ** 53 - 1, creation: 2 ** 32 - 1 },
        subject: 's'.repeat(128),
        host: 'inline',
        generation: 2 ** 32 - 1,
        reason: { kind: 'noconnection', detail: 'd'.repeat(LIMITS.exitDetailBytes) },
        unclean: false,
        at: Date.UTC(2026, 0, 1),
        fates: Array.from({ length: operations }, (_, index) => ({
          op: 2 ** 32 - 1 - index,
          fate: 'unknown' as const,
          replies: 2 ** 32 - 1,
        })),
        decision: { action: 'fail' },
      };
      const bytes = encodeFrame({ kind: 'exit', ref: 2 ** 32 - 1, crash }).length;
      expect(bytes).toBeLessThanOrEqual(maxFrameBytes({ payloadBytes, operations }));
    },
  );
});

import { encodeFrame } from './codec/frame-writer';
import { type CrashPolicy } from './crash-policy';
import { type PolicyDecision } from './crash-record';
import { type ExitFrame, type Frame } from './frame';
import { LIMITS, maxFrameBytes } from './limits';
import { type ParticipantInfo } from './participant-info';

const UINT32 = 2 ** 32 - 1;
const ID = 'i'.repeat(LIMITS.idBytes);

const PARTICIPANT: ParticipantInfo = {
  pid: { node: ID, number: Number.MAX_SAFE_INTEGER, creation: Number.MAX_SAFE_INTEGER },
  subject: ID,
  host: ID,
  generation: UINT32,
};

const TRIED: PolicyDecision = {
  action: 'fail',
  because: 'noneLeft',
  tried: Array.from({ length: LIMITS.listEntries }, () => ID),
};

/** The smallest that a server's longest payload may be: then everything has to fit what a frame adds to it. */
const SMALLEST = { payloadBytes: 1, operations: 1 };

function many<T>(length: number, entry: T): T[] {
  return Array.from({ length }, () => entry);
}

function exitOf(operations: number): ExitFrame {
  const fate = { fate: 'unknown', replies: UINT32 } as const;
  return {
    kind: 'exit',
    ref: UINT32,
    crash: {
      participant: PARTICIPANT.pid,
      subject: ID,
      host: ID,
      generation: UINT32,
      reason: { kind: 'noconnection', detail: 'd'.repeat(LIMITS.exitDetailBytes) },
      unclean: true,
      at: Date.UTC(2026, 0, 1),
      fates: Array.from({ length: operations }, (_, index) => ({ op: UINT32 - index, ...fate })),
      decision: TRIED,
    },
  };
}

describe('the longest frame', () => {
  it.each([
    [1_024, 4_096],
    [1, 1],
    [1, LIMITS.operationsCeiling],
    [LIMITS.payloadBytes, LIMITS.operations],
  ])(
    'of a server with payloads of %i bytes holds an Exit with the fates of %i operations and all that were tried [CRASH-5]',
    (payloadBytes, operations) => {
      const bytes = encodeFrame(exitOf(operations)).length;
      expect(bytes).toBeLessThanOrEqual(maxFrameBytes({ payloadBytes, operations }));
    },
  );

  it('holds what became of as many compensations as wait in a conversation [CRASH-5]', () => {
    const compensations = many(LIMITS.compensations, {
      op: UINT32,
      label: 'l'.repeat(LIMITS.compensationLabelBytes),
      undone: true,
      why: 'w'.repeat(LIMITS.compensationWhyBytes),
    });
    const event = { generation: UINT32, outcome: 'compensated', phase: 'failed', compensations } as const;
    const frame: Frame = { kind: 'policyEvent', ref: UINT32, event };
    expect(encodeFrame(frame).length).toBeLessThanOrEqual(maxFrameBytes(SMALLEST));
  });

  it('holds an Opened with as many participants as it may have, and the longest policy [POLICY-7]', () => {
    const backoff = { initialMs: 0.1, factor: 1.1, maxMs: 30_000.1, jitter: 0.1 };
    const restart = { kind: 'restart', maxRestarts: 10_000, windowMs: 2_147_483_647, backoff } as const;
    const policies = many(LIMITS.chainedPolicies, restart);
    const policy: CrashPolicy = { kind: 'chain', policies, maxAttempts: 10_000 };
    const participants = many(LIMITS.listEntries, PARTICIPANT);
    const frame: Frame = { kind: 'opened', ref: UINT32, conversationId: ID, participants, policy };
    expect(encodeFrame(frame).length).toBeLessThanOrEqual(maxFrameBytes(SMALLEST));
  });
});

import { encodeFrame } from './codec/frame-writer';
import { type CrashPolicy } from './crash-policy';
import { type PolicyDecision } from './crash-record';
import { type Headers } from './envelope';
import { type ExitFrame, type Frame } from './frame';
import { LIMITS, maxFrameBytes } from './limits';
import { type ParticipantInfo } from './participant-info';

const UINT32 = 2 ** 32 - 1;
const ID = 'i'.repeat(LIMITS.idBytes);
const NAME = 'n'.repeat(LIMITS.exitNameBytes);

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

const RESTART = {
  kind: 'restart',
  maxRestarts: 10_000,
  windowMs: 2_147_483_647,
  backoff: { initialMs: 0.1, factor: 1.1, maxMs: 30_000.1, jitter: 0.1 },
} as const;
const LONGEST: CrashPolicy = {
  kind: 'chain',
  policies: many(LIMITS.chainedPolicies, RESTART),
  maxAttempts: 10_000,
};
const HEADERS: Headers = [['', 'h'.repeat(LIMITS.headerBytes)]];

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
      reason: { kind: 'killed', by: NAME, signal: NAME, detail: 'd'.repeat(LIMITS.exitDetailBytes) },
      unclean: true,
      at: Date.UTC(2026, 0, 1),
      fates: Array.from({ length: operations }, (_, index) => ({ op: UINT32 - index, ...fate })),
      decision: TRIED,
    },
    stack: 's'.repeat(LIMITS.exitStackBytes),
  };
}

describe('the longest frame', () => {
  it.each([
    [1_024, 4_096],
    [1, 1],
    [1, LIMITS.operationsCeiling],
    [LIMITS.payloadBytes, LIMITS.operations],
  ])(
    'of a server with payloads of %i bytes holds an Exit with its stack, the fates of %i operations and all that were tried [CRASH-5]',
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
    const participants = many(LIMITS.listEntries, PARTICIPANT);
    const frame: Frame = { kind: 'opened', ref: UINT32, conversationId: ID, participants, policy: LONGEST };
    expect(encodeFrame(frame).length).toBeLessThanOrEqual(maxFrameBytes(SMALLEST));
  });

  it('holds an Assign with as many headers as it may have [CONV-8]', () => {
    const frame: Frame = {
      kind: 'assign',
      ref: UINT32,
      registration: UINT32,
      conversationId: ID,
      subject: ID,
      participant: PARTICIPANT.pid,
      generation: UINT32,
      attempt: UINT32,
      headers: HEADERS,
      payloadBytes: UINT32,
      compensations: { count: LIMITS.compensations, bytes: LIMITS.compensationBytes },
    };
    expect(encodeFrame(frame).length).toBeLessThanOrEqual(maxFrameBytes(SMALLEST));
  });

  it('holds a Register with as many offers as it may have, all of them with the longest policy, by the default limits [POLICY-7]', () => {
    const breaker = { failures: 1, windowMs: 1, openMs: 1, maxOpenMs: 1 };
    const kinds = ['restart', 'routeToNext', 'compensate', 'fail'] as const;
    const bounds = { kinds, maxRestarts: 1, minWindowMs: 1, maxAttempts: 1 };
    const supervision = { policy: LONGEST, bounds, breaker, noProgressMs: 1, overrunMs: 1 };
    const offers = many(LIMITS.listEntries, { subject: ID, concurrency: 65_536, supervision });
    const rest = { registration: UINT32, capacity: UINT32, version: ID, attributes: HEADERS };
    const { length } = encodeFrame({ kind: 'register', offers, ...rest });
    expect(length).toBeLessThanOrEqual(maxFrameBytes(LIMITS));
    // Of a server with the smallest payloads, one that is as long as that has to be split.
    expect(length).toBeGreaterThan(maxFrameBytes(SMALLEST));
  });
});

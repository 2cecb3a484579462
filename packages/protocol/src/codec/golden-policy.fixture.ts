import { type CrashPolicy } from '../crash-policy';
import { type GoldenFrame } from './golden-frame.fixture';

const PATIENT: CrashPolicy = {
  kind: 'restart',
  maxRestarts: 5,
  windowMs: 60_001,
  backoff: { initialMs: 12.5, factor: 1.5, maxMs: 10_000, jitter: 0.25 },
};
const PATIENT_JSON = {
  restart: {
    maxRestarts: 5,
    windowMs: 60_001,
    backoff: { initialMs: 12.5, factor: 1.5, maxMs: 10_000, jitter: 0.25 },
  },
};

const CHAIN: CrashPolicy = {
  kind: 'chain',
  policies: [
    { kind: 'restart', maxRestarts: 1, backoff: {} },
    { kind: 'routeToNext' },
    { kind: 'compensate' },
    { kind: 'fail' },
  ],
  maxAttempts: 4,
};
const CHAIN_JSON = {
  chain: {
    policies: [
      { restart: { maxRestarts: 1, backoff: {} } },
      { routeToNext: {} },
      { compensate: {} },
      { fail: {} },
    ],
    maxAttempts: 4,
  },
};

const NEVER: CrashPolicy = { kind: 'restart', maxRestarts: 0, backoff: { initialMs: 0, jitter: 0 } };
const NEVER_JSON = { restart: { maxRestarts: 0, backoff: { initialMs: 0, jitter: 0 } } };

function open(name: string, policy: CrashPolicy, policyJson: object): GoldenFrame {
  return {
    name: `open-${name}`,
    frame: { kind: 'open', ref: 1, subject: 'echo', policy, headers: [] },
    json: { open: { ref: 1, subject: 'echo', policy: policyJson } },
  };
}

/** Open and Opened with each crash policy; what is 0 in one is sent, and what is not given is not. */
export const GOLDEN_POLICY_FRAMES: readonly GoldenFrame[] = [
  open('restart', PATIENT, PATIENT_JSON),
  open('restart-as-usual', { kind: 'restart' }, { restart: {} }),
  open('restart-never', NEVER, NEVER_JSON),
  open('route-to-next', { kind: 'routeToNext' }, { routeToNext: {} }),
  open('compensate', { kind: 'compensate' }, { compensate: {} }),
  open('chain', CHAIN, CHAIN_JSON),
  {
    name: 'opened-chain',
    frame: { kind: 'opened', ref: 1, conversationId: 'c-17', participants: [], policy: CHAIN },
    json: { opened: { ref: 1, conversationId: 'c-17', policy: CHAIN_JSON } },
  },
];

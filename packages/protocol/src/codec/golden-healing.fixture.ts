import { type FailCause, type PolicyDecision, type PolicyEvent } from '../crash-record';
import { type GoldenFrame } from './golden-frame.fixture';

const CRASH = {
  participant: { node: 'node-a', number: 42, creation: 1_790_000_000_123 },
  subject: 'echo',
  host: 'inline',
  generation: 3,
  reason: { kind: 'noproc' },
  unclean: false,
  at: 1_790_000_001_000.25,
  fates: [],
} as const;

const CRASH_JSON = {
  participant: { node: 'node-a', number: '42', creation: '1790000000123' },
  subject: 'echo',
  host: 'inline',
  generation: 3,
  reason: { noproc: {} },
  at: 1_790_000_001_000.25,
};

function exit(name: string, decision: PolicyDecision, decisionJson: object): GoldenFrame {
  return {
    name: `exit-decision-${name}`,
    frame: { kind: 'exit', ref: 1, crash: { ...CRASH, decision } },
    json: { exit: { ref: 1, ...CRASH_JSON, decision: decisionJson } },
  };
}

function notHealed(name: string, because: FailCause, wireName: string): GoldenFrame {
  return exit(name, { action: 'fail', because }, { fail: { because: wireName } });
}

function event(name: string, what: PolicyEvent, json: object): GoldenFrame {
  return {
    name: `policy-event${name}`,
    frame: { kind: 'policyEvent', ref: 1, event: what },
    json: { policyEvent: { ref: 1, ...json } },
  };
}

const NEW = {
  pid: { node: 'node-b', number: 7, creation: 1_790_000_000_456 },
  subject: 'echo',
  host: 'worker',
  generation: 4,
};
const NEW_JSON = {
  pid: { node: 'node-b', number: '7', creation: '1790000000456' },
  subject: 'echo',
  host: 'worker',
  generation: 4,
};

const TRIED = ['echo-fast', 'echo-small', 'écho'];

/** Exit: each decision and each cause. PolicyEvent: each outcome. */
export const GOLDEN_HEALING_FRAMES: readonly GoldenFrame[] = [
  notHealed('too-many-restarts', 'tooManyRestarts', 'FAIL_CAUSE_TOO_MANY_RESTARTS'),
  notHealed('no-progress', 'noProgress', 'FAIL_CAUSE_NO_PROGRESS'),
  notHealed('breaker-open', 'breakerOpen', 'FAIL_CAUSE_BREAKER_OPEN'),
  notHealed('completing', 'completing', 'FAIL_CAUSE_COMPLETING'),
  notHealed('not-started', 'notStarted', 'FAIL_CAUSE_NOT_STARTED'),
  exit(
    'none-left',
    { action: 'fail', because: 'noneLeft', tried: TRIED },
    { fail: { because: 'FAIL_CAUSE_NONE_LEFT', tried: TRIED } },
  ),
  exit(
    'restart',
    { action: 'restart', delayMs: 187.5, attempt: 2 },
    { restart: { delayMs: 187.5, attempt: 2 } },
  ),
  exit('restart-at-once', { action: 'restart', delayMs: 0, attempt: 1 }, { restart: { attempt: 1 } }),
  exit(
    'route-to-next',
    { action: 'routeToNext', to: 'echo-small', attempt: 3 },
    { routeToNext: { to: 'echo-small', attempt: 3 } },
  ),
  exit('compensate', { action: 'compensate', compensations: 3 }, { compensate: { compensations: 3 } }),
  event(
    '-restarted',
    { generation: 3, outcome: 'restarted', phase: 'active', participant: NEW },
    { generation: 3, outcome: 'POLICY_OUTCOME_RESTARTED', phase: 'PHASE_ACTIVE', participant: NEW_JSON },
  ),
  event(
    '-rerouted',
    { generation: 3, outcome: 'rerouted', phase: 'active', participant: NEW },
    { generation: 3, outcome: 'POLICY_OUTCOME_REROUTED', phase: 'PHASE_ACTIVE', participant: NEW_JSON },
  ),
  event(
    '-compensated',
    {
      generation: 3,
      outcome: 'compensated',
      phase: 'active',
      compensations: [
        { op: 300, label: 'refund', undone: true },
        { op: 2, label: '', undone: false, why: 'The deadline is over.' },
        { op: 2, label: 'release', undone: false, why: '' },
      ],
    },
    {
      generation: 3,
      outcome: 'POLICY_OUTCOME_COMPENSATED',
      phase: 'PHASE_ACTIVE',
      compensations: [
        { op: 300, label: 'refund', undone: true },
        { op: 2, why: 'The deadline is over.' },
        { op: 2, label: 'release', why: '' },
      ],
    },
  ),
  event(
    '',
    { generation: 1, outcome: 'gaveUp', phase: 'failed' },
    { generation: 1, outcome: 'POLICY_OUTCOME_GAVE_UP', phase: 'PHASE_FAILED' },
  ),
];

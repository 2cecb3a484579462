import { type CrashPolicy, type FailCause, type PolicyDecision, type PolicyEvent } from '@liminal/protocol';
import { describeDecision, describePolicy, showPolicyEvent } from './show-policy';

const participant = {
  pid: { node: 'local', number: 8, creation: 1 },
  subject: 'importer',
  host: 'inline',
  generation: 2,
};
const EVENT = { generation: 1, phase: 'active' } as const;

describe('what a policy has decided, shown with the crash', () => {
  it.each<[PolicyDecision, string[]]>([
    [{ action: 'fail' }, []],
    [{ action: 'restart', delayMs: 86.2, attempt: 1 }, ['restarts in 87 ms (attempt 1)']],
    [{ action: 'routeToNext', to: 'spare', attempt: 2 }, ["goes on at 'spare' (attempt 2)"]],
    [{ action: 'compensate', compensations: 2 }, ['undoes what was done: 2 to undo']],
    [
      { action: 'fail', because: 'noneLeft', tried: ['inline', 'spare'] },
      ['gave up, because no other registration of the subject is left; tried: inline, spare'],
    ],
  ])('is said in a line, if there is anything to say: %j [CRASH-5]', (decision, lines) => {
    expect(describeDecision(decision)).toEqual(lines);
  });

  it.each<FailCause>([
    'tooManyRestarts',
    'noProgress',
    'noneLeft',
    'breakerOpen',
    'completing',
    'notStarted',
  ])('has its own words where it gave up: %s', (because) => {
    expect(describeDecision({ action: 'fail', because })).toEqual([
      expect.stringMatching(/^gave up, because (the|it|no) [^;]+$/),
    ]);
  });
});

describe('what a policy has achieved, shown', () => {
  it.each<[PolicyEvent, string | undefined]>([
    [
      { ...EVENT, outcome: 'restarted', participant },
      "Restarted as generation 2: <local.8.1> of 'importer' (inline).",
    ],
    [
      { ...EVENT, outcome: 'rerouted', participant: { ...participant, host: 'thread' } },
      "Went on as generation 2: <local.8.1> of 'importer' (thread).",
    ],
    [{ ...EVENT, outcome: 'gaveUp', phase: 'failed' }, undefined],
  ])('tells who goes on, and nothing that was told with the crash: %j [CRASH-5]', (event, text) => {
    expect(showPolicyEvent(event)).toBe(text);
  });

  it('tells of each compensation what became of it, in a line of its own [POLICY-4]', () => {
    const compensations = [
      { op: 3, label: 'two\nlines', undone: true },
      { op: 2, label: '', undone: false, why: 'no such seat' },
      { op: 1, label: 'seat 1', undone: false },
    ];
    expect(showPolicyEvent({ ...EVENT, outcome: 'compensated', compensations })?.split('\n')).toEqual([
      'What was done is undone, as far as it could be:',
      '  message 3 (two lines): undone',
      '  message 2: not undone: no such seat',
      '  message 1 (seat 1): not undone',
    ]);
  });
});

describe('a policy in a few words', () => {
  it.each<[CrashPolicy, string]>([
    [{ kind: 'fail' }, 'fail'],
    [{ kind: 'routeToNext' }, 'route'],
    [{ kind: 'restart' }, 'restart'],
    [
      { kind: 'chain', policies: [{ kind: 'restart', maxRestarts: 2 }, { kind: 'compensate' }] },
      'restart (at most 2), then compensate',
    ],
  ])('is what the person may give: %j', (policy, words) => {
    expect(describePolicy(policy)).toBe(words);
  });
});

import {
  type ConversationFrame,
  type CrashRecord,
  type Fate,
  type PolicyDecision,
  type PolicyEventFrame,
  NORMAL,
} from '@liminal/protocol';
import { openingFrames } from './opening-frames';

const RESTART: PolicyDecision = { action: 'restart', delayMs: 0, attempt: 1 };
const ROUTE: PolicyDecision = { action: 'routeToNext', to: 'spare', attempt: 1 };
const FAIL: PolicyDecision = { action: 'fail' };

const participant = (generation: number) => ({
  pid: { node: 'n', number: generation, creation: 1 },
  subject: 's',
  host: 'inline',
  generation,
});

function exit(generation: number, decision: PolicyDecision, ...fates: Fate[]): ConversationFrame {
  const { pid, ...who } = participant(generation);
  const crash: CrashRecord = {
    ...who,
    participant: pid,
    reason: NORMAL,
    unclean: true,
    at: 1,
    fates: fates.map((fate, index) => ({ op: index + 1, fate, replies: 0 })),
    decision,
  };
  return { kind: 'exit', ref: 1, crash };
}

function event(outcome: 'restarted' | 'rerouted', generation: number): PolicyEventFrame {
  const next = participant(generation + 1);
  return {
    kind: 'policyEvent',
    ref: 1,
    event: { generation, outcome, phase: 'active', participant: next },
  };
}

const GAVE_UP: ConversationFrame = {
  kind: 'policyEvent',
  ref: 1,
  event: { generation: 1, outcome: 'gaveUp', phase: 'failed' },
};
const REPLY: ConversationFrame = { kind: 'reply', ref: 1, op: 1, index: 0, more: false };

const CREDIT = { messages: 8, bytes: 1_000 };

/** What is told where the participant is of this generation by now. */
function told(generation: number, ...held: ConversationFrame[]) {
  const state = {
    id: 'c',
    subject: 's',
    phase: 'active',
    policy: { kind: 'routeToNext' },
    participants: [{ ...participant(generation), health: 'running' }],
    openOperations: [],
    counters: { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 },
    policyDecisions: [],
  } as const;
  const [opened, ...others] = openingFrames(1, state, CREDIT, held);
  const named = opened?.kind === 'opened' ? opened.participants.map((each) => each.generation) : [];
  return { named, others };
}

describe('openingFrames', () => {
  it('says Opened first, with the policy in force, and then what was held, in order and under the handle of now [CONV-9]', () => {
    const frames = openingFrames(
      7,
      {
        id: 'c',
        subject: 's',
        phase: 'created',
        policy: { kind: 'compensate' },
        participants: [],
        openOperations: [],
        counters: { messages: 0, replies: 0, rejected: 0, droppedReplies: 0 },
        policyDecisions: [],
      },
      CREDIT,
      [REPLY],
    );
    expect(frames).toEqual([
      {
        kind: 'opened',
        ref: 7,
        conversationId: 'c',
        participants: [],
        policy: { kind: 'compensate' },
        credit: CREDIT,
      },
      { ...REPLY, ref: 7 },
    ]);
  });

  it('leaves out the first instances that did not start, and what was done about them [POLICY-3]', () => {
    const held = [exit(1, ROUTE, 'carriedOver'), exit(2, ROUTE), event('rerouted', 2), REPLY];
    expect(told(3, ...held)).toEqual({ named: [3], others: [REPLY] });
  });

  it('tells of a crash that has ended an operation, and names its instance first [CRASH-5]', () => {
    const held = [exit(1, RESTART, 'carriedOver', 'unknown'), event('restarted', 1), REPLY];
    expect(told(2, ...held)).toEqual({ named: [1], others: held });
  });

  it('tells them apart [CRASH-5] [POLICY-3]', () => {
    const run = [exit(2, RESTART, 'unknown'), event('restarted', 2)];
    expect(told(3, exit(1, ROUTE), event('rerouted', 1), ...run)).toEqual({ named: [2], others: run });
  });

  it('tells of a crash that is not healed yet, and of one that never is [CRASH-5]', () => {
    const notYet = exit(2, RESTART, 'carriedOver');
    expect(told(2, exit(1, ROUTE), event('rerouted', 1), notYet)).toEqual({ named: [2], others: [notYet] });
    const end = [exit(1, FAIL), GAVE_UP];
    expect(told(1, ...end)).toEqual({ named: [1], others: end });
  });
});

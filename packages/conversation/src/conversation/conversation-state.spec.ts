import { type CrashRecord, type Phase, type PolicyDecision, KILLED } from '@liminal/protocol';
import fc from 'fast-check';
import {
  type ConversationEvent,
  type ConversationState,
  CREATED,
  isEnd,
  transitionConversation,
} from './conversation-state';

const PHASES: readonly Phase[] = ['created', 'active', 'completing', 'closed', 'failed'];

function crash(decision: PolicyDecision): CrashRecord {
  return {
    participant: { node: 'n', number: 1, creation: 1 },
    subject: 's',
    host: 'inline',
    generation: 1,
    reason: KILLED,
    unclean: false,
    at: 0,
    fates: [],
    decision,
  };
}

const RESTART = crash({ action: 'restart', delayMs: 100, attempt: 1 });
const ROUTE = crash({ action: 'routeToNext', to: 'spare', attempt: 1 });
const COMPENSATE = crash({ action: 'compensate', compensations: 2 });
const FAIL = crash({ action: 'fail' });

const ENDED: readonly ConversationState[] = [
  { phase: 'closed', cause: { kind: 'closed' } },
  { phase: 'failed', cause: { kind: 'machineryDied', reason: KILLED } },
];

const STATES: readonly ConversationState[] = [
  CREATED,
  { phase: 'created', healing: { step: 'backoff', crash: RESTART } },
  { phase: 'active' },
  { phase: 'active', healing: { step: 'backoff', crash: RESTART } },
  { phase: 'active', healing: { step: 'starting', crash: RESTART } },
  { phase: 'active', healing: { step: 'compensating', crash: COMPENSATE } },
  { phase: 'completing', stopping: false },
  { phase: 'completing', stopping: true },
  { phase: 'completing', stopping: false, healing: { step: 'backoff', crash: RESTART } },
  { phase: 'completing', stopping: false, healing: { step: 'starting', crash: RESTART } },
  { phase: 'completing', stopping: false, healing: { step: 'compensating', crash: COMPENSATE } },
  ...ENDED,
];

const EVENTS: readonly ConversationEvent[] = [
  { kind: 'activate' },
  { kind: 'close', idle: true },
  { kind: 'close', idle: false },
  { kind: 'idle' },
  { kind: 'closeDeadline', cause: { kind: 'closedLate', openOperations: 1 } },
  { kind: 'deadline', cause: { kind: 'deadline', deadlineMs: 1 } },
  { kind: 'participantLeft' },
  { kind: 'crash', crash: FAIL },
  { kind: 'crash', crash: RESTART },
  { kind: 'crash', crash: ROUTE },
  { kind: 'crash', crash: COMPENSATE },
  { kind: 'backoffOver' },
  { kind: 'startRefused', compensates: false },
  { kind: 'startRefused', compensates: true },
  { kind: 'instanceStarted' },
  { kind: 'compensated' },
  { kind: 'machineryDied', cause: { kind: 'machineryDied', reason: KILLED } },
  { kind: 'finalize', cause: { kind: 'finalized' } },
];

const anyEvent = fc.constantFrom(...EVENTS);
const anyPath = fc.array(anyEvent, { maxLength: 30 });

/** Follows a path; an illegal move changes nothing. */
function follow(path: readonly ConversationEvent[], from: ConversationState = CREATED) {
  const states = [from];
  const effects: string[] = [];
  let crashes = 0;
  for (const event of path) {
    const before = states.at(-1) ?? from;
    const move = transitionConversation(before, event);
    if ('illegal' in move) continue;
    if (event.kind === 'crash' && move.state !== before) crashes++;
    states.push(move.state);
    effects.push(...move.effects);
  }
  return { states, effects, crashes, last: states.at(-1) ?? from };
}

describe('the moves of a conversation', () => {
  // Rows: states; columns: events. `!` is illegal, `=` changes nothing.
  it.each<[string, string]>([
    [
      'created',
      'active completing:stopping completing = = closed closed failed created:backoff created:backoff created:compensating = = = = = failed closed',
    ],
    [
      'created:backoff',
      'active:backoff closed completing:backoff = = closed closed = = = = created:starting failed created:compensating = = failed closed',
    ],
    [
      'active',
      '= completing:stopping completing = = closed closed failed active:backoff active:backoff active:compensating = = = = = failed closed',
    ],
    [
      'active:backoff',
      '= closed completing:backoff = = closed closed = = = = active:starting failed active:compensating = = failed closed',
    ],
    [
      'active:starting',
      '= completing:stopping completing:starting = = closed closed failed active:backoff active:backoff active:compensating = = = active = failed closed',
    ],
    [
      'active:compensating',
      '! completing:compensating completing:compensating = failed failed = = = = = = = = = failed failed failed',
    ],
    [
      'completing',
      '! = = completing:stopping closed closed closed failed failed failed completing:compensating = = = = = failed closed',
    ],
    [
      'completing:stopping',
      '! = = = closed closed closed failed failed failed completing:stopping:compensating = = = = = failed closed',
    ],
    [
      'completing:backoff',
      '! = = closed closed closed closed = = = = completing:starting failed completing:compensating = = failed closed',
    ],
    [
      'completing:starting',
      '! = = completing:stopping closed closed closed failed failed failed completing:compensating = = = completing = failed closed',
    ],
    ['completing:compensating', '! = = = failed failed = = = = = = = = = failed failed failed'],
    ['closed', '! = = = = = = = = = = = = = = = = ='],
    ['failed', '! = = = = = = = = = = = = = = = = ='],
  ])('lead from %s as the table says [CONV-1] [CONV-2] [CONV-5]', (from, row) => {
    const state = STATES.find((candidate) => name(candidate) === from) as ConversationState;
    const moves = EVENTS.map((event) => {
      const move = transitionConversation(state, event);
      if ('illegal' in move) return '!';
      return move.state === state ? '=' : name(move.state);
    });
    expect(moves.join(' ')).toBe(row);
  });

  it('lead nowhere from closed and failed, and have no effects there [CONV-2] [CONV-5]', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENDED), anyPath, (end, path) => {
        const { last, effects } = follow(path, end);
        expect(last).toBe(end);
        expect(effects).toEqual([]);
      }),
    );
  });

  it('change nothing when they are repeated; each crash is another one [CONV-1] [CONV-4]', () => {
    fc.assert(
      fc.property(anyPath, anyEvent, (path, event) => {
        fc.pre(event.kind !== 'crash');
        const once = transitionConversation(follow(path).last, event);
        if ('illegal' in once) return;
        const twice = transitionConversation(once.state, event);
        expect('illegal' in twice || (twice.state === once.state && twice.effects.length === 0)).toBe(true);
      }),
    );
  });

  it('are illegal only towards active, and say from where to where [CONV-1]', () => {
    fc.assert(
      fc.property(anyPath, anyEvent, (path, event) => {
        const { last } = follow(path);
        const move = transitionConversation(last, event);
        if (!('illegal' in move)) return;
        expect(event.kind).toBe('activate');
        expect(move.illegal).toEqual({ from: last.phase, to: 'active' });
        expect(PHASES).toContain(move.illegal.from);
      }),
    );
  });

  it('can end every path, and end it once: by a close that is waited for, and at once [CONV-3] [CONV-4]', () => {
    const endings: readonly (readonly ConversationEvent[])[] = [
      [{ kind: 'finalize', cause: { kind: 'finalized' } }],
      [
        { kind: 'close', idle: false },
        { kind: 'closeDeadline', cause: { kind: 'closedLate', openOperations: 1 } },
      ],
      [{ kind: 'deadline', cause: { kind: 'deadline', deadlineMs: 1 } }],
      [{ kind: 'machineryDied', cause: { kind: 'machineryDied', reason: KILLED } }],
    ];
    fc.assert(
      fc.property(anyPath, fc.constantFrom(...endings), (path, ending) => {
        const { last, effects } = follow([...path, ...ending]);
        expect(['closed', 'failed']).toContain(last.phase);
        expect(effects.filter((effect) => effect === 'end')).toHaveLength(1);
        expect(effects.at(-1)).toBe('end');
      }),
    );
  });

  it('announce each phase once, and never go back [CONV-1]', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const { states, effects } = follow(path);
        const ranks = states.map(({ phase }) => PHASES.indexOf(phase));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        const changes = new Set(states.map(({ phase }) => phase)).size - 1;
        expect(effects.filter((effect) => effect === 'announcePhase')).toHaveLength(changes);
      }),
    );
  });

  it('never heal while completing, and never start an instance after the decision to compensate [CONV-5] [POLICY-4]', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const { states, effects } = follow(path);
        states.slice(1).forEach((state, index) => {
          const before = states[index] as ConversationState;
          const heals = !isEnd(state) && state.healing?.step === 'backoff';
          const crashedAgain = heals && (isEnd(before) || before.healing?.crash !== state.healing?.crash);
          if (crashedAgain) expect(before.phase).not.toBe('completing');
        });
        const compensates = effects.indexOf('compensate');
        if (compensates >= 0) expect(effects.slice(compensates)).not.toContain('startInstance');
      }),
    );
  });

  it('record every crash once, and end each healing: by an instance, by what could be undone, or by the end [CRASH-1] [POLICY-2]', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const { effects, crashes, last } = follow(path);
        expect(effects.filter((effect) => effect === 'recordCrash')).toHaveLength(crashes);
        const started = effects.filter((effect) => effect === 'startInstance').length;
        const healed = effects.filter((effect) => effect === 'announceHealed').length;
        expect(healed).toBeLessThanOrEqual(started);
        const givenUp = effects.filter((effect) => effect === 'announceGivenUp').length;
        expect(givenUp).toBe(isEnd(last) && last.cause.kind === 'crash' ? 1 : 0);
      }),
    );
  });

  it('settle what is open before the end, whatever the end [CONV-4]', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const { effects } = follow(path);
        const end = effects.indexOf('end');
        if (end < 0) return;
        const settles = effects.findIndex(
          (effect) => effect === 'abandonOperations' || effect === 'recordCrash',
        );
        expect(settles).toBeGreaterThanOrEqual(0);
        expect(settles).toBeLessThan(end);
      }),
    );
  });
});

function name(state: ConversationState): string {
  if (isEnd(state)) return state.phase;
  const stopping = state.phase === 'completing' && state.stopping ? ':stopping' : '';
  return `${state.phase}${stopping}${state.healing ? `:${state.healing.step}` : ''}`;
}

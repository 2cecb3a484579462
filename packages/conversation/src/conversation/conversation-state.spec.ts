import { type CrashRecord, KILLED, type Phase } from '@liminal/protocol';
import fc from 'fast-check';
import {
  type ConversationEvent,
  type ConversationState,
  CREATED,
  transitionConversation,
} from './conversation-state';

const PHASES: readonly Phase[] = ['created', 'active', 'completing', 'closed', 'failed'];

const STATES: readonly ConversationState[] = [
  CREATED,
  { phase: 'active' },
  { phase: 'completing', stopping: false },
  { phase: 'completing', stopping: true },
  { phase: 'closed', cause: { kind: 'closed' } },
  { phase: 'failed', cause: { kind: 'machineryDied', reason: KILLED } },
];

const EVENTS: readonly ConversationEvent[] = [
  { kind: 'activate' },
  { kind: 'close', idle: true },
  { kind: 'close', idle: false },
  { kind: 'idle' },
  { kind: 'closeDeadline', cause: { kind: 'closedLate', openOperations: 1 } },
  { kind: 'participantExit', cause: { kind: 'closed' } },
  { kind: 'participantExit', cause: { kind: 'crash', crash: {} as CrashRecord } },
  { kind: 'machineryDied', cause: { kind: 'machineryDied', reason: KILLED } },
  { kind: 'finalize', cause: { kind: 'finalized' } },
];

const anyEvent = fc.constantFrom(...EVENTS);
const anyPath = fc.array(anyEvent, { maxLength: 30 });

/** Follows a path; an illegal move changes nothing. */
function follow(path: readonly ConversationEvent[], from: ConversationState = CREATED) {
  const states = [from];
  const effects: string[] = [];
  for (const event of path) {
    const move = transitionConversation(states.at(-1) ?? from, event);
    if ('illegal' in move) continue;
    states.push(move.state);
    effects.push(...move.effects);
  }
  return { states, effects, last: states.at(-1) ?? from };
}

describe('the moves of a conversation', () => {
  // Rows: states; columns: events. `!` is illegal, `=` changes nothing.
  it.each<[string, string]>([
    ['created', 'active completing:stopping completing = = closed failed failed closed'],
    ['active', '= completing:stopping completing = = closed failed failed closed'],
    ['completing', '! = = completing:stopping closed closed failed failed closed'],
    ['completing:stopping', '! = = = closed closed failed failed closed'],
    ['closed', '! = = = = = = = ='],
    ['failed', '! = = = = = = = ='],
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
      fc.property(fc.constantFrom(...STATES.slice(4)), anyPath, (end, path) => {
        const { last, effects } = follow(path, end);
        expect(last).toBe(end);
        expect(effects).toEqual([]);
      }),
    );
  });

  it('change nothing when they are repeated [CONV-1] [CONV-4]', () => {
    fc.assert(
      fc.property(anyPath, anyEvent, (path, event) => {
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
      [{ kind: 'participantExit', cause: { kind: 'closed' } }],
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
  return state.phase === 'completing' && state.stopping ? 'completing:stopping' : state.phase;
}

import { type Phase } from '@liminal/protocol';
import fc from 'fast-check';
import {
  type ClientConversationEvent,
  type ClientPhase,
  type ClientState,
  OPENING,
  eventOfCrash,
  isOver,
  transitionClientConversation,
} from './conversation-state';

const PHASES: ClientPhase[] = ['opening', 'created', 'active', 'completing', 'closed', 'failed'];
const EVENTS: ClientConversationEvent[] = [
  'opened',
  'activate',
  'close',
  'crashed',
  'failed',
  'closed',
  'abandoned',
];

function targets(from: ClientState) {
  return EVENTS.map((event) => transitionClientConversation(from, event)?.phase);
}

describe('the phases of a conversation at its client', () => {
  it.each([
    ['opening', ['created', undefined, undefined, 'failed', 'failed', 'closed', 'closed']],
    ['created', [undefined, 'active', 'completing', 'failed', 'failed', 'closed', 'closed']],
    ['active', [undefined, 'active', 'completing', 'failed', 'failed', 'closed', 'closed']],
    ['completing', [undefined, undefined, 'completing', 'failed', 'failed', 'closed', 'closed']],
    ['closed', [undefined, undefined, 'closed', 'closed', 'closed', 'closed', 'closed']],
    ['failed', [undefined, undefined, 'failed', 'failed', 'failed', 'failed', 'failed']],
  ] as const)('lead from %s where they should [CONV-1] [CONV-5]', (phase, expected) => {
    expect(targets({ phase, doomed: false })).toEqual(expected);
  });

  it.each(['created', 'active', 'completing'] as const)(
    'stay %s while what was declared is undone; then it has failed, however it ends [POLICY-4] [CRASH-4]',
    (phase) => {
      const doomed = transitionClientConversation({ phase, doomed: false }, 'doomed') as ClientState;
      expect(doomed).toEqual({ phase, doomed: true });
      const expected = [undefined, undefined, 'completing', phase, 'failed', 'failed', 'failed'];
      expect(targets(doomed)).toEqual(expected);
      expect(transitionClientConversation(doomed, 'close')?.doomed).toBe(true);
      expect(transitionClientConversation(doomed, 'failed')?.doomed).toBe(false);
    },
  );

  it.each([
    ['opening', undefined],
    ['closed', 'closed'],
    ['failed', 'failed'],
  ] as const)('are not doomed where nothing runs: %s', (phase, expected) => {
    expect(transitionClientConversation({ phase, doomed: false }, 'doomed')?.phase).toBe(expected);
  });

  it('never lead out of an end, and never back [CONV-2]', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<ClientConversationEvent>(...EVENTS, 'doomed')), (events) => {
        let state = OPENING;
        for (const event of events) {
          const next = transitionClientConversation(state, event) ?? state;
          if (isOver(state.phase)) expect(next).toBe(state);
          else expect(PHASES.indexOf(next.phase)).toBeGreaterThanOrEqual(PHASES.indexOf(state.phase));
          if (state.doomed && isOver(next.phase)) expect(next.phase).toBe<Phase>('failed');
          state = next;
        }
      }),
    );
  });

  it.each([
    [{ action: 'fail' }, 'crashed'],
    [{ action: 'compensate', compensations: 2 }, 'doomed'],
    [{ action: 'restart', delayMs: 0, attempt: 1 }, undefined],
    [{ action: 'routeToNext', to: 'spare', attempt: 1 }, undefined],
  ] as const)('are led by a crash as its policy decides: %j [POLICY-1]', (decision, event) => {
    expect(eventOfCrash(decision)).toBe(event);
  });
});

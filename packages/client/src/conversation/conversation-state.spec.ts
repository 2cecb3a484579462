import fc from 'fast-check';
import {
  type ClientConversationEvent,
  type ClientPhase,
  isOver,
  transitionClientConversation,
} from './conversation-state';

const PHASES: ClientPhase[] = ['opening', 'created', 'active', 'completing', 'closed', 'failed'];
const EVENTS: ClientConversationEvent[] = ['opened', 'activate', 'close', 'failed', 'closed', 'abandoned'];

describe('the phases of a conversation at its client', () => {
  it.each([
    ['opening', ['created', undefined, undefined, 'failed', 'closed', 'closed']],
    ['created', [undefined, 'active', 'completing', 'failed', 'closed', 'closed']],
    ['active', [undefined, 'active', 'completing', 'failed', 'closed', 'closed']],
    ['completing', [undefined, undefined, 'completing', 'failed', 'closed', 'closed']],
    ['closed', [undefined, undefined, 'closed', 'closed', 'closed', 'closed']],
    ['failed', [undefined, undefined, 'failed', 'failed', 'failed', 'failed']],
  ] as const)('lead from %s where they should [CONV-1] [CONV-5]', (phase, targets) => {
    expect(EVENTS.map((event) => transitionClientConversation(phase, event))).toEqual(targets);
  });

  it('never lead out of an end, and never back [CONV-2]', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS)), (events) => {
        let phase: ClientPhase = 'opening';
        for (const event of events) {
          const next: ClientPhase = transitionClientConversation(phase, event) ?? phase;
          if (isOver(phase)) expect(next).toBe(phase);
          else expect(PHASES.indexOf(next)).toBeGreaterThanOrEqual(PHASES.indexOf(phase));
          phase = next;
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { type OperationEvent, type OperationState, fateOf, transitionOperation } from './operation-state';

const EVENTS: OperationEvent[] = ['handOver', 'reply', 'last', 'status', 'cancel', 'deadline', 'exit'];
const ENDS: OperationEvent[] = ['last', 'status', 'cancel', 'deadline', 'exit'];

function run(events: readonly OperationEvent[]) {
  let state = 'waiting' as OperationState;
  return events.map((event) => {
    const move = transitionOperation(state, event);
    state = move.state;
    return { event, ...move };
  });
}

describe('the life of an operation', () => {
  it('has exactly one terminal event, the first that can be one, in any order of events [OP-1]', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS)), (events) => {
        const settled = run(events).filter(({ effect }) => effect === 'settle');
        const first = events.find((event) => ENDS.includes(event));
        expect(settled.map(({ event }) => event)).toEqual(first ? [first] : []);
      }),
    );
  });

  it('drops all that comes after its terminal event, and delivers only before it [OP-1] [OP-2]', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS)), (events) => {
        const moves = run(events);
        const end = moves.findIndex(({ effect }) => effect === 'settle');
        const after = end < 0 ? [] : moves.slice(end + 1);
        expect(after.every(({ state, effect }) => state === 'settled' && effect === 'drop')).toBe(true);
        expect(moves.slice(0, end < 0 ? undefined : end).some(({ effect }) => effect === 'drop')).toBe(false);
      }),
    );
  });

  it('takes a reply as the proof that it was handed over [OP-7]', () => {
    expect(transitionOperation('waiting', 'reply')).toEqual({ state: 'handedOver', effect: 'deliver' });
    expect(transitionOperation('waiting', 'handOver')).toEqual({ state: 'handedOver', effect: 'none' });
  });

  it('says notDelivered of what waits and unknown of what was handed over [OP-7]', () => {
    expect(fateOf('waiting')).toBe('notDelivered');
    expect(fateOf('handedOver')).toBe('unknown');
  });
});

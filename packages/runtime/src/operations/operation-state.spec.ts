import fc from 'fast-check';
import {
  type OperationEvent,
  type OperationState,
  fateOf,
  isWaiting,
  transitionOperation,
} from './operation-state';

const EVENTS: OperationEvent[] = [
  'handOver',
  'giveBack',
  'carryOver',
  'reply',
  'last',
  'status',
  'cancel',
  'deadline',
  'exit',
];
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

  it.each<OperationState>(['waiting', 'carriedOver'])(
    'takes a reply as the proof that what is %s was handed over [OP-7]',
    (state) => {
      expect(transitionOperation(state, 'reply')).toEqual({ state: 'handedOver', effect: 'deliver' });
      expect(transitionOperation(state, 'handOver')).toEqual({ state: 'handedOver', effect: 'none' });
    },
  );

  it('waits on where it was never handed over, and is carried over where it was [POLICY-2]', () => {
    expect(transitionOperation('waiting', 'carryOver')).toEqual({ state: 'waiting', effect: 'none' });
    expect(transitionOperation('handedOver', 'carryOver')).toEqual({ state: 'carriedOver', effect: 'none' });
    expect(transitionOperation('carriedOver', 'carryOver')).toEqual({ state: 'carriedOver', effect: 'none' });
  });

  it('is as if it had not been handed over where its host says so, and not where an instance before had it [OP-7] [POLICY-2]', () => {
    const states: OperationState[] = ['waiting', 'handedOver', 'carriedOver'];
    expect(states.map((state) => transitionOperation(state, 'giveBack').state)).toEqual([
      'waiting',
      'waiting',
      'carriedOver',
    ]);
  });

  it('is never again as if it had not been handed over, whatever else comes [OP-7] [POLICY-2]', () => {
    const others = EVENTS.filter((event) => event !== 'giveBack');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...others)), (events) => {
        const moves = run(events);
        const first = events.findIndex((event) => event !== 'carryOver');
        expect(moves.findLastIndex(({ state }) => state === 'waiting')).toBe(
          first < 0 ? events.length - 1 : first - 1,
        );
      }),
    );
  });

  it('says notDelivered of what was never handed over, and unknown of what was [OP-7]', () => {
    const states: OperationState[] = ['waiting', 'handedOver', 'carriedOver'];
    expect(states.map(fateOf)).toEqual(['notDelivered', 'unknown', 'unknown']);
  });

  it('waits for a turn before its first handler and before its next, and at no other time [POLICY-2]', () => {
    const states: OperationState[] = ['waiting', 'handedOver', 'carriedOver', 'settled'];
    expect(states.filter(isWaiting)).toEqual(['waiting', 'carriedOver']);
  });
});

import { KILLED, NORMAL, SHUTDOWN } from '@liminal/protocol';
import fc from 'fast-check';
import { type InstanceEvent, type InstanceState, transitionInstance } from './instance-state';

const STARTING = { kind: 'starting' } as InstanceState;

const anEvent: fc.Arbitrary<InstanceEvent> = fc.oneof(
  fc.constantFrom<InstanceEvent>({ kind: 'initialized' }, { kind: 'stop' }, { kind: 'terminated' }),
  fc.constantFrom(NORMAL, KILLED, SHUTDOWN).map((reason) => ({ kind: 'exit' as const, reason })),
);

describe('the life of an instance', () => {
  it('announces one start at most and one exit at most, in any order of events [EXIT-1]', () => {
    fc.assert(
      fc.property(fc.array(anEvent), (events) => {
        let state = STARTING;
        const effects = events.flatMap((event) => {
          const move = transitionInstance(state, event);
          state = move.state;
          return move.effects;
        });
        const count = (name: string) => effects.filter((effect) => effect === name).length;
        expect(count('announceStart')).toBeLessThanOrEqual(1);
        expect(count('announceExit')).toBe(state.kind === 'ended' ? 1 : 0);
        expect(effects.indexOf('announceStart')).toBeLessThanOrEqual(
          Math.max(effects.indexOf('announceExit'), 0),
        );
      }),
    );
  });

  it('keeps its first reason whatever comes [EXIT-1]', () => {
    fc.assert(
      fc.property(fc.array(anEvent), (events) => {
        let state: InstanceState = { kind: 'ended', reason: KILLED };
        for (const event of events) ({ state } = transitionInstance(state, event));
        expect(state).toEqual({ kind: 'ended', reason: KILLED });
      }),
    );
  });

  it.each<[InstanceState, InstanceEvent, string, string]>([
    [STARTING, { kind: 'initialized' }, 'running', 'announceStart'],
    [STARTING, { kind: 'stop' }, 'ended', 'announceExit'],
    [STARTING, { kind: 'exit', reason: NORMAL }, 'ended', 'announceExit'],
    [{ kind: 'running' }, { kind: 'initialized' }, 'running', ''],
    [{ kind: 'running' }, { kind: 'stop' }, 'stopping', 'terminate'],
    [{ kind: 'running' }, { kind: 'terminated' }, 'running', ''],
    [{ kind: 'running' }, { kind: 'exit', reason: NORMAL }, 'ended', 'announceExit cleanUp'],
    [{ kind: 'running' }, { kind: 'exit', reason: KILLED }, 'ended', 'announceExit'],
    [{ kind: 'stopping' }, { kind: 'stop' }, 'stopping', ''],
    [{ kind: 'stopping' }, { kind: 'terminated' }, 'ended', 'announceExit'],
    [{ kind: 'stopping' }, { kind: 'exit', reason: NORMAL }, 'ended', 'announceExit'],
    [{ kind: 'ended', reason: NORMAL }, { kind: 'initialized' }, 'ended', 'cleanUp'],
  ])('leads from %j by %j to %s, and takes: %s', (state, event, to, effects) => {
    const move = transitionInstance(state, event);
    expect(move.state.kind).toBe(to);
    expect(move.effects.join(' ')).toBe(effects);
  });
});

import * as fc from 'fast-check';
import { type ExitReason, SHUTDOWN } from '@liminal/protocol';
import { type WorkerEvent, type WorkerState, transitionWorker } from './worker-state';

const LATE: ExitReason = { kind: 'killed', by: 'late' };
const FELL: ExitReason = { kind: 'killed', by: 'signal', signal: 'SIGSEGV' };
const ZERO: ExitReason = { kind: 'exited', code: 0 };

const event: fc.Arbitrary<WorkerEvent> = fc.oneof(
  fc.constant({ kind: 'registered' as const }),
  fc.boolean().map((isIdle) => ({ kind: 'retire' as const, isIdle })),
  fc.constant({ kind: 'idle' as const }),
  fc.constant({ kind: 'leaves' as const }),
  fc.constant({ kind: 'kill' as const, reason: LATE }),
  fc.constantFrom(FELL, ZERO).map((reason) => ({ kind: 'exited' as const, reason })),
);

function run(events: readonly WorkerEvent[]) {
  let state: WorkerState = { kind: 'starting' };
  const effects: string[] = [];
  for (const each of events) {
    const move = transitionWorker(state, each);
    state = move.state;
    effects.push(...move.effects);
  }
  return { state, effects };
}

describe('a worker’s life', () => {
  it('dies once, and is asked and killed once at most [EXIT-1]', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const { state, effects } = run(events);
        const count = (effect: string) => effects.filter((each) => each === effect).length;
        expect(
          [count('announceDeath'), count('stop'), count('kill'), count('announceReady')].every((n) => n <= 1),
        ).toBe(true);
        expect(count('announceDeath') === 1).toBe(events.some(({ kind }) => kind === 'exited'));
        expect(state.kind === 'dead').toBe(count('announceDeath') === 1);
      }),
    );
  });

  it('takes nothing back: what has been retired, has left or is being killed is never ready again', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const end = events.findIndex(({ kind }) => kind !== 'registered' && kind !== 'idle');
        if (end < 0) return;
        for (let n = end + 1; n <= events.length; n++)
          expect(run(events.slice(0, n)).state.kind).not.toBe('ready');
      }),
    );
  });

  it.each<[string, WorkerEvent[], ExitReason]>([
    ['of what it fell to', [{ kind: 'registered' }, { kind: 'exited', reason: FELL }], FELL],
    [
      'of why it was killed, and not of how',
      [
        { kind: 'kill', reason: LATE },
        { kind: 'exited', reason: FELL },
      ],
      LATE,
    ],
    [
      'as asked',
      [
        { kind: 'retire', isIdle: true },
        { kind: 'exited', reason: ZERO },
      ],
      SHUTDOWN,
    ],
    [
      'of what it fell to, though it had been asked',
      [
        { kind: 'retire', isIdle: true },
        { kind: 'exited', reason: FELL },
      ],
      FELL,
    ],
    ['by itself', [{ kind: 'registered' }, { kind: 'leaves' }, { kind: 'exited', reason: ZERO }], ZERO],
    [
      'of its deadline, after it had been asked',
      [
        { kind: 'retire', isIdle: true },
        { kind: 'kill', reason: LATE },
        { kind: 'exited', reason: ZERO },
      ],
      LATE,
    ],
  ])('ends %s [EXIT-2]', (_how, events, reason) => {
    expect(run(events).state).toEqual({ kind: 'dead', reason });
  });

  it('retires when its last instance has ended, and not before', () => {
    const retiring: WorkerEvent[] = [{ kind: 'registered' }, { kind: 'retire', isIdle: false }];
    expect(run(retiring)).toEqual({ state: { kind: 'retiring' }, effects: ['announceReady'] });
    expect(run([...retiring, { kind: 'idle' }]).state.kind).toBe('stopping');
    expect(run([{ kind: 'registered' }, { kind: 'idle' }]).state.kind).toBe('ready');
  });
});

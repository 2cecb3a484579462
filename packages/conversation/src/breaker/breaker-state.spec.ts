import fc from 'fast-check';
import { type BreakerEvent, type BreakerState, CLOSED, transitionBreaker } from './breaker-state';

const RULES = { failures: 3, windowMs: 1_000, openMs: 100, maxOpenMs: 300 };

function follow(events: readonly BreakerEvent[], from: BreakerState = CLOSED) {
  const answers: (number | 'yes')[] = [];
  let state = from;
  for (const event of events) {
    const move = transitionBreaker(state, event, RULES);
    state = move.state;
    if (event.kind === 'ask') answers.push(move.retryAfterMs ?? 'yes');
  }
  return { state, answers };
}

const failed = (now: number, startedAt = now): BreakerEvent => ({ kind: 'failed', now, startedAt });
const ask = (now: number): BreakerEvent => ({ kind: 'ask', now });
const SUCCEEDED: BreakerEvent = { kind: 'succeeded' };

describe('a breaker', () => {
  it('opens with so many failures in a row, and says when it will be tried again [SUP-4]', () => {
    expect(follow([failed(0), failed(1), ask(2), failed(3), ask(4), ask(53)]).answers).toEqual([
      'yes',
      99,
      50,
    ]);
  });

  it('forgets failures that have left the window, and those before a success [SUP-4]', () => {
    expect(follow([failed(0), failed(1), failed(1_001), ask(1_002)]).answers).toEqual(['yes']);
    expect(follow([failed(0), failed(1), SUCCEEDED, failed(2), ask(3)]).answers).toEqual(['yes']);
  });

  it('lets one instance through when its time has come, and no other before that has shown how it does [SUP-4]', () => {
    const open = [failed(0), failed(0), failed(0)];
    expect(follow([...open, ask(100), ask(101), ask(150)]).answers).toEqual(['yes', 99, 50]);
    expect(follow([...open, ask(100), SUCCEEDED, ask(101), ask(101)]).answers).toEqual(['yes', 'yes', 'yes']);
    // It has lived for as long as the breaker was open.
    expect(follow([...open, ask(100), ask(200), ask(201)]).answers).toEqual(['yes', 'yes', 'yes']);
  });

  it('stays open twice as long each time that the trial fails, up to its longest [SUP-4]', () => {
    const open = [failed(0), failed(0), failed(0)];
    const trials = [
      ask(100),
      failed(101),
      ask(102),
      ask(301),
      failed(302),
      ask(303),
      ask(602),
      failed(603),
      ask(604),
    ];
    expect(follow([...open, ...trials]).answers).toEqual(['yes', 199, 'yes', 299, 'yes', 299]);
  });

  it('is not touched by what was started before it opened [SUP-4]', () => {
    const open = [failed(0), failed(0), failed(0)];
    expect(follow([...open, failed(50), SUCCEEDED, ask(60)]).answers).toEqual([40]);
    // Nor is its trial.
    expect(follow([...open, ask(100), failed(110, 99), SUCCEEDED, ask(120)]).answers).toEqual(['yes', 'yes']);
  });

  it('never refuses for longer than its longest, whatever happens [SUP-4]', () => {
    const anyEvent = fc.oneof(
      fc.record({ kind: fc.constant('ask' as const), now: fc.nat(5_000) }),
      fc.record({ kind: fc.constant('failed' as const), now: fc.nat(5_000), startedAt: fc.nat(5_000) }),
      fc.constant(SUCCEEDED),
    );
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let now = 0;
        const later = events.map((event) =>
          'now' in event ? { ...event, now: (now += event.now % 200) } : event,
        );
        for (const answer of follow(later).answers) {
          if (answer === 'yes') continue;
          expect(answer).toBeGreaterThan(0);
          expect(answer).toBeLessThanOrEqual(RULES.maxOpenMs);
        }
        expect(follow(later).state.kind).toMatch(/closed|open|trial/);
      }),
    );
  });
});

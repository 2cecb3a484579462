import { type ExitReason, NORMAL, SHUTDOWN, isClean } from '@liminal/protocol';
import fc from 'fast-check';
import { backoffMs, resolveBackoffOptions } from './backoff';
import { type ChildRules, isLive } from './child-state';
import { type SupervisorEffect, type SupervisorEvent, type SupervisorState, find } from './supervisor-move';
import { type SupervisorRules } from './supervisor-options';
import { newSupervisor, transitionSupervisor } from './supervisor-state';
import { OOPS } from '../world.fixture';

const WINDOW_MS = 100;

/** What may happen next; `pick` chooses among the children that it can happen to. */
interface Step {
  readonly what:
    'started' | 'exited' | 'due' | 'startChild' | 'terminateChild' | 'restartChild' | 'deleteChild';
  readonly pick: number;
  readonly reason: ExitReason;
  readonly after: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom<Step['what'][]>(
    ...(['started', 'started', 'exited', 'exited', 'due', 'startChild', 'terminateChild'] as const),
    ...(['restartChild', 'deleteChild'] as const),
  ),
  pick: fc.nat(20),
  reason: fc.constantFrom(NORMAL, SHUTDOWN, OOPS, OOPS),
  after: fc.nat(60),
});

const anyRules: fc.Arbitrary<SupervisorRules> = fc.record({
  strategy: fc.constantFrom('oneForOne' as const, 'oneForAll' as const, 'restForOne' as const),
  autoShutdown: fc.constantFrom('never' as const, 'anySignificant' as const, 'allSignificant' as const),
  maxRestarts: fc.nat(4),
  windowMs: fc.constant(WINDOW_MS),
  backoff: fc.constantFrom(undefined, resolveBackoffOptions({ initialMs: 10 })),
});

const anyChildren: fc.Arbitrary<readonly ChildRules[]> = fc
  .array(
    fc.record({
      restart: fc.constantFrom('permanent' as const, 'transient' as const, 'temporary' as const),
      significant: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((children) => children.map((child, index) => ({ id: `c${index}`, ...child })));

/** A supervisor in a world of its own that does what it says, and looks at what may never be. */
class Simulation {
  state: SupervisorState;
  now = 0;
  readonly effects: SupervisorEffect[] = [];
  readonly live = new Set<string>();
  readonly waiting = new Set<string>();
  /** How many exits there were that ask for a restart. */
  failures = 0;
  private added = 0;

  constructor(rules: SupervisorRules, children: readonly ChildRules[]) {
    this.state = newSupervisor(rules, children);
    this.meet({ kind: 'begin' });
  }

  meet(event: SupervisorEvent): void {
    if (event.kind === 'exited') {
      this.live.delete(event.id);
      this.failures += Number(this.asksForRestart(event.id, event.reason));
    }
    if (event.kind === 'due') this.waiting.delete(event.id);
    const { state, effects } = transitionSupervisor(this.state, event);
    this.state = state;
    for (const effect of effects) this.perform(effect);
    this.check();
  }

  private perform(effect: SupervisorEffect): void {
    this.effects.push(effect);
    if (effect.kind === 'start') {
      expect(this.live).not.toContain(effect.id);
      this.live.add(effect.id);
    }
    if (effect.kind === 'stop') expect(this.live).toContain(effect.id);
    if (effect.kind === 'wait') this.waiting.add(effect.id);
    if (effect.kind === 'dropWait') this.waiting.delete(effect.id);
    if (effect.kind === 'exit') expect([...this.live, ...this.waiting]).toEqual([]);
  }

  /** Whether an exit is a failure of a child that is to run: of itself, and not of its first start, which has no second. */
  private asksForRestart(id: string, reason: ExitReason): boolean {
    const { phase } = this.state;
    const child = find(this.state, id);
    if (!child?.wanted || child.doomed || child.status === 'stopping') return false;
    if (phase.kind === 'stopping' || phase.kind === 'ended') return false;
    if (child.status === 'starting') return child.startedBy === 'restart';
    return child.rules.restart === 'permanent' || (child.rules.restart === 'transient' && !isClean(reason));
  }

  private check(): void {
    const { children, restarts, rules } = this.state;
    const ids = (status: (child: (typeof children)[number]) => boolean) =>
      new Set(children.filter(status).map((child) => child.rules.id));
    const busy = (what: 'starting' | 'stopping') => children.filter(({ status }) => status === what).length;
    expect({
      live: ids(isLive),
      waiting: ids(({ status }) => status === 'waiting'),
      severalBusy: busy('starting') > 1 || busy('stopping') > 1,
      restartsTooOften: restarts.length > rules.maxRestarts,
    }).toEqual({ live: this.live, waiting: this.waiting, severalBusy: false, restartsTooOften: false });
  }

  take({ what, pick, reason, after }: Step): void {
    this.now += after;
    const candidates =
      what === 'exited' ? [...this.live] : what === 'due' ? [...this.waiting] : this.known(what);
    const id = what === 'startChild' ? `a${this.added++}` : candidates[pick % Math.max(candidates.length, 1)];
    if (id !== undefined) this.meet(this.eventOf(what, id, reason));
  }

  private known(what: Step['what']): readonly string[] {
    const { children } = this.state;
    return children
      .filter(({ status }) => what !== 'started' || status === 'starting')
      .map(({ rules }) => rules.id);
  }

  private eventOf(what: Step['what'], id: string, reason: ExitReason): SupervisorEvent {
    const rules: ChildRules = { id, restart: 'transient', significant: false };
    if (what === 'startChild') return { kind: what, id, rules };
    if (what === 'exited') return { kind: what, id, reason, now: this.now, chance: 0.5 };
    return what === 'started' ? { kind: what, id, now: this.now } : { kind: what, id };
  }

  /** Stops it, and gives what was asked to stop. */
  stop(): readonly string[] {
    const from = this.effects.length;
    this.meet({ kind: 'stop', reason: SHUTDOWN });
    this.letEnd();
    return this.effects.slice(from).flatMap((effect) => (effect.kind === 'stop' ? [effect.id] : []));
  }

  /** Lets what is asked to stop end, one after another. */
  letEnd(): void {
    for (let id = this.stopping(); id !== undefined; id = this.stopping()) {
      this.meet({ kind: 'exited', id, reason: SHUTDOWN, now: this.now, chance: 0 });
    }
  }

  private stopping(): string | undefined {
    return this.state.children.find(({ status }) => status === 'stopping')?.rules.id;
  }
}

/** A supervisor after any steps. */
const anySupervisor = fc
  .tuple(anyRules, anyChildren, fc.array(anyStep, { maxLength: 60 }))
  .map(([rules, children, steps]) => {
    const simulation = new Simulation(rules, children);
    for (const step of steps) simulation.take(step);
    return simulation;
  });

describe('the decisions of a supervisor', () => {
  it('never let two live children have one id, nor two children start, or two stop, at a time [SUP-1]', () => {
    fc.assert(
      fc.property(anySupervisor, ({ effects, live }) => {
        const starts = effects.filter(({ kind }) => kind === 'start').length;
        expect(starts).toBeGreaterThanOrEqual(live.size);
      }),
      { numRuns: 300 },
    );
  });

  it('stop all children in the exact reverse of their start order, and then end [SUP-1]', () => {
    fc.assert(
      fc.property(anySupervisor, (simulation) => {
        const { children } = simulation.state;
        const already = children.filter(({ status }) => status === 'stopping').map(({ rules }) => rules.id);
        const order = children.map(({ rules }) => rules.id).filter((id) => simulation.live.has(id));
        expect(simulation.stop()).toEqual(order.filter((id) => !already.includes(id)).reverse());
        expect(simulation.state.phase.kind).toBe('ended');
        expect(simulation.effects.filter(({ kind }) => kind === 'exit')).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('lead nowhere out of the end, and out of a stop to the end alone, with the first reason [SUP-1, EXIT-1]', () => {
    fc.assert(
      fc.property(anySupervisor, fc.array(anyStep, { maxLength: 30 }), (simulation, steps) => {
        simulation.meet({ kind: 'stop', reason: SHUTDOWN });
        const { phase } = simulation.state;
        const phases = steps.map((step) => {
          simulation.take(step);
          simulation.meet({ kind: 'stop', reason: OOPS });
          return simulation.state.phase;
        });
        const stoppingFor = phases.findIndex(({ kind }) => kind === 'ended');
        const asTheyGo = phases.map((_phase, i) => {
          return { ...phase, kind: stoppingFor >= 0 && i >= stoppingFor ? 'ended' : phase.kind };
        });
        expect(phases).toEqual(asTheyGo);
        simulation.letEnd();
        const { state } = simulation;
        const rules: ChildRules = { id: 'late', restart: 'permanent', significant: false };
        const events: readonly SupervisorEvent[] = [
          { kind: 'begin' },
          { kind: 'stop', reason: OOPS },
          { kind: 'startChild', id: 'late', rules },
          ...['c0', 'a0', 'late'].flatMap((id): readonly SupervisorEvent[] => [
            { kind: 'started', id, now: 0 },
            { kind: 'exited', id, reason: OOPS, now: 0, chance: 0 },
            { kind: 'due', id },
            { kind: 'terminateChild', id },
            { kind: 'restartChild', id },
            { kind: 'deleteChild', id },
          ]),
        ];
        const refusals = events.map((event) => transitionSupervisor(state, event));
        expect(refusals).toEqual(events.map(() => ({ state, effects: [], refused: 'stopping' })));
      }),
      { numRuns: 200 },
    );
  });

  it('have every child that was started ended when they end by themselves, and then nothing waits [SUP-1, SUP-2, SUP-3]', () => {
    let ended = 0;
    fc.assert(
      fc.property(anySupervisor, (simulation) => {
        if (simulation.state.phase.kind !== 'stopping') return;
        ended++;
        simulation.letEnd();
        expect(simulation.state.phase.kind).toBe('ended');
        expect([
          ...simulation.live,
          ...simulation.waiting,
          ...simulation.state.children.filter(isLive),
        ]).toEqual([]);
        expect(simulation.effects.filter(({ kind }) => kind === 'exit')).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
    expect(ended).toBeGreaterThan(0);
  });

  it('start nothing after a stop, whatever comes [SUP-1, SUP-2]', () => {
    fc.assert(
      fc.property(anySupervisor, fc.array(anyStep, { maxLength: 30 }), (simulation, steps) => {
        simulation.meet({ kind: 'stop', reason: SHUTDOWN });
        const from = simulation.effects.length;
        for (const step of steps) simulation.take(step);
        const later = simulation.effects.slice(from).map(({ kind }) => kind);
        expect(later.filter((kind) => kind === 'start' || kind === 'wait')).toEqual([]);
        expect(simulation.waiting.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('restart no more than maxRestarts times within any window [SUP-2]', () => {
    fc.assert(
      fc.property(anyRules, fc.array(fc.nat(60), { maxLength: 60 }), (rules, gaps) => {
        const simulation = new Simulation(rules, [{ id: 'c', restart: 'permanent', significant: false }]);
        simulation.meet({ kind: 'started', id: 'c', now: 0 });
        const restarts: number[] = [];
        for (const after of gaps) {
          simulation.take({ what: 'exited', pick: 0, reason: OOPS, after });
          const goesOn = simulation.state.phase.kind === 'running';
          if (goesOn) restarts.push(simulation.now);
          const within = restarts.filter((at) => simulation.now - at <= WINDOW_MS).length;
          expect(within).toBeLessThanOrEqual(rules.maxRestarts);
          // Only a window that is full ends it.
          if (!goesOn) return expect(within).toBe(rules.maxRestarts);
          simulation.take({ what: 'due', pick: 0, reason: OOPS, after: 0 });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('count each failure once, with any strategy and backoff, and give up at the one that is too many [SUP-2]', () => {
    fc.assert(
      fc.property(anyRules, anyChildren, fc.array(anyStep, { maxLength: 60 }), (anyOf, children, steps) => {
        const rules: SupervisorRules = { ...anyOf, autoShutdown: 'never', windowMs: 1_000_000 };
        const simulation = new Simulation(rules, children);
        const counted: unknown[] = [];
        const expected: unknown[] = [];
        for (const step of steps) {
          simulation.take(step);
          const { failures, effects, state } = simulation;
          counted.push([state.restarts.length, effects.filter(({ kind }) => kind === 'giveUp').length]);
          expected.push([Math.min(failures, rules.maxRestarts), failures > rules.maxRestarts ? 1 : 0]);
        }
        expect(counted).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('count each restart once: every further start of a child has a cause [SUP-2]', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), anyChildren, (steps, children) => {
        const rules: SupervisorRules = {
          strategy: 'oneForOne',
          autoShutdown: 'never',
          maxRestarts: 100,
          windowMs: 1_000_000,
          backoff: undefined,
        };
        const simulation = new Simulation(rules, children);
        for (const step of steps) {
          if (step.what === 'started' || step.what === 'exited') simulation.take(step);
        }
        const starts = simulation.effects.flatMap((effect) => (effect.kind === 'start' ? [effect.id] : []));
        const { restarts, children: after, phase } = simulation.state;
        const pending = after.filter(({ status, wanted, startedBy }) => {
          return status === 'down' && wanted && startedBy === 'restart';
        }).length;
        if (phase.kind === 'running' || phase.kind === 'starting')
          expect(starts.length - new Set(starts).size + pending).toBe(restarts.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the backoff', () => {
  it('grows by its factor to its maximum, and chance only shortens it [SUP-2]', () => {
    const backoff = resolveBackoffOptions({ initialMs: 100, factor: 3, maxMs: 1_000, jitter: 0.5 });
    expect([1, 2, 3, 4].map((failures) => backoffMs(backoff, failures, 0))).toEqual([100, 300, 900, 1_000]);
    expect(backoffMs(backoff, 4, 1)).toBe(500);
    expect(backoffMs(undefined, 9, 0.5)).toBe(0);
  });

  it('refuses what is out of its range [SUP-2]', () => {
    for (const wrong of [{ initialMs: -1 }, { factor: 0.5 }, { maxMs: 1 }, { jitter: 2 }])
      expect(() => resolveBackoffOptions(wrong)).toThrow(
        expect.objectContaining({ code: 'invalidArgument' }),
      );
  });
});

import { type ExitReason, SHUTDOWN, isClean } from '@liminal/protocol';
import { backoffMs } from './backoff';
import {
  type ChildRules,
  type ChildState,
  isLive,
  newChild,
  stopForGood,
  stopForRestart,
  withoutProcess,
} from './child-state';
import {
  type ExitCircumstances,
  type SupervisorEffect,
  type SupervisorEvent,
  type SupervisorMove,
  type SupervisorState,
  change,
  find,
  putAway,
  refuse,
  remove,
} from './supervisor-move';
import { type SupervisorRules } from './supervisor-options';
import { requested } from './supervisor-requests';

/** Where every supervisor begins. */
export function newSupervisor(rules: SupervisorRules, children: readonly ChildRules[]): SupervisorState {
  const states = children.map((child) => newChild(child, 'init'));
  return { rules, phase: { kind: 'starting' }, children: states, restarts: [] };
}

/** Where an event leads a supervisor. Pure. It starts and stops one child at a time, and nothing leads out of `ended`. */
export function transitionSupervisor(state: SupervisorState, event: SupervisorEvent): SupervisorMove {
  let move = state.phase.kind === 'ended' ? refuse(state, 'stopping') : meet(state, event);
  for (let next = step(move.state); next; next = step(move.state)) {
    move = { ...next, effects: [...move.effects, ...next.effects] };
  }
  return move;
}

function meet(state: SupervisorState, event: SupervisorEvent): SupervisorMove {
  switch (event.kind) {
    case 'begin':
      return { state, effects: [] };
    case 'stop':
      return stopAll(state, event.reason);
    case 'started':
      return started(state, event.id, event.now);
    case 'due':
      return {
        state: change(state, event.id, (child) => ({
          ...child,
          status: child.status === 'waiting' ? 'down' : child.status,
        })),
        effects: [],
      };
    case 'exited':
      return exited(state, event.id, event);
    default:
      return state.phase.kind === 'stopping' ? refuse(state, 'stopping') : requested(state, event);
  }
}

// What follows by itself

/** What comes next, one thing at a time: first what has to stop, the last first; then what has to start, the first first (SUP-1). */
function step(state: SupervisorState): SupervisorMove | undefined {
  const { children, phase } = state;
  if (phase.kind === 'ended' || children.some(({ status }) => status === 'stopping')) return undefined;
  const doomed = children.findLast((child) => child.doomed);
  if (doomed) return act(state, doomed, 'stop');
  if (phase.kind === 'stopping') {
    return {
      state: { ...state, phase: { ...phase, kind: 'ended' } },
      effects: [{ kind: 'exit', reason: phase.reason }],
    };
  }
  if (children.some(({ status }) => status === 'starting')) return undefined;
  const next = nextToStart(state);
  if (next) return act(state, next, 'start');
  return phase.kind === 'starting' ? begun(state) : undefined;
}

function act(state: SupervisorState, { rules: { id } }: ChildState, kind: 'start' | 'stop'): SupervisorMove {
  const status = kind === 'start' ? 'starting' : 'stopping';
  return {
    state: change(state, id, (child) => ({ ...child, status, doomed: false })),
    effects: [{ kind, id }],
  };
}

function nextToStart({ rules: { strategy }, children }: SupervisorState): ChildState | undefined {
  if (strategy === 'oneForOne') return children.find(({ status, wanted }) => wanted && status === 'down');
  // A group is started together: it waits for the backoff of each.
  if (strategy === 'oneForAll' && children.some(({ status }) => status === 'waiting')) return undefined;
  const first = children.find(({ status, wanted }) => wanted && status !== 'up');
  return first?.status === 'down' ? first : undefined;
}

function begun(state: SupervisorState): SupervisorMove | undefined {
  if (state.children.some(({ startedBy, wanted }) => wanted && startedBy === 'init')) return undefined;
  return { state: { ...state, phase: { kind: 'running' } }, effects: [{ kind: 'announceStart' }] };
}

// What happens to children

function started(state: SupervisorState, id: string, now: number): SupervisorMove {
  if (find(state, id)?.status !== 'starting') return { state, effects: [] };
  const up = change(state, id, (child) => ({ ...child, status: 'up', startedBy: 'restart', upSince: now }));
  return { state: up, effects: [{ kind: 'tellStarted', id }] };
}

function exited(state: SupervisorState, id: string, exit: ExitCircumstances): SupervisorMove {
  const child = find(state, id);
  if (!child || !isLive(child)) return { state, effects: [] };
  const without = change(state, id, withoutProcess);
  if (child.doomed || child.status === 'stopping') return stopped(without, child);
  return child.status === 'up' ? ended(without, child, exit) : startFailed(without, child, exit);
}

function stopped(state: SupervisorState, { rules: { id }, wanted }: ChildState): SupervisorMove {
  return wanted ? { state, effects: [] } : putAway(state, id);
}

function startFailed(state: SupervisorState, child: ChildState, exit: ExitCircumstances): SupervisorMove {
  const { id } = child.rules;
  const told: SupervisorEffect = { kind: 'tellFailed', id, reason: exit.reason };
  switch (child.startedBy) {
    case 'init':
      return stopAll(state, exit.reason);
    case 'startChild':
      return { state: remove(state, id), effects: [told, { kind: 'forget', id }] };
    case 'restartChild':
      return { state: change(state, id, stopForGood), effects: [told] };
    case 'restart':
      // [SUP-2] a restart that keeps failing counts each time
      return restart(state, child, exit);
  }
}

function ended(state: SupervisorState, child: ChildState, exit: ExitCircumstances): SupervisorMove {
  const { id, restart: type, significant } = child.rules;
  if (type === 'permanent' || (type === 'transient' && !isClean(exit.reason)))
    return restart(state, child, exit);
  const away = putAway(change(state, id, stopForGood), id);
  if (!significant || !endsItself(away.state)) return away;
  // [SUP-3]
  const move = stopAll(away.state, SHUTDOWN);
  return { state: move.state, effects: [...away.effects, ...move.effects] };
}

function endsItself({ rules: { autoShutdown }, children }: SupervisorState): boolean {
  if (autoShutdown === 'never') return false;
  return (
    autoShutdown === 'anySignificant' || !children.some(({ rules, wanted }) => rules.significant && wanted)
  );
}

function restart(
  state: SupervisorState,
  child: ChildState,
  { reason, now, chance }: ExitCircumstances,
): SupervisorMove {
  const { rules, children } = state;
  const { id } = child.rules;
  // [SUP-2] older events leave the window
  const restarts = [...state.restarts.filter((at) => now - at <= rules.windowMs), now];
  if (restarts.length > rules.maxRestarts) {
    const move = stopAll(state, SHUTDOWN);
    return { ...move, effects: [{ kind: 'giveUp', id, reason }, ...move.effects] };
  }
  const recovered = child.status === 'up' && now - child.upSince > rules.windowMs;
  const failures = recovered ? 1 : child.failures + 1;
  const ms = backoffMs(rules.backoff, failures, chance);
  const place = children.findIndex((other) => other.rules.id === id);
  const after = children.map((other, index): ChildState => {
    if (index === place)
      return { ...other, status: ms > 0 ? 'waiting' : 'down', startedBy: 'restart', failures };
    return sharesFate(rules.strategy, index, place) ? stopForRestart(other) : other;
  });
  return {
    state: { ...state, children: after, restarts },
    effects: ms > 0 ? [{ kind: 'wait', id, ms }] : [],
  };
}

function sharesFate(strategy: SupervisorRules['strategy'], index: number, failed: number): boolean {
  return strategy === 'oneForAll' || (strategy === 'restForOne' && index > failed);
}

/** Stops all, the last first, and then ends. What has begun goes on with the first reason (EXIT-1). */
function stopAll(state: SupervisorState, reason: ExitReason): SupervisorMove {
  if (state.phase.kind === 'stopping') return { state, effects: [] };
  const waiting = state.children.filter(({ status }) => status === 'waiting');
  return {
    state: { ...state, phase: { kind: 'stopping', reason }, children: state.children.map(stopForGood) },
    effects: waiting.map(({ rules: { id } }) => ({ kind: 'dropWait', id })),
  };
}

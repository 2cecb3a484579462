import { type ChildState, isLive, newChild, stopForGood } from './child-state';
import {
  type SupervisorMove,
  type SupervisorRequest,
  type SupervisorState,
  change,
  find,
  putAway,
  refuse,
  remove,
} from './supervisor-move';

/** Where a caller's request leads a supervisor that is not stopping. Pure. */
export function requested(state: SupervisorState, request: SupervisorRequest): SupervisorMove {
  const { id } = request;
  const child = find(state, id);
  if (request.kind === 'startChild') {
    if (child) return refuse(state, 'present');
    return {
      state: { ...state, children: [...state.children, newChild(request.rules, 'startChild')] },
      effects: [],
    };
  }
  if (!child) return refuse(state, 'unknown');
  if (request.kind === 'terminateChild') return terminate(state, child);
  if (isLive(child)) return refuse(state, 'running');
  if (child.wanted) return refuse(state, 'restarting');
  if (request.kind === 'deleteChild') return { state: remove(state, id), effects: [{ kind: 'forget', id }] };
  return {
    state: change(state, id, (down) => ({ ...down, wanted: true, startedBy: 'restartChild' })),
    effects: [],
  };
}

function terminate(state: SupervisorState, child: ChildState): SupervisorMove {
  const { id } = child.rules;
  const after = change(state, id, stopForGood);
  if (isLive(child)) return { state: after, effects: [] };
  const away = putAway(after, id);
  return child.status === 'waiting'
    ? { ...away, effects: [{ kind: 'dropWait', id }, ...away.effects] }
    : away;
}

import { type ExitReason, SHUTDOWN } from '@liminal/protocol';

/** The life of a participant instance, the same on every host. */
export type InstanceState =
  /** `init` has been called. Messages wait. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  /** Asked to stop; `terminate` has been called. */
  | { readonly kind: 'stopping' }
  /** It has exited, once, with this reason (EXIT-1). */
  | { readonly kind: 'ended'; readonly reason: ExitReason };

export type InstanceEvent =
  | { readonly kind: 'initialized' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'terminated' }
  | { readonly kind: 'exit'; readonly reason: ExitReason };

/** What the runner must do about a move, in this order. */
type InstanceEffect =
  /** Tell the host that the instance takes messages, and take those that wait. */
  | 'announceStart'
  /** Call `terminate`, and say `terminated` when it is done. */
  | 'terminate'
  /** Stop all work and tell the host the reason. */
  | 'announceExit'
  /** Call `terminate`; nobody waits for it. */
  | 'cleanUp';

export interface InstanceMove {
  readonly state: InstanceState;
  readonly effects: readonly InstanceEffect[];
}

const RUNNING: InstanceState = Object.freeze({ kind: 'running' });

/** Where an event leads an instance. Pure; in a state that an event says nothing new to, nothing happens. */
export function transitionInstance(state: InstanceState, event: InstanceEvent): InstanceMove {
  if (state.kind === 'ended') {
    // An `init` that was still at work when its instance ended has made something that must be cleaned up.
    return { state, effects: event.kind === 'initialized' ? ['cleanUp'] : [] };
  }
  switch (event.kind) {
    case 'initialized':
      return state.kind === 'starting'
        ? { state: RUNNING, effects: ['announceStart'] }
        : { state, effects: [] };
    case 'stop':
      if (state.kind === 'starting') return ended(SHUTDOWN);
      return state.kind === 'running'
        ? { state: { kind: 'stopping' }, effects: ['terminate'] }
        : { state, effects: [] };
    case 'terminated':
      return state.kind === 'stopping' ? ended(SHUTDOWN) : { state, effects: [] };
    case 'exit':
      return ended(event.reason, state.kind === 'running' && event.reason.kind !== 'killed');
  }
}

function ended(reason: ExitReason, cleanUp = false): InstanceMove {
  return {
    state: { kind: 'ended', reason },
    effects: cleanUp ? ['announceExit', 'cleanUp'] : ['announceExit'],
  };
}

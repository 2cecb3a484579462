import { type ExitReason, SHUTDOWN } from '@liminal/protocol';

/** The life of a worker in its pool. */
export type WorkerState =
  /** It boots and loads its files. Instances wait for it. */
  | { readonly kind: 'starting' }
  /** It takes instances. */
  | { readonly kind: 'ready' }
  /** It takes no more; those that it has go on. */
  | { readonly kind: 'retiring' }
  /** It was asked to end. */
  | { readonly kind: 'stopping' }
  /** It has said that it ends by itself: its instances end with it. */
  | { readonly kind: 'leaving' }
  /** It is being ended without being asked, for this reason. */
  | { readonly kind: 'killing'; readonly reason: ExitReason }
  | { readonly kind: 'dead'; readonly reason: ExitReason };

export type WorkerEvent =
  | { readonly kind: 'registered' }
  /** No more instances for it, and its end as soon as it has none. */
  | { readonly kind: 'retire'; readonly isIdle: boolean }
  /** Its last instance has ended. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'leaves' }
  /** It takes too long, breaks the protocol, or does not let go of an instance. */
  | { readonly kind: 'kill'; readonly reason: ExitReason }
  /** It has ended. */
  | { readonly kind: 'exited'; readonly reason: ExitReason };

/** What has to be done about a move, in this order. */
export type WorkerEffect =
  /** It is ready: what waits is placed. */
  | 'announceReady'
  /** Ask it to end, and see that it does. */
  | 'stop'
  | 'kill'
  /** Its instances are told why, and its place is free. */
  | 'announceDeath';

export interface WorkerMove {
  readonly state: WorkerState;
  readonly effects: readonly WorkerEffect[];
}

/** Where an event leads a worker. Pure; what is no news in a state changes nothing. */
export function transitionWorker(state: WorkerState, event: WorkerEvent): WorkerMove {
  if (state.kind === 'dead') return stay(state);
  switch (event.kind) {
    case 'registered':
      return state.kind === 'starting'
        ? { state: { kind: 'ready' }, effects: ['announceReady'] }
        : stay(state);
    case 'retire':
      return retire(state, event.isIdle);
    case 'idle':
      return state.kind === 'retiring' ? STOPPING : stay(state);
    case 'leaves':
      return state.kind === 'stopping' || state.kind === 'killing'
        ? stay(state)
        : { state: { kind: 'leaving' }, effects: [] };
    case 'kill':
      if (state.kind === 'killing') return stay(state);
      return { state: { kind: 'killing', reason: event.reason }, effects: ['kill'] };
    case 'exited':
      return { state: { kind: 'dead', reason: reasonOf(state, event.reason) }, effects: ['announceDeath'] };
  }
}

const STOPPING: WorkerMove = { state: { kind: 'stopping' }, effects: ['stop'] };

function retire(state: WorkerState, isIdle: boolean): WorkerMove {
  if (state.kind !== 'starting' && state.kind !== 'ready') return stay(state);
  return isIdle ? STOPPING : { state: { kind: 'retiring' }, effects: [] };
}

/** What it was ended with here is why it ended; one that was asked to end, and did, has been shut down. */
function reasonOf(state: WorkerState, reason: ExitReason): ExitReason {
  if (state.kind === 'killing') return state.reason;
  const isClean = reason.kind === 'normal' || (reason.kind === 'exited' && reason.code === 0);
  return state.kind === 'stopping' && isClean ? SHUTDOWN : reason;
}

function stay(state: WorkerState): WorkerMove {
  return { state, effects: [] };
}

import { type ExitReason } from '@liminal/protocol';
import { type ChildRules, type ChildState } from './child-state';
import { type SupervisorRules } from './supervisor-options';

/** A supervisor's life, as far as it decides something. */
export interface SupervisorState {
  readonly rules: SupervisorRules;
  readonly phase:
    | { readonly kind: 'starting' }
    | { readonly kind: 'running' }
    | { readonly kind: 'stopping' | 'ended'; readonly reason: ExitReason };
  /** In the order of their start. */
  readonly children: readonly ChildState[];
  /** When it restarted, within the window. */
  readonly restarts: readonly number[];
}

/** What an exit is met with: the instant, and a number from 0 to 1 that decides about the jitter. */
export interface ExitCircumstances {
  readonly reason: ExitReason;
  readonly now: number;
  readonly chance: number;
}

export type SupervisorEvent =
  | { readonly kind: 'begin' }
  /** The start of a child has come through. */
  | { readonly kind: 'started'; readonly id: string; readonly now: number }
  | ({ readonly kind: 'exited'; readonly id: string } & ExitCircumstances)
  /** The backoff of a child is over. */
  | { readonly kind: 'due'; readonly id: string }
  /** The supervisor was asked to stop. */
  | { readonly kind: 'stop'; readonly reason: ExitReason }
  | SupervisorRequest;

/** What callers may ask for. */
export type SupervisorRequest =
  | { readonly kind: 'startChild'; readonly id: string; readonly rules: ChildRules }
  | { readonly kind: 'terminateChild' | 'restartChild' | 'deleteChild'; readonly id: string };

/** What the supervisor must do about a move, in this order. */
export type SupervisorEffect =
  | { readonly kind: 'start' | 'stop'; readonly id: string }
  /** Say `due` after so many milliseconds. */
  | { readonly kind: 'wait'; readonly id: string; readonly ms: number }
  /** Wait no more. */
  | { readonly kind: 'dropWait'; readonly id: string }
  /** For whoever asked: it runs now; its start has failed; it does not run any more. */
  | { readonly kind: 'tellStarted' | 'tellStopped'; readonly id: string }
  | { readonly kind: 'tellFailed'; readonly id: string; readonly reason: ExitReason }
  /** Its specification is not needed any more. */
  | { readonly kind: 'forget'; readonly id: string }
  /** All its first children have started. */
  | { readonly kind: 'announceStart' }
  /** More restarts than the window takes, the last for this child. */
  | { readonly kind: 'giveUp'; readonly id: string; readonly reason: ExitReason }
  | { readonly kind: 'exit'; readonly reason: ExitReason };

/** Why a request is refused; nothing changes. */
export type SupervisorRefusal = 'stopping' | 'present' | 'unknown' | 'running' | 'restarting';

export interface SupervisorMove {
  readonly state: SupervisorState;
  readonly effects: readonly SupervisorEffect[];
  readonly refused?: SupervisorRefusal;
}

/** What is asked for is not possible now. */
export function refuse(state: SupervisorState, refused: SupervisorRefusal): SupervisorMove {
  return { state, effects: [], refused };
}

/** It does not run any more; the specification of a temporary one goes too. */
export function putAway(state: SupervisorState, id: string): SupervisorMove {
  const told: SupervisorEffect = { kind: 'tellStopped', id };
  if (find(state, id)?.rules.restart !== 'temporary') return { state, effects: [told] };
  return { state: remove(state, id), effects: [told, { kind: 'forget', id }] };
}

export function find({ children }: SupervisorState, id: string): ChildState | undefined {
  return children.find(({ rules }) => rules.id === id);
}

export function remove(state: SupervisorState, id: string): SupervisorState {
  return { ...state, children: state.children.filter(({ rules }) => rules.id !== id) };
}

export function change(
  state: SupervisorState,
  id: string,
  by: (child: ChildState) => ChildState,
): SupervisorState {
  return { ...state, children: state.children.map((child) => (child.rules.id === id ? by(child) : child)) };
}

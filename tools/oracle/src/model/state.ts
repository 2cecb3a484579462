import { type CallMode, type Name, type Reason, type Step } from '../program/program';
import { type RawEvent } from '../trace/raw-event';

/** Whose rules: they differ where the core departs from Erlang on purpose (decision 0033). */
export type Dialect = 'erlang' | 'core';

/** What one process sends another. Between two processes signals keep their order; that is the only order there is. */
export type Signal =
  | { readonly kind: 'link' | 'unlink' }
  | { readonly kind: 'monitor' | 'demonitor'; readonly id: number; readonly call: boolean }
  | { readonly kind: 'message' | 'reply'; readonly id: number }
  | { readonly kind: 'call'; readonly id: number; readonly mode: CallMode }
  | { readonly kind: 'exit'; readonly id: number; readonly reason: Reason; readonly kill: boolean }
  /** `death`: one of all that a dying process sends the same receiver, or that comes of a dead one, in any order. */
  | { readonly kind: 'linkExit'; readonly reason: Reason; readonly death: boolean }
  | {
      readonly kind: 'down';
      readonly id: number;
      readonly call: boolean;
      readonly reason: Reason;
      readonly death: boolean;
    };

/** What waits for a process to take it. */
type Mail = { readonly stamp: number } & (
  | { readonly kind: 'text'; readonly text: string; readonly monitor?: number }
  | { readonly kind: 'call'; readonly id: number; readonly from: number; readonly mode: CallMode }
);

export interface ProcessState {
  alive: boolean;
  trap: boolean;
  paused: boolean;
  /** Those that it is linked to, as far as it knows. */
  links: number[];
  /** Its monitorings and open calls: id and target. */
  monitors: [id: number, target: number][];
  calls: [id: number, target: number][];
  /** Who watches it, and by what: a monitoring or a call. */
  watchers: { holder: number; id: number; call: boolean }[];
  mailbox: Mail[];
  /** What it still has to do in this round. */
  steps: Step[];
  events: RawEvent[];
}

/** All that there is at an instant. Plain data, so that its JSON is its identity. */
export interface State {
  round: number;
  /** By index; null where it was never born. */
  processes: (ProcessState | null)[];
  /** The signals under way, by `sender>receiver`. */
  queues: Record<string, Signal[]>;
  names: Partial<Record<Name, number>>;
  /** A step at which the core departs from Erlang in a way that is not compared. */
  excluded?: number;
}

export function newProcess(trap = false): ProcessState {
  return {
    alive: true,
    trap,
    paused: false,
    links: [],
    monitors: [],
    calls: [],
    watchers: [],
    mailbox: [],
    steps: [],
    events: [],
  };
}

export function startState(processes: number): State {
  return {
    round: 0,
    processes: Array.from({ length: processes }, () => newProcess()),
    queues: {},
    names: {},
  };
}

/** The process with an index, if it is alive. */
export function alive(state: State, index: number): ProcessState | undefined {
  const process = state.processes[index];
  return process?.alive ? process : undefined;
}

export function emit(state: State, from: number, to: number, signal: Signal): void {
  (state.queues[`${from}>${to}`] ??= []).push(signal);
}

/** Removes the first that fits; says whether there was one. */
export function take<Item>(list: Item[], fits: (item: Item) => boolean): boolean {
  const index = list.findIndex(fits);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

export function result(state: State, process: number, id: number, text: string): void {
  state.processes[process]?.events.push({ kind: 'result', process, id, round: state.round, text });
}

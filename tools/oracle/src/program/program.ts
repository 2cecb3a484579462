/** Why a process of a program ends: the words that both sides' reasons are mapped to. */
export type Reason = 'normal' | 'shutdown' | 'killed' | 'noproc' | 'c1' | 'c2';

/** The reasons that a program gives; `c1` and `c2` are crashes. */
export const REASONS: readonly Reason[] = ['normal', 'shutdown', 'killed', 'noproc', 'c1', 'c2'];

export type Name = 'a' | 'b';

/** What a process does with a call: answers, ends with `c1`, or lets it wait. */
export type CallMode = 'reply' | 'die' | 'ignore';

/** What a process does. Processes are named by their index, in the order of their starting. */
export type Command =
  | { readonly kind: 'spawn'; readonly child: number; readonly link: boolean; readonly trap: boolean }
  | { readonly kind: 'link' | 'unlink' | 'monitor' | 'send' | 'kill'; readonly target: number }
  /** `monitor` is the id of the step that began the monitoring. */
  | { readonly kind: 'demonitor'; readonly monitor: number; readonly flush: boolean }
  | { readonly kind: 'trap'; readonly on: boolean }
  | { readonly kind: 'sendName' | 'unregister' | 'whereis'; readonly name: Name }
  | { readonly kind: 'register'; readonly name: Name; readonly target: number }
  | { readonly kind: 'exit'; readonly target: number; readonly reason: Reason }
  | { readonly kind: 'exitSelf'; readonly reason: Reason }
  | { readonly kind: 'call'; readonly target: number; readonly mode: CallMode }
  /** Takes no mail until `resume`, so that what comes waits in the mailbox. Commands are still taken. */
  | { readonly kind: 'pause' | 'resume' };

export interface Step {
  /** Unique in its program: labels messages, monitorings, calls and results. */
  readonly id: number;
  /** How often the process lets others go on before it takes this step. */
  readonly yields: number;
  readonly command: Command;
}

/** What one process does in a round, in a row. */
export interface Batch {
  readonly actor: number;
  readonly steps: readonly Step[];
}

/** Batches of different processes, at the same time. Before the next round all has come to rest. */
export type Round = readonly Batch[];

export interface Program {
  /** How many processes there are at first. None of them traps exits. */
  readonly processes: number;
  readonly rounds: readonly Round[];
}

/** Whether only one command is carried out in a round: what follows from it then is the same in whatever order signals arrive. */
export function isSingle(round: Round | undefined): boolean {
  return round !== undefined && round.flatMap(({ steps }) => steps).length <= 1;
}

/** Whether no round of a program is a race. */
export function isConfluent({ rounds }: Program): boolean {
  return rounds.every(isSingle);
}

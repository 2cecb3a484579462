import { type RestartType } from './child-spec';

/** What a supervisor's decisions need of a child specification. */
export interface ChildRules {
  readonly id: string;
  readonly restart: RestartType;
  readonly significant: boolean;
}

/** Where a child is between its starts and ends. */
export interface ChildState {
  readonly rules: ChildRules;
  /** `waiting` is the backoff before a restart; `stopping`, asked to stop. */
  readonly status: 'down' | 'starting' | 'up' | 'waiting' | 'stopping';
  /** Whether it is to run, or to run again. */
  readonly wanted: boolean;
  /** Whether it has to be stopped, and its turn has not come. */
  readonly doomed: boolean;
  /** What a start of it is for, which decides what a failed one means. */
  readonly startedBy: 'init' | 'startChild' | 'restartChild' | 'restart';
  /** How many times it failed in a row. */
  readonly failures: number;
  /** When its last start came through. */
  readonly upSince: number;
}

/** A child that is to be started. */
export function newChild(
  { id, restart, significant }: ChildRules,
  startedBy: 'init' | 'startChild',
): ChildState {
  const rules = { id, restart, significant };
  return { rules, status: 'down', wanted: true, doomed: false, startedBy, failures: 0, upSince: 0 };
}

/** Whether it has a process. */
export function isLive({ status }: ChildState): boolean {
  return status === 'starting' || status === 'up' || status === 'stopping';
}

/** Has to stop, for good. One that has no process is down at once. */
export function stopForGood(child: ChildState): ChildState {
  if (!isLive(child)) return { ...child, status: 'down', wanted: false };
  return { ...child, wanted: false, doomed: child.status !== 'stopping' };
}

/** Has to stop and to run again, because of another that failed; a temporary one only has to stop. */
export function stopForRestart(child: ChildState): ChildState {
  // Somebody had it stopped for good, and waits for that.
  if (isLive(child) && !child.wanted) return child;
  const wanted = child.rules.restart !== 'temporary' || (child.wanted && !isLive(child));
  const startedBy = child.wanted ? child.startedBy : 'restart';
  const doomed = child.status === 'starting' || child.status === 'up';
  return { ...child, wanted, startedBy, doomed };
}

/** Its process has ended. */
export function withoutProcess(child: ChildState): ChildState {
  return { ...child, status: 'down', doomed: false };
}

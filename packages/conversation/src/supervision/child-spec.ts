import { statusErrorFor } from '@liminal/protocol';
import { checkNames, checkedMs } from '@liminal/runtime';
import { type Behaviour } from '../process/behaviour';

/** When a child that ended by itself is started again: always, after an abnormal exit, or never. */
export type RestartType = 'permanent' | 'transient' | 'temporary';

/** A child of a supervisor, after OTP's `child_spec()` (https://www.erlang.org/doc/apps/stdlib/supervisor.html). */
export interface ChildSpec {
  /** What it is called among the children of its supervisor; not empty. */
  readonly id: string;
  /** Makes its behaviour, once for each start. What it throws is a failed start. */
  readonly start: () => Behaviour;
  /** `normal` and `shutdown` are no abnormal exits. Default `permanent`. */
  readonly restart?: RestartType;
  /**
   * How it is stopped: killed at once, or asked to exit with `shutdown` and killed after so many milliseconds (0 to 2 147 483 647), or asked
   * and waited for, which is for supervisors. Default 5 000.
   */
  readonly shutdown?: 'brutalKill' | 'infinity' | number;
  /** Whether its own end may end the supervisor (`autoShutdown`). Not for a permanent child. Default `false`. */
  readonly significant?: boolean;
  /** How long its start may take, in milliseconds, 1 to 2 147 483 647; then it is ended, as `killed` by `startTimeout`. Default 10 000. */
  readonly startDeadlineMs?: number;
}

/** A child specification with its defaults. */
export type ResolvedChildSpec = Required<ChildSpec>;

/** What a {@link ChildSpec} is where nothing is said. */
export const DEFAULT_CHILD_SPEC: Required<Omit<ChildSpec, 'id' | 'start'>> = Object.freeze({
  restart: 'permanent',
  shutdown: 5_000,
  significant: false,
  startDeadlineMs: 10_000,
});

const RESTART_TYPES: readonly unknown[] = ['permanent', 'transient', 'temporary'];

/** Fills in what is not given, and checks; `maySignify` says whether the supervisor looks at significant children. Throws `invalidArgument`. */
export function resolveChildSpec(given: ChildSpec, maySignify: boolean): ResolvedChildSpec {
  checkNames('a child', given, { id: 1, start: 1, ...DEFAULT_CHILD_SPEC });
  const {
    id,
    start,
    restart = DEFAULT_CHILD_SPEC.restart,
    shutdown = DEFAULT_CHILD_SPEC.shutdown,
    significant = DEFAULT_CHILD_SPEC.significant,
    startDeadlineMs = DEFAULT_CHILD_SPEC.startDeadlineMs,
  } = given;
  if (typeof id !== 'string' || id === '')
    throw malformed(`The id of a child is a string that is not empty.`);
  if (typeof start !== 'function') throw malformed(`The start of child '${id}' is no function.`);
  if (!RESTART_TYPES.includes(restart)) throw malformed(`Child '${id}' has no such restart type.`);
  if (shutdown !== 'brutalKill' && shutdown !== 'infinity') checkedMs('shutdown', shutdown, 0);
  checkedMs('startDeadlineMs', startDeadlineMs, 1);
  // [SUP-3] as OTP's bad_combination
  if (significant && restart === 'permanent')
    throw malformed(`Child '${id}' is permanent, and so not significant.`);
  if (significant && !maySignify)
    throw malformed(`Child '${id}' is significant, but autoShutdown is 'never'.`);
  return { id, start, restart, shutdown, significant, startDeadlineMs };
}

function malformed(message: string): Error {
  return statusErrorFor('malformed', message);
}

import { type BackoffOptions, statusErrorFor } from '@liminal/protocol';
import { checkNames, checkedMs, checkedWhole } from '@liminal/runtime';
import { resolveBackoffOptions } from './backoff';
import { type ChildSpec, type ResolvedChildSpec, resolveChildSpec } from './child-spec';

/** Whom a supervisor restarts with a child that failed: nobody, all others, or those that were started after it. */
export type Strategy = 'oneForOne' | 'oneForAll' | 'restForOne';

/** Whether a supervisor ends when a significant child, or the last of them, has ended by itself. */
export type AutoShutdown = 'never' | 'anySignificant' | 'allSignificant';

/** What {@link supervisor} takes, after OTP's `sup_flags()` (https://www.erlang.org/doc/apps/stdlib/supervisor.html). All optional. */
export interface SupervisorOptions {
  /** Its children, in the order of their start. Ids are unique. Default none. */
  readonly children?: readonly ChildSpec[];
  /** Default `oneForOne`. */
  readonly strategy?: Strategy;
  /** How many restarts a window takes, 0 to 10 000; one more ends the supervisor with `shutdown`. Default 1. */
  readonly maxRestarts?: number;
  /** The window, in milliseconds, 1 to 2 147 483 647. Default 5 000. */
  readonly windowMs?: number;
  /** The waits before restarts. Default none: at once, as OTP. */
  readonly backoff?: BackoffOptions;
  /** Default `never`. */
  readonly autoShutdown?: AutoShutdown;
}

/** What {@link SupervisorOptions} are where nothing is said. */
export const DEFAULT_SUPERVISOR_OPTIONS: Required<Omit<SupervisorOptions, 'children' | 'backoff'>> =
  Object.freeze({ strategy: 'oneForOne', maxRestarts: 1, windowMs: 5_000, autoShutdown: 'never' });

/** What a supervisor decides by. */
export interface SupervisorRules {
  readonly strategy: Strategy;
  readonly maxRestarts: number;
  readonly windowMs: number;
  readonly backoff: Required<BackoffOptions> | undefined;
  readonly autoShutdown: AutoShutdown;
}

/** The options with their defaults. */
export interface ResolvedSupervisorOptions {
  readonly rules: SupervisorRules;
  readonly children: readonly ResolvedChildSpec[];
}

const MOST_RESTARTS = 10_000;
const STRATEGIES: readonly unknown[] = ['oneForOne', 'oneForAll', 'restForOne'];
const AUTO_SHUTDOWNS: readonly unknown[] = ['never', 'anySignificant', 'allSignificant'];

/** Fills in what is not given, and checks. Throws `invalidArgument`. */
export function resolveSupervisorOptions(given: SupervisorOptions): ResolvedSupervisorOptions {
  checkNames('supervisor()', given, { children: 1, backoff: 1, ...DEFAULT_SUPERVISOR_OPTIONS });
  const {
    children = [],
    backoff,
    strategy = DEFAULT_SUPERVISOR_OPTIONS.strategy,
    maxRestarts = DEFAULT_SUPERVISOR_OPTIONS.maxRestarts,
    windowMs = DEFAULT_SUPERVISOR_OPTIONS.windowMs,
    autoShutdown = DEFAULT_SUPERVISOR_OPTIONS.autoShutdown,
  } = given;
  if (!STRATEGIES.includes(strategy)) throw malformed(`There is no strategy '${String(strategy)}'.`);
  if (!AUTO_SHUTDOWNS.includes(autoShutdown)) throw malformed(`There is no such autoShutdown.`);
  checkedWhole('maxRestarts', maxRestarts, 0, MOST_RESTARTS);
  checkedMs('windowMs', windowMs, 1);
  return {
    rules: {
      strategy,
      maxRestarts,
      windowMs,
      autoShutdown,
      backoff: backoff && resolveBackoffOptions(backoff),
    },
    children: resolveChildren(children, autoShutdown !== 'never'),
  };
}

function resolveChildren(children: readonly ChildSpec[], maySignify: boolean): readonly ResolvedChildSpec[] {
  const ids = new Set<string>();
  return children.map((child) => {
    if (ids.has(child.id)) throw malformed(`Two children have the id '${child.id}'.`);
    ids.add(child.id);
    return resolveChildSpec(child, maySignify);
  });
}

function malformed(message: string): Error {
  return statusErrorFor('malformed', message);
}

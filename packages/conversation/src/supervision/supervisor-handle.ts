import { type Pid, statusErrorFor } from '@liminal/protocol';
import { DEFAULT_DEADLINE_MS } from '@liminal/runtime';
import { type CallTimeout } from '../process/behaviour';
import { type ChildSpec, type RestartType } from './child-spec';

/** What a supervisor is asked by a call. */
export type SupervisorCall =
  | { readonly kind: 'whichChildren' | 'countChildren' }
  | { readonly kind: 'startChild'; readonly spec: ChildSpec }
  | { readonly kind: 'terminateChild' | 'restartChild' | 'deleteChild'; readonly id: string };

/** A child, as its supervisor sees it now. */
export interface ChildInfo {
  /** What it is called. */
  readonly id: string;
  /** Its process; `starting` before its first start is through, `restarting` until a further one is; nothing where it does not run. */
  readonly pid: Pid | 'starting' | 'restarting' | undefined;
  /** When it is restarted. */
  readonly restart: RestartType;
  /** Whether its own end may end the supervisor. */
  readonly significant: boolean;
}

/** How many children a supervisor has, by how they are. */
export interface ChildCounts {
  /** All that it has a specification of: the sum of the others. */
  readonly specs: number;
  /** That run; also while they are being stopped. */
  readonly active: number;
  /** Whose first start is not through. */
  readonly starting: number;
  /** Whose restart is not through, the wait before it included. */
  readonly restarting: number;
  /** That do not run: they ended by themselves, or were terminated. */
  readonly stopped: number;
}

/** Who can call: a node, or a process through its context. */
export interface SupervisorCaller {
  /** Asks a process and waits for its answer. */
  call(pid: Pid, request: unknown, options?: CallTimeout): Promise<unknown>;
}

/**
 * A running supervisor, for whoever wants something of it; the functions of OTP's `supervisor`
 * (https://www.erlang.org/doc/apps/stdlib/supervisor.html). Each rejects as `ActorNode.call` does, and with `failedPrecondition` where the
 * supervisor is stopping. A call that is given up changes nothing in what it has begun.
 */
export interface SupervisorHandle {
  /** Its children, in the order of their start. */
  whichChildren(): Promise<readonly ChildInfo[]>;
  /** How many there are. */
  countChildren(): Promise<ChildCounts>;
  /**
   * Adds a child and starts it; resolves when it has started. Rejects with `invalidArgument` for a wrong specification, `failedPrecondition`
   * where there is a child of that id, and `unavailable` where it does not start: then nothing of it is kept.
   */
  startChild(spec: ChildSpec): Promise<Pid>;
  /**
   * Stops a child, or ends the wait for its restart; resolves when it does not run any more. The specification is kept, unless it is a
   * temporary child's. Rejects with `notFound`.
   */
  terminateChild(id: string): Promise<void>;
  /**
   * Starts a child that does not run; resolves when it has started. Rejects with `notFound`, with `failedPrecondition` where it runs or is
   * restarted already, and with `unavailable` where it does not start.
   */
  restartChild(id: string): Promise<Pid>;
  /** Forgets a child that does not run. Rejects with `notFound`, and with `failedPrecondition` where it runs or is restarted. */
  deleteChild(id: string): Promise<void>;
}

class CallingHandle implements SupervisorHandle {
  constructor(
    private readonly caller: SupervisorCaller,
    private readonly pid: Pid,
    private readonly options: CallTimeout,
  ) {}

  whichChildren(): Promise<readonly ChildInfo[]> {
    return this.ask({ kind: 'whichChildren' });
  }

  countChildren(): Promise<ChildCounts> {
    return this.ask({ kind: 'countChildren' });
  }

  startChild(spec: ChildSpec): Promise<Pid> {
    return this.ask({ kind: 'startChild', spec });
  }

  terminateChild(id: string): Promise<void> {
    return this.ask({ kind: 'terminateChild', id });
  }

  restartChild(id: string): Promise<Pid> {
    return this.ask({ kind: 'restartChild', id });
  }

  deleteChild(id: string): Promise<void> {
    return this.ask({ kind: 'deleteChild', id });
  }

  private ask<Answer>(call: SupervisorCall): Promise<Answer> {
    return this.caller.call(this.pid, call, this.options) as Promise<Answer>;
  }
}

/**
 * A handle on a running supervisor, used by a node or by a process. Each call may take `timeoutMs`, 0 to 2 147 483 647; default 30 000.
 *
 * @example
 * ```ts
 * import { createNode, createSupervisorHandle, supervisor } from '@liminal/conversation';
 *
 * async function example() {
 *   const node = createNode();
 *   const handle = createSupervisorHandle(node, node.spawn(supervisor()));
 *   await handle.startChild({ id: 'echo', start: () => ({ call: (request, from) => from.reply(request) }) });
 *   return handle.whichChildren(); // [{ id: 'echo', pid: …, restart: 'permanent', significant: false }]
 * }
 * ```
 */
export function createSupervisorHandle(
  caller: SupervisorCaller,
  pid: Pid,
  options: CallTimeout = {},
): SupervisorHandle {
  return new CallingHandle(caller, pid, { timeoutMs: options.timeoutMs ?? DEFAULT_DEADLINE_MS });
}

const KINDS: readonly unknown[] = [
  'whichChildren',
  'countChildren',
  'startChild',
  'terminateChild',
  'restartChild',
  'deleteChild',
] satisfies SupervisorCall['kind'][];

/** What a supervisor was asked. Throws `invalidArgument` for anything else. */
export function supervisorCall(request: unknown): SupervisorCall {
  const { kind, spec } = (request ?? {}) as { kind?: unknown; spec?: unknown };
  if (KINDS.includes(kind) && (kind !== 'startChild' || (typeof spec === 'object' && spec !== null)))
    return request as SupervisorCall;
  throw statusErrorFor('malformed', 'A supervisor does not answer this call.');
}

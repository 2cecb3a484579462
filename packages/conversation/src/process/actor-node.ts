import { type ExitReason, type Pid } from '@liminal/protocol';
import { type DeadlineWheel, type Ports, type RunQueue } from '@liminal/runtime';
import { type Behaviour, type CallTimeout } from './behaviour';

/** What `createNode` takes. */
export interface NodeOptions {
  /** The node's name in pids: 1 to 128 bytes. Default `local`. */
  readonly name?: string;
  /** What the node is given of the world. Default: this platform's, `@liminal/runtime/platform`. */
  readonly ports?: Ports;
  /**
   * What gives its processes their turns. Several nodes of one program may share one. Default: one of its own, on its ports. The
   * `runQueue` of virtual time, with a `raceSeed`, gives the turns in any order.
   */
  readonly runQueue?: RunQueue;
}

/** How a process is started. */
export interface SpawnOptions {
  /** A process to link the new one to, before anything can happen to either. */
  readonly link?: Pid;
  /** Whether it traps exits from its beginning. Default `false`. */
  readonly trapExit?: boolean;
  /**
   * Called once when it has started: its `init` has come through, or what `ProcessContext.deferStart` gave was called. Never for a process
   * that ends before. It must not throw.
   */
  readonly onStarted?: () => void;
}

/**
 * A node: its processes, their names, links and monitors, after Erlang's (https://www.erlang.org/doc/system/ref_man_processes.html). All
 * of it in this program, on one run queue, with one timer.
 */
export interface ActorNode {
  /** Its name in pids. */
  readonly name: string;
  /** Which start of the node this is: pids of another lead nowhere. */
  readonly creation: number;
  /** What it was given of the world. */
  readonly ports: Ports;
  /** The one run queue of the node: what it was given, or its own. */
  readonly runQueue: RunQueue;
  /** The one timer of the node. */
  readonly wheel: DeadlineWheel;
  /** How many processes are alive. */
  readonly processCount: number;
  /**
   * How many links and monitors of the living lead to processes that have ended, because they have not been told yet: none where nothing is under way
   * (LINK-8). Looks at every process.
   */
  readonly tiesToTheDead: number;
  /**
   * How many messages, calls, answers and requests to exit went to the dead or were not handled before the end, and how much the dead still
   * tried to do (EXIT-7).
   */
  readonly droppedSignals: number;
  /** Starts a process. Its `init` runs in its first turn. */
  spawn(behaviour: Behaviour, options?: SpawnOptions): Pid;
  /** Sends a message to a process or a name. To the dead, or to a name that is free, it is dropped and counted. */
  send(to: Pid | string, message: unknown): void;
  /** Asks a process to exit: one that traps is told, with its own pid; another ends, unless the reason is `normal` (EXIT-4). */
  exit(pid: Pid, reason: ExitReason): void;
  /** Ends a process without asking, in its next turn; others see `killed` (EXIT-4). */
  kill(pid: Pid): void;
  /**
   * Ends a process with a reason before this call returns, as its owner; whoever is linked or watches is told as ever. Works when nothing
   * else runs any more.
   */
  end(pid: Pid, reason: ExitReason): void;
  /**
   * A notice to code outside any process when the process exits: later, once, and `noproc` when it is dead already (LINK-1). Gives a function
   * after which no notice comes. What the callback throws is uncaught: it is the program's own.
   */
  watch(pid: Pid, onExit: (reason: ExitReason) => void): () => void;
  /**
   * Asks a process and waits for its answer. Rejects with the status error: `unavailable` when it is dead or exits before the call's turn,
   * `aborted` when it exits after that without an answer, `deadlineExceeded` (a call that has expired before its turn is not run), or with
   * what it failed the call with.
   *
   * @example
   * ```ts
   * import { createNode } from '@liminal/conversation';
   *
   * async function example() {
   *   const node = createNode();
   *   const doubler = node.spawn({ call: (request, from) => from.reply(2 * Number(request)) });
   *   return node.call(doubler, 21); // 42
   * }
   * ```
   */
  call(pid: Pid, request: unknown, options?: CallTimeout): Promise<unknown>;
  /** Whether a process has not exited yet; `false` for a pid of another node, or of an earlier start of this one. */
  isAlive(pid: Pid): boolean;
  /** Gives a process a name. `false` when another live process has it (NAME-1), or the process is dead. */
  register(name: string, pid: Pid): boolean;
  /** Takes a name back. */
  unregister(name: string): void;
  /** Who has a name now. */
  whereis(name: string): Pid | undefined;
}

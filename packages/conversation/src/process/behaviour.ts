import { type ExitReason, type Pid } from '@liminal/protocol';
import { type ActorNode } from './actor-node';
import { type MonitorRef } from './monitor';

/** An exit of a linked process, as a trapping process receives it (EXIT-4). */
export interface ExitNotice {
  /** Who exited; its own pid, where `ActorNode.exit` asks the process to exit. */
  readonly from: Pid;
  /** Why. */
  readonly reason: ExitReason;
}

/** The exit of a monitored process. */
export interface DownNotice {
  /** The monitoring that it answers: what `monitor` gave. */
  readonly ref: MonitorRef;
  /** Who exited. */
  readonly pid: Pid;
  /** Why; `noproc` where it was dead when the monitoring began (LINK-1). */
  readonly reason: ExitReason;
}

/** Where the answer to a call goes. The first answer counts; later ones, and those after the caller left, are dropped. */
export interface CallFrom {
  /** Answers; the caller's promise resolves with it. */
  reply(value?: unknown): void;
  /** Answers with an error, which the caller's promise rejects with; the process that was called lives on. */
  fail(error: Error): void;
}

/** What a process can do, for its own behaviour. */
export interface ProcessContext {
  /** This process. */
  readonly pid: Pid;
  /** The node it is on: its ports, its wheel, its other processes. What is done there is done as by code outside any process. */
  readonly node: ActorNode;
  /** Whether exits of linked processes arrive as notices instead of ending this process too. Default `false`. */
  trapExit: boolean;
  /** Ends this process now, with `normal` by default. What the callback still does, and a second `exit`, have no effect (EXIT-1, EXIT-7). */
  exit(reason?: ExitReason): void;
  /**
   * For `init`: the process counts as started not when `init` is through, but when the function that this gives is called, as with
   * `proc_lib:init_ack/1` (https://www.erlang.org/doc/apps/stdlib/proc_lib.html). Until then it handles messages, calls and exits already.
   */
  deferStart(): () => void;
  /** Sends a message; to the dead, it is dropped. */
  send(to: Pid | string, message: unknown): void;
  /** Takes a name for this process. `false` when another live process has it (NAME-1). */
  register(name: string): boolean;
  /** Links this process to another; an exit with `noproc` comes if that is dead. A second link of the two is the first (LINK-1, LINK-2). */
  link(pid: Pid): void;
  /** Takes the link back: no exit of the other arrives any more, but for a notice that is in the mailbox already (LINK-3). */
  unlink(pid: Pid): void;
  /** Asks for one notice of the exit of another, under the reference that it gives; with `noproc` if that is dead (LINK-1, LINK-2). */
  monitor(pid: Pid): MonitorRef;
  /** Withdraws a monitoring of this process (LINK-3). */
  demonitor(ref: MonitorRef, options?: DemonitorOptions): void;
  /** Asks another process, as `ActorNode.call` does; to ask oneself fails at once (LINK-6). Rejects with `cancelled` when this process ends. */
  call(pid: Pid, request: unknown, options?: CallTimeout): Promise<unknown>;
  /** Starts a process that is linked to this one from its beginning. One that this process spawns after its end exits with `noproc`. */
  spawnLink(behaviour: Behaviour): Pid;
}

/** What {@link ProcessContext.demonitor} takes. */
export interface DemonitorOptions {
  /** Also takes a notice out of the mailbox that is there already, as `flush` of `erlang:demonitor/2` does (LINK-3). Default `false`. */
  readonly flush?: boolean;
}

/** How long a call waits. */
export interface CallTimeout {
  /** In milliseconds, 0 to 2 147 483 647. Default 5 000, as gen_server's. */
  readonly timeoutMs?: number;
}

/**
 * A process as callbacks, after OTP's gen_server (https://www.erlang.org/doc/apps/stdlib/gen_server.html). They run one at a time and in the order of what they are about; one that returns a
 * promise holds the next back until it has settled, but not the exits that end the process. What a callback throws or rejects with is the
 * process's crash.
 *
 * @example
 * ```ts
 * import { type Behaviour, createNode } from '@liminal/conversation';
 *
 * const supervisor: Behaviour = {
 *   init: (self) => void self.spawnLink({ message: () => Promise.reject(new Error('oops')) }),
 *   exit: ({ from, reason }) => console.log(from, reason.kind),
 * };
 * createNode().spawn(supervisor, { trapExit: true });
 * ```
 */
export interface Behaviour<Message = unknown> {
  /** The first thing a process does. Signals come before it: a process that is killed at once never runs it. */
  init?(self: ProcessContext): void | PromiseLike<void>;
  /** A message that was sent. A process without it takes messages and does nothing. */
  message?(message: Message, self: ProcessContext): void | PromiseLike<void>;
  /** A call: its answer goes to `from`, now or later. Calls to a process without it fail with `invalidArgument`. */
  call?(request: unknown, from: CallFrom, self: ProcessContext): void | PromiseLike<void>;
  /** A linked process exited, and this one traps exits. */
  exit?(notice: ExitNotice, self: ProcessContext): void | PromiseLike<void>;
  /** A monitored process exited. */
  down?(notice: DownNotice, self: ProcessContext): void | PromiseLike<void>;
  /**
   * The process is about to end by its own doing: it called `exit`, or a callback threw. Not called where a signal ends it, nor when `init`
   * did not succeed. Nobody waits for a promise of it; what it throws or rejects with is logged.
   */
  terminate?(reason: ExitReason): void;
  /**
   * The process has ended, whatever the cause; called once and last, before anyone is told, also when `init` never ran. For releasing what it
   * holds; what it throws or rejects with is logged.
   */
  cleanUp?(reason: ExitReason, self: ProcessContext): void;
}

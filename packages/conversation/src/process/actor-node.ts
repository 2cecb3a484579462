import { type ExitReason, type Pid, KILLED, NOPROC } from '@liminal/protocol';
import {
  type DeadlineWheel,
  type Ports,
  type RunQueue,
  checkedMs,
  createDeadlineWheel,
  createRunQueue,
} from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { type Behaviour, type CallTimeout } from './behaviour';
import { PendingCall } from './call';
import { Monitor } from './monitor';
import { Process, type ProcessNode } from './process';

/** What {@link createNode} takes. */
export interface NodeOptions {
  /** The node's name in pids. At most 128 bytes. Default `local`. */
  readonly name?: string;
  /** What the node is given of the world. Default: this platform's, `@liminal/runtime/platform`. */
  readonly ports?: Ports;
}

/** How a process is started. */
export interface SpawnOptions {
  /** A process to link the new one to, before anything can happen to either. */
  readonly link?: Pid;
  /** Whether it traps exits from its beginning. Default `false`. */
  readonly trapExit?: boolean;
}

/**
 * A node: its processes, their names, links and monitors, after Erlang's (https://www.erlang.org/doc/system/ref_man_processes.html). All
 * of it in this program, on one run queue, with one timer.
 */
export interface ActorNode {
  readonly name: string;
  /** Which start of the node this is: pids of another lead nowhere. */
  readonly creation: number;
  readonly ports: Ports;
  /** The one run queue of the node. */
  readonly runQueue: RunQueue;
  /** The one timer of the node. */
  readonly wheel: DeadlineWheel;
  /** How many processes are alive. */
  readonly processCount: number;
  /** How many signals went to the dead, or were sent by them (EXIT-7). */
  readonly droppedSignals: number;
  /** Starts a process. Its `init` runs in its first turn. */
  spawn(behaviour: Behaviour, options?: SpawnOptions): Pid;
  /** Sends a message to a process or a name. To the dead, or to a name that is free, it is dropped and counted. */
  send(to: Pid | string, message: unknown): void;
  /** Asks a process to exit: one that traps is told, another ends, unless the reason is `normal` (EXIT-4). */
  exit(pid: Pid, reason: ExitReason): void;
  /** Ends a process without asking; others see `killed` (EXIT-4). */
  kill(pid: Pid): void;
  /**
   * Ends a process with a reason before this call returns, as its owner; whoever is linked or watches is told as ever. Works when nothing
   * else runs any more.
   */
  end(pid: Pid, reason: ExitReason): void;
  /** A notice to code outside any process when the process exits: `noproc` when it is dead already. Gives a function that withdraws. */
  watch(pid: Pid, onExit: (reason: ExitReason) => void): () => void;
  /**
   * Asks a process and waits for its answer. Rejects with the status error: `unavailable` when it was dead, `aborted` when it exits before
   * it answers, `deadlineExceeded`, or what it failed the call with.
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
  isAlive(pid: Pid): boolean;
  /** Gives a process a name. `false` when another live process has it (NAME-1), or the process is dead. */
  register(name: string, pid: Pid): boolean;
  /** Takes a name back. */
  unregister(name: string): void;
  /** Who has a name now. */
  whereis(name: string): Pid | undefined;
}

const DEFAULT_CALL_TIMEOUT_MS = 5_000;

class LocalNode implements ProcessNode {
  readonly name: string;
  readonly creation: number;
  readonly ports: Ports;
  readonly runQueue: RunQueue;
  readonly wheel: DeadlineWheel;
  droppedSignals = 0;
  private lastNumber = 0;
  private readonly processes = new Map<number, Process>();
  private readonly names = new Map<string, Process>();

  constructor(options: NodeOptions) {
    this.name = options.name ?? 'local';
    this.ports = options.ports ?? defaultPorts();
    const { clock, scheduler, random } = this.ports;
    this.creation = random.uint32();
    this.runQueue = createRunQueue(clock, scheduler);
    this.wheel = createDeadlineWheel(clock);
  }

  get processCount(): number {
    return this.processes.size;
  }

  spawn(behaviour: Behaviour, options: SpawnOptions = {}): Pid {
    const pid: Pid = { node: this.name, number: ++this.lastNumber, creation: this.creation };
    const process = new Process(pid, behaviour, this);
    this.processes.set(pid.number, process);
    process.trapExit = options.trapExit ?? false;
    if (options.link) process.link(options.link);
    return pid;
  }

  send(to: Pid | string, message: unknown): void {
    const process = typeof to === 'string' ? this.names.get(to) : this.find(to);
    if (process) process.deliver({ kind: 'message', message });
    else this.dropped();
  }

  exit(pid: Pid, reason: ExitReason): void {
    this.find(pid)?.deliver({ kind: 'exit', from: undefined, reason, kill: false });
  }

  kill(pid: Pid): void {
    this.find(pid)?.deliver({ kind: 'exit', from: undefined, reason: KILLED, kill: true });
  }

  call(pid: Pid, request: unknown, options: CallTimeout = {}): Promise<unknown> {
    const timeoutMs = checkedMs('timeoutMs', options.timeoutMs ?? DEFAULT_CALL_TIMEOUT_MS, 0);
    return new Promise((resolve, reject) => {
      const pending = new PendingCall(this.find(pid), pid, this.wheel, resolve, reject);
      pending.start(request, this.ports.clock.now() + timeoutMs);
    });
  }

  end(pid: Pid, reason: ExitReason): void {
    this.find(pid)?.end(reason);
  }

  watch(pid: Pid, onExit: (reason: ExitReason) => void): () => void {
    const monitor = new Monitor(pid, {
      targetDown: (_monitor, reason) => this.ports.scheduler.soon(() => monitor.active && onExit(reason)),
    });
    const process = this.find(pid);
    if (process) process.watch(monitor);
    else monitor.holder.targetDown(monitor, NOPROC);
    return () => {
      monitor.active = false;
      this.find(pid)?.unwatch(monitor);
    };
  }

  isAlive(pid: Pid): boolean {
    return this.find(pid) !== undefined;
  }

  register(name: string, pid: Pid): boolean {
    const process = this.find(pid);
    const holder = this.names.get(name);
    if (!process) return false;
    if (holder) return holder === process;
    this.names.set(name, process);
    (process.names ??= new Set()).add(name);
    return true;
  }

  unregister(name: string): void {
    this.names.get(name)?.names?.delete(name);
    this.names.delete(name);
  }

  whereis(name: string): Pid | undefined {
    return this.names.get(name)?.pid;
  }

  find(pid: Pid): Process | undefined {
    return pid.creation === this.creation && pid.node === this.name ? this.processes.get(pid.number) : undefined;
  }

  release(process: Process): void {
    this.processes.delete(process.pid.number);
    for (const name of process.names ?? []) this.names.delete(name);
  }

  dropped(count = 1): void {
    this.droppedSignals += count;
  }
}

/** Creates a node. It holds nothing of the world: there is nothing to close. */
export function createNode(options: NodeOptions = {}): ActorNode {
  return new LocalNode(options);
}

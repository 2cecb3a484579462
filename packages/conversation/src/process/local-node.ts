import {
  type ExitReason,
  type Pid,
  KILLED,
  LIMITS,
  NOPROC,
  crashedBy,
  describeExit,
  formatPid,
  statusErrorFor,
  utf8Length,
} from '@liminal/protocol';
import {
  type DeadlineWheel,
  type Ports,
  type RunQueue,
  DenseMap,
  createDeadlineWheel,
  createRunQueue,
} from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { type ActorNode, type NodeOptions, type SpawnOptions } from './actor-node';
import { type Behaviour, type CallTimeout } from './behaviour';
import { PendingCall } from './call';
import { Monitor } from './monitor';
import { Process } from './process';
import { type ProcessNode } from './process-node';
import { type Signal } from './signal';
import { type TiedProcess } from './tied-process';

/** The living, by their numbers. */
class ProcessMap extends DenseMap<Process> {
  protected override idOf({ pid }: Process): number {
    return pid.number;
  }
}

class LocalNode implements ProcessNode {
  readonly name: string;
  readonly creation: number;
  readonly ports: Ports;
  readonly runQueue: RunQueue;
  readonly wheel: DeadlineWheel;
  droppedSignals = 0;
  private lastNumber = 0;
  private readonly processes = new ProcessMap();
  private readonly names = new Map<string, TiedProcess>();

  constructor(options: NodeOptions) {
    this.name = checkedName(options.name ?? 'local');
    this.ports = options.ports ?? defaultPorts();
    const { clock, scheduler, random } = this.ports;
    this.creation = random.uint32();
    this.runQueue = options.runQueue ?? createRunQueue(clock, scheduler);
    this.wheel = createDeadlineWheel(clock);
  }

  get processCount(): number {
    return this.processes.size;
  }

  get tiesToTheDead(): number {
    return this.processes.values().reduce((sum, process) => sum + process.tiesToTheDead, 0);
  }

  // Processes

  spawn(behaviour: Behaviour, options: SpawnOptions = {}): Pid {
    const pid: Pid = { node: this.name, number: ++this.lastNumber, creation: this.creation };
    const process = new Process(pid, behaviour, this, options.onStarted);
    this.processes.add(process);
    process.trapExit = options.trapExit ?? false;
    if (options.link) process.link(options.link);
    return pid;
  }

  send(to: Pid | string, message: unknown): void {
    this.signal(typeof to === 'string' ? this.names.get(to) : this.find(to), { kind: 'message', message });
  }

  exit(pid: Pid, reason: ExitReason): void {
    this.signal(this.find(pid), { kind: 'exit', reason, kill: false });
  }

  kill(pid: Pid): void {
    this.signal(this.find(pid), { kind: 'exit', reason: KILLED, kill: true });
  }

  private signal(to: TiedProcess | undefined, signal: Signal): void {
    if (to) to.deliver(signal);
    else this.dropped();
  }

  end(pid: Pid, reason: ExitReason): void {
    this.find(pid)?.end(reason);
  }

  watch(pid: Pid, onExit: (reason: ExitReason) => void): () => void {
    const { scheduler } = this.ports;
    const monitor = new Monitor(pid, {
      targetDown: (_monitor, reason) =>
        scheduler.soon(() => {
          if (monitor.active) onExit(reason);
        }),
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

  // Calls

  call(pid: Pid, request: unknown, options: CallTimeout = {}): Promise<unknown> {
    return this.callFor(undefined, pid, request, options);
  }

  callFor(
    caller: TiedProcess | undefined,
    target: Pid,
    request: unknown,
    options: CallTimeout,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      new PendingCall({ node: this, target, caller }, resolve, reject).start(request, options);
    });
  }

  // Names

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

  // What its processes need

  find(pid: Pid): Process | undefined {
    return pid.creation === this.creation && pid.node === this.name
      ? this.processes.get(pid.number)
      : undefined;
  }

  release(process: TiedProcess): void {
    this.processes.delete(process.pid.number);
    for (const name of process.names ?? []) this.names.delete(name);
  }

  dropped(): void {
    this.droppedSignals++;
  }

  failedToEnd(pid: Pid, reason: ExitReason, error: unknown): void {
    this.ports.logger.error('A process failed while it was ending.', {
      process: formatPid(pid),
      reason: describeExit(reason),
      error: describeExit(crashedBy(error)),
    });
  }
}

function checkedName(name: string): string {
  const bytes = utf8Length(name);
  if (bytes >= 1 && bytes <= LIMITS.idBytes) return name;
  throw statusErrorFor('malformed', `A node's name is 1 to ${LIMITS.idBytes} bytes; this one is ${bytes}.`);
}

/**
 * Creates a node. It holds nothing of the world: there is nothing to close. Throws `invalidArgument` for a name that is too long.
 *
 * @example
 * ```ts
 * import { createNode } from '@liminal/conversation';
 *
 * const node = createNode({ name: 'kitchen' });
 * const logger = node.spawn({ message: (message) => console.log(message) });
 * node.send(logger, 'hello');
 * ```
 */
export function createNode(options: NodeOptions = {}): ActorNode {
  return new LocalNode(options);
}

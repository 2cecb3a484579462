import { type Pid, SHUTDOWN, samePid, statusErrorFor } from '@liminal/protocol';
import { CallbackDeadline } from '@liminal/runtime';
import { type Behaviour, type ProcessContext } from '../process/behaviour';
import { type MonitorRef } from '../process/monitor';
import { type ResolvedChildSpec } from './child-spec';

interface ChildProcess {
  readonly id: string;
  readonly pid: Pid;
  readonly ref: MonitorRef;
  /** By when it has to have started, or to have stopped. */
  deadline: CallbackDeadline | undefined;
  started: boolean;
  /** Whether the deadline is that of its stop. */
  stopping: boolean;
}

/** The processes of a supervisor's children: linked, so that they die with it, and monitored, for what unlinks itself is still a child. */
export class ChildProcesses {
  private readonly byId = new Map<string, ChildProcess>();
  private readonly byNumber = new Map<number, ChildProcess>();

  constructor(private readonly self: ProcessContext) {}

  start(spec: ResolvedChildSpec, onStarted: () => void): void {
    const { node, pid: supervisor } = this.self;
    const pid = node.spawn(behaviourOf(spec), {
      link: supervisor,
      onStarted: () => {
        this.startedOf(child);
        onStarted();
      },
    });
    const ref = this.self.monitor(pid);
    const child: ChildProcess = {
      id: spec.id,
      pid,
      ref,
      deadline: undefined,
      started: false,
      stopping: false,
    };
    this.byId.set(spec.id, child);
    this.byNumber.set(pid.number, child);
    // [C-19] an `init` that never ends
    this.limit(child, spec.startDeadlineMs, () => node.end(pid, { kind: 'killed', by: 'startTimeout' }));
  }

  private startedOf(child: ChildProcess): void {
    child.started = true;
    if (!child.stopping) this.unlimit(child);
  }

  /** Stops it as its specification says; its exit tells that it has. */
  stop({ id, shutdown }: ResolvedChildSpec): void {
    const child = this.byId.get(id);
    if (!child) return;
    const { node } = this.self;
    if (shutdown === 'brutalKill') return node.kill(child.pid);
    node.exit(child.pid, SHUTDOWN);
    // What has not started is waited for no longer than its start may take.
    if (shutdown === 'infinity') return;
    child.stopping = true;
    this.limit(child, shutdown, () => node.kill(child.pid));
  }

  /** Takes the exit that a monitor tells, and gives whose it was. */
  takeExit(ref: MonitorRef): string | undefined {
    const child = this.byNumber.get(ref.target.number);
    if (child?.ref !== ref) return undefined;
    this.unlimit(child);
    this.byNumber.delete(child.pid.number);
    this.byId.delete(child.id);
    return child.id;
  }

  /** Whether it is the process of a child. */
  has(pid: Pid): boolean {
    const child = this.byNumber.get(pid.number);
    return child !== undefined && samePid(child.pid, pid);
  }

  pidOf(id: string): Pid | undefined {
    return this.byId.get(id)?.pid;
  }

  /** The supervisor has ended: the links tell its children. One in its start may not have heard of links yet (C-19). */
  close(): void {
    for (const child of this.byId.values()) {
      this.unlimit(child);
      if (!child.started) this.self.node.kill(child.pid);
    }
  }

  private limit(child: ChildProcess, ms: number, onLate: () => void): void {
    const { wheel, ports } = this.self.node;
    this.unlimit(child);
    child.deadline = new CallbackDeadline(onLate);
    wheel.set(child.deadline, ports.clock.now() + ms);
  }

  private unlimit(child: ChildProcess): void {
    if (child.deadline) this.self.node.wheel.drop(child.deadline);
    child.deadline = undefined;
  }
}

/** A specification that cannot make a behaviour makes a process that does not come through its start. */
function behaviourOf({ id, start }: ResolvedChildSpec): Behaviour {
  try {
    const behaviour: unknown = start();
    if (typeof behaviour === 'object' && behaviour !== null) return behaviour;
    throw statusErrorFor('malformed', `The start of child '${id}' gave no behaviour.`);
  } catch (error) {
    return { init: () => Promise.reject(error) };
  }
}

import { type ExitReason, type Pid, describeExit, formatPid, statusErrorFor } from '@liminal/protocol';
import { Deadline, checkedMs } from '@liminal/runtime';
import { type CallFrom, type CallTimeout } from './behaviour';
import { Monitor, type MonitorHolder } from './monitor';
import { type ProcessNode } from './process-node';
import { type TiedProcess } from './tied-process';

const DEFAULT_CALL_TIMEOUT_MS = 5_000;

/** Who calls whom. */
export interface CallParts {
  readonly node: ProcessNode;
  readonly target: Pid;
  /** The process that calls, if it is one: its end ends the call. */
  readonly caller: TiedProcess | undefined;
}

/**
 * A call: a monitor and a reply address under one reference (LINK-5). Reply, exit and deadline race; the first settles the promise, and the
 * others find nobody. It is kept beside the caller's mailbox, so that a full one costs a call nothing (LINK-7).
 */
export class PendingCall extends Deadline implements CallFrom, MonitorHolder {
  private readonly monitor: Monitor;
  private state: 'waiting' | 'taken' | 'settled' = 'waiting';

  constructor(
    private readonly parts: CallParts,
    private readonly resolve: (value: unknown) => void,
    private readonly reject: (error: Error) => void,
  ) {
    super();
    this.monitor = new Monitor(parts.target, this);
  }

  /** Sends the request. Throws the status error for a timeout that is out of its range. */
  start(request: unknown, { timeoutMs = DEFAULT_CALL_TIMEOUT_MS }: CallTimeout): void {
    const { node, target, caller } = this.parts;
    const dueAt = node.ports.clock.now() + checkedMs('timeoutMs', timeoutMs, 0);
    const process = node.find(target);
    if (!process) return this.refuse();
    process.watch(this.monitor);
    caller?.holdCall(this);
    node.wheel.set(this, dueAt);
    process.deliver({ kind: 'call', request, from: this });
  }

  private refuse(): void {
    this.parts.node.dropped();
    const message = `There is no process ${formatPid(this.parts.target)}.`;
    this.fail(statusErrorFor('noInstance', message, { details: { reason: 'noproc' } }));
  }

  /** The process that is called takes it now; `false` when it has been settled, and nobody wants the answer. */
  take(): boolean {
    if (this.state === 'waiting') this.state = 'taken';
    return this.state === 'taken';
  }

  reply(value?: unknown): void {
    if (this.settle()) this.resolve(value);
    else this.parts.node.dropped();
  }

  fail(error: Error): void {
    if (this.settle()) this.reject(error);
    else this.parts.node.dropped();
  }

  targetDown(_monitor: Monitor, reason: ExitReason): void {
    const cause = this.state === 'waiting' ? 'crashNotHandedOver' : 'crashHandedOver';
    const message = `Process ${formatPid(this.parts.target)} exited before it answered: ${describeExit(reason)}.`;
    this.fail(statusErrorFor(cause, message, { details: { reason: reason.kind } }));
  }

  override expire(): void {
    const cause = this.state === 'waiting' ? 'deadlineBeforeTurn' : 'deadlineAfterTurn';
    this.fail(statusErrorFor(cause, `Process ${formatPid(this.parts.target)} did not answer in time.`));
  }

  /** Nobody is left to want the answer (LINK-8). */
  callerEnded(): void {
    const cause = this.state === 'waiting' ? 'cancelledBeforeTurn' : 'cancelledAfterTurn';
    this.fail(statusErrorFor(cause, 'The process that called has ended.'));
  }

  private settle(): boolean {
    if (this.state === 'settled') return false;
    this.state = 'settled';
    const { node, target, caller } = this.parts;
    node.wheel.drop(this);
    node.find(target)?.unwatch(this.monitor);
    caller?.releaseCall(this);
    return true;
  }
}

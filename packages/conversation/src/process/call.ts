import { type ExitReason, type Pid, describeExit, formatPid, statusErrorFor } from '@liminal/protocol';
import { Deadline, type DeadlineWheel } from '@liminal/runtime';
import { type CallFrom } from './behaviour';
import { Monitor, type MonitorHolder } from './monitor';
import { type Process } from './process';

/**
 * A call: a monitor and a reply address under one reference (LINK-5). Reply, exit and deadline race; the first settles the promise, and the
 * others find nobody. It is kept beside the caller's mailbox, so that a full one costs a call nothing (LINK-7).
 */
export class PendingCall extends Deadline implements CallFrom, MonitorHolder {
  private readonly monitor: Monitor;
  private settled = false;

  constructor(
    private readonly target: Process | undefined,
    private readonly pid: Pid,
    private readonly wheel: DeadlineWheel,
    private readonly resolve: (value: unknown) => void,
    private readonly reject: (error: Error) => void,
  ) {
    super();
    this.monitor = new Monitor(pid, this);
  }

  start(request: unknown, dueAt: number): void {
    if (!this.target) {
      this.fail(statusErrorFor('noInstance', `There is no process ${formatPid(this.pid)}.`, { details: { reason: 'noproc' } }));
      return;
    }
    this.target.watch(this.monitor);
    this.wheel.set(this, dueAt);
    this.target.deliver({ kind: 'call', request, from: this });
  }

  reply(value?: unknown): void {
    if (this.settle()) this.resolve(value);
  }

  fail(error: Error): void {
    if (this.settle()) this.reject(error);
  }

  targetDown(_monitor: Monitor, reason: ExitReason): void {
    const message = `Process ${formatPid(this.pid)} exited before it answered: ${describeExit(reason)}.`;
    this.fail(statusErrorFor('crashHandedOver', message, { details: { reason: reason.kind } }));
  }

  expire(): void {
    this.fail(statusErrorFor('deadlineAfterTurn', `Process ${formatPid(this.pid)} did not answer in time.`));
  }

  private settle(): boolean {
    if (this.settled) return false;
    this.settled = true;
    this.wheel.drop(this);
    this.target?.unwatch(this.monitor);
    return true;
  }
}

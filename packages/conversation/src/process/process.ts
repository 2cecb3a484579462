import { type ExitReason, type Pid, KILLED, NOPROC, NORMAL, crashedBy, formatPid, samePid, statusErrorFor } from '@liminal/protocol';
import { Fifo, type Runnable, type RunQueue } from '@liminal/runtime';
import {
  type Behaviour,
  type CallTimeout,
  type DemonitorOptions,
  type ProcessContext,
} from './behaviour';
import { type ActorNode } from './actor-node';
import { Link } from './link';
import { Monitor, type MonitorHolder, type MonitorRef } from './monitor';
import { type Mail, type Signal } from './signal';

/** What a process needs of its node, besides what everybody may use. */
export interface ProcessNode extends ActorNode {
  readonly runQueue: RunQueue;
  /** Takes an ended process out of the tables, before anyone is told (EXIT-5). */
  release(process: Process): void;
  find(pid: Pid): Process | undefined;
  /** Something was sent to, or done by, a process that has ended (EXIT-7). */
  dropped(count?: number): void;
}

/**
 * One process: its signals, its mailbox, its links and monitors, and its end. Signals act when their turn comes, also while a callback is at
 * work; mail waits until the behaviour is free.
 */
export class Process implements Runnable, ProcessContext, MonitorHolder {
  trapExit = false;
  ended = false;
  private readonly signals = new Fifo<Signal>();
  private readonly mailbox = new Fifo<Mail>();
  private busy = false;
  private queued = false;
  private links: Map<number, Link> | undefined;
  private watching: Set<Monitor> | undefined;
  private watchedBy: Set<Monitor> | undefined;
  /** The names it is registered under. */
  names: Set<string> | undefined;

  constructor(
    readonly pid: Pid,
    private readonly behaviour: Behaviour,
    private readonly node: ProcessNode,
  ) {
    if (behaviour.init) this.mailbox.push({ kind: 'init' });
    this.wake();
  }

  // Signals

  deliver(signal: Signal): void {
    if (this.ended) {
      this.node.dropped();
      return;
    }
    this.signals.push(signal);
    this.wake();
  }

  private wake(): void {
    if (this.queued || !this.hasWork()) return;
    this.queued = true;
    this.node.runQueue.add(this);
  }

  private hasWork(): boolean {
    return this.signals.length > 0 || (!this.busy && this.mailbox.length > 0);
  }

  run(): boolean {
    const signal = this.signals.shift();
    if (signal) this.receive(signal);
    if (!this.ended && !this.busy) {
      const mail = this.mailbox.shift();
      if (mail) this.handle(mail);
    }
    this.queued = !this.ended && this.hasWork();
    return this.queued;
  }

  private receive(signal: Signal): void {
    if (signal.kind === 'linkExit') this.receiveLinkExit(signal);
    else if (signal.kind === 'exit') this.receiveExit(signal.from, signal.reason, signal.kill);
    else if (signal.kind !== 'down') this.mailbox.push(signal);
    else if (signal.monitor.active) this.mailbox.push(signal);
  }

  private receiveLinkExit({ link, from, reason }: Extract<Signal, { kind: 'linkExit' }>): void {
    // [LINK-3] unlinked meanwhile, or told already
    if (!link.active) return;
    link.active = false;
    this.links?.delete(from.number);
    this.receiveExit(from, reason, false);
  }

  private receiveExit(from: Pid | undefined, reason: ExitReason, kill: boolean): void {
    // [EXIT-4] a kill cannot be trapped, and others see it as `killed`
    if (kill) this.end(KILLED);
    else if (this.trapExit) this.mailbox.push({ kind: 'exitNotice', from: from ?? this.pid, reason });
    else if (reason.kind !== 'normal') this.end(reason);
  }

  targetDown(monitor: Monitor, reason: ExitReason): void {
    this.watching?.delete(monitor);
    this.deliver({ kind: 'down', monitor, reason });
  }

  // Mail

  private handle(mail: Mail): void {
    let result: void | PromiseLike<void>;
    try {
      result = this.callback(mail);
    } catch (error) {
      this.crash(error);
      return;
    }
    if (result === undefined || this.ended) return;
    this.busy = true;
    result.then(this.settled, (error: unknown) => this.crash(error));
  }

  private callback(mail: Mail): void | PromiseLike<void> {
    const { behaviour } = this;
    switch (mail.kind) {
      case 'init':
        return behaviour.init?.(this);
      case 'message':
        return behaviour.message?.(mail.message, this);
      case 'call':
        if (behaviour.call) return behaviour.call(mail.request, mail.from, this);
        return mail.from.fail(statusErrorFor('malformed', `Process ${formatPid(this.pid)} answers no calls.`));
      case 'exitNotice':
        return behaviour.exit?.(mail, this);
      case 'down':
        // [LINK-3] demonitored with flush while the notice was in the mailbox
        if (mail.monitor.flushed) return undefined;
        return behaviour.down?.({ ref: mail.monitor, pid: mail.monitor.target, reason: mail.reason }, this);
    }
  }

  private readonly settled = (): void => {
    this.busy = false;
    if (!this.ended) this.wake();
  };

  private crash(error: unknown): void {
    this.exit(crashedBy(error));
  }

  // What its own code asks for; nothing after its end (EXIT-7)

  exit(reason: ExitReason = NORMAL): void {
    if (this.ended) return this.node.dropped();
    try {
      this.behaviour.terminate?.(reason);
    } catch {
      // [EXIT-1] the first reason wins
    }
    this.end(reason);
  }

  link(pid: Pid): void {
    if (this.ended) return this.node.dropped();
    if (samePid(pid, this.pid) || this.links?.has(pid.number)) return;
    const other = this.node.find(pid);
    const link = new Link(this, other);
    (this.links ??= new Map()).set(pid.number, link);
    if (other) (other.links ??= new Map()).set(this.pid.number, link);
    // [LINK-1] the exit of what is dead already comes like any other: later, and once
    else this.deliver({ kind: 'linkExit', link, from: pid, reason: NOPROC });
  }

  unlink(pid: Pid): void {
    const link = this.links?.get(pid.number);
    if (!link) return;
    link.active = false;
    this.links?.delete(pid.number);
    link.other(this)?.links?.delete(this.pid.number);
  }

  monitor(pid: Pid): MonitorRef {
    const monitor = new Monitor(pid, this);
    if (this.ended) {
      this.node.dropped();
      return monitor;
    }
    const target = this.node.find(pid);
    (this.watching ??= new Set()).add(monitor);
    if (target) target.watch(monitor);
    else this.targetDown(monitor, NOPROC);
    return monitor;
  }

  demonitor(ref: MonitorRef, options: DemonitorOptions = {}): void {
    const monitor = ref as Monitor;
    monitor.active = false;
    if (options.flush) monitor.flushed = true;
    this.watching?.delete(monitor);
    this.node.find(monitor.target)?.unwatch(monitor);
  }

  call(pid: Pid, request: unknown, options?: CallTimeout): Promise<unknown> {
    if (samePid(pid, this.pid)) {
      const message = `Process ${formatPid(pid)} called itself; it would wait for itself for ever.`;
      return Promise.reject(statusErrorFor('askedItself', message));
    }
    return this.node.call(pid, request, options);
  }

  send(to: Pid | string, message: unknown): void {
    if (this.ended) this.node.dropped();
    else this.node.send(to, message);
  }

  register(name: string): boolean {
    if (!this.ended) return this.node.register(name, this.pid);
    this.node.dropped();
    return false;
  }

  spawnLink(behaviour: Behaviour): Pid {
    return this.node.spawn(behaviour, { link: this.pid });
  }

  // What other processes hold on it

  watch(monitor: Monitor): void {
    (this.watchedBy ??= new Set()).add(monitor);
  }

  unwatch(monitor: Monitor): void {
    this.watchedBy?.delete(monitor);
  }

  // Its end

  /** Ends the process now, once (EXIT-1): first it gives back what others can see (EXIT-5), then they are told. */
  end(reason: ExitReason): void {
    if (this.ended) return;
    this.ended = true;
    const { links, watching, watchedBy } = this;
    this.links = this.watching = this.watchedBy = undefined;
    this.node.dropped(this.mailbox.length + this.signals.length);
    this.mailbox.clear();
    this.signals.clear();
    this.node.release(this);
    this.behaviour.cleanUp?.(reason);
    for (const monitor of watching ?? []) this.node.find(monitor.target)?.unwatch(monitor);
    for (const link of links?.values() ?? []) this.tell(link, reason);
    for (const monitor of watchedBy ?? []) monitor.holder.targetDown(monitor, reason);
  }

  private tell(link: Link, reason: ExitReason): void {
    if (link.active) link.other(this)?.deliver({ kind: 'linkExit', link, from: this.pid, reason });
  }
}

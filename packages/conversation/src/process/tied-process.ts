import { type ExitReason, type Pid, NOPROC, formatPid, samePid } from '@liminal/protocol';
import { type DemonitorOptions } from './behaviour';
import { type PendingCall } from './call';
import { Link } from './link';
import { Monitor, type MonitorHolder, type MonitorRef } from './monitor';
import { type ProcessNode } from './process-node';
import { type Signal } from './signal';

/**
 * A process as others are tied to it: its links, the monitors that it holds and that are held on it, its open calls, its names. Each table
 * is made when it is needed, and nothing of any is left when either side has ended (LINK-8).
 */
export abstract class TiedProcess implements MonitorHolder {
  /** The names it is registered under. */
  names: Set<string> | undefined;
  /** The first link: most processes have no other. */
  private link1: Link | undefined;
  /** The other links, by the printed pid of the other end. */
  private links: Map<string, Link> | undefined;
  private watching: Set<Monitor> | undefined;
  private watchedBy: Set<Monitor> | undefined;
  private calls: Set<PendingCall> | undefined;

  constructor(
    readonly pid: Pid,
    readonly node: ProcessNode,
  ) {}

  abstract readonly ended: boolean;

  abstract deliver(signal: Signal): void;

  /** Ends it now, once. */
  abstract end(reason: ExitReason): void;

  // Links

  link(pid: Pid): void {
    if (this.ended) return this.node.dropped();
    if (samePid(pid, this.pid) || this.linkTo(pid)) return;
    const other = this.node.find(pid);
    const link = new Link(this, other, pid);
    this.addLink(link);
    if (other) other.addLink(link);
    // [LINK-1] the exit of what is dead already comes like any other: later, and once
    else this.deliver({ kind: 'linkExit', link, from: pid, reason: NOPROC });
  }

  unlink(pid: Pid): void {
    const link = this.linkTo(pid);
    if (!link) return;
    link.active = false;
    this.removeLink(link);
    link.other(this)?.removeLink(link);
  }

  private linkTo(pid: Pid): Link | undefined {
    const { link1 } = this;
    if (link1 && samePid(link1.otherPid(this), pid)) return link1;
    return this.links?.get(formatPid(pid));
  }

  private addLink(link: Link): void {
    if (this.link1) (this.links ??= new Map()).set(formatPid(link.otherPid(this)), link);
    else this.link1 = link;
  }

  private removeLink(link: Link): void {
    if (this.link1 === link) this.link1 = undefined;
    else this.links?.delete(formatPid(link.otherPid(this)));
  }

  /** Whether the exit that came along a link still counts: not where it was unlinked meanwhile (LINK-3). */
  protected takeLinkExit(link: Link): boolean {
    if (!link.active) return false;
    link.active = false;
    this.removeLink(link);
    return true;
  }

  // Monitors

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
    if (monitor.holder !== this) return;
    monitor.active = false;
    if (options.flush) monitor.flushed = true;
    this.watching?.delete(monitor);
    this.node.find(monitor.target)?.unwatch(monitor);
  }

  targetDown(monitor: Monitor, reason: ExitReason): void {
    this.watching?.delete(monitor);
    this.deliver({ kind: 'down', monitor, reason });
  }

  /** Somebody wants to be told of the exit of this process. */
  watch(monitor: Monitor): void {
    (this.watchedBy ??= new Set()).add(monitor);
  }

  unwatch(monitor: Monitor): void {
    this.watchedBy?.delete(monitor);
  }

  // Calls of this process

  holdCall(call: PendingCall): void {
    (this.calls ??= new Set()).add(call);
  }

  releaseCall(call: PendingCall): void {
    this.calls?.delete(call);
  }

  /** How many links, monitors and calls are on it, at either end. */
  get ties(): number {
    const { link1, links, watching, watchedBy, calls } = this;
    const tables = [links, watching, watchedBy, calls];
    return tables.reduce((sum, table) => sum + (table?.size ?? 0), link1 ? 1 : 0);
  }

  /** How many of its links and monitors lead to what has ended. */
  get tiesToTheDead(): number {
    const links = [...(this.link1 ? [this.link1] : []), ...(this.links?.values() ?? [])];
    const watching = [...(this.watching ?? [])];
    return (
      links.filter((link) => link.other(this)?.ended ?? true).length +
      watching.filter(({ target }) => !this.node.find(target)).length
    );
  }

  // The end

  /** Lets go of what it holds on others, and tells all who are tied to it, once. */
  protected untie(reason: ExitReason): void {
    const { link1, links, watching, watchedBy, calls } = this;
    this.link1 = this.links = this.watching = this.watchedBy = this.calls = undefined;
    if (watching) for (const monitor of watching) this.node.find(monitor.target)?.unwatch(monitor);
    if (calls) for (const call of calls) call.callerEnded();
    if (link1) this.tell(link1, reason);
    if (links) for (const link of links.values()) this.tell(link, reason);
    if (watchedBy) for (const monitor of watchedBy) monitor.holder.targetDown(monitor, reason);
  }

  private tell(link: Link, reason: ExitReason): void {
    link.other(this)?.deliver({ kind: 'linkExit', link, from: this.pid, reason });
  }
}

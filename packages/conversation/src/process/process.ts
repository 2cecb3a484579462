import {
  type ExitReason,
  type Pid,
  KILLED,
  NORMAL,
  crashedBy,
  formatPid,
  samePid,
  statusErrorFor,
} from '@liminal/protocol';
import { Fifo, type Runnable } from '@liminal/runtime';
import { type Behaviour, type CallTimeout, type ProcessContext } from './behaviour';
import { type PendingCall } from './call';
import { type ProcessNode } from './process-node';
import { type Mail, type Signal, wasSent } from './signal';
import { TiedProcess } from './tied-process';

/** How many signals act in one turn: a flood of them is no excuse to keep the others waiting. */
const SIGNALS_A_TURN = 64;

/**
 * One process: its signals, its mailbox and its end. Signals act when their turn comes, also while a callback is at work and before whatever
 * mail waits; mail waits until the behaviour is free.
 */
export class Process extends TiedProcess implements Runnable, ProcessContext {
  trapExit = false;
  private stage: 'starting' | 'running' | 'terminating' | 'ended';
  private signals: Fifo<Signal> | undefined;
  private mailbox: Fifo<Mail> | undefined;
  /** Whether a callback is at work. */
  private busy = false;
  private queued = false;
  private startDeferred = false;

  constructor(
    pid: Pid,
    private readonly behaviour: Behaviour,
    node: ProcessNode,
    private onStarted?: () => void,
  ) {
    super(pid, node);
    this.stage = behaviour.init || onStarted ? 'starting' : 'running';
    this.wake();
  }

  get ended(): boolean {
    return this.stage === 'ended';
  }

  // Signals

  deliver(signal: Signal): void {
    if (this.ended) {
      if (wasSent(signal)) this.node.dropped();
      return;
    }
    // [LINK-4] mail overtakes no signal that came before it
    if ((signal.kind === 'message' || signal.kind === 'call') && !this.signals?.length) this.post(signal);
    else (this.signals ??= new Fifo()).push(signal);
    this.wake();
  }

  private post(mail: Mail): void {
    (this.mailbox ??= new Fifo()).push(mail);
  }

  private wake(): void {
    if (this.queued || !this.hasWork()) return;
    this.queued = true;
    this.node.runQueue.add(this);
  }

  private hasWork(): boolean {
    if (this.signals?.length) return true;
    return !this.busy && (this.stage === 'starting' || (this.mailbox?.length ?? 0) > 0);
  }

  run(): boolean {
    this.receiveSignals();
    if (!this.ended && !this.busy) this.takeMail();
    this.queued = !this.ended && this.hasWork();
    return this.queued;
  }

  private receiveSignals(): void {
    for (let count = 0; count < SIGNALS_A_TURN && !this.ended; count++) {
      const signal = this.signals?.shift();
      if (!signal) return;
      this.receive(signal);
    }
  }

  private receive(signal: Signal): void {
    if (signal.kind === 'linkExit') {
      if (this.takeLinkExit(signal.link)) this.receiveExit(signal.from, signal.reason);
    } else if (signal.kind === 'exit') {
      // [EXIT-4] a kill cannot be trapped, and others see it as `killed`
      if (signal.kill) this.end(KILLED);
      else this.receiveExit(this.pid, signal.reason);
    } else if (signal.kind !== 'down' || signal.monitor.active) {
      this.post(signal);
    }
  }

  private receiveExit(from: Pid, reason: ExitReason): void {
    if (this.trapExit) this.post({ kind: 'exitNotice', from, reason });
    else if (reason.kind !== 'normal') this.end(reason);
  }

  // Mail

  private takeMail(): void {
    let result: unknown;
    try {
      result = this.stage === 'starting' ? this.behaviour.init?.(this) : this.callback(this.mailbox?.shift());
    } catch (error) {
      this.crash(error);
      return;
    }
    if (typeof result === 'object' && result !== null && !this.ended) this.await(result);
    else this.free();
  }

  /** A thenable that is no real promise may throw in its `then`, or answer twice: it becomes a promise first. */
  private await(result: object): void {
    this.busy = true;
    Promise.resolve(result).then(
      () => this.free(),
      (error: unknown) => this.crash(error),
    );
  }

  private free(): void {
    this.busy = false;
    if (this.stage === 'starting') this.begin();
    this.wake();
  }

  private begin(): void {
    this.stage = 'running';
    if (!this.startDeferred) this.announceStart();
  }

  /** Once, and not where it has ended before. */
  private announceStart(): void {
    const { onStarted } = this;
    this.onStarted = undefined;
    if (!this.ended) onStarted?.();
  }

  private callback(mail: Mail | undefined): unknown {
    const { behaviour } = this;
    switch (mail?.kind) {
      case 'message':
        return behaviour.message?.(mail.message, this);
      case 'call':
        return this.answer(mail.request, mail.from);
      case 'exitNotice':
        return behaviour.exit?.({ from: mail.from, reason: mail.reason }, this);
      case 'down':
        // [LINK-3] demonitored with flush while the notice was in the mailbox
        if (mail.monitor.flushed) return undefined;
        return behaviour.down?.({ ref: mail.monitor, pid: mail.monitor.target, reason: mail.reason }, this);
      case undefined:
        return undefined;
    }
  }

  private answer(request: unknown, from: PendingCall): unknown {
    // Its caller was told that it was not delivered.
    if (!from.take()) return this.node.dropped();
    if (this.behaviour.call) return this.behaviour.call(request, from, this);
    return from.fail(statusErrorFor('malformed', `Process ${formatPid(this.pid)} answers no calls.`));
  }

  private crash(error: unknown): void {
    this.exit(crashedBy(error));
  }

  // What its own code asks for; nothing after its end (EXIT-7)

  exit(reason: ExitReason = NORMAL): void {
    // [EXIT-1] also where `terminate` fails, or exits itself: the first reason wins
    if (this.ended || this.stage === 'terminating') return this.node.dropped();
    const ready = this.stage === 'running';
    this.stage = 'terminating';
    // As gen_server's: what has not come through its `init` has nothing to terminate.
    if (ready) this.guarded(() => this.behaviour.terminate?.(reason), reason);
    this.end(reason);
  }

  deferStart(): () => void {
    this.startDeferred = true;
    return () => this.announceStart();
  }

  call(pid: Pid, request: unknown, options: CallTimeout = {}): Promise<unknown> {
    if (samePid(pid, this.pid)) {
      const message = `Process ${formatPid(pid)} called itself; it would wait for itself for ever.`;
      return Promise.reject(statusErrorFor('askedItself', message));
    }
    if (!this.ended) return this.node.callFor(this, pid, request, options);
    this.node.dropped();
    return Promise.reject(statusErrorFor('illegalMove', 'The process that called has ended.'));
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
    // What the dead spawn is linked to the dead: it exits with `noproc` before its `init`.
    if (this.ended) this.node.dropped();
    return this.node.spawn(behaviour, { link: this.pid });
  }

  // Its end

  /** Ends the process now, once (EXIT-1): first it gives back what others can see (EXIT-5), then they are told. */
  end(reason: ExitReason): void {
    if (this.ended) return;
    this.stage = 'ended';
    this.dropWaiting();
    this.node.release(this);
    this.guarded(() => this.behaviour.cleanUp?.(reason, this), reason);
    this.untie(reason);
  }

  private dropWaiting(): void {
    for (const queue of [this.signals, this.mailbox] as const) {
      for (let waiting = queue?.shift(); waiting; waiting = queue?.shift()) {
        if (wasSent(waiting)) this.node.dropped();
      }
    }
    this.signals = this.mailbox = undefined;
  }

  /** What a behaviour does wrong at its end changes neither the reason nor who is told of it. */
  private guarded(callback: () => unknown, reason: ExitReason): void {
    const failed = (error: unknown) => this.node.failedToEnd(this.pid, reason, error);
    try {
      const result = callback();
      if (typeof result === 'object' && result !== null) Promise.resolve(result).catch(failed);
    } catch (error) {
      failed(error);
    }
  }
}

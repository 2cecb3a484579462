import { type ExitReason, type Pid, describeExit, formatPid, statusErrorFrom } from '@liminal/protocol';
import { CallbackDeadline } from '@liminal/runtime';
import { type CallFrom, type DownNotice, type ExitNotice, type ProcessContext } from '../process/behaviour';
import { ChildCalls, refusalError } from './child-calls';
import { ChildProcesses } from './child-processes';
import { type ResolvedChildSpec, resolveChildSpec } from './child-spec';
import { type ChildState, isLive } from './child-state';
import { type ChildCounts, type ChildInfo, supervisorCall } from './supervisor-handle';
import { type ResolvedSupervisorOptions } from './supervisor-options';
import {
  type SupervisorEffect,
  type SupervisorEvent,
  type SupervisorRequest,
  type SupervisorState,
} from './supervisor-move';
import { newSupervisor, transitionSupervisor } from './supervisor-state';

/** One running supervisor: what its transition function decides is done here, on the ports of its node (TIME-1). */
export class Supervision {
  private state: SupervisorState;
  private readonly specs: Map<string, ResolvedChildSpec>;
  private readonly processes: ChildProcesses;
  private readonly backoffs = new Map<string, CallbackDeadline>();
  private readonly calls = new ChildCalls();
  private closed = false;

  constructor(
    { rules, children }: ResolvedSupervisorOptions,
    private readonly self: ProcessContext,
    private readonly announceStart: () => void,
  ) {
    this.state = newSupervisor(rules, children);
    this.specs = new Map(children.map((spec) => [spec.id, spec]));
    this.processes = new ChildProcesses(self);
  }

  // What it hears

  begin(): void {
    this.meet({ kind: 'begin' });
  }

  down({ ref, reason }: DownNotice): void {
    const id = this.processes.takeExit(ref);
    if (id === undefined) return;
    const { clock, random } = this.self.node.ports;
    this.meet({ kind: 'exited', id, reason, now: clock.now(), chance: random.uint32() / 2 ** 32 });
  }

  /** Of its children, the monitors tell. Anybody else that it is linked to is above it, and takes it along (EXIT-4). */
  exit({ from, reason }: ExitNotice): void {
    if (reason.kind !== 'normal' && !this.processes.has(from)) this.meet({ kind: 'stop', reason });
  }

  call(request: unknown, from: CallFrom): void {
    try {
      this.answer(request, from);
    } catch (error) {
      from.fail(statusErrorFrom(error));
    }
  }

  private answer(request: unknown, from: CallFrom): void {
    const call = supervisorCall(request);
    switch (call.kind) {
      case 'whichChildren':
        return from.reply(this.state.children.map((child) => this.infoOf(child)));
      case 'countChildren':
        return from.reply(countsOf(this.state.children));
      case 'startChild':
        return this.startChild(resolveChildSpec(call.spec, this.state.rules.autoShutdown !== 'never'), from);
      case 'terminateChild':
        return void this.request({ kind: call.kind, id: call.id }, from, 'stopped');
      case 'restartChild':
        return void this.request({ kind: call.kind, id: call.id }, from, 'started');
      case 'deleteChild':
        return void this.request({ kind: call.kind, id: call.id }, from);
    }
  }

  private startChild(spec: ResolvedChildSpec, from: CallFrom): void {
    const { id } = spec;
    const isNew = !this.specs.has(id);
    if (isNew) this.specs.set(id, spec);
    const taken = this.request({ kind: 'startChild', id, rules: spec }, from, 'started');
    if (isNew && !taken) this.specs.delete(id);
  }

  /** Gives whether it is done: it is not where it is refused. */
  private request(event: SupervisorRequest, from: CallFrom, until?: 'started' | 'stopped'): boolean {
    const { id } = event;
    const { state, effects, refused } = transitionSupervisor(this.state, event);
    if (refused) from.fail(refusalError(id, refused));
    else if (until) this.calls.wait({ id, until, from });
    else from.reply();
    this.move(state, effects);
    return !refused;
  }

  // What it does

  private meet(event: SupervisorEvent): void {
    // [EXIT-7] a child in its start may not have heard of the end yet
    if (this.closed) return;
    const { state, effects } = transitionSupervisor(this.state, event);
    this.move(state, effects);
  }

  private move(state: SupervisorState, effects: readonly SupervisorEffect[]): void {
    this.state = state;
    for (const effect of effects) this.perform(effect);
  }

  private perform(effect: SupervisorEffect): void {
    switch (effect.kind) {
      case 'start':
        return this.withSpec(effect.id, (spec) => this.start(spec));
      case 'stop':
        return this.withSpec(effect.id, (spec) => this.processes.stop(spec));
      case 'wait':
        return this.wait(effect.id, effect.ms);
      case 'dropWait':
        return this.dropWait(effect.id);
      case 'tellStarted':
        return this.tellStarted(effect.id, this.processes.pidOf(effect.id));
      case 'tellStopped':
        return this.calls.stopped(effect.id);
      case 'tellFailed':
        return this.calls.failed(effect.id, effect.reason);
      case 'forget':
        return void this.specs.delete(effect.id);
      case 'announceStart':
        return this.announceStart();
      case 'giveUp':
        return this.logGivingUp(effect.id, effect.reason);
      case 'exit':
        return this.self.exit(effect.reason);
    }
  }

  private withSpec(id: string, step: (spec: ResolvedChildSpec) => void): void {
    const spec = this.specs.get(id);
    if (spec) step(spec);
  }

  private start(spec: ResolvedChildSpec): void {
    const { clock } = this.self.node.ports;
    this.processes.start(spec, () => this.meet({ kind: 'started', id: spec.id, now: clock.now() }));
  }

  private tellStarted(id: string, pid: Pid | undefined): void {
    if (pid) this.calls.started(id, pid);
  }

  private wait(id: string, ms: number): void {
    const { wheel, ports } = this.self.node;
    const backoff = new CallbackDeadline(() => {
      this.backoffs.delete(id);
      this.meet({ kind: 'due', id });
    });
    this.backoffs.set(id, backoff);
    wheel.set(backoff, ports.clock.now() + ms);
  }

  private dropWait(id: string): void {
    const backoff = this.backoffs.get(id);
    if (backoff) this.self.node.wheel.drop(backoff);
    this.backoffs.delete(id);
  }

  private logGivingUp(child: string, reason: ExitReason): void {
    this.self.node.ports.logger.error('A supervisor gives up: too many restarts.', {
      supervisor: formatPid(this.self.pid),
      child,
      reason: describeExit(reason),
    });
  }

  /** Its process has ended, whatever the cause: nothing of it is left on the wheel. */
  close(): void {
    this.closed = true;
    for (const id of [...this.backoffs.keys()]) this.dropWait(id);
    this.processes.close();
  }

  // What it tells

  private infoOf(child: ChildState): ChildInfo {
    const { id, restart, significant } = child.rules;
    const way = wayOf(child);
    return { id, restart, significant, pid: way === 'active' ? this.processes.pidOf(id) : stoppedOr(way) };
  }
}

type Way = Exclude<keyof ChildCounts, 'specs'>;

/** How a child is, as callers are told. */
function wayOf(child: ChildState): Way {
  if (child.status === 'up' || child.status === 'stopping') return 'active';
  if (!child.wanted && !isLive(child)) return 'stopped';
  return child.startedBy === 'restart' ? 'restarting' : 'starting';
}

function stoppedOr(way: Exclude<Way, 'active'>): 'starting' | 'restarting' | undefined {
  return way === 'stopped' ? undefined : way;
}

function countsOf(children: readonly ChildState[]): ChildCounts {
  const count = (way: Way) => children.filter((child) => wayOf(child) === way).length;
  return {
    specs: children.length,
    active: count('active'),
    starting: count('starting'),
    restarting: count('restarting'),
    stopped: count('stopped'),
  };
}

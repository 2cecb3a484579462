import { type CrashRecord, type ExitReason, type OperationFate, type Pid, isClean, samePid } from '@liminal/protocol';
import { type Participant, CallbackDeadline } from '@liminal/runtime';
import { type Instance, type ParticipantHost } from '../host/participant-host';
import { type ActorNode } from '../process/actor-node';
import { InstanceReports, type ReportTarget } from './instance-reports';
import { type ParticipantState } from './conversation-resource';

export interface SeatOptions {
  readonly node: ActorNode;
  readonly host: ParticipantHost;
  readonly participant: Participant;
  readonly payloadBytes: number;
  readonly startDeadlineMs: number;
}

/** The conversation's place for a participant instance: who sits there, how it is, and how it left. */
export class ParticipantSeat {
  /** Counts the instances. */
  generation = 0;
  private instance: Instance | undefined;
  private health: ParticipantState['health'] = 'starting';
  private exit: { readonly at: number; readonly reason: ExitReason } | undefined;
  private startDeadline: CallbackDeadline | undefined;

  constructor(private readonly options: SeatOptions) {}

  get subject(): string {
    return this.options.participant.subject;
  }

  /** The instance that messages go to. */
  get current(): Instance {
    return this.instance as Instance;
  }

  get pids(): readonly Pid[] {
    return this.instance ? [this.instance.pid] : [];
  }

  start(conversation: Pid, target: ReportTarget): void {
    const { node, host, participant, payloadBytes, startDeadlineMs } = this.options;
    const generation = ++this.generation;
    const events = new InstanceReports(target, generation);
    this.instance = host.start({ participant, generation, node, conversation, events, payloadBytes });
    this.startDeadline = new CallbackDeadline(() => this.instance?.end({ kind: 'killed', by: 'startDeadline' }));
    node.wheel.set(this.startDeadline, node.ports.clock.now() + startDeadlineMs);
  }

  started(): void {
    this.health = 'running';
    this.dropStartDeadline();
  }

  get isStarting(): boolean {
    return this.health === 'starting';
  }

  stop(): void {
    this.health = 'stopping';
    this.current.stop();
  }

  /** Whether the exit of a process is that of the instance that sits here. */
  isFrom(pid: Pid): boolean {
    return this.instance !== undefined && samePid(pid, this.instance.pid);
  }

  exited(reason: ExitReason): void {
    this.dropStartDeadline();
    this.health = 'exited';
    this.exit = { at: this.options.node.ports.clock.wall(), reason };
  }

  private dropStartDeadline(): void {
    if (this.startDeadline) this.options.node.wheel.drop(this.startDeadline);
    this.startDeadline = undefined;
  }

  /** The record of the exit that has just happened, as policy `fail` decides (CRASH-5, POLICY-1). */
  crashRecord(reason: ExitReason, fates: readonly OperationFate[]): CrashRecord {
    return {
      participant: this.current.pid,
      subject: this.subject,
      host: this.options.host.kind,
      generation: this.generation,
      reason,
      unclean: isClean(reason),
      at: this.exit?.at ?? this.options.node.ports.clock.wall(),
      fates,
      decision: { action: 'fail' },
    };
  }

  state(): ParticipantState {
    const { generation, health, exit, subject } = this;
    const told = { pid: this.current.pid, subject, host: this.options.host.kind, generation, health };
    return exit ? { ...told, exitedAt: exit.at, reason: exit.reason } : told;
  }
}

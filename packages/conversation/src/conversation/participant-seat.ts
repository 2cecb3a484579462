import {
  type Headers,
  type CrashRecord,
  type ExitReason,
  type OperationFate,
  type Pid,
  isClean,
  samePid,
} from '@liminal/protocol';
import { type Participant, CallbackDeadline } from '@liminal/runtime';
import { type Instance, type ParticipantHost } from '../host/participant-host';
import { type ActorNode } from '../process/actor-node';
import { type ResolvedConversationOptions } from './conversation-options';
import { type ParticipantState } from './conversation-resource';
import { InstanceReports, type ReportTarget } from './instance-reports';

const START_DEADLINE: ExitReason = Object.freeze({ kind: 'killed', by: 'startDeadline' });

/** Where a seat's instances run. */
export interface SeatPlace {
  readonly node: ActorNode;
  readonly host: ParticipantHost;
}

/** The conversation's place for a participant instance: who sits there, how it is, and how it left. */
export class ParticipantSeat {
  /** Counts the instances. */
  generation = 0;
  /** Whether the instance has come through its start. */
  hasStarted = false;
  private instance: Instance | undefined;
  private health: ParticipantState['health'] = 'starting';
  private exit: { readonly at: number; readonly reason: ExitReason } | undefined;
  private startDeadline: CallbackDeadline | undefined;

  constructor(
    private readonly place: SeatPlace,
    private readonly participant: Participant,
    private readonly options: ResolvedConversationOptions,
    private readonly headers: Headers,
  ) {}

  get subject(): string {
    return this.participant.subject;
  }

  /** The instance that messages go to. */
  get current(): Instance {
    return this.instance as Instance;
  }

  get pids(): readonly Pid[] {
    return this.instance ? [this.instance.pid] : [];
  }

  /** Results that the instance gave too late, and that went no further. */
  get droppedResults(): number {
    return this.instance?.droppedResults ?? 0;
  }

  start(conversation: Pid, target: ReportTarget): void {
    const { node, host } = this.place;
    const { participant, headers } = this;
    const { payloadBytes, startDeadlineMs } = this.options;
    const generation = ++this.generation;
    const events = new InstanceReports(target, generation);
    this.instance = host.start({
      participant,
      generation,
      headers,
      node,
      conversation,
      events,
      payloadBytes,
    });
    this.startDeadline = new CallbackDeadline(() => this.current.end(START_DEADLINE));
    node.wheel.set(this.startDeadline, node.ports.clock.now() + startDeadlineMs);
  }

  /** The instance takes messages; not where it was asked to stop meanwhile, and its host has not heard of that. */
  started(): boolean {
    if (!this.isStarting) return false;
    this.hasStarted = true;
    this.health = 'running';
    this.dropStartDeadline();
    return true;
  }

  get isStarting(): boolean {
    return this.health === 'starting';
  }

  stop(): void {
    this.health = 'stopping';
    this.current.stop();
  }

  /** Ends the instance without waiting, if it has not exited. Whether it had not. */
  end(reason: ExitReason): boolean {
    if (this.health === 'exited') return false;
    this.exited(reason);
    this.current.end(reason);
    return true;
  }

  /** Whether the exit of a process is that of the instance that sits here. */
  isFrom(pid: Pid): boolean {
    return this.instance !== undefined && samePid(pid, this.instance.pid);
  }

  exited(reason: ExitReason): void {
    this.dropStartDeadline();
    this.health = 'exited';
    this.exit = { at: this.place.node.ports.clock.wall(), reason };
  }

  private dropStartDeadline(): void {
    if (this.startDeadline) this.place.node.wheel.drop(this.startDeadline);
    this.startDeadline = undefined;
  }

  /** The record of the exit that has just happened, as policy `fail` decides (CRASH-5, POLICY-1). */
  crashRecord(reason: ExitReason, fates: readonly OperationFate[]): CrashRecord {
    const { place, subject, generation, exit } = this;
    return {
      participant: this.current.pid,
      subject,
      host: place.host.kind,
      generation,
      reason,
      unclean: isClean(reason),
      at: exit?.at ?? place.node.ports.clock.wall(),
      fates,
      decision: { action: 'fail' },
    };
  }

  state(): ParticipantState {
    const { generation, health, exit, subject, place } = this;
    const told = { pid: this.current.pid, subject, host: place.host.kind, generation, health };
    return exit ? { ...told, exitedAt: exit.at, reason: exit.reason } : told;
  }
}

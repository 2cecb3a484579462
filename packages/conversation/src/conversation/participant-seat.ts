import {
  type Headers,
  type CrashRecord,
  type ExitReason,
  type OperationFate,
  type ParticipantInfo,
  type Pid,
  type PolicyDecision,
  type Status,
  isClean,
  samePid,
} from '@liminal/protocol';
import { type HeldCompensationsSize, CallbackDeadline } from '@liminal/runtime';
import { failedStart } from '../host/failed-start';
import { type Instance, type ParticipantHost, type StartInstance } from '../host/participant-host';
import { type ActorNode } from '../process/actor-node';
import { type ResolvedConversationOptions } from './conversation-options';
import { type ParticipantState } from './conversation-resource';
import { InstanceReports, type ReportTarget } from './instance-reports';
import { type Registration } from './offering';

const START_DEADLINE: ExitReason = Object.freeze({ kind: 'killed', by: 'startDeadline' });

/** The conversation's place for a participant instance: who sits there, how it is, and how it left. */
export class ParticipantSeat {
  /** Counts the instances. */
  generation = 0;
  /** Whether an instance has come through its start, this one or one before it. */
  hasStarted = false;
  /** When the instance was started, on the monotonic clock. */
  startedAt = 0;
  /** Whether an instance of this registration has come through its start. */
  private isProven = false;
  private instance: Instance | undefined;
  private health: ParticipantState['health'] = 'starting';
  private exit: { readonly at: number; readonly reason: ExitReason } | undefined;
  private startDeadline: CallbackDeadline | undefined;
  private lazyDeclinedBy: Set<string> | undefined;
  /** Why nobody took the instance, if so: no participant has failed, and none is to be blamed (SUP-4). */
  declinedWith: Status | undefined;

  constructor(
    private readonly node: ActorNode,
    private made: Registration,
    private readonly options: ResolvedConversationOptions,
    private readonly headers: Headers,
  ) {}

  get subject(): string {
    return this.registration.participant.subject;
  }

  /** What the instance that sits here, or the next one, is made of. */
  get registration(): Registration {
    return this.made;
  }

  /** The next instance is made of another registration. */
  routeTo(registration: Registration): void {
    this.made = registration;
    this.isProven = false;
  }

  /** Whether an instance of the registration has come through its start: what has never done so is not started again (C-19). */
  get isRegistrationProven(): boolean {
    return this.isProven;
  }

  /** Whether there is an instance that takes messages, or will when it has started. */
  get isTaken(): boolean {
    return this.health !== 'exited';
  }

  /** The instance that messages go to. */
  get current(): Instance {
    return this.instance as Instance;
  }

  get pids(): readonly Pid[] {
    return this.instance ? [this.instance.pid] : [];
  }

  /** The registrations that have declined this generation. */
  get declinedBy(): Set<string> {
    this.lazyDeclinedBy ??= new Set();
    return this.lazyDeclinedBy;
  }

  /** Starts the next instance. It finds these compensations, which are held already. */
  start(conversation: Pid, target: ReportTarget, compensations?: HeldCompensationsSize): void {
    this.lazyDeclinedBy = undefined;
    this.declinedWith = undefined;
    this.generation++;
    this.startedAt = this.node.ports.clock.now();
    this.begin(conversation, target, compensations);
  }

  /** Who was asked to host this generation does not: another is. */
  redirect(
    to: Registration,
    conversation: Pid,
    target: ReportTarget,
    compensations?: HeldCompensationsSize,
  ): void {
    this.dropStartDeadline();
    this.routeTo(to);
    this.begin(conversation, target, compensations);
  }

  private begin(conversation: Pid, target: ReportTarget, compensations?: HeldCompensationsSize): void {
    const { node, headers, generation } = this;
    const { participant, host } = this.registration;
    const { payloadBytes, startDeadlineMs } = this.options;
    const events = new InstanceReports(target, generation);
    this.health = 'starting';
    this.exit = undefined;
    const request = {
      participant,
      generation,
      attempt: 1 + (this.lazyDeclinedBy?.size ?? 0),
      conversationId: target.id,
      headers,
      node,
      conversation,
      events,
      payloadBytes,
      compensations,
    };
    // First: a host may have started it before it comes back.
    this.startDeadline = new CallbackDeadline(() => this.current.end(START_DEADLINE));
    node.wheel.set(this.startDeadline, this.startedAt + startDeadlineMs);
    this.instance = begin(host, request);
  }

  /** The instance takes messages; not where it was asked to stop meanwhile, and its host has not heard of that. */
  started(): boolean {
    if (!this.isStarting) return false;
    this.hasStarted = true;
    this.isProven = true;
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

  /** At an instant by the wall clock. */
  exited(reason: ExitReason, at = this.node.ports.clock.wall()): void {
    this.dropStartDeadline();
    this.health = 'exited';
    this.exit = { at, reason };
  }

  private dropStartDeadline(): void {
    if (this.startDeadline) this.node.wheel.drop(this.startDeadline);
    this.startDeadline = undefined;
  }

  /** The record of the exit that has just happened (CRASH-5). */
  crashRecord(reason: ExitReason, fates: readonly OperationFate[], decision: PolicyDecision): CrashRecord {
    const { pid, subject, host, generation } = this.info();
    const at = this.exit?.at ?? this.node.ports.clock.wall();
    const unclean = isClean(reason);
    return { participant: pid, subject, host, generation, reason, unclean, at, fates, decision };
  }

  /** Who sits here, or sat here last. */
  info(): ParticipantInfo {
    const { generation, subject, registration } = this;
    return { pid: this.current.pid, subject, host: registration.host.kind, generation };
  }

  state(): ParticipantState {
    const { health, exit } = this;
    const told = { ...this.info(), health };
    return exit ? { ...told, exitedAt: exit.at, reason: exit.reason } : told;
  }
}

/** A host must not throw; where one does all the same, its instance has failed to start. */
function begin(host: ParticipantHost, request: StartInstance): Instance {
  try {
    return host.start(request);
  } catch (error) {
    return failedStart(request, error);
  }
}

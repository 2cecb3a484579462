import {
  type ConversationFrame,
  type ExitReason,
  type Frame,
  type RegisteredFrame,
  type Status,
  type UnregisterFrame,
  LIMITS,
  OK,
  boundedText,
  openProblem,
  statusErrorFor,
  toStatusError,
} from '@liminal/protocol';
import {
  type Clock,
  type DeadlineWheel,
  type KnownNames,
  type Logger,
  type Participant,
  type Scheduler,
  Assignments,
  checkNames,
  checkedFunction,
  checkedMs,
  checkedWhole,
  createRunQueue,
  participantsIn,
} from '@liminal/runtime';
import { type RegistrationLink, ClientRegistration } from './client-registration';
import { type RegisterOptions, type Registration } from './registration';

/** What hosting uses of its connection. */
export interface HostingLink {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly wheel: DeadlineWheel;
  /** Told of the crashes of what is hosted here. */
  readonly logger: Logger;
  send(frame: Frame): void;
  flush(): void;
}

const DEFAULT_CAPACITY = 1_024;
const DEFAULT_DEADLINE_MS = 30_000;

const OPTIONS: KnownNames<RegisterOptions> = {
  capacity: 1,
  accept: 1,
  version: 1,
  attributes: 1,
  deadlineMs: 1,
};

/** What this program hosts for the server at the other end: its registrations, and the instances that it was assigned. */
export class HostedParticipants implements RegistrationLink {
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  private readonly assignments: Assignments;
  private readonly registrations = new Map<number, ClientRegistration>();
  private lastRegistration = 0;

  constructor(private readonly link: HostingLink) {
    const { clock, scheduler, wheel, logger } = link;
    this.clock = clock;
    this.wheel = wheel;
    this.assignments = new Assignments({
      link: { host: 'remote', send: (frame) => link.send(frame), flush: () => link.flush() },
      clock,
      logger,
      runQueue: createRunQueue(clock, scheduler),
    });
  }

  /** Rejects with the status error: the server's refusal, or what is wrong with what is offered. */
  async register(offered: unknown, options: RegisterOptions): Promise<Registration> {
    checkNames('register()', options, OPTIONS);
    checkedFunction('accept', options.accept);
    const { accept, attributes = [], version = '' } = options;
    const participants = checkedParticipants(offered);
    const deadlineMs = checkedMs('deadlineMs', options.deadlineMs ?? DEFAULT_DEADLINE_MS, 1);
    const capacity = checkedWhole('capacity', options.capacity ?? DEFAULT_CAPACITY, 1, 2 ** 32 - 1);
    const problem = openProblem('attributes', attributes);
    if (problem) throw toStatusError(problem);
    const told = { version: boundedText(version, LIMITS.idBytes), attributes };
    const ended = () => {
      registration.instanceEnded();
      this.forgetIfOver(number);
    };
    const frame = this.assignments.offer({ participants, capacity, accept }, told, ended);
    const number = frame.registration;
    const registration = new ClientRegistration(frame, this, deadlineMs);
    this.registrations.set(number, registration);
    this.lastRegistration = number;
    this.link.send(frame);
    await registration.answered;
    return registration;
  }

  // From the server

  registered({ registration, status }: RegisteredFrame): void {
    if (status.code !== 'ok') this.assignments.withdraw(registration);
    this.find(registration)?.registered(status);
    this.forgetIfOver(registration);
  }

  unregistered({ registration, status }: UnregisterFrame): void {
    this.assignments.withdraw(registration);
    this.find(registration)?.over(status);
    this.forgetIfOver(registration);
  }

  /** Nothing, where it is over already. */
  private find(registration: number): ClientRegistration | undefined {
    if (registration <= this.lastRegistration) return this.registrations.get(registration);
    throw statusErrorFor('malformed', `Registration ${registration} was never asked for [WIRE-2].`);
  }

  private forgetIfOver(registration: number): void {
    if (this.registrations.get(registration)?.isOver) this.registrations.delete(registration);
  }

  /** A frame of an assignment came. Throws the status error where it breaks the protocol. */
  receive(frame: ConversationFrame): void {
    this.assignments.receive(frame);
  }

  /** The connection is over. */
  lost(status: Status, reason: ExitReason): void {
    for (const registration of this.registrations.values()) registration.over(status);
    this.assignments.exitAll(reason);
  }

  // What registrations need

  withdraw(registration: number): void {
    this.assignments.withdraw(registration);
    this.link.send({ kind: 'unregister', registration, status: OK });
  }

  instancesOf(registration: number): number {
    return this.assignments.instancesOf(registration);
  }

  stop(registration: number): void {
    this.assignments.stop(registration);
  }

  exit(registration: number, reason: ExitReason): void {
    this.assignments.exitAll(reason, registration);
  }
}

function checkedParticipants(offered: unknown): Participant[] {
  const participants = participantsIn(offered, 'register()');
  const subjects = new Set(participants.map(({ subject }) => subject));
  if (subjects.size < participants.length)
    throw statusErrorFor('malformed', 'register() was given two participants of one subject.');
  if (participants.length > LIMITS.listEntries)
    throw statusErrorFor(
      'malformed',
      `register() takes ${LIMITS.listEntries} participants at a time; register the rest separately.`,
    );
  return participants;
}

import {
  type AssignFrame,
  type ConversationFrame,
  type ExitReason,
  type ParticipantOffer,
  type RegisterFrame,
  type Status,
  statusErrorFor,
  statusErrorFrom,
  statusFor,
} from '@liminal/protocol';
import { isOnlyPromised } from '../participant/answer';
import { type Participant } from '../participant/participant';
import { type Clock } from '../ports/clock';
import { type Logger } from '../ports/logger';
import { type RunQueue } from '../run-queue';
import { AssignedInstance } from './assigned-instance';
import { type AssignmentLink } from './assignment-link';

/** What an instance is wanted for, as whoever may decline it sees it. */
export type Assignment = Pick<
  AssignFrame,
  'conversationId' | 'subject' | 'generation' | 'attempt' | 'headers'
>;

/**
 * Participants that are offered together.
 *
 * @internal
 */
export interface OfferedParticipants {
  /** One for each subject. */
  readonly participants: readonly Participant[];
  /** How many instances are taken at once. */
  readonly capacity: number;
  /** Whether an assignment is taken. What it throws is told to the server, as the status that it is declined with. */
  readonly accept?: ((assignment: Assignment) => boolean) | undefined;
}

/** A registration, and how many of its instances there are. */
interface Registration extends OfferedParticipants {
  readonly bySubject: ReadonlyMap<string, Participant>;
  instances: number;
  open: boolean;
  /** Whether its owner is being asked to take one more. */
  isAsked: boolean;
  /** Told when an instance has ended. */
  readonly ended: (() => void) | undefined;
}

/**
 * What {@link Assignments} are made of.
 *
 * @internal
 */
export interface AssignmentsOptions {
  /** The way back. */
  readonly link: AssignmentLink;
  /** For deadlines. */
  readonly clock: Clock;
  /** Where instances take their turns. */
  readonly runQueue: RunQueue;
  /** Told of crashes here, with where they happened. Default: nobody. */
  readonly logger?: Logger | undefined;
}

/**
 * The instances that this program, this thread or this child runs for whoever is at the other end of a link, by their handles on it. The same
 * code on every host but the inline one.
 *
 * @internal
 */
export class Assignments {
  private readonly byRef = new Map<number, AssignedInstance>();
  private readonly registrations = new Map<number, Registration>();
  private lastRegistration = 0;
  private lastRef = 0;
  private isOver = false;

  /** None yet, and nothing is offered. */
  constructor(private readonly options: AssignmentsOptions) {}

  /** How many instances there are. */
  get size(): number {
    return this.byRef.size;
  }

  /** How many instances of a registration there are. */
  instancesOf(registration: number): number {
    return this.registrations.get(registration)?.instances ?? 0;
  }

  /**
   * Offers participants: gives the frame that says so, for whoever sends it.
   *
   * @param ended Called whenever an instance of these has ended.
   */
  offer(
    offered: OfferedParticipants,
    told: Pick<RegisterFrame, 'version' | 'attributes'> = UNTOLD,
    ended?: () => void,
  ): RegisterFrame {
    const registration = ++this.lastRegistration;
    const bySubject = new Map(offered.participants.map((each) => [each.subject, each]));
    this.registrations.set(registration, {
      ...offered,
      bySubject,
      instances: 0,
      open: true,
      isAsked: false,
      ended,
    });
    const { participants, capacity } = offered;
    return { kind: 'register', registration, offers: participants.map(offerOf), capacity, ...told };
  }

  /** Takes no more assignments of a registration; those that there are go on. */
  withdraw(registration: number): void {
    const found = this.registrations.get(registration);
    if (!found) return;
    found.open = false;
    this.forgetIfOver(registration, found);
  }

  /** Nothing is left of a registration that has been withdrawn and has no instances any more. */
  private forgetIfOver(registration: number, { open, instances, isAsked }: Registration): void {
    if (!open && instances === 0 && !isAsked) this.registrations.delete(registration);
  }

  /** Stops the instances of a registration gracefully, each with its `terminate`. */
  stop(registration: number): void {
    this.withdraw(registration);
    for (const instance of [...this.byRef.values()])
      if (instance.registration === registration) instance.stop();
  }

  /** Ends all instances at once, and takes no more, or ends those of one registration; each with its exit told. */
  exitAll(reason: ExitReason, registration?: number): void {
    this.isOver ||= registration === undefined;
    for (const instance of [...this.byRef.values()])
      if (registration === undefined || instance.registration === registration) instance.exit(reason);
  }

  /** A frame of an assignment came. Throws the status error where it breaks the protocol. */
  receive(frame: ConversationFrame): void {
    if (frame.kind === 'assign') return this.assign(frame);
    const instance = this.byRef.get(frame.ref);
    if (instance) return drive(instance, frame);
    // [WIRE-2] what comes for an instance that has ended was under way when it ended
    if (frame.ref <= this.lastRef && frame.ref % 2 === 0) return;
    throw statusErrorFor(
      'malformed',
      `A ${frame.kind} came for ${frame.ref}, which was never assigned [WIRE-2].`,
    );
  }

  private assign(frame: AssignFrame): void {
    const { ref } = frame;
    if (ref % 2 !== 0 || ref <= this.lastRef)
      throw statusErrorFor(
        'malformed',
        `An instance was assigned as ${ref} after ${this.lastRef}; a server's handles are even and ascend [WIRE-2].`,
      );
    this.lastRef = ref;
    const registration = this.registrations.get(frame.registration);
    if (!registration)
      return this.decline(ref, frame.registration <= this.lastRegistration ? WITHDRAWN : UNKNOWN);
    const participant = registration.bySubject.get(frame.subject);
    if (!participant) return this.decline(ref, UNKNOWN);
    const { open, instances, capacity } = registration;
    if (!open) return this.decline(ref, WITHDRAWN);
    if (instances >= capacity)
      return this.decline(
        ref,
        statusFor('queueFull', `There are ${instances} instances here, as many as are taken at once.`),
      );
    // Whoever is asked may take all of it back in answer to that: then this one is the last of it.
    registration.isAsked = true;
    const refusal = refusalOf(registration, frame);
    registration.isAsked = false;
    if (!refusal && !this.isOver) return this.begin(frame, registration, participant);
    this.decline(ref, refusal ?? WITHDRAWN);
    this.forgetIfOver(frame.registration, registration);
  }

  private decline(ref: number, status: Status): void {
    this.options.link.send({ kind: 'declined', ref, status });
  }

  private begin(assign: AssignFrame, registration: Registration, participant: Participant): void {
    const { ref } = assign;
    registration.instances++;
    const exited = () => {
      this.byRef.delete(ref);
      registration.instances--;
      this.forgetIfOver(assign.registration, registration);
      registration.ended?.();
    };
    const instance = new AssignedInstance({ ...this.options, assign, participant, exited });
    this.byRef.set(ref, instance);
    instance.start();
  }
}

/** Why its owner does not take it. */
function refusalOf({ accept }: Registration, frame: AssignFrame): Status | undefined {
  if (!accept) return undefined;
  try {
    // Plain JavaScript may answer with a promise, which is no yes.
    const answer: unknown = accept(frame);
    if (answer === true) return undefined;
    return isOnlyPromised(answer) ? ACCEPTED_LATER : NOT_ACCEPTED;
  } catch (error) {
    return statusErrorFrom(error).status;
  }
}

function offerOf({ subject, concurrency = 1, supervision }: Participant): ParticipantOffer {
  return { subject, concurrency, ...(supervision === undefined ? {} : { supervision }) };
}

function drive(instance: AssignedInstance, frame: ConversationFrame): void {
  switch (frame.kind) {
    case 'message':
      return instance.message(frame);
    case 'cancel':
      return instance.cancel(frame);
    case 'credit':
      return instance.credit(frame);
    case 'close':
      return instance.stop();
    case 'closed':
      return instance.end(frame);
    default:
      throw statusErrorFor('malformed', `A server does not send ${frame.kind} in an assignment [WIRE-2].`);
  }
}

const UNTOLD = Object.freeze({ version: '', attributes: [] });
const UNKNOWN = statusFor('notFound', 'No such participant is offered here.');
const WITHDRAWN = statusFor('draining', 'The participant is not offered here any more.');
const NOT_ACCEPTED = statusFor('draining', 'The program does not take this conversation.');
const ACCEPTED_LATER = statusFor(
  'draining',
  'The program does not take this conversation: its accept() gave a promise, and has to answer at once, with true or false.',
);

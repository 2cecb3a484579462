import {
  type ExitReason,
  type Frame,
  type RegisterFrame,
  type Status,
  type UnregisterFrame,
  OK,
  statusErrorFor,
  statusFor,
} from '@liminal/protocol';
import { type Conversations, sharedDeath } from '@liminal/conversation';
import { FarInstances } from '@liminal/hosts';
import { type Logger } from '@liminal/runtime';
import { ProgramLog } from './program-log';
import { RemoteHost } from './remote-host';

/** What the hosting of one connection uses. */
export interface RemoteProgramOptions {
  readonly conversations: Pick<Conversations, 'addHost' | 'remove' | 'registrations'>;
  readonly send: (frame: Frame) => void;
  /** Why the program may not host these subjects, if so. */
  readonly refusal: (subjects: readonly string[]) => Status | undefined;
  /** What the program is told of an error. */
  readonly told: (error: unknown) => Status;
  /** Where its connection comes from, and what it calls itself. */
  readonly program: { readonly remote: string; readonly name: string };
  /** A name for a registration that no other has. */
  readonly nextName: () => string;
  readonly logger: Logger;
  /** Its last instance is over. */
  readonly onIdle: () => void;
}

/** What only a program that hosts participants sends. */
type ProgramFrame = Extract<Frame, { readonly kind: (typeof PROGRAM_KINDS)[number] }>;

const PROGRAM_KINDS = [
  'unregister',
  'assigned',
  'declined',
  'started',
  'reply',
  'progress',
  'compensation',
  'exit',
] as const;

/** Whether a frame is of a program that hosts participants, and not of a client that converses. */
export function isOfProgram(frame: Frame): frame is ProgramFrame {
  return (PROGRAM_KINDS as readonly string[]).includes(frame.kind);
}

/** Each takes memory for as long as the connection lives, and offers up to 32 subjects. */
const MOST_REGISTRATIONS = 64;

const TOO_MANY = statusFor(
  'queueFull',
  `This connection has ${MOST_REGISTRATIONS} registrations, its limit; take one back first.`,
);

/** A registration in force. */
interface Registered {
  readonly name: string;
  readonly host: RemoteHost;
}

/** What a connected program hosts: its registrations, and the instances that run there. */
export class RemoteProgram {
  private readonly registered = new Map<number, Registered>();
  private readonly instances: FarInstances;
  private lastRegistration = 0;
  private readonly log: ProgramLog;

  constructor(private readonly options: RemoteProgramOptions) {
    this.log = new ProgramLog(options.logger, options.program);
    this.instances = new FarInstances({
      link: options,
      onReleased: (_ref, registration) => this.released(registration),
    });
  }

  /** How many instances run there. */
  get size(): number {
    return this.instances.size;
  }

  private released(registration: number): void {
    const registered = this.registered.get(registration);
    registered?.host.released();
    if (registered) this.forgetIfOver(registration, registered.host);
    if (this.size === 0) this.options.onIdle();
  }

  // From the program

  /** A frame of the program came. Throws the status error where it breaks the protocol. */
  receive(frame: ProgramFrame): void {
    if (frame.kind === 'unregister') this.unregister(frame);
    else this.instances.receive(frame);
  }

  /** It offers participants: all are taken, or none. */
  register(frame: RegisterFrame): void {
    const { registration } = frame;
    if (registration <= this.lastRegistration)
      throw statusErrorFor(
        'malformed',
        `Registration ${registration} came after ${this.lastRegistration}; they ascend [WIRE-2].`,
      );
    this.lastRegistration = registration;
    const refusal = this.refusal(frame);
    this.options.send({ kind: 'registered', registration, status: refusal ?? OK });
    const registered = this.registered.get(registration);
    if (refusal) this.log.refused(frame, refusal);
    else if (registered) this.hosts(registered, frame);
  }

  private hosts(registered: Registered, frame: RegisterFrame): void {
    this.log.hosts(registered, frame);
    const elsewhere = this.options.conversations.registrations.filter(({ host }) => !host.room);
    const without = new Set(elsewhere.map(({ subject }) => subject));
    const behind = frame.offers.filter(({ subject }) => without.has(subject));
    this.log.isBehind(registered, behind);
  }

  private refusal(frame: RegisterFrame): Status | undefined {
    const { conversations, refusal, nextName, told, program } = this.options;
    const refused = refusal(frame.offers.map(({ subject }) => subject));
    if (refused) return refused;
    if (this.registered.size >= MOST_REGISTRATIONS) return TOO_MANY;
    const host = new RemoteHost({ frame, instances: this.instances, program });
    const name = nextName();
    try {
      conversations.addHost(host, name);
    } catch (error) {
      return told(error);
    }
    this.registered.set(frame.registration, { name, host });
    return undefined;
  }

  /** It takes an offer back; what is assigned goes on. */
  private unregister({ registration }: UnregisterFrame): void {
    const found = this.registered.get(registration);
    if (!found && registration > this.lastRegistration)
      throw statusErrorFor('malformed', `Registration ${registration} was never made [WIRE-2].`);
    const wasOpen = found !== undefined && this.withdraw(found);
    if (found) this.forgetIfOver(registration, found.host);
    this.options.send({ kind: 'unregister', registration, status: OK });
    if (wasOpen) this.log.tookBack(found);
  }

  /** Nothing is left of a registration that has been taken back and has no instances any more. */
  private forgetIfOver(registration: number, { isOver }: RemoteHost): void {
    if (isOver) this.registered.delete(registration);
  }

  /** Whether it was in force until now. */
  private withdraw(registered: Registered): boolean {
    const wasOpen = registered.host.close();
    this.remove(registered);
    return wasOpen;
  }

  private remove({ name, host }: Registered): void {
    for (const { subject } of host.participants) this.options.conversations.remove(subject, name);
  }

  // From the connection

  /** The server stops: nothing more is assigned, what is goes on. */
  drain(status: Status): void {
    for (const [registration, registered] of this.registered) {
      if (!this.withdraw(registered)) continue;
      this.options.send({ kind: 'unregister', registration, status });
      this.forgetIfOver(registration, registered.host);
    }
  }

  /**
   * The connection is over, and with it all that runs there.
   *
   * @param isExact Whether all that the program had said has come (OP-7).
   */
  lost(reason: ExitReason, isExact: boolean): void {
    const registered = [...this.registered.values()];
    const { size } = this;
    // [EXIT-5] whoever reacts to an exit finds no registration of it any more
    for (const each of registered) this.withdraw(each);
    this.registered.clear();
    const death = sharedDeath(reason);
    this.instances.lost(() => death, isExact);
    this.log.isGone(registered, size, reason);
  }
}

/** Why a program may not host what it offers. */
export function notAllowed(subjects: readonly string[]): Status {
  return statusFor(
    'permissionDenied',
    `This program may not host ${subjects.slice(0, 3).join(', ')} here: the server's mayRegister decides. By default it takes those that authenticate lets in, with a token for example, and without that programs on its own machine.`,
  );
}

import { type RegisterFrame, statusFor } from '@liminal/protocol';
import { type HostReport, type ParticipantHost, type StartInstance } from '@liminal/conversation';
import { FarInstance, type FarInstances } from '@liminal/hosts';
import { type Participant } from '@liminal/runtime';

/** What a remote host is made of. */
export interface RemoteHostOptions {
  readonly frame: RegisterFrame;
  /** The instances of the program's connection, of this registration and of others. */
  readonly instances: FarInstances;
  /** Where the program's connection comes from, and what it calls itself. */
  readonly program: { readonly remote: string; readonly name: string };
}

/** Instances of one registration, whatever it says: what a program does not say has ended is kept for as long as its connection lives. */
const MOST_INSTANCES = 16_384;

const TAKEN_BACK = statusFor(
  'noInstance',
  'The program that hosted it is gone, or has taken its participant back.',
);

/** One registration of a connected program, as the host of its subjects. */
export class RemoteHost implements ParticipantHost {
  readonly kind = 'remote';
  readonly participants: readonly Participant[];
  /** How many instances it has, with those that are over here and that the program has not let go of. */
  private size = 0;
  private isOpen = true;

  constructor(private readonly options: RemoteHostOptions) {
    this.participants = options.frame.offers.map((offer) => ({ ...offer, handle: notHere }));
  }

  get registration(): number {
    return this.options.frame.registration;
  }

  /** Whether it has been taken back, and has no instance any more. */
  get isOver(): boolean {
    return !this.isOpen && this.size === 0;
  }

  room(): number {
    const { instances, frame } = this.options;
    const capacity = Math.min(frame.capacity, MOST_INSTANCES);
    return this.isOpen && !instances.isExhausted ? Math.max(capacity - this.size, 0) : 0;
  }

  report(): HostReport {
    const { frame, program } = this.options;
    const { capacity, version, attributes } = frame;
    return { instances: this.size, capacity, program: { ...program, version, attributes } };
  }

  /** Also where there is no room left: the program then declines, and another one is asked. */
  start(request: StartInstance): FarInstance {
    const instance = new FarInstance(request, () => undefined);
    // A restart, or what is to be undone, comes back to where it was.
    if (!this.isOpen) {
      request.node.ports.scheduler.soon(() => instance.refuse(TAKEN_BACK));
      return instance;
    }
    this.size++;
    this.options.instances.assign(instance, this.registration);
    return instance;
  }

  /** One of its instances is over on both sides. */
  released(): void {
    this.size--;
  }

  /** It takes no more. Whether it did until now. */
  close(): boolean {
    const { isOpen } = this;
    this.isOpen = false;
    return isOpen;
  }
}

function notHere(): never {
  throw new Error('This participant runs in a program that is connected.');
}

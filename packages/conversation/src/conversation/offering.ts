import { type Status } from '@liminal/protocol';
import { type Participant, type Ports, type Supervision } from '@liminal/runtime';
import { type SubjectBreaker, createSubjectBreaker } from '../breaker/subject-breaker';
import { type ParticipantHost } from '../host/participant-host';
import { KeyWindow, type KeyWindowOptions } from '../idempotency/key-window';

/** Something that instances of a subject can be made of, somewhere. */
export interface Registration {
  /** Unique among those of its subject. */
  readonly name: string;
  readonly participant: Participant;
  readonly host: ParticipantHost;
}

const NO_SUPERVISION: Supervision = Object.freeze({});

/**
 * What conversations are opened on: its registrations, in the order in which they were added, and what all conversations on it share. A
 * conversation keeps the subject that it was opened on, also when the last registration of it is gone.
 */
export class Offering {
  private readonly byName = new Map<string, Registration>();
  private lazyNames: readonly string[] | undefined;
  private lazyBreaker: SubjectBreaker | undefined;
  private lazyKeys: KeyWindow | undefined;

  constructor(
    readonly name: string,
    private readonly ports: Pick<Ports, 'clock' | 'logger'>,
    private readonly keyOptions: KeyWindowOptions,
    /** The first registration's: it speaks for the subject. */
    private first: Supervision = NO_SUPERVISION,
  ) {}

  get supervision(): Supervision {
    return this.first;
  }

  /** It has a registration again, after it had none: that speaks for the subject now. */
  revive(supervision: Supervision = NO_SUPERVISION): void {
    this.first = supervision;
  }

  /** `false` where there is one of this name. */
  add(registration: Registration): boolean {
    if (this.byName.has(registration.name)) return false;
    this.byName.set(registration.name, registration);
    this.lazyNames = undefined;
    return true;
  }

  /** One of them, or all. Whether any is left. */
  remove(name?: string): boolean {
    if (name === undefined) this.byName.clear();
    else this.byName.delete(name);
    this.lazyNames = undefined;
    return this.byName.size > 0;
  }

  /** The names of its registrations, in their order; the list is replaced and never changed. */
  get names(): readonly string[] {
    this.lazyNames ??= [...this.byName.keys()];
    return this.lazyNames;
  }

  registrations(): readonly Registration[] {
    return [...this.byName.values()];
  }

  /** Where a conversation begins: with the registration whose host has most room; of equals, with the one that was added first. */
  choose(without?: ReadonlySet<string>): Registration | undefined {
    let best: Registration | undefined;
    let most = -1;
    for (const registration of this.byName.values()) {
      if (without?.has(registration.name)) continue;
      const room = roomOf(registration);
      if (room > most) [best, most] = [registration, room];
    }
    return best;
  }

  /** Whether no registration has room for another instance. */
  get isFull(): boolean {
    return ![...this.byName.values()].some((registration) => roomOf(registration) > 0);
  }

  registration(name: string): Registration | undefined {
    return this.byName.get(name);
  }

  /** Why no instance may be started now, if so (SUP-4). */
  refusal(): Status | undefined {
    return this.lazyBreaker?.refusal();
  }

  /** One is started now: while its breaker is tried, it is the one that decides. */
  starting(): void {
    this.lazyBreaker?.starting();
  }

  /** Made with the first crash: most subjects need none. */
  get breaker(): SubjectBreaker {
    this.lazyBreaker ??= createSubjectBreaker(this.name, this.ports, this.supervision.breaker);
    return this.lazyBreaker;
  }

  /** The breaker, where there was a crash. */
  succeeded(): void {
    this.lazyBreaker?.succeeded();
  }

  get keys(): KeyWindow {
    this.lazyKeys ??= new KeyWindow(this.ports.clock, this.keyOptions);
    return this.lazyKeys;
  }
}

function roomOf({ host, participant }: Registration): number {
  return host.room?.(participant) ?? Infinity;
}

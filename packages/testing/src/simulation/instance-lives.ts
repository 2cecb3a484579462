import { type CrashRecord } from '@liminal/protocol';
import { type Book } from './book';
import { type Order } from './order';

/** What a moment on two machines' clocks may differ by: their timers' ticks. */
const TICK_MS = 2;

/** A start of an instance, or its death of what it was told to do. */
interface Moment {
  readonly at: number;
  readonly isInline: boolean;
}

interface Start extends Moment {
  /** The registration that it is of. */
  readonly place: string;
}

/** What an instance has died of. */
export interface Death extends Moment {
  readonly order: Order['do'];
  /** The message that it died of. */
  readonly token: number;
  /** How many compensations had been declared. */
  readonly declared: number;
}

/** Where and when the instances of one conversation begin and die, against what the crashes say of them. */
export class InstanceLives {
  /** By generation. One that was given up may begin after the one that took its place. */
  private readonly starts = new Map<number, Start>();
  private readonly deaths = new Map<number, Death>();
  /** When the programs of instances were gone, with a word to the server. */
  private readonly losses = new Map<number, number>();

  constructor(private readonly book: Book) {}

  /** An instance begins. `place` names the registration that it is of. */
  begins(generation: number, place: string, isInline: boolean): void {
    this.book.say(`instance ${generation} begins at ${place}`);
    this.starts.set(generation, { at: this.book.now(), isInline, place });
  }

  /** It dies of a message; of several, the first is the one that it dies of. */
  dies(generation: number, death: Omit<Death, 'at'>): void {
    if (!this.deaths.has(generation)) this.deaths.set(generation, { ...death, at: this.book.now() });
  }

  /** The program of the last instance is gone, and the server has been told. */
  lastIsLost(): void {
    if (!this.losses.has(this.lastGeneration)) this.losses.set(this.lastGeneration, this.book.now());
  }

  /** When the program of an instance was gone; nothing where it was not. */
  lostAt(generation: number): number | undefined {
    return this.losses.get(generation);
  }

  /** Whether the server knows that it has begun: of who is far away and dies without a word, it may not. */
  hasBegun(generation: number, diesWithoutWord: boolean): boolean {
    const start = this.starts.get(generation);
    return start !== undefined && (start.isInline || !diesWithoutWord);
  }

  /** Whether any of them ran in another program than the server's. */
  get areFar(): boolean {
    return [...this.starts.values()].some(({ isInline }) => !isInline);
  }

  get lastGeneration(): number {
    return Math.max(0, ...this.starts.keys());
  }

  /** Where its last instance began. */
  get lastPlace(): string | undefined {
    return this.starts.get(this.lastGeneration)?.place;
  }

  /** Since when its last instance has lived, until then; nothing where it did not, or is far away. */
  lastLivesSince(until: number): number | undefined {
    const [start, death] = [this.starts.get(this.lastGeneration), this.deaths.get(this.lastGeneration)];
    return start?.isInline && !(death && death.at <= until) ? start.at : undefined;
  }

  /** How many compensations had been declared when an instance died; nothing where that is not certain, as of somebody far away. */
  declaredBefore(generation: number): number | undefined {
    return this.areFar ? undefined : this.deaths.get(generation)?.declared;
  }

  /** [CRASH-5] [EXIT-2] [EXIT-3] Of what an instance has died, and when. */
  checkRecord({ generation, reason, unclean, at }: CrashRecord, startsAt: number): void {
    const death = this.deaths.get(generation);
    if (!death?.isInline) return;
    const isPeaceful = death.order === 'exitNormal';
    const kind = isPeaceful ? 'normal' : 'crashed';
    if (reason.kind !== kind || unclean !== isPeaceful)
      this.book.violated(
        `instance ${generation} is said to have died as ${reason.kind}, not ${kind}`,
        'EXIT-2',
      );
    if (Math.abs(at - startsAt - death.at) > TICK_MS)
      this.book.violated(
        `instance ${generation} is said to have died at ${at - startsAt}, not ${death.at}`,
        'CRASH-5',
      );
  }

  /**
   * [CRASH-1] Who died is known to have died, and nobody else; its successor comes after the wait [SUP-2], from where it has to [POLICY-3].
   *
   * @param mayEnd Whether an instance was told anything that may end it.
   */
  checkCrashes(crashes: readonly CrashRecord[], mayEnd: (generation: number) => boolean): void {
    const crashed = new Set(crashes.map(({ generation }) => generation));
    for (const [generation, { token }] of this.deaths)
      if (!crashed.has(generation))
        this.book.violated(`instance ${generation} has died of ${token}, and nobody was told`, 'CRASH-1');
    for (const crash of crashes) {
      this.checkSuccessor(crash);
      const { generation } = crash;
      if (this.starts.get(generation)?.isInline && !mayEnd(generation))
        this.book.violated(`instance ${generation} has crashed of nothing that it was told`, 'CRASH-1');
    }
  }

  private checkSuccessor({ generation, decision }: CrashRecord): void {
    const [death, next] = [this.deaths.get(generation), this.starts.get(generation + 1)];
    if (!next) return;
    const waited = death?.isInline && next.isInline ? next.at - death.at : Infinity;
    if (decision.action === 'restart' && waited < decision.delayMs)
      this.book.violated(
        `instance ${generation + 1} begins ${waited} ms after the crash, not ${decision.delayMs}`,
        'SUP-2',
      );
    this.checkPlace(generation + 1, next.place, decision);
  }

  /** [POLICY-2] [POLICY-3] the same again, or one that has not been tried */
  private checkPlace(generation: number, place: string, { action }: CrashRecord['decision']): void {
    const before = [...this.starts].filter(([earlier]) => earlier < generation);
    const last = this.starts.get(generation - 1);
    if (action === 'routeToNext' && before.some(([, earlier]) => earlier.place === place))
      this.book.violated(`instance ${generation} is of ${place} again`, 'POLICY-3');
    // A program may decline, and another is asked then.
    if (action === 'restart' && last?.isInline && last.place !== place)
      this.book.violated(`instance ${generation} is of ${place}, not of ${last.place}`, 'POLICY-2');
  }
}

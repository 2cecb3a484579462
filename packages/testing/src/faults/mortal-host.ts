import {
  type ExitReason,
  type Instance,
  type InstanceEvents,
  type ParticipantHost,
  type StartInstance,
  INLINE_HOST,
} from '@liminal/conversation';
import { type Choice, seededChoice } from '@liminal/runtime/testing';
import { malformed } from './malformed';

/** Where in its life an instance dies. */
export type DeathPoint =
  /** Instead of saying that it has started. */
  | 'start'
  /** When a message's handler is about to be called, and then is not: handed over, and of unknown outcome. */
  | 'handOver'
  /** Right after a reply, or the end of an operation: that arrives, and then the exit (LINK-4). */
  | 'reply';

/** When a host dies. */
export interface Death {
  /** At which point. */
  readonly at: DeathPoint;
  /** The how manieth of these points from now on, from 1. Default 1. */
  readonly nth?: number;
  /** With which reason. Default: `killed`, by `mortalHost`. */
  readonly reason?: ExitReason;
}

/** What {@link createMortalHost} takes. All optional. */
export interface MortalHostOptions {
  /** The kind of host, as crash records name it. Default `mortal`. */
  readonly kind?: string;
  /** Whether all instances die together, as those of one worker do (C-20), or only the one whose point it was. Default `true`. */
  readonly sharesDeath?: boolean;
  /** Dies at random. Default: never by itself. */
  readonly atRandom?: RandomDeaths;
}

/** Deaths at random. */
export interface RandomDeaths {
  /** The same seed dies at the same points. */
  readonly seed: number;
  /** At one of so many points, on average. */
  readonly oneIn: number;
}

/**
 * A host on this program's own event loop whose instances die when a test says so, as those of threads, children and programs do by themselves. Their
 * conversations are told the same; but a handler that is at work runs on, for nobody can stop it, and what it does then has no effect on its conversation, and
 * may have one elsewhere: a participant that is to be tested with it looks at its `signal` after each `await`.
 */
export interface MortalHost extends ParticipantHost {
  /** How many instances are alive. */
  readonly instances: number;
  /** How often it has died. */
  readonly deaths: number;
  /** How many deaths are planned whose point has not come: a test that wants them all looks at its end. */
  readonly plannedDeaths: number;
  /** Dies now: all instances exit with the reason. */
  die(reason?: ExitReason): void;
  /** Dies at a point that is still to come; several may be planned. */
  dieAt(death: Death): void;
}

const KILLED: ExitReason = Object.freeze({ kind: 'killed', by: 'mortalHost' });

const POINTS: readonly unknown[] = ['start', 'handOver', 'reply'] satisfies DeathPoint[];

/** A death that is planned. */
interface Planned {
  readonly at: DeathPoint;
  readonly reason: ExitReason;
  left: number;
}

class InlineMortalHost implements MortalHost {
  readonly kind: string;
  deaths = 0;
  private readonly alive = new Set<Instance>();
  private readonly planned: Planned[] = [];
  private readonly choose: Choice | undefined;

  constructor(private readonly options: MortalHostOptions) {
    this.kind = options.kind ?? 'mortal';
    const { atRandom } = options;
    if (atRandom && !(Number.isInteger(atRandom.oneIn) && atRandom.oneIn >= 1))
      throw malformed('atRandom.oneIn', atRandom.oneIn, 'a whole number from 1');
    this.choose = atRandom && seededChoice(atRandom.seed);
  }

  get plannedDeaths(): number {
    return this.planned.length;
  }

  get instances(): number {
    return this.alive.size;
  }

  start(request: StartInstance): Instance {
    const instances: Instance[] = [];
    const reached = (at: DeathPoint) => this.reached(at, () => instances[0]);
    const instance = INLINE_HOST.start({ ...request, events: new WatchedEvents(request.events, reached) });
    instances.push(instance);
    this.alive.add(instance);
    request.node.watch(instance.pid, () => this.alive.delete(instance));
    return instance;
  }

  die(reason: ExitReason = KILLED): void {
    this.end([...this.alive], reason);
  }

  dieAt({ at, nth = 1, reason = KILLED }: Death): void {
    if (!POINTS.includes(at)) throw malformed('at', at, `one of ${POINTS.join(', ')}`);
    if (!Number.isInteger(nth) || nth < 1) throw malformed('nth', nth, 'a whole number from 1');
    this.planned.push({ at, reason, left: nth });
  }

  /** Whether something died of it. */
  private reached(at: DeathPoint, whose: () => Instance | undefined): boolean {
    const reason = this.due(at);
    const instance = whose();
    if (!reason || !instance) return false;
    this.end(this.options.sharesDeath === false ? [instance] : [...this.alive], reason);
    return true;
  }

  private due(at: DeathPoint): ExitReason | undefined {
    const due = this.planned.filter((planned) => planned.at === at && --planned.left === 0);
    for (const planned of due) this.planned.splice(this.planned.indexOf(planned), 1);
    const { choose, options } = this;
    const isChance = choose !== undefined && choose(options.atRandom?.oneIn ?? 1) === 0;
    return due[0]?.reason ?? (isChance ? KILLED : undefined);
  }

  private end(instances: readonly Instance[], reason: ExitReason): void {
    this.deaths++;
    for (const instance of instances) {
      this.alive.delete(instance);
      instance.end(reason);
    }
  }
}

/** Tells an instance's conversation what happens, and the host at which point the instance is. */
class WatchedEvents implements InstanceEvents {
  constructor(
    private readonly events: InstanceEvents,
    private readonly reached: (at: DeathPoint) => boolean,
  ) {}

  started(): void {
    if (!this.reached('start')) this.events.started();
  }

  handedOver(op: number): void {
    this.events.handedOver(op);
    this.reached('handOver');
  }

  reply(...reply: Parameters<InstanceEvents['reply']>): void {
    this.events.reply(...reply);
    this.reached('reply');
  }

  status(...ending: Parameters<InstanceEvents['status']>): void {
    this.events.status(...ending);
    this.reached('reply');
  }

  declined(...why: Parameters<InstanceEvents['declined']>): void {
    this.events.declined(...why);
  }

  sent(op: number): void {
    this.events.sent(op);
  }

  givenBack(...message: Parameters<InstanceEvents['givenBack']>): void {
    this.events.givenBack(...message);
  }

  expired(op: number): void {
    this.events.expired(op);
  }

  castDone(op: number): void {
    this.events.castDone(op);
  }

  overrunEnded(op: number): void {
    this.events.overrunEnded(op);
  }

  progress(op: number): void {
    this.events.progress(op);
  }

  compensation(...declared: Parameters<InstanceEvents['compensation']>): void {
    this.events.compensation(...declared);
  }

  compensationWithdrawn(number: number): void {
    this.events.compensationWithdrawn(number);
  }

  resultDropped(): void {
    this.events.resultDropped();
  }
}

/**
 * Creates a host for tests of crashes and policies: its instances run inline, and die at a given point, at random, or when the test says so, with any reason.
 *
 * @example
 * ```ts
 * import { createConversations } from '@liminal/conversation';
 * import { createMortalHost, echo } from '@liminal/testing';
 *
 * async function example() {
 *   const host = createMortalHost();
 *   const conversations = createConversations({ participants: [echo()], host });
 *   const conversation = await conversations.open('echo', { policy: { kind: 'restart', backoff: { initialMs: 0 } } });
 *   host.dieAt({ at: 'handOver', nth: 2 });
 *   await conversation.request('first'); // is answered
 *   await conversation.request('second').catch(({ code }) => code); // aborted: of unknown outcome
 *   return (await conversation.request('third')).text(); // by the next instance
 * }
 * ```
 */
export function createMortalHost(options: MortalHostOptions = {}): MortalHost {
  return new InlineMortalHost(options);
}

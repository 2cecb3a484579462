import { type ConversationFrame, type ExitReason, statusErrorFor } from '@liminal/protocol';
import { type FarInstance } from './far-instance';
import { type FarLink } from './far-link';

/**
 * What {@link FarInstances} are made of.
 *
 * @internal
 */
export interface FarInstancesOptions {
  /** The way to it. */
  readonly link: FarLink;
  /** What one has died of, as it says itself. Default: just that. */
  readonly diedOf?: (reason: ExitReason) => ExitReason;
  /** The far side has been told to end one, and is to say that it has. */
  readonly onAbandoned?: (ref: number, wasAtWork: boolean) => void;
  /** One is over on both sides. */
  readonly onReleased?: (ref: number, registration: number) => void;
}

const LAST_REF = 2 ** 32 - 2;

/**
 * The instances that run at the other end of one link, by their handles on it.
 *
 * @internal
 */
export class FarInstances {
  private readonly byRef = new Map<number, FarInstance>();
  private lastRef = 0;

  /** None yet. */
  constructor(private readonly options: FarInstancesOptions) {}

  /** How many there are, with those that are over here and have not been said to be over there. */
  get size(): number {
    return this.byRef.size;
  }

  /** Whether the handles are used up. */
  get isExhausted(): boolean {
    return this.lastRef >= LAST_REF;
  }

  /** Those that are alive. */
  alive(): FarInstance[] {
    return [...this.byRef.values()].filter(({ isOver }) => !isOver);
  }

  /** Asks the far side to start one. */
  assign(instance: FarInstance, registration: number): void {
    const ref = (this.lastRef += 2);
    const { link, onAbandoned, onReleased, diedOf } = this.options;
    this.byRef.set(ref, instance);
    instance.place({
      ref,
      registration,
      link,
      diedOf: (reason) => diedOf?.(reason) ?? reason,
      abandoned: (wasAtWork) => onAbandoned?.(ref, wasAtWork),
      released: () => {
        if (this.byRef.delete(ref)) onReleased?.(ref, registration);
      },
    });
  }

  /** Whether the far side has not said yet that one is over. */
  has(ref: number): boolean {
    return this.byRef.has(ref);
  }

  /** A frame of an instance came. Throws the status error where it breaks the protocol. */
  receive(frame: ConversationFrame): void {
    const { ref, kind } = frame;
    const instance = this.byRef.get(ref);
    if (!instance) return this.checkEnded(frame);
    // What it says after its end counts no more, but that it has ended is waited for (EXIT-7).
    if (instance.isOver) return kind === 'exit' || kind === 'declined' ? this.ended(ref) : undefined;
    tell(instance, frame);
  }

  private ended(ref: number): void {
    const instance = this.byRef.get(ref);
    this.byRef.delete(ref);
    if (instance) this.options.onReleased?.(ref, instance.registration);
  }

  /** [WIRE-2] what comes for one that has ended was under way when it ended */
  private checkEnded({ kind, ref }: ConversationFrame): void {
    if (ref <= this.lastRef && ref % 2 === 0) return;
    throw statusErrorFor('malformed', `A ${kind} came for ${ref}, which was never assigned [WIRE-2].`);
  }

  /** Since when the far side may be at something that somebody waits for. */
  get atWorkSince(): number {
    let since = Infinity;
    for (const { atWorkSince } of this.byRef.values()) since = Math.min(since, atWorkSince);
    return since;
  }

  /** Those that were only to begin there, and may begin elsewhere: they are no longer among these. */
  displaced(): FarInstance[] {
    const displaced: FarInstance[] = [];
    for (const [ref, instance] of this.byRef) {
      if (!instance.displace()) continue;
      this.byRef.delete(ref);
      displaced.push(instance);
    }
    return displaced;
  }

  /** The far side is gone. Each is told why, after all that it had said. Gives those that were told. */
  lost(reasonFor: (instance: FarInstance) => ExitReason, isExact: boolean): readonly FarInstance[] {
    const instances = [...this.byRef.values()];
    this.byRef.clear();
    for (const instance of instances) instance.lost(reasonFor(instance), isExact);
    return instances;
  }
}

function tell(instance: FarInstance, frame: ConversationFrame): void {
  switch (frame.kind) {
    case 'assigned':
      return instance.assigned();
    case 'declined':
      return instance.declined(frame.status);
    case 'started':
      return instance.startedUpTo(frame.op);
    case 'reply':
      return instance.reply(frame);
    case 'progress':
      return instance.progress(frame);
    case 'compensation':
      return instance.compensation(frame);
    case 'exit':
      return instance.exited(frame);
    default:
      throw statusErrorFor('malformed', `Who hosts an instance does not send ${frame.kind} for it [WIRE-2].`);
  }
}

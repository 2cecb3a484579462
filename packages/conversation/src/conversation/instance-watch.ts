import { type ExitReason } from '@liminal/protocol';
import { type OperationTable, type Supervision, CallbackDeadline } from '@liminal/runtime';
import { type ActorNode } from '../process/actor-node';
import { type ParticipantSeat } from './participant-seat';

const NO_PROGRESS: ExitReason = Object.freeze({ kind: 'killed', by: 'noProgress' });
const OVERRUN: ExitReason = Object.freeze({ kind: 'killed', by: 'overrun' });

/** The traffic of a conversation, as its watch sees it. */
interface WatchedTraffic {
  readonly seat: ParticipantSeat;
  readonly table: OperationTable;
  /** Whether an operation waits for the outcome of another, and so for nothing that its own instance could do (OP-9). */
  isFollowing(op: number): boolean;
}

/** What a watch needs of its conversation. */
export interface InstanceWatchParts {
  readonly node: ActorNode;
  readonly traffic: WatchedTraffic;
  readonly supervision: Supervision;
}

/**
 * Watches that an instance gets on: that it gives signs of life while operations are open (OP-14), and that its handlers stop soon when nobody wants
 * their answers (OP-13). It is beside the conversation and not at the handler, so that a host whose event loop is blocked is watched as well.
 */
export class InstanceWatch {
  private lastSignAt = 0;
  private armed = false;
  private readonly noProgress = new CallbackDeadline(() => this.lookForProgress());
  private readonly overruns = new Map<number, CallbackDeadline>();

  constructor(private readonly parts: InstanceWatchParts) {}

  private now(): number {
    return this.parts.node.ports.clock.now();
  }

  // No progress: one deadline, which looks whether there was a sign of life since, or nothing to give one for

  /** An operation was admitted. */
  admitted(): void {
    if (!this.armed) this.arm(this.now());
  }

  /** The reader of a stream allows more: until now, its slowness was not the participant's. */
  expectsMore(): void {
    this.lastSignAt = this.now();
    this.admitted();
  }

  signOfLife(): void {
    this.lastSignAt = this.now();
  }

  /** A new instance has the window for itself. */
  instanceBegins(): void {
    this.expectsMore();
  }

  private arm(since: number): void {
    const { noProgressMs } = this.parts.supervision;
    if (noProgressMs === undefined) return;
    this.armed = true;
    this.parts.node.wheel.set(this.noProgress, since + noProgressMs);
  }

  private lookForProgress(): void {
    this.armed = false;
    if (!this.isStuck()) return;
    // [LINK-5] Timers come before what has arrived: where it was this program that stood still, a sign of life may be there.
    const { generation } = this.parts.traffic.seat;
    this.armed = true;
    this.parts.node.ports.scheduler.later(() => this.lookAgain(generation));
  }

  private lookAgain(generation: number): void {
    const { seat } = this.parts.traffic;
    if (!this.armed || seat.generation !== generation) return;
    this.armed = false;
    if (this.isStuck()) seat.current.end(NO_PROGRESS);
  }

  /** Whether there was no sign of life for so long; where there was one, or nothing to give one for, it sees to the next look. */
  private isStuck(): boolean {
    const { traffic, supervision } = this.parts;
    const { noProgressMs = 0 } = supervision;
    // How long a start may take has a deadline of its own.
    if (traffic.seat.isStarting) return this.waitOn(this.now());
    const waitedForSince = traffic.table.waitedForSince((op) => traffic.isFollowing(op));
    if (!traffic.seat.isTaken || waitedForSince === undefined) return false;
    const since = Math.max(this.lastSignAt, waitedForSince);
    return this.now() >= since + noProgressMs || this.waitOn(since);
  }

  private waitOn(since: number): false {
    this.arm(since);
    return false;
  }

  // Overrun

  /** A handler is at work on what nobody wants any more. */
  overrunBegins(op: number): void {
    const { supervision, node, traffic } = this.parts;
    const { seat } = traffic;
    if (supervision.overrunMs === undefined || !seat.isTaken) return;
    const deadline = new CallbackDeadline(() => seat.current.end(OVERRUN));
    this.overruns.set(op, deadline);
    node.wheel.set(deadline, this.now() + supervision.overrunMs);
  }

  overrunEnded(op: number): void {
    const deadline = this.overruns.get(op);
    if (deadline) this.parts.node.wheel.drop(deadline);
    this.overruns.delete(op);
  }

  /** The instance has exited, or the conversation is over. */
  instanceEnds(): void {
    for (const op of [...this.overruns.keys()]) this.overrunEnded(op);
    this.parts.node.wheel.drop(this.noProgress);
    this.armed = false;
  }
}

/** The watch of a conversation, where its subject asks for one. */
export function watchFor(parts: InstanceWatchParts): InstanceWatch | undefined {
  const { noProgressMs, overrunMs } = parts.supervision;
  return noProgressMs === undefined && overrunMs === undefined ? undefined : new InstanceWatch(parts);
}

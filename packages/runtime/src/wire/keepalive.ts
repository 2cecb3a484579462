import { type Clock, type Timer } from '../ports/clock';
import { type Scheduler } from '../ports/scheduler';

/**
 * The shortest keepalive time, in milliseconds: shorter ones would be a load of their own.
 *
 * @internal
 */
export const SHORTEST_KEEPALIVE_MS = 100;

/**
 * What passes over a connection.
 *
 * @internal
 */
export interface WatchedTraffic {
  /** Bytes that have come, over its life. */
  readonly receivedBytes: number;
  /** Bytes that have left this program, over its life. */
  readonly flushedBytes: number;
  /** Bytes that wait to leave it. */
  readonly pendingBytes: number;
}

/**
 * Whose connection it is. None of its methods may throw.
 *
 * @internal
 */
export interface KeepaliveOwner {
  /** Whether it is not read now: then silence says nothing. */
  readonly paused: boolean;
  /** Nothing has come for the keepalive time: asks the other side for a word. */
  ping(nonce: number): void;
  /** Much has come, and nothing was sent: tells the other side, whose Ping may be behind it all, that there is somebody. */
  heartbeat(): void;
  /** It was asked, and for as long again nothing has come: `detail` says so. */
  silent(detail: string): void;
}

/** Pings and Pongs are shorter. */
const FEW_BYTES = 64;

/** What was seen of a connection when the last slot ended, and what it is suspected of. */
interface Watched {
  readonly traffic: WatchedTraffic;
  readonly owner: KeepaliveOwner;
  receivedBytes: number;
  flushedBytes: number;
  sentBytes: number;
  /** Whether anything waited for the other side: a Ping that leaves at once is no sign of its life. */
  hadPending: boolean;
  /** `new`: not watched for a whole slot yet. `asked`: it was sent a Ping. */
  state: 'new' | 'heard' | 'asked';
}

/** What the end of a slot says of a connection: nothing, that it is to be asked, or that it has not answered. */
export type KeepaliveVerdict = 'fine' | 'ask' | 'silent';

/**
 * What the end of a slot says (TIME-2). Whatever has come is a sign of life, an answer to a Ping no more than other bytes; and so is what the
 * other side has taken of what waited for it. Pure.
 */
export function judgeSilence(
  state: Watched['state'],
  { came, went, paused }: { readonly came: boolean; readonly went: boolean; readonly paused: boolean },
): KeepaliveVerdict {
  if (state === 'new' || came || went || paused) return 'fine';
  return state === 'heard' ? 'ask' : 'silent';
}

/**
 * Asks connections for a word that say nothing, and tells of those that do not answer: one timer for all of them, and none while there are none
 * (TIME-2). A connection is asked after one to two slots of silence, and given up one slot later.
 *
 * @internal
 */
export class Keepalive {
  private readonly watched = new Set<Watched>();
  private timer: Timer | undefined;
  private dueAt = 0;
  private slots = 0;

  /** Sets no timer before there is something to watch. `slotMs` is the keepalive time, in milliseconds. */
  constructor(
    private readonly clock: Clock,
    private readonly scheduler: Scheduler,
    private readonly slotMs: number,
  ) {}

  /** How many are watched. */
  get size(): number {
    return this.watched.size;
  }

  /** Watches a connection, until what this gives is called. */
  watch(traffic: WatchedTraffic, owner: KeepaliveOwner): () => void {
    const entry: Watched = {
      traffic,
      owner,
      receivedBytes: 0,
      flushedBytes: 0,
      sentBytes: 0,
      hadPending: false,
      state: 'new',
    };
    this.watched.add(entry);
    if (!this.timer) this.arm();
    return () => {
      this.watched.delete(entry);
      if (this.watched.size > 0) return;
      this.timer?.cancel();
      this.timer = undefined;
    };
  }

  private arm(): void {
    this.dueAt = this.clock.now() + this.slotMs;
    this.timer = this.clock.timer(this.slotMs, this.slotEnds);
    // The connections keep the program alive, and not the watch over them.
    this.timer.unref();
  }

  private readonly slotEnds = (): void => {
    // Where this program itself stood still, perhaps the whole machine, nobody is blamed for it.
    const stoodStill = this.clock.now() - this.dueAt > this.slotMs / 2;
    this.slots = (this.slots + 1) >>> 0;
    this.arm();
    for (const entry of this.watched) {
      if (stoodStill) entry.state = 'new';
      this.look(entry);
    }
  };

  private look(entry: Watched): void {
    const { traffic, owner, state } = entry;
    const { receivedBytes, flushedBytes, pendingBytes } = traffic;
    const came = receivedBytes !== entry.receivedBytes;
    const went = entry.hadPending && flushedBytes !== entry.flushedBytes;
    const sentBytes = flushedBytes + pendingBytes;
    const heard = receivedBytes - entry.receivedBytes;
    const isMute = heard > FEW_BYTES && sentBytes === entry.sentBytes;
    const verdict = judgeSilence(state, { came, went, paused: owner.paused });
    entry.receivedBytes = receivedBytes;
    entry.flushedBytes = flushedBytes;
    entry.hadPending = pendingBytes > 0;
    entry.state = verdict === 'ask' ? 'asked' : 'heard';
    if (verdict === 'ask') owner.ping(this.slots);
    else if (verdict === 'silent') this.scheduler.later(() => this.giveUp(entry));
    else if (isMute && state !== 'new') owner.heartbeat();
    // What was sent here is no reason to be silent for another slot.
    entry.sentBytes = traffic.flushedBytes + traffic.pendingBytes;
  }

  /** Where the event loop was kept busy, the answer may have come and only now been read. */
  private giveUp(entry: Watched): void {
    const { traffic, owner, receivedBytes } = entry;
    if (!this.watched.has(entry)) return;
    if (traffic.receivedBytes === receivedBytes) owner.silent(this.detail());
  }

  private detail(): string {
    return `nothing was received for ${this.slotMs} ms and more, nor an answer to a Ping for as long again`;
  }
}

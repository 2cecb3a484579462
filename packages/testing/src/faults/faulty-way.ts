import { type Ports, type Timer, Fifo } from '@liminal/runtime';
import { type FaultPlan, checkedFaults } from './chunk-faults';
import { malformed } from './malformed';

/** What is on its way: bytes, or the other side's word that no more come, or that it is gone; or what befalls the connection there. */
type Freight =
  | { readonly kind: 'bytes'; bytes: Uint8Array; readonly dueAt: number; readonly joins: boolean }
  | { readonly kind: 'closed'; readonly detail: string | undefined }
  | { readonly kind: 'end' | 'cut' | 'stall' };

/** Where a way leads. */
export interface WayEnd {
  bytes(bytes: Uint8Array): void;
  end(): void;
  closed(detail: string | undefined): void;
  /** A fault that befalls both ways. */
  cut(): void;
  /** All that was on its way has arrived. */
  emptied(): void;
}

/** How fast bytes arrive at most. */
export interface ThrottleRate {
  /** So many, one piece after another. */
  readonly bytes: number;
  /** In so many milliseconds. */
  readonly everyMs: number;
}

/** One direction of a link, and what can be done to it. */
export interface FaultyWay {
  /** Bytes that are on their way. */
  readonly waitingBytes: number;
  /** How many chunks have been sent this way. */
  readonly chunks: number;
  /** What happens to each chunk from now on; nothing: what happens where nothing is wrong. */
  plan(plan: FaultPlan | undefined): void;
  /** Lets nothing arrive until {@link FaultyWay.resume}; what is sent waits. */
  stall(): void;
  /** Lets it arrive again. */
  resume(): void;
  /** Lets at most so many bytes arrive at once, one after another in every so many milliseconds; nothing: as they come. */
  throttle(rate: ThrottleRate | undefined): void;
}

/** A way with its queue. Every piece arrives in a task of its own, so that anything may come between two of them. */
export class Way implements FaultyWay {
  waitingBytes = 0;
  chunks = 0;
  private readonly freight = new Fifo<Freight>();
  private faults: FaultPlan | undefined;
  private stalled = false;
  /** By whoever reads at its end. */
  private paused = false;
  private scheduled = false;
  private timer: Timer | undefined;
  private rate: ThrottleRate | undefined;
  /** Before then nothing more arrives, where it is throttled. */
  private freeAt = 0;
  private lastDueAt = 0;
  /** It has been said that no more comes. */
  private hasEnded = false;
  private isOver = false;

  constructor(
    private readonly ports: Pick<Ports, 'clock' | 'scheduler'>,
    private readonly end: WayEnd,
  ) {}

  plan(plan: FaultPlan | undefined): void {
    this.faults = plan;
  }

  stall(): void {
    this.stalled = true;
  }

  resume(): void {
    this.stalled = false;
    this.schedule();
  }

  throttle(rate: ThrottleRate | undefined): void {
    if (rate && !(rate.bytes >= 1)) throw malformed('bytes', rate.bytes, 'a number from 1');
    if (rate && !(rate.everyMs >= 0)) throw malformed('everyMs', rate.everyMs, 'a number from 0');
    this.rate = rate;
    this.freeAt = this.ports.clock.now() + (rate?.everyMs ?? 0);
  }

  /** By whoever reads. */
  pause(paused: boolean): void {
    this.paused = paused;
    this.schedule();
  }

  send(chunk: Uint8Array): void {
    if (this.isOver) return;
    const faults = checkedFaults(this.faults?.(this.chunks++, chunk.length) ?? {});
    const { delayMs = 0, pieceBytes = chunk.length, joins = false, then } = faults;
    const bytes = flipped(chunk, faults.flipBit);
    // What is behind it waits for it.
    const dueAt = Math.max(this.ports.clock.now() + delayMs, this.lastDueAt);
    this.lastDueAt = dueAt;
    this.waitingBytes += bytes.length;
    for (let from = 0; from < bytes.length; from += pieceBytes)
      this.freight.push({ kind: 'bytes', bytes: bytes.subarray(from, from + pieceBytes), dueAt, joins });
    if (then) this.freight.push({ kind: then });
    this.schedule();
  }

  /** Behind all that was sent. */
  sendEnd(): void {
    this.freight.push({ kind: 'end' });
    this.schedule();
  }

  /** Behind all that was sent. */
  sendClosed(detail: string | undefined): void {
    this.freight.push({ kind: 'closed', detail });
    this.schedule();
  }

  /** Nothing arrives any more. */
  drop(): void {
    this.isOver = true;
    this.freight.clear();
    this.waitingBytes = 0;
    this.timer?.cancel();
  }

  private schedule(): void {
    const next = this.freight.peek();
    if (!next || this.scheduled || this.isOver || this.isHeld(next)) return;
    this.scheduled = true;
    const { clock, scheduler } = this.ports;
    const waitMs = this.readyAt(next) - clock.now();
    if (waitMs > 0) this.timer = clock.timer(waitMs, this.arrive);
    else scheduler.later(this.arrive);
  }

  private readyAt(next: Freight): number {
    if (next.kind !== 'bytes') return 0;
    return this.rate ? Math.max(next.dueAt, this.freeAt) : next.dueAt;
  }

  /** Who does not read is told all the same that the other side is gone, as by a socket. */
  private isHeld(next: Freight): boolean {
    return this.stalled || (this.paused && next.kind !== 'closed');
  }

  private readonly arrive = (): void => {
    this.scheduled = false;
    const next = this.freight.peek();
    if (!next || this.isOver || this.isHeld(next)) return;
    if (this.readyAt(next) > this.ports.clock.now()) return this.schedule();
    if (next.kind === 'bytes') this.handBytes(next);
    else {
      this.freight.shift();
      this.hand(next);
    }
    if (this.isOver) return;
    if (this.freight.length === 0) this.end.emptied();
    this.schedule();
  };

  private hand(next: Exclude<Freight, { readonly kind: 'bytes' }>): void {
    switch (next.kind) {
      case 'end':
        // Told once, whoever said it first.
        if (!this.hasEnded) this.end.end();
        this.hasEnded = true;
        return;
      case 'closed':
        this.isOver = true;
        return this.end.closed(next.detail);
      case 'cut':
        return this.end.cut();
      case 'stall':
        return this.stall();
    }
  }

  private handBytes(next: Extract<Freight, { readonly kind: 'bytes' }>): void {
    const bytes = this.taken(next);
    this.waitingBytes -= bytes.length;
    if (this.rate) this.freeAt = this.ports.clock.now() + this.rate.everyMs;
    // Nothing comes after the end.
    if (!this.hasEnded) this.end.bytes(bytes);
  }

  /** The piece, and all that joins it, as far as the rate allows. */
  private taken(first: Extract<Freight, { readonly kind: 'bytes' }>): Uint8Array {
    const pieces: Uint8Array[] = [];
    let left = this.rate?.bytes ?? Infinity;
    const now = this.ports.clock.now();
    for (
      let next = this.freight.peek();
      left > 0 && next?.kind === 'bytes' && next.dueAt <= now;
      next = this.freight.peek()
    ) {
      const piece = next.bytes.subarray(0, left);
      pieces.push(piece);
      left -= piece.length;
      if (piece.length < next.bytes.length) next.bytes = next.bytes.subarray(piece.length);
      else this.freight.shift();
      if (!first.joins) break;
    }
    return pieces.length === 1 ? (pieces[0] as Uint8Array) : concatenated(pieces);
  }
}

function flipped(chunk: Uint8Array, bit: number | undefined): Uint8Array {
  if (bit === undefined || chunk.length === 0) return chunk;
  const copy = new Uint8Array(chunk);
  const at = bit % (8 * chunk.length);
  copy[at >> 3] = (copy[at >> 3] as number) ^ (1 << (at & 7));
  return copy;
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

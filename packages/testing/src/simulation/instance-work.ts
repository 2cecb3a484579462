import { type Order } from './order';

/** A message in the hands of an instance. */
export interface WorkFacts {
  readonly order: Order;
  readonly op: number;
  readonly generation: number;
  /** Whether its instance runs in the server's program: what it does is known there at once. */
  readonly isInline: boolean;
  /** When it was given to it, in milliseconds. */
  readonly at: number;
  /** How long it may still take then, in milliseconds. */
  readonly remainingMs: number;
}

/** What becomes of a message in the hands of an instance. */
export class InstanceWork {
  /** Its handler has not come to its end, and has not given way. */
  holdsSlot = true;
  /** Whoever asked may still be answered. */
  isOpen = true;
  /** Its handler has given an answer, which it had not been told that nobody wants. */
  answeredAt: number | undefined;
  abortedAt: number | undefined;
  private signal: AbortSignal | undefined;

  constructor(
    readonly facts: WorkFacts,
    /** Of a stream an answer is a part. */
    private readonly isStream: boolean,
    private readonly now: () => number,
  ) {}

  /** Reads its signal, which is made by that. */
  watch(signal: AbortSignal): void {
    this.signal = signal;
    if (signal.aborted) this.aborted();
    else signal.addEventListener('abort', this.aborted, { once: true });
  }

  private readonly aborted = (): void => {
    this.abortedAt = this.now();
    this.isOpen = false;
  };

  answers(): void {
    if (!this.isOpen || this.isStream) return;
    this.answeredAt = this.now();
    this.isOpen = false;
  }

  /** The next message may have its slot. */
  gaveWay(): void {
    this.holdsSlot = false;
  }

  /** Its handler has come to its end. */
  settled(): void {
    this.holdsSlot = false;
    this.isOpen = false;
  }

  /** Whether it goes on, and nobody has told it to stop. */
  get isForgotten(): boolean {
    return this.isOpen && this.signal?.aborted === false;
  }
}

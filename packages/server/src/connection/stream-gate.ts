import { type CreditCounts, serialAdd, serialBefore } from '@liminal/protocol';
import { allowsNext, laterCredit } from '@liminal/runtime';

/**
 * How far a stream may run ahead of what its connection has written: credit reaches the participant in slices, so that a connection
 * that is not read holds no more than one slice of each of its streams (FLOW-3).
 */
const SLICE = { messages: 64, bytes: 256 * 1024 } as const;

/** The credit of one stream: what the reader allows, and what of it the participant has been given. */
export class StreamGate {
  private allowed: CreditCounts;
  private granted: CreditCounts = { messages: 0, bytes: 0 };
  private sent = { messages: 0, bytes: 0 };

  constructor(allowed: CreditCounts) {
    this.allowed = allowed;
  }

  /** The reader allows more. Credit is absolute: only what is ahead counts (FLOW-2). */
  allow(credit: CreditCounts): void {
    this.allowed = laterCredit(this.allowed, credit);
  }

  count(payloadBytes: number): void {
    this.sent = {
      messages: serialAdd(this.sent.messages, 1),
      bytes: serialAdd(this.sent.bytes, payloadBytes),
    };
  }

  /** The next slice to give the participant; nothing while at least half of the last one is left, or the reader allows no more. */
  nextSlice(): CreditCounts | undefined {
    const messages = earlier(this.allowed.messages, serialAdd(this.sent.messages, SLICE.messages));
    const bytes = earlier(this.allowed.bytes, serialAdd(this.sent.bytes, SLICE.bytes));
    const { granted } = this;
    const worthwhile =
      isAhead(messages, granted.messages, SLICE.messages) ||
      isAhead(bytes, granted.bytes, SLICE.bytes) ||
      this.isUsedUp(messages, bytes);
    if (!worthwhile) return undefined;
    this.granted = { messages, bytes };
    return this.granted;
  }

  /** Whether the participant waits, and this would let it go on. */
  private isUsedUp(messages: number, bytes: number): boolean {
    const { sent, granted } = this;
    const waits = !allowsNext(granted, sent.messages, sent.bytes);
    return waits && allowsNext({ messages, bytes }, sent.messages, sent.bytes);
  }
}

function isAhead(next: number, granted: number, slice: number): boolean {
  return serialBefore(serialAdd(granted, slice / 2 - 1), next);
}

function earlier(a: number, b: number): number {
  return serialBefore(a, b) ? a : b;
}

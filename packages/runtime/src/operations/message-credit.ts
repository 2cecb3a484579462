import { type CreditCounts } from '@liminal/protocol';
import { allowsNext, laterCredit } from './credit';

/** The most that is granted ahead: with the longest message that may cross the mark, within half of the numbers that credit counts with. */
const MOST_AHEAD = 2 ** 30 - 1;

/** The sender is told where it does not know of one part of so many. */
const UNTOLD_SHARE = 8;

/**
 * What may be sent of a conversation's messages in one direction, as the receiver has said last (FLOW-2). Until it says anything, no credit is
 * needed.
 *
 * @internal
 */
export class SendingCredit {
  private credit: CreditCounts | undefined;
  private messages = 0;
  private bytes = 0;

  /** Whether the receiver has said anything. */
  get isLimited(): boolean {
    return this.credit !== undefined;
  }

  /** Whether one more message may be sent: the one that crosses the byte mark goes out whole. */
  get allowsNext(): boolean {
    return this.credit === undefined || allowsNext(this.credit, this.messages, this.bytes);
  }

  /** How many messages may be sent, as far as their number goes. */
  get messagesLeft(): number {
    return this.credit === undefined ? Infinity : (this.credit.messages - this.messages) >>> 0;
  }

  /** The receiver allows so much. What is behind the credit in force changes nothing. */
  allow(credit: CreditCounts): void {
    this.credit = this.credit === undefined ? credit : laterCredit(this.credit, credit);
  }

  /** A message was sent. */
  sent(payloadBytes: number): void {
    this.messages = (this.messages + 1) >>> 0;
    this.bytes = (this.bytes + payloadBytes) >>> 0;
  }
}

/**
 * What the receiver of a conversation's messages in one direction has allowed their sender (FLOW-2). What it has said it keeps: as long as the
 * receiver's room shrinks by what it receives alone, whatever credit allows finds a place.
 *
 * @internal
 */
export class GrantedCredit {
  private received = { messages: 0, bytes: 0 };
  private granted = { messages: 0, bytes: 0 };

  /** A message has come, whatever becomes of it. */
  receive(payloadBytes: number): void {
    this.received.messages++;
    this.received.bytes += payloadBytes;
  }

  /**
   * The credit to tell now, if it is worth a frame: where the sender does not know of an eighth of the room, or more. So one who has plenty is
   * rarely told, and one for whom little is left of each place.
   *
   * @param room How much more fits: messages, and payload bytes of theirs.
   */
  next(room: CreditCounts): CreditCounts | undefined {
    const { received, granted } = this;
    const worthwhile =
      isMuchMore(received.messages, granted.messages, room.messages) ||
      isMuchMore(received.bytes, granted.bytes, room.bytes);
    return worthwhile ? this.now(room) : undefined;
  }

  /** The credit to tell where the sender is to hear it in any case. */
  now(room: CreditCounts): CreditCounts {
    const { received, granted } = this;
    granted.messages = Math.max(granted.messages, received.messages + within(room.messages));
    granted.bytes = Math.max(granted.bytes, received.bytes + within(room.bytes));
    return { messages: granted.messages >>> 0, bytes: granted.bytes >>> 0 };
  }
}

function within(room: number): number {
  return Math.max(Math.min(room, MOST_AHEAD), 0);
}

function isMuchMore(received: number, granted: number, room: number): boolean {
  const more = received + within(room) - granted;
  return room > 0 && more * UNTOLD_SHARE >= within(room);
}

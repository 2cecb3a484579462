import { type Envelope, type Status } from '@liminal/protocol';

/**
 * What a conversation's `reply$` emits: each reply to any operation, in the order of arrival, and each operation's end with a status. A
 * reply without an envelope ends a stream. Operations that a crash ended are told with the crash (CRASH-5), not here.
 */
export type ReplyEvent =
  | {
      readonly kind: 'reply';
      /** The operation that it answers. */
      readonly op: number;
      /** Its place among the replies of its operation, from 0. */
      readonly index: number;
      /** Whether another reply to the same operation follows. */
      readonly more: boolean;
      /** The reply; none where a stream just ends. */
      readonly envelope: Envelope | undefined;
    }
  | {
      readonly kind: 'status';
      /** The operation that has ended. */
      readonly op: number;
      /** How. */
      readonly status: Status;
    };

/**
 * Who is told the same without an event made for each, in the same order: for whoever passes every reply on. It must not throw.
 */
export interface ReplyObserver {
  /** A reply came; without `more` it is the last, and without an envelope a stream just ends. */
  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void;
  /** An operation ended with a status. */
  status(op: number, status: Status): void;
}

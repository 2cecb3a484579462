import { type Content, type Status } from '@liminal/protocol';
import { type Observable } from 'rxjs';
import { type Reply } from '../received';
import { type CallOptions, type ReceiveOptions, type RequestOptions, type SendOptions } from './call-options';

/** Whether a message was taken: then `op` is its operation's id; else nothing of it was kept, and `status` says why (FLOW-1). */
export type Admission =
  | {
      readonly kind: 'accepted';
      /** The operation's id, as replies and crash records name it. */
      readonly op: number;
    }
  | {
      /** A bound is met that will be free again: the same message may be taken later. */
      readonly kind: 'deferred';
      /** When to try again, in milliseconds. No order is promised across that. */
      readonly retryAfterMs: number;
      /** Which bound. */
      readonly status: Status;
    }
  | {
      readonly kind: 'rejected';
      /** Why not, and whether it may be sent again. */
      readonly status: Status;
    };

/**
 * The replies of one operation. Nothing is sent before it is subscribed to or iterated; it has one consumer, and a second one gets
 * `failedPrecondition`. Unsubscribing, or leaving the loop, cancels the operation. Iterating slows the participant to the
 * reader's pace. A failure is the status error: thrown by the iterator, and the Observable's error.
 */
export interface ReplyStream extends Pick<Observable<Reply>, keyof Observable<Reply>>, AsyncIterable<Reply> {}

/** The verbs of a caller, the same in-process and over a socket. Every failure is the status error. */
export interface Calls {
  /**
   * Asks for one reply. Rejects with the status error: what the handler threw as one, the fate at a crash (`aborted` or `unavailable`),
   * `deadlineExceeded`, `cancelled` where `signal` fires, `resourceExhausted` or `failedPrecondition` where it was not taken (STATUS).
   *
   * @example
   * ```ts
   * import { type Calls } from '@liminal/runtime';
   *
   * async function greet(conversation: Calls) {
   *   const reply = await conversation.request('hello', { deadlineMs: 2_000 });
   *   return reply.text();
   * }
   * ```
   */
  request(content?: Content, options?: RequestOptions): Promise<Reply>;
  /**
   * Asks for a stream of replies, in the order in which the handler gave them (OP-3).
   *
   * @example
   * ```ts
   * import { type Calls } from '@liminal/runtime';
   *
   * async function read(conversation: Calls) {
   *   const lines: string[] = [];
   *   for await (const reply of conversation.stream('lines')) lines.push(reply.text());
   *   return lines;
   * }
   * ```
   */
  stream(content?: Content, options?: CallOptions): ReplyStream;
  /**
   * Sends a message that expects nothing (a cast), or whose reply goes to the inbox. Says at once whether it was accepted; that a
   * cast was accepted does not say that it will be handled. Throws `invalidArgument` when the content cannot be encoded or an
   * option is out of its range.
   *
   * @example
   * ```ts
   * import { type Calls } from '@liminal/runtime';
   *
   * async function sendAndReceive(conversation: Calls) {
   *   const admission = conversation.send('hello', { expects: 'reply', to: 'inbox' });
   *   if (admission.kind !== 'accepted') return admission.status.message;
   *   return (await conversation.receiveReply({ timeoutMs: 2_000 })).text();
   * }
   * ```
   */
  send(content?: Content, options?: SendOptions): Admission;
  /**
   * Takes the next reply from the inbox, in the order of arrival (OP-8). Rejects with the status of an inbox operation that
   * failed, in its place in that order; with `deadlineExceeded` when nothing came in time; and, once the conversation is over
   * and the inbox is empty, with the reason.
   */
  receiveReply(options?: ReceiveOptions): Promise<Reply>;
}

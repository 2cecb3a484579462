import { type Envelope, type Status } from '@liminal/protocol';

/**
 * What a conversation's `reply$` emits: each reply to any operation, in the order of arrival, and each operation's end with a status. A
 * reply without an envelope ends a stream. Operations that a crash ended are told with the crash (CRASH-5), not here.
 */
export type ReplyEvent =
  | {
      readonly kind: 'reply';
      readonly op: number;
      readonly index: number;
      /** Whether another reply to the same operation follows. */
      readonly more: boolean;
      readonly envelope: Envelope | undefined;
    }
  | { readonly kind: 'status'; readonly op: number; readonly status: Status };

/** The longest deadline or timeout, about 24 days: the longest a timer runs everywhere. */
export const LONGEST_MS = 2 ** 31 - 1;

/** How long an operation, or the next reply of a stream, may take where the caller does not say (OP-4). */
export const DEFAULT_DEADLINE_MS = 30_000;

/** How much of a stream may be under way to its reader, or wait for it (OP-3). */
export const STREAM_WINDOW = {
  /** Replies. */
  messages: 256,
  /** Payload bytes. */
  bytes: 1024 * 1024,
} as const;

/** What bounds one call. */
export interface CallOptions {
  /**
   * How long the operation may take, in milliseconds, 1 to 2 147 483 647. Default 30 000; of a stream without it, each
   * reply may take so long, and with it the whole stream (OP-3).
   */
  readonly deadlineMs?: number;
  /** Cancels the operation when it fires (OP-5). */
  readonly signal?: AbortSignal;
  /**
   * Says that the message may be handled again, as one that has this key: an operation that a crash caught is handed to the next instance
   * (POLICY-2), and one with the key of another joins its outcome instead of being run (OP-9). 1 to 128 bytes. Default: none.
   */
  readonly idempotencyKey?: string;
}

/** What {@link Calls.request} takes. */
export interface RequestOptions extends CallOptions {
  /**
   * Whether a message that was deferred is sent again, as often as it takes within the deadline (FLOW-1): as soon as there is known to be room,
   * and else after `retryAfterMs`. It comes behind what was sent meanwhile. Default `false`: the request fails with `resourceExhausted` and `retryAfterMs`.
   */
  readonly retryDeferred?: boolean;
  /** `acknowledgement` asks to be told when the handler is done, without its answer. Default `reply`. */
  readonly expects?: 'reply' | 'acknowledgement';
}

/** What {@link Calls.send} takes: nothing is expected back, or a reply to the inbox. */
export type SendOptions =
  | (Pick<CallOptions, 'deadlineMs'> & { readonly expects?: 'nothing' })
  | (Pick<CallOptions, 'deadlineMs'> & { readonly expects: 'reply'; readonly to: 'inbox' });

/** What {@link Calls.receiveReply} takes. */
export interface ReceiveOptions {
  /** How long to wait, in milliseconds, 0 to 2 147 483 647. Default 30 000. */
  readonly timeoutMs?: number;
  /** Ends the waiting; no reply is lost by it. */
  readonly signal?: AbortSignal;
}

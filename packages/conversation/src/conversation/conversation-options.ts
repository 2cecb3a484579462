import { LIMITS } from '@liminal/protocol';
import { checkedMs, checkedWhole } from '@liminal/runtime';

/** What bounds a conversation. All optional. */
export interface ConversationOptions {
  /** How long an instance may take to start, in milliseconds, 1 to 2 147 483 647. Default 10 000. */
  readonly startDeadlineMs?: number;
  /** How long `close` lets open operations and `terminate` take, in milliseconds, 0 to 2 147 483 647. Default 5 000. */
  readonly closeDeadlineMs?: number;
  /** Operations and casts open at once: 1 to 65 536. More are deferred (FLOW-1). Default 1 024. */
  readonly operations?: number;
  /** Payload bytes of the messages that wait for their handler, from 1; those that may have to be handed over again
   * count until they end. While fewer wait, one more message is taken whole; else it is deferred (FLOW-1). Default 16 MiB. */
  readonly waitingBytes?: number;
  /** What whoever is deferred at a bound is told to wait, in milliseconds, 1 to 2 147 483 647 (FLOW-1). Default 100. */
  readonly retryAfterMs?: number;
  /** The largest payload of a message or a reply, in bytes, 1 to 2³⁰. Default 1 MiB. */
  readonly payloadBytes?: number;
  /** Entries kept in the conversation's log: 1 to 4 096 (CONV-7). Default 64. */
  readonly logEntries?: number;
}

/** The options with their defaults. */
export type ResolvedConversationOptions = Required<ConversationOptions>;

/** What {@link ConversationOptions} are where nothing is said. */
export const DEFAULT_CONVERSATION_OPTIONS: Required<ConversationOptions> = Object.freeze({
  startDeadlineMs: 10_000,
  closeDeadlineMs: 5_000,
  operations: LIMITS.operations,
  waitingBytes: 16 * LIMITS.payloadBytes,
  retryAfterMs: 100,
  payloadBytes: LIMITS.payloadBytes,
  logEntries: 64,
});

/** Fills in what is not given, and checks. Throws `invalidArgument`. */
export function resolveConversationOptions(
  given: ConversationOptions = {},
  defaults = DEFAULT_CONVERSATION_OPTIONS,
): ResolvedConversationOptions {
  // Most conversations are given nothing of their own, and share what all have.
  if (defaults !== DEFAULT_CONVERSATION_OPTIONS && isNothing(given)) return defaults;
  const resolved = {
    startDeadlineMs: given.startDeadlineMs ?? defaults.startDeadlineMs,
    closeDeadlineMs: given.closeDeadlineMs ?? defaults.closeDeadlineMs,
    operations: given.operations ?? defaults.operations,
    waitingBytes: given.waitingBytes ?? defaults.waitingBytes,
    retryAfterMs: given.retryAfterMs ?? defaults.retryAfterMs,
    payloadBytes: given.payloadBytes ?? defaults.payloadBytes,
    logEntries: given.logEntries ?? defaults.logEntries,
  };
  checkedMs('startDeadlineMs', resolved.startDeadlineMs, 1);
  checkedMs('closeDeadlineMs', resolved.closeDeadlineMs, 0);
  checkedMs('retryAfterMs', resolved.retryAfterMs, 1);
  checkedWhole('operations', resolved.operations, 1, LIMITS.operationsCeiling);
  checkedWhole('waitingBytes', resolved.waitingBytes, 1, Number.MAX_SAFE_INTEGER);
  // [FLOW-2] credit tells before from behind within half of 2³²: a message and what may be ahead of it have to fit
  checkedWhole('payloadBytes', resolved.payloadBytes, 1, 2 ** 30);
  checkedWhole('logEntries', resolved.logEntries, 1, 4_096);
  return resolved;
}

function isNothing(given: ConversationOptions): boolean {
  return Object.values(given).every((value) => value === undefined);
}

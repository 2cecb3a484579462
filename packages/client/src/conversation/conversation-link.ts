import { type ConversationFrame, type Status, type WireLimits } from '@liminal/protocol';
import { type Clock, type DeadlineWheel } from '@liminal/runtime';

/** What whoever meets a bound of this side is told to wait before trying again, in milliseconds (FLOW-1). */
export const RETRY_AFTER_MS = 100;

/** What a conversation uses of its connection. */
export interface ConversationLink {
  readonly clock: Clock;
  readonly wheel: DeadlineWheel;
  /** The limits that the server told. */
  readonly limits: WireLimits;
  readonly deadlineGraceMs: number;
  send(frame: ConversationFrame): void;
  /** Why nothing further may be sent now, if so: too much is waiting to go out. */
  outboundRefusal(): Status | undefined;
  /** The conversation is over. */
  ended(ref: number): void;
}

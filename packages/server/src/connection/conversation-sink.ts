import { type ConversationFrame } from '@liminal/protocol';

/** Where a conversation's frames go: a connection, or whoever holds the conversation while there is none. */
export interface ConversationSink {
  send(frame: ConversationFrame): void;
  /** Whether streams may be pulled: less is waiting than the outbound limit (FLOW-3). */
  readonly writable: boolean;
  /** The conversation is over; its last frame has been sent. */
  ended(ref: number): void;
}

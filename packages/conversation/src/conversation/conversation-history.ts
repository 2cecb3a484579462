import { type Phase } from '@liminal/protocol';
import { type LogEntry } from './conversation-log';

/** What is known of a conversation's past, as its log has it. */
export interface ConversationHistory {
  /** The conversation's id. */
  readonly id: string;
  /** What it was opened on. */
  readonly subject: string;
  /** Its phase at the time of asking. */
  readonly phase: Phase;
  /** The last entries of its log, oldest first. */
  readonly entries: readonly Readonly<LogEntry>[];
  /** How many came before them, and are not kept. */
  readonly omitted: number;
}

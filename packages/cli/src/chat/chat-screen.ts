import { type Reply } from '@liminal/runtime';

/** Where a chat's lines come from, and where it is shown. */
export interface ChatScreen {
  /** The lines as they are entered; they end with the input. */
  readonly lines: AsyncIterable<string>;
  /** Asks for the next line. */
  prompt(): void;
  /** Shows a reply; `label` tells which message it answers, where that is not plain. */
  reply(reply: Reply, label: string): void;
  /** Tells of what is no reply. */
  notice(text: string): void;
  /** Tells what only a person wants to know. */
  remark(text: string): void;
  /** Lets go of the input. Idempotent. */
  close(): void;
}

/** One line of a conversation's log: metadata, never content. */
export interface LogEntry {
  /** Milliseconds since the Unix epoch, with fractions. */
  at: number;
  /** What happened. */
  kind:
    'message' | 'reply' | 'status' | 'fate' | 'rejected' | 'credit' | 'start' | 'exit' | 'policy' | 'phase';
  /** The operation, or 0 where it is about none. */
  op: number;
  /** Payload bytes, or 0; of `credit`, the bytes that its reader allows in all. */
  bytes: number;
  /**
   * What is expected of a `message`; whether more follow a `reply`; a status code; the `fate` of what was open at a crash; how many replies a `credit` allows in all; the host and the generation of
   * an instance that takes the place of another; an exit reason's kind; what the crash policy decided; or a phase.
   */
  note: string;
}

/**
 * Where a conversation's last events are kept (CONV-7). A conversation waits for nothing of it and loses nothing by it: what an `append` throws or rejects
 * with is one entry lost, which is logged, once for each conversation, and one that never settles keeps nobody.
 */
export interface ConversationLog {
  /** Takes one entry, in the order in which they happen. The values are an {@link LogEntry}'s: none is made where none is kept. */
  append(
    at: number,
    kind: LogEntry['kind'],
    op: number,
    bytes: number,
    note: string,
  ): void | PromiseLike<void>;
  /** The last entries that it has taken, oldest first. They do not change any more. */
  read(): readonly Readonly<LogEntry>[];
  /** How many entries it has taken over its life; at least as many as there are to read. */
  readonly appended: number;
}

/** Whose log it is to be. */
export interface LoggedConversation {
  /** Its id. */
  readonly id: string;
  /** What it was opened on. */
  readonly subject: string;
  /** How many entries there are to be to read at least, once so many have come. */
  readonly logEntries: number;
}

/** Makes the log of one conversation, when that begins. */
export type CreateLog = (conversation: LoggedConversation) => ConversationLog;

/** Keeps the last entries in memory, in places that are made as they are needed and then used again (CONV-7). */
class MemoryLog implements ConversationLog {
  appended = 0;
  private readonly entries: LogEntry[] = [];
  /** Where the next one goes. */
  private place = 0;

  constructor(private readonly capacity: number) {}

  append(at: number, kind: LogEntry['kind'], op: number, bytes: number, note: string): void {
    this.appended++;
    const entry = this.entries[this.place];
    if (++this.place === this.capacity) this.place = 0;
    if (!entry) {
      this.entries.push({ at, kind, op, bytes, note });
      return;
    }
    entry.at = at;
    entry.kind = kind;
    entry.op = op;
    entry.bytes = bytes;
    entry.note = note;
  }

  read(): readonly Readonly<LogEntry>[] {
    const { entries, place } = this;
    const full = this.appended > this.capacity;
    const ordered = full ? [...entries.slice(place), ...entries.slice(0, place)] : entries;
    return ordered.map((entry) => ({ ...entry }));
  }
}

/**
 * Creates the log that conversations use by default: the last entries, in memory.
 *
 * @example
 * ```ts
 * import { createMemoryLog } from '@liminal/conversation';
 *
 * const log = createMemoryLog(2);
 * for (const op of [1, 2, 3]) void log.append(Date.now(), 'message', op, 0, 'reply');
 * log.read().map(({ op }) => op); // [2, 3]
 * ```
 */
export function createMemoryLog(capacity: number): ConversationLog {
  return new MemoryLog(capacity);
}

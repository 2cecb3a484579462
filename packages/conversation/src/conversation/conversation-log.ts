/** One line of a conversation's log: metadata, never content. */
export interface LogEntry {
  /** Milliseconds since the Unix epoch, with fractions. */
  at: number;
  /** What happened. */
  kind: 'message' | 'reply' | 'status' | 'rejected' | 'exit' | 'policy' | 'phase';
  /** The operation, or 0 where it is about none. */
  op: number;
  /** Payload bytes, or 0. */
  bytes: number;
  /** A status code, an exit reason's kind, what the crash policy decided, or a phase. */
  note: string;
}

/** Where a conversation's last events are kept. */
export interface ConversationLog {
  append(at: number, kind: LogEntry['kind'], op: number, bytes: number, note: string): void;
  /** The last entries, oldest first. */
  read(): readonly Readonly<LogEntry>[];
  /** How many were appended over its life. */
  readonly appended: number;
}

/** Keeps the last entries in memory, in places that are made as they are needed and then used again (CONV-7). */
class MemoryLog implements ConversationLog {
  appended = 0;
  private readonly entries: LogEntry[] = [];

  constructor(private readonly capacity: number) {}

  append(at: number, kind: LogEntry['kind'], op: number, bytes: number, note: string): void {
    const place = this.appended++ % this.capacity;
    const entry = this.entries[place];
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
    const oldest = this.appended % this.capacity;
    const full = this.appended > this.capacity;
    const ordered = full ? [...this.entries.slice(oldest), ...this.entries.slice(0, oldest)] : this.entries;
    return ordered.map((entry) => ({ ...entry }));
  }
}

/** Creates the log that conversations use by default. */
export function createMemoryLog(capacity: number): ConversationLog {
  return new MemoryLog(capacity);
}

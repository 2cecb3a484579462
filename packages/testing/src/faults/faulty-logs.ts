import { type ConversationLog, type CreateLog, createMemoryLog } from '@liminal/conversation';

/** What a write comes to. */
type Fault = 'throw' | 'reject' | 'stall';

/** Logs whose writes fail when a test says so. */
export interface FaultyLogs {
  /** For `createConversations` and `createServer`. */
  readonly createLog: CreateLog;
  /** How many writes have failed or stalled. */
  readonly failed: number;
  /** The next so many writes, of any conversation, throw. */
  fail(writes: number): void;
  /** The next so many reject, later. */
  reject(writes: number): void;
  /** The next so many never come to an end. */
  stall(writes: number): void;
}

class MemoryFaultyLogs implements FaultyLogs {
  failed = 0;
  private readonly faults: Fault[] = [];

  fail(writes: number): void {
    this.plan('throw', writes);
  }

  reject(writes: number): void {
    this.plan('reject', writes);
  }

  stall(writes: number): void {
    this.plan('stall', writes);
  }

  private plan(fault: Fault, writes: number): void {
    for (let i = 0; i < writes; i++) this.faults.push(fault);
  }

  readonly createLog: CreateLog = ({ logEntries }) => {
    const log = createMemoryLog(logEntries);
    return {
      append: (...entry) => this.append(log, entry),
      read: () => log.read(),
      get appended() {
        return log.appended;
      },
    };
  };

  private append(
    log: ConversationLog,
    entry: Parameters<ConversationLog['append']>,
  ): void | PromiseLike<void> {
    const fault = this.faults.shift();
    if (fault === undefined) return log.append(...entry);
    this.failed++;
    if (fault === 'stall') return new Promise(() => undefined);
    const error = new Error('The write failed, as the test wants it.');
    if (fault === 'reject') return Promise.reject(error);
    throw error;
  }
}

/**
 * Creates logs in memory whose writes fail, reject or stall when the test says so; what fails is not in the log.
 *
 * @example
 * ```ts
 * import { createConversations } from '@liminal/conversation';
 * import { createFaultyLogs, echo } from '@liminal/testing';
 *
 * async function example() {
 *   const logs = createFaultyLogs();
 *   const conversations = createConversations({ participants: [echo()], createLog: logs.createLog });
 *   const conversation = await conversations.open('echo');
 *   logs.fail(1);
 *   await conversation.request('hello'); // is answered all the same
 *   return conversation.log().map(({ kind }) => kind); // its message is missing
 * }
 * ```
 */
export function createFaultyLogs(): FaultyLogs {
  return new MemoryFaultyLogs();
}

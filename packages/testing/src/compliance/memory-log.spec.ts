import { type ConversationLog, createMemoryLog } from '@liminal/conversation';
import { describeLogCompliance } from '../index';

describeLogCompliance({
  name: 'the log in memory',
  create: ({ logEntries }) => createMemoryLog(logEntries),
});

// As a log on a disk would be: it takes entries later, in batches.
class LateLog implements ConversationLog {
  private readonly log: ConversationLog;
  private batch: Parameters<ConversationLog['append']>[] = [];

  constructor(logEntries: number) {
    this.log = createMemoryLog(logEntries);
  }

  append(...entry: Parameters<ConversationLog['append']>): Promise<void> {
    if (this.batch.push(entry) === 1) setImmediate(() => this.write());
    return Promise.resolve();
  }

  write(): void {
    for (const entry of this.batch.splice(0)) void this.log.append(...entry);
  }

  read() {
    return this.log.read();
  }

  get appended(): number {
    return this.log.appended;
  }
}

describeLogCompliance({
  name: 'a log that writes later',
  create: ({ logEntries }) => new LateLog(logEntries),
  written: async (log) => (log as LateLog).write(),
});

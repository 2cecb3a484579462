import { crashedBy, describeExit } from '@liminal/protocol';
import { type Logger } from '@liminal/runtime';
import { reportError } from '../report';
import {
  type ConversationLog,
  type CreateLog,
  type LogEntry,
  type LoggedConversation,
} from './conversation-log';

/** A log of somebody else's, which may throw, reject, or never say that it is done. Its conversation goes on all the same. */
class GuardedLog implements ConversationLog {
  private hasFailed = false;

  constructor(
    private readonly log: ConversationLog,
    private readonly id: string,
    private readonly logger: Logger,
  ) {}

  get appended(): number {
    return this.guarded(() => this.log.appended, 0);
  }

  append(...entry: Parameters<ConversationLog['append']>): void {
    this.guarded(() => {
      const taken = this.log.append(...entry);
      if (typeof taken === 'object') taken.then(undefined, this.failed);
    }, undefined);
  }

  /** What is no list of entries is none. */
  read(): readonly Readonly<LogEntry>[] {
    return this.guarded(() => {
      const entries: unknown = this.log.read();
      if (Array.isArray(entries)) return entries as readonly LogEntry[];
      throw new TypeError('It was read, and gave no array.');
    }, []);
  }

  private guarded<T>(ask: () => T, otherwise: T): T {
    try {
      return ask();
    } catch (error) {
      this.failed(error);
      return otherwise;
    }
  }

  /** Said once: a log that is broken is broken for every entry. */
  private readonly failed = (error: unknown): void => {
    if (this.hasFailed) return;
    this.hasFailed = true;
    reportError(
      this.logger,
      'The log of a conversation has failed; the conversation goes on without what it loses.',
      {
        conversation: this.id,
        error: describeExit(crashedBy(error)),
      },
    );
  };
}

/** A log that takes nothing. */
const NO_LOG: ConversationLog = Object.freeze({ append: () => undefined, read: () => [], appended: 0 });

/** The log that somebody else makes, so that it does no harm. */
export function guardedLog(
  create: CreateLog,
  conversation: LoggedConversation,
  logger: Logger,
): ConversationLog {
  try {
    return new GuardedLog(create(conversation), conversation.id, logger);
  } catch (error) {
    const { id } = conversation;
    reportError(logger, 'A conversation has no log: it could not be made.', {
      conversation: id,
      error: describeExit(crashedBy(error)),
    });
    return NO_LOG;
  }
}

import { type Phase, type PolicyEvent, type Pid } from '@liminal/protocol';
import { type Calls, type CrashWatch, type ReplyEvent } from '@liminal/runtime';
import { type Observable } from 'rxjs';
import { type ConversationActor } from './conversation-actor';
import { type LogEntry } from './conversation-log';
import { type CloseOptions, type ConversationEnd, type ConversationSnapshot } from './conversation-resource';

/** A conversation with a participant of this program, for its caller. */
export interface Conversation extends Calls, CrashWatch {
  readonly id: string;
  readonly subject: string;
  /** The conversation's process: link or monitor it to be told of its end. It exits with the crash's reason when the conversation fails. */
  readonly pid: Pid;
  readonly phase: Phase;
  /** The phase, and each change of it. Completes when it is over. */
  readonly phase$: Observable<Phase>;
  /** Every reply and every end with a status, of all operations. */
  readonly reply$: Observable<ReplyEvent>;
  /** What the crash policy achieved. */
  readonly policy$: Observable<PolicyEvent>;
  /** Emits once when the conversation is over, also to late subscribers, and completes. */
  readonly ended$: Observable<ConversationEnd>;
  /** At any time, without waiting (CONV-6). */
  state(): ConversationSnapshot;
  /** The last entries of the conversation's log, oldest first. */
  log(): readonly Readonly<LogEntry>[];
  /** Ends it gracefully (CONV-3). Resolves when it is over, also when it has failed. */
  close(options?: CloseOptions): Promise<void>;
  /** Ends it at once; idempotent, and never fails (CONV-4). */
  finalize(): void;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** An actor's conversation as its caller sees it. */
export function conversationOf(actor: ConversationActor): Conversation {
  const { id, subject, pid, caller } = actor;
  return {
    id,
    subject,
    pid,
    get phase() {
      return actor.phase;
    },
    get phase$() {
      return actor.phase$;
    },
    get reply$() {
      return actor.reply$;
    },
    get policy$() {
      return actor.policy$;
    },
    get crash$() {
      return actor.crash$;
    },
    get ended$() {
      return actor.ended$;
    },
    request: (content, options) => caller.request(content, options),
    stream: (content, options) => caller.stream(content, options),
    send: (content, options) => caller.send(content, options),
    receiveReply: (options) => actor.receiveReply(options),
    hasDetectedCrash: () => actor.hasDetectedCrash(),
    awaitCrash: (options) => actor.awaitCrash(options),
    state: () => actor.state(),
    log: () => actor.log.read(),
    close: (options) => actor.close(options),
    finalize: () => actor.finalize(),
    [Symbol.asyncDispose]: () => actor.close(),
  };
}

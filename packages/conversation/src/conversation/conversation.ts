/// <reference lib="esnext.disposable" preserve="true" />
// Not every reader of these declarations has Symbol.asyncDispose in its own `lib`.
import {
  type Content,
  type CrashPolicy,
  type CrashRecord,
  type Phase,
  type Pid,
  type PolicyEvent,
} from '@liminal/protocol';
import {
  type Admission,
  type AwaitCrashOptions,
  type CallOptions,
  type Calls,
  type CrashWatch,
  type ReceiveOptions,
  type Reply,
  type ReplyEvent,
  type ReplyStream,
  type RequestOptions,
  type SendOptions,
} from '@liminal/runtime';
import { type Observable } from 'rxjs';
import { type ConversationActor } from './conversation-actor';
import { type ConversationHistory } from './conversation-history';
import { type LogEntry } from './conversation-log';
import { type CloseOptions, type ConversationEnd, type ConversationSnapshot } from './conversation-resource';
import { type PostMortem } from './post-mortem';

/**
 * A conversation with a participant of this program, for its caller. Its streams share one order, give values and never errors, and complete
 * when it is over (STREAM).
 *
 * @example
 * ```ts
 * import { type Conversation } from '@liminal/conversation';
 *
 * async function example(conversation: Conversation) {
 *   conversation.crash$.subscribe(({ reason, fates }) => console.error('the participant died', reason, fates));
 *   for await (const reply of conversation.stream('count')) console.log(reply.content);
 *   await conversation.close();
 * }
 * ```
 */
export interface Conversation extends Calls, CrashWatch {
  /** Its id: unique on the node, and not to be guessed from another. */
  readonly id: string;
  /** What it was opened on. */
  readonly subject: string;
  /** The conversation's process: link or monitor it to be told of its end. It exits with the crash's reason when the conversation fails. */
  readonly pid: Pid;
  /** The crash policy in force: what was asked for, within the subject's bounds (POLICY-7). */
  readonly policy: CrashPolicy;
  /** Its phase now (CONV-1). */
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
  /** The same, with whose they are and how many are not kept any more. */
  history(): ConversationHistory;
  /** What there is to read after a crash, healed or not (CRASH-6); nothing without one. Also when the conversation is over. */
  postMortem(): PostMortem | undefined;
  /** Ends it gracefully (CONV-3). Resolves when it is over, also when it has failed. */
  close(options?: CloseOptions): Promise<void>;
  /** Ends it at once; idempotent, and never fails (CONV-4). */
  finalize(): void;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** An actor's conversation as its caller sees it. */
class CallersConversation implements Conversation {
  constructor(private readonly actor: ConversationActor) {}

  get id(): string {
    return this.actor.id;
  }

  get subject(): string {
    return this.actor.subject;
  }

  get pid(): Pid {
    return this.actor.pid;
  }

  get policy(): CrashPolicy {
    return this.actor.policy;
  }

  get phase(): Phase {
    return this.actor.phase;
  }

  // Calls

  request(content?: Content, options?: RequestOptions): Promise<Reply> {
    return this.actor.caller.request(content, options);
  }

  stream(content?: Content, options?: CallOptions): ReplyStream {
    return this.actor.caller.stream(content, options);
  }

  send(content?: Content, options?: SendOptions): Admission {
    return this.actor.caller.send(content, options);
  }

  receiveReply(options?: ReceiveOptions): Promise<Reply> {
    return this.actor.receiveReply(options);
  }

  // What happens

  get phase$(): Observable<Phase> {
    return this.actor.phase$;
  }

  get reply$(): Observable<ReplyEvent> {
    return this.actor.reply$;
  }

  get policy$(): Observable<PolicyEvent> {
    return this.actor.policy$;
  }

  get crash$(): Observable<CrashRecord> {
    return this.actor.crash$;
  }

  get ended$(): Observable<ConversationEnd> {
    return this.actor.ended$;
  }

  hasDetectedCrash(): boolean {
    return this.actor.hasDetectedCrash();
  }

  awaitCrash(options?: AwaitCrashOptions): Promise<CrashRecord | undefined> {
    return this.actor.awaitCrash(options);
  }

  state(): ConversationSnapshot {
    return this.actor.state();
  }

  log(): readonly Readonly<LogEntry>[] {
    return this.actor.log.read();
  }

  history(): ConversationHistory {
    return this.actor.history();
  }

  postMortem(): PostMortem | undefined {
    return this.actor.postMortem();
  }

  // Its end

  close(options?: CloseOptions): Promise<void> {
    return this.actor.close(options);
  }

  finalize(): void {
    this.actor.finalize();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.actor.close();
  }
}

/** Shows an actor as a conversation. */
export function conversationOf(actor: ConversationActor): Conversation {
  return new CallersConversation(actor);
}

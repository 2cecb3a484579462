/// <reference lib="esnext.disposable" preserve="true" />
// Not every reader of these declarations has Symbol.asyncDispose in its own `lib`.
import {
  type ConversationCounters,
  type CrashPolicy,
  type ParticipantInfo,
  type Phase,
  type PolicyEvent,
} from '@liminal/protocol';
import { type Calls, type CrashWatch, type ReplyEvent } from '@liminal/runtime';
import { type Observable } from 'rxjs';

/** What {@link Conversation.close} takes. */
export interface CloseOptions {
  /**
   * How long to wait for the server to say that it is closed, in milliseconds, 0 to 2 147 483 647; then it is let go, and what is
   * still open ends as `cancelled`. Default 10 000.
   */
  readonly deadlineMs?: number;
}

/**
 * A conversation with a participant at the other end of a connection. When the participant dies, every open operation is settled
 * with its fate and `crash$` tells the reason; where the crash policy heals, what was not handed over goes on with the next instance. When the
 * connection is lost, the same with the reason `noconnection`, which says that the participant's own fate is unknown: no policy heals that.
 *
 * @example
 * ```ts
 * import { type Conversation } from '@liminal/client';
 *
 * async function example(conversation: Conversation) {
 *   conversation.crash$.subscribe(({ reason }) => console.error('the participant died', reason));
 *   for await (const reply of conversation.stream('count')) console.log(reply.content);
 *   await conversation.close();
 * }
 * ```
 */
export interface Conversation extends Calls, CrashWatch {
  /** The conversation's id at the server. */
  readonly id: string;
  /** What it was opened on. */
  readonly subject: string;
  /** The crash policy in force: what was asked for, within the subject's bounds; or, where nothing was asked for, the subject's own (POLICY-7). */
  readonly policy: CrashPolicy;
  /**
   * The participants now, as far as the server has told: an instance that takes the place of another is there from the event on `policy$` that
   * tells of it; until then, while a crash is healed, it is still the one that crashed.
   */
  readonly participants: readonly ParticipantInfo[];
  /** Its phase now, as this side knows it (CONV-1). */
  readonly phase: Phase;
  /** The phase, and each change of it. Completes when it is over. */
  readonly phase$: Observable<Phase>;
  /** Every reply and every end with a status, of all operations; also the refusal of a cast, for which nobody waits. */
  readonly reply$: Observable<ReplyEvent>;
  /**
   * What the crash policy achieved: a new instance takes messages, what was declared is undone, or it gave up (CRASH-5). Where the connection is
   * lost before that is told, it completes without it.
   */
  readonly policy$: Observable<PolicyEvent>;
  /** What this side has counted: messages sent, replies passed on, messages rejected or deferred by either side, replies dropped (OP-2). */
  readonly counters: ConversationCounters;
  /**
   * Ends it gracefully: no new operations, the open ones finish, the participant stops (CONV-3). Resolves when it is over, also when it
   * has failed. Rejects only with `invalidArgument`, for a deadline out of its range. Idempotent.
   */
  close(options?: CloseOptions): Promise<void>;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

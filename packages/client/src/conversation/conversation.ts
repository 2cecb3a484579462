import { type ParticipantInfo, type Phase, type PolicyEvent } from '@liminal/protocol';
import { type Calls, type CrashWatch, type ReplyEvent } from '@liminal/runtime';
import { type Observable } from 'rxjs';

/** What {@link Conversation.close} takes. */
export interface CloseOptions {
  /** How long to wait for the server to say that it is closed, in milliseconds; then it is let go. Default 10 000. */
  readonly deadlineMs?: number;
}

/**
 * A conversation with a participant at the other end of a connection. When the participant dies, every open operation is settled
 * with its fate and `crash$` tells the reason; when the connection is lost, the same with the reason `noconnection`, which says that the
 * participant's own fate is unknown.
 */
export interface Conversation extends Calls, CrashWatch {
  /** The conversation's id at the server. */
  readonly id: string;
  readonly subject: string;
  /** The participants that it began with. */
  readonly participants: readonly ParticipantInfo[];
  readonly phase: Phase;
  /** The phase, and each change of it. Completes when it is over. */
  readonly phase$: Observable<Phase>;
  /** Every reply and every end with a status, of all operations. */
  readonly reply$: Observable<ReplyEvent>;
  /** What the crash policy achieved. */
  readonly policy$: Observable<PolicyEvent>;
  /**
   * Ends it gracefully: no new operations, the open ones finish, the participant stops (CONV-3). Resolves when it is over, also when it
   * has failed.
   */
  close(options?: CloseOptions): Promise<void>;
  /** `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

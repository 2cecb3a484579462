import {
  type ConversationCounters,
  type CrashPolicy,
  type Envelope,
  type ExitReason,
  type Expects,
  type ParticipantInfo,
  type Phase,
  type Pid,
  type PolicyDecision,
  type PolicyEvent,
  type Status,
  type CreditCounts,
} from '@liminal/protocol';
import {
  type Admission,
  type CrashWatch,
  type ReceiveOptions,
  type Reply,
  type ReplyEvent,
  type ReplyObserver,
} from '@liminal/runtime';
import { type Observable } from 'rxjs';

/** A message at the seam: what it carries, and what it asks for. */
export interface ResourceMessage {
  /** What it carries. */
  readonly envelope: Envelope;
  /** The operation's id, where the caller is at the other end of a connection and has given it; else the next one. */
  readonly op?: number;
  /** What it expects back. */
  readonly expects: Expects;
  /** How long it may take, in milliseconds. */
  readonly deadlineMs: number;
  /** Whether `deadlineMs` runs anew from each reply of a stream (OP-3). Default `false`. */
  readonly deadlinePerReply?: boolean;
  /** The first credit of a stream. */
  readonly credit?: CreditCounts;
  /** Joins the operation to the first of this key on the subject (OP-9), and lets it be handed over again after a crash (POLICY-2). */
  readonly idempotencyKey?: string;
  /** `inbox`: the reply is for {@link ConversationResource.receiveReply}. */
  readonly to?: 'inbox';
}

/** What {@link ConversationResource.close} takes. */
export interface CloseOptions {
  /**
   * How long open operations and the participant's `terminate` may take, in milliseconds, 0 to 2 147 483 647. Default: the conversation's
   * `closeDeadlineMs`.
   */
  readonly deadlineMs?: number;
}

/** How a conversation ended. */
export interface ConversationEnd {
  /** The phase that it stays in. */
  readonly phase: 'closed' | 'failed';
  /** `ok` after a graceful end, else why. */
  readonly status: Status;
  /** What it counted over its life. */
  readonly counters: ConversationCounters;
}

/** How a participant instance is doing. */
export interface ParticipantState extends ParticipantInfo {
  /** Where it is in its life. */
  readonly health: 'starting' | 'running' | 'stopping' | 'exited';
  /** When it exited: milliseconds since the Unix epoch. */
  readonly exitedAt?: number;
  /** Why it exited. */
  readonly reason?: ExitReason;
}

/** What is known of a conversation at this moment (CONV-6). */
export interface ConversationSnapshot {
  /** The conversation's id. */
  readonly id: string;
  /** What it was opened on. */
  readonly subject: string;
  /** Its phase. */
  readonly phase: Phase;
  /** What the crash policy is at, while it does something about a crash (CONV-1); in no other case. */
  readonly healing?: 'backoff' | 'starting' | 'compensating';
  /** The crash policy in force (POLICY-7). */
  readonly policy: CrashPolicy;
  /** Its participant instance: the latest. */
  readonly participants: readonly ParticipantState[];
  /** The ids of the open operations, ascending. */
  readonly openOperations: readonly number[];
  /** What it has counted until now. */
  readonly counters: ConversationCounters;
  /** What its crash policy has decided, in order: the last 32. */
  readonly policyDecisions: readonly PolicyDecision[];
}

/**
 * What whoever owns a conversation uses of it: the seam between a connection and what it converses with. The default one is a
 * conversation with a participant of this program; a test's or a trace's can stand in for it.
 */
export interface ConversationResource extends CrashWatch {
  /** Its id, as clients are told it. */
  readonly id: string;
  /** What it was opened on. */
  readonly subject: string;
  /** Resolves when the participant takes messages; rejects with the status error when none could be started. */
  started(): Promise<void>;
  /** Admits a message, or says why not and whether to try again (FLOW-1). Its outcome comes on `reply$`, or with the crash. */
  message(message: ResourceMessage): Admission;
  /** Settles an open operation as cancelled (OP-5). */
  cancel(op: number, reason?: string): void;
  /** Allows more of a stream (FLOW-2). */
  credit(op: number, credit: CreditCounts): void;
  /** How much more it takes now: messages, and payload bytes, which the last of them may exceed (FLOW-2). */
  room(): CreditCounts;
  /**
   * Calls back whenever there may be more room than before, ahead of whatever else is told of it (EXIT-5); often, so the observer has to be quick,
   * and must not throw. One at a time: another takes its place. What it gives ends that.
   */
  observeRoom(observer: () => void): () => void;
  /** At any time, without waiting (CONV-6). */
  state(): ConversationSnapshot;
  /** The pids of its participant instances. */
  readonly participantPids: readonly Pid[];
  /** Takes the next reply from the inbox (OP-8). */
  receiveReply(options?: ReceiveOptions): Promise<Reply>;
  /** Every reply, and every end with a status, in order. */
  readonly reply$: Observable<ReplyEvent>;
  /** Tells an observer the same, in the same order, from now on. What it gives ends that. */
  observeReplies(observer: ReplyObserver): () => void;
  /** What the crash policy achieved. */
  readonly policy$: Observable<PolicyEvent>;
  /** Emits once when the conversation is over, also to late subscribers, and completes. */
  readonly ended$: Observable<ConversationEnd>;
  /** Makes another process the owner, or none: when the owner exits, the conversation is finalized (CONV-12). */
  ownedBy(owner: Pid | undefined): void;
  /** Ends it gracefully (CONV-3). Resolves when it is over, also when it has failed. */
  close(options?: CloseOptions): Promise<void>;
  /** Ends it at once; idempotent, and never fails (CONV-4). */
  finalize(): void;
}

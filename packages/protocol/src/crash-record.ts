import { type ExitReason } from './exit-reason';
import { type Pid } from './pid';

/**
 * What becomes of an open operation when the participant exits. `notDelivered`: its handler was never called. `unknown`: it
 * was handed over and its outcome is not known. `carriedOver`: it goes on with the next instance. The first two are the
 * operation's terminal event (OP-7).
 */
export type Fate = 'notDelivered' | 'unknown' | 'carriedOver';

/** The fate of one operation that was open at a crash. */
export interface OperationFate {
  /** The operation's id in its conversation. */
  readonly op: number;
  /** What became of it. */
  readonly fate: Fate;
  /** How many replies had been seen before the crash. */
  readonly replies: number;
}

/** What a conversation does about an abnormal exit. The one that there is yet: it fails (POLICY-1). */
export type CrashPolicy = { readonly kind: 'fail' };

/** What the policy decided at a crash. */
export type PolicyDecision = { readonly action: 'fail' };

/** One participant instance's abnormal or unclean exit: one record a generation (CRASH-1, CRASH-5). */
export interface CrashRecord {
  /** The instance that exited. */
  readonly participant: Pid;
  /** The subject it answered. */
  readonly subject: string;
  /** The kind of host the instance ran on, for example `inline`. */
  readonly host: string;
  /** Counts the conversation's instances, from 1. */
  readonly generation: number;
  /** Why it exited. */
  readonly reason: ExitReason;
  /** Whether the exit would have been clean but for the operations that were open (EXIT-3). */
  readonly unclean: boolean;
  /** When the exit happened: milliseconds since the Unix epoch, with fractions, on the clock of the node it happened on. */
  readonly at: number;
  /** What became of each operation that was open, by ascending `op`. */
  readonly fates: readonly OperationFate[];
  /** What the conversation's crash policy decided. */
  readonly decision: PolicyDecision;
}

/** A conversation's phase (CONV-1). */
export type Phase = 'created' | 'active' | 'completing' | 'closed' | 'failed';

/** What a crash policy achieved after its decision. `gaveUp`: the conversation has failed. */
export interface PolicyEvent {
  /** The generation whose crash it is about. */
  readonly generation: number;
  readonly outcome: 'gaveUp';
  /** The conversation's phase after it. */
  readonly phase: Phase;
}

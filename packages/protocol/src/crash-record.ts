import { type ExitReason } from './exit-reason';
import { type ParticipantInfo } from './participant-info';
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

/**
 * Why a policy that heals did not: more restarts than its window takes (SUP-2); so many crashes in a row without an answer (POLICY-5); no
 * registration of the subject is left (POLICY-3); the subject's breaker is open (SUP-4); the conversation was completing (CONV-5); or its
 * first instance never started, so that there was nothing to heal (C-19).
 */
export type FailCause =
  'tooManyRestarts' | 'noProgress' | 'noneLeft' | 'breakerOpen' | 'completing' | 'notStarted';

/** What the policy decided at a crash (POLICY-5). */
export type PolicyDecision =
  | {
      /** The conversation fails (POLICY-1). */
      readonly action: 'fail';
      /** Why it was not healed; absent where the policy is to fail. */
      readonly because?: FailCause;
      /** The registrations of the subject that were tried, where more than one was: at most 32. */
      readonly tried?: readonly string[];
    }
  | {
      /** A new instance of the same registration (POLICY-2). */
      readonly action: 'restart';
      /** How long the conversation waits before it, in milliseconds. */
      readonly delayMs: number;
      /** Counts the crashes since an operation was last answered, from 1. */
      readonly attempt: number;
    }
  | {
      /** A new instance of another registration (POLICY-3). */
      readonly action: 'routeToNext';
      /** The registration's name. */
      readonly to: string;
      /** As for `restart`. */
      readonly attempt: number;
    }
  | {
      /** What was declared is undone; then the conversation fails (POLICY-4). */
      readonly action: 'compensate';
      /** How many compensations there are. */
      readonly compensations: number;
    };

/**
 * Whether the conversation goes on with another instance: a crash whose decision does not say so is one that it fails of (CRASH-1).
 *
 * @example
 * ```ts
 * import { type CrashRecord, heals } from '@liminal/protocol';
 *
 * export function lastWords({ reason, decision }: CrashRecord): string {
 *   return heals(decision) ? 'back in a moment' : `gone: ${reason.kind}`;
 * }
 * ```
 */
export function heals({ action }: PolicyDecision): boolean {
  return action === 'restart' || action === 'routeToNext';
}

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
  /** What the conversation's crash policy decided about it. */
  readonly decision: PolicyDecision;
}

/** A conversation's phase (CONV-1). */
export type Phase = 'created' | 'active' | 'completing' | 'closed' | 'failed';

/** What became of one compensation (POLICY-4). */
export interface CompensationOutcome {
  /** The operation during which it was declared. */
  readonly op: number;
  /** What its author called it; may be empty. At most 64 bytes on the wire. */
  readonly label: string;
  /** Whether the fresh instance has handled it. */
  readonly undone: boolean;
  /** Why it was not undone, for people. At most 128 bytes on the wire. */
  readonly why?: string;
}

/** What a crash policy achieved after its decision (CRASH-5). */
export type PolicyEvent = {
  /** The generation whose crash it is about. */
  readonly generation: number;
  /** The conversation's phase after it. */
  readonly phase: Phase;
} & (
  | {
      /** A new instance takes messages: of the same registration, or of the next. */
      readonly outcome: 'restarted' | 'rerouted';
      /** The new instance. */
      readonly participant: ParticipantInfo;
    }
  | {
      /** What could be undone was. The conversation fails next. */
      readonly outcome: 'compensated';
      /** In the order in which they were delivered: the last that was declared first. */
      readonly compensations: readonly CompensationOutcome[];
    }
  | {
      /** The conversation has failed. */
      readonly outcome: 'gaveUp';
    }
);

import { type PolicyDecision } from '@liminal/protocol';
import { type PolicyExit, type PolicyHistory, NO_HISTORY, decideCrash } from './decide-crash';
import { type ResolvedPolicy } from './resolved-policy';

/** A decision with all that it was made of: given to `decideCrash` again, it is made again (POLICY-5). */
export interface PolicyEntry {
  /** The generation whose crash it is about. */
  readonly generation: number;
  /** What was known of the crash. */
  readonly exit: PolicyExit;
  /** What was remembered before it. */
  readonly history: PolicyHistory;
  /** What was decided. */
  readonly decision: PolicyDecision;
}

/** Decisions that are kept: more than any budget but a very long one lets come about. */
const KEPT = 32;
const NONE: readonly PolicyEntry[] = [];

/** A conversation's policy with its memory. */
export class PolicyKeeper {
  private history: PolicyHistory = NO_HISTORY;
  private entries = NONE;

  constructor(readonly policy: ResolvedPolicy) {}

  /** Whether it may wait before it does something, and so leaves something to chance. */
  get isPatient(): boolean {
    return this.policy.steps.some(({ kind }) => kind === 'restart');
  }

  decide(generation: number, exit: PolicyExit): PolicyDecision {
    const { history } = this;
    const verdict = decideCrash(this.policy, history, exit);
    this.history = verdict.history;
    const entry = { generation, exit, history, decision: verdict.decision };
    this.entries = this.entries === NONE ? [entry] : [...this.entries.slice(1 - KEPT), entry];
    return verdict.decision;
  }

  /** The registrations whose instances failed and that were left for another. */
  get left(): readonly string[] {
    return this.history.left;
  }

  /** The last decisions, oldest first. */
  get trail(): readonly PolicyEntry[] {
    return this.entries;
  }
}

import {
  type CompensationOutcome,
  type CrashPolicy,
  type FailCause,
  type PolicyDecision,
  type PolicyEvent,
  formatPid,
} from '@liminal/protocol';
import { headed, oneLine } from './one-line';

const CAUSES: Record<FailCause, string> = {
  tooManyRestarts: 'it was restarted too often',
  noProgress: 'it crashed too often without an answer in between',
  noneLeft: 'no other registration of the subject is left',
  breakerOpen: "the subject's participants crash too often",
  completing: 'the conversation was closing',
  notStarted: 'it had never started',
};

/** What the policy decided; nothing where it is to fail. */
export function describeDecision(decision: PolicyDecision): readonly string[] {
  switch (decision.action) {
    case 'restart':
      return [`restarts in ${Math.ceil(decision.delayMs)} ms (attempt ${decision.attempt})`];
    case 'routeToNext':
      return [`goes on at '${decision.to}' (attempt ${decision.attempt})`];
    case 'compensate':
      return [`undoes what was done: ${decision.compensations} to undo`];
    case 'fail':
      return decision.because === undefined ? [] : [gaveUp(decision.because, decision.tried)];
  }
}

/** That a conversation fails, and what was done is being undone; nothing where nothing is. */
export function showUndoing(decision: PolicyDecision): string | undefined {
  if (decision.action !== 'compensate') return undefined;
  return `What was done is being undone: ${decision.compensations} to undo.`;
}

function gaveUp(because: FailCause, tried: readonly string[] = []): string {
  const those = tried.length === 0 ? '' : `; tried: ${tried.join(', ')}`;
  return `gave up, because ${CAUSES[because]}${those}`;
}

/** What a crash policy has achieved. Nothing where it gave up: that, and why, was told with the crash. */
export function showPolicyEvent(event: PolicyEvent): string | undefined {
  switch (event.outcome) {
    case 'restarted':
    case 'rerouted': {
      const { pid, subject, host, generation } = event.participant;
      const how = event.outcome === 'restarted' ? 'Restarted' : 'Went on';
      return oneLine(`${how} as generation ${generation}: ${formatPid(pid)} of '${subject}' (${host}).`);
    }
    case 'compensated':
      return headed(
        'What was done is undone, as far as it could be:',
        event.compensations.map(describeOutcome),
      );
    case 'gaveUp':
      return undefined;
  }
}

function describeOutcome({ op, label, undone, why }: CompensationOutcome): string {
  const what = label === '' ? '' : ` (${label})`;
  const because = why === undefined ? '' : `: ${why}`;
  return `message ${op}${what}: ${undone ? 'undone' : `not undone${because}`}`;
}

/** A crash policy in a few words, as `--policy` takes them. */
export function describePolicy(policy: CrashPolicy): string {
  switch (policy.kind) {
    case 'chain':
      return policy.policies.map(describePolicy).join(', then ');
    case 'restart':
      return policy.maxRestarts === undefined ? 'restart' : `restart (at most ${policy.maxRestarts})`;
    case 'routeToNext':
      return 'route';
    case 'compensate':
    case 'fail':
      return policy.kind;
  }
}

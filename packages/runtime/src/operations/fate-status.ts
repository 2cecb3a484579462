import {
  type CrashRecord,
  type OperationFate,
  type Status,
  describeExit,
  formatPid,
  statusFor,
} from '@liminal/protocol';

/**
 * How an operation ends whose participant crashed: `aborted` where it was handed over, else `unavailable` (STATUS, OP-7).
 *
 * @internal
 */
export function fateStatus(
  crash: CrashRecord,
  { fate, replies }: Pick<OperationFate, 'fate' | 'replies'>,
  keyed = false,
): Status {
  const who = `Participant ${formatPid(crash.participant)} of '${crash.subject}' ${describeCrash(crash)}`;
  const details = { ...crashDetails(crash), replies: String(replies) };
  if (fate === 'notDelivered') return statusFor('crashNotHandedOver', `Not delivered. ${who}`, { details });
  const seen = replies === 0 ? '' : ` after ${replies} ${replies === 1 ? 'reply' : 'replies'}`;
  return statusFor('crashHandedOver', `Outcome unknown${seen}. ${who}`, { details, keyed });
}

/**
 * Why a conversation could not be opened: its participant did not start.
 *
 * @internal
 */
export function startStatus(crash: CrashRecord): Status {
  const message = `No participant of '${crash.subject}' could be started: it ${describeCrash(crash)}`;
  return statusFor('noInstance', message, { details: crashDetails(crash) });
}

/**
 * Why a conversation that has failed takes nothing more: it names the participant that died (CONV-2), without the text of its error.
 *
 * @internal
 */
export function failedStatus(crash: CrashRecord): Status {
  const { participant, subject, reason } = crash;
  const message = `The conversation has failed: participant ${formatPid(participant)} of '${subject}' exited (${reason.kind}). Open a new one.`;
  return statusFor('conversationOver', message, { details: crashDetails(crash) });
}

function describeCrash({ reason, unclean }: CrashRecord): string {
  return `exited: ${describeExit(reason)}${unclean ? ', with operations open' : ''}.`;
}

function crashDetails({ participant, generation, reason, decision }: CrashRecord): Record<string, string> {
  const details = {
    participant: formatPid(participant),
    generation: String(generation),
    reason: reason.kind,
  };
  if (decision.action !== 'fail' || !decision.because) return details;
  // [POLICY-3] also for an opener, who has no crash record to look into
  const { because, tried } = decision;
  return tried ? { ...details, because, tried: tried.join(', ') } : { ...details, because };
}

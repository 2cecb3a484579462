import { type Status, type StatusCause, OK, describeExit, status, statusFor } from '@liminal/protocol';
import { type Operation, failedStatus, fateOf, fateStatus, startStatus } from '@liminal/runtime';
import { type EndCause } from './conversation-state';

/** How a conversation ended, as its observers are told. */
export function endStatus(cause: EndCause): Status {
  if (cause.kind === 'closed') return OK;
  if (cause.kind === 'crash') return failedStatus(cause.crash);
  return status(END_CODES[cause.kind], { message: describeEnd(cause), delivery: 'unknown' });
}

const END_CODES = {
  closedLate: 'deadlineExceeded',
  deadline: 'deadlineExceeded',
  finalized: 'cancelled',
  exited: 'cancelled',
  machineryDied: 'aborted',
} as const;

/** Why it takes nothing more; after a crash it names the participant that died (CONV-2). */
export function refusalOf(cause: EndCause): Status {
  if (cause.kind === 'crash') return failedStatus(cause.crash);
  return statusFor('conversationOver', `${describeEnd(cause)} Open a new one.`);
}

/** Why its participant never took messages. Where nobody took the instance, `declined` says why: then nothing has run, and nothing has crashed. */
export function notStarted(subject: string, cause: EndCause, declined?: Status): Status {
  if (cause.kind === 'crash' && declined) return nobodyTakes(subject, declined);
  if (cause.kind === 'crash') return startStatus(cause.crash);
  // [CONV-8]
  if (cause.kind === 'deadline') return statusFor('deadlineBeforeTurn', describeEnd(cause));
  return statusFor('noInstance', `No participant of '${subject}' was started: ${describeEnd(cause)}`);
}

function nobodyTakes(subject: string, { message, retryAfterMs }: Status): Status {
  const why = message === '' ? '.' : `: ${message}`;
  return statusFor('noInstance', `No participant of '${subject}' could be started: nobody takes it${why}`, {
    retryAfterMs,
    details: { reason: 'declined' },
  });
}

/** How an operation ends that was open when its conversation ended, other than by its participant's exit. */
export function abandonedStatus({ state, replies, idempotencyKey }: Operation, cause: EndCause): Status {
  const keyed = idempotencyKey !== undefined;
  // [STATUS] as if it had not been carried over
  if (cause.kind === 'crash') return fateStatus(cause.crash, { fate: fateOf(state), replies }, keyed);
  const [before, after] = ABANDONED[cause.kind] ?? CANCELLED;
  return statusFor(state === 'waiting' ? before : after, describeEnd(cause), { keyed });
}

type BeforeAndAfter = readonly [StatusCause, StatusCause];

const CANCELLED: BeforeAndAfter = ['cancelledBeforeTurn', 'cancelledAfterTurn'];

/** What it comes to before and after its turn, where the conversation's end is no cancellation. */
const ABANDONED: Partial<Record<EndCause['kind'], BeforeAndAfter>> = {
  deadline: ['deadlineBeforeTurn', 'deadlineAfterTurn'],
  machineryDied: ['crashNotHandedOver', 'crashHandedOver'],
};

function describeEnd(cause: Exclude<EndCause, { readonly kind: 'crash' }>): string {
  switch (cause.kind) {
    case 'closed':
      return 'The conversation is closed.';
    case 'closedLate':
      return `The conversation was closed; ${describeLate(cause.openOperations)} at the close deadline.`;
    case 'deadline':
      return `The conversation has lasted for ${cause.deadlineMs} ms, its deadline.`;
    case 'finalized':
      return 'The conversation was finalized.';
    case 'exited':
      return `The conversation was ended with its process: ${describeExit(cause.reason)}.`;
    case 'machineryDied':
      return `The conversation has failed: its own process exited: ${describeExit(cause.reason)}.`;
  }
}

function describeLate(openOperations: number): string {
  return openOperations > 0
    ? 'what was still open was cancelled'
    : 'its participant did not stop and was killed';
}

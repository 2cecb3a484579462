import { type CrashRecord, type Phase, type Status, statusFor } from '@liminal/protocol';
import { failedStatus, fateStatus } from '@liminal/runtime';

/** What a conversation's refusals speak of. */
export interface Refusing {
  readonly id: string;
  readonly subject: string;
  readonly phase: Phase;
  /** Why it is over, where the server said more than that. */
  readonly why: Status | undefined;
  readonly crash: CrashRecord | undefined;
}

/** Why a conversation takes nothing more: it names the participant that died (CONV-2), or both phases (CONV-1). */
export function refusalOf({ id, subject, phase, why, crash }: Refusing): Status {
  if (crash) return failedStatus(crash);
  const because = why && why.code !== 'ok' ? ` (${why.message})` : '';
  const message = `Conversation ${id} on '${subject}' is ${phase}${because} and cannot become active; open a new one.`;
  return statusFor('conversationOver', message, { details: { from: phase, to: 'active' } });
}

/** What the server refused to open a conversation with; a refusal that says `ok` is one all the same. */
export function openingRefusal(subject: string, status: Status): Status {
  if (status.code !== 'ok') return status;
  return statusFor('noInstance', `The conversation on '${subject}' was closed before it was opened.`);
}

/** What becomes of what a server has not settled when it says that a crashed conversation is over: it was never forwarded (CRASH-4). */
export function undeliveredStatus(crash: CrashRecord): Status {
  return fateStatus(crash, { fate: 'notDelivered', replies: 0 });
}

/** How an operation ends whose connection is gone: it had been sent, and its outcome is not known. */
export function lostStatus(detail: string, replies: number, keyed = false): Status {
  const seen = replies === 0 ? '' : ` after ${replies} ${replies === 1 ? 'reply' : 'replies'}`;
  return statusFor('connectionLostSent', `Outcome unknown${seen}. ${detail}`, {
    details: { reason: 'noconnection', replies: String(replies) },
    keyed,
  });
}

/** How an operation ends whose conversation was let go. */
export const ENDED_FIRST = statusFor('cancelledAfterTurn', 'The conversation ended first.');

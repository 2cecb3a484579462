import { wellFormed } from '../bounded-text';
import {
  type ClosedFrame,
  type CloseFrame,
  type ConversationCounters,
  type OpenedFrame,
  type OpenFrame,
} from '../frame';
import { LIMITS } from '../limits';
import { exitReasonFromWire, exitReasonToWire } from './exit-reason-codec';
import { boundedList, requiredId, requiredRef } from './field-rules';
import { creditFromWire } from './operation-frames';
import { headersFromWire, headersToWire } from './headers-codec';
import { participantFromWire, participantToWire } from './participant-codec';
import { policyFromWire, policyToWire } from './policy-codec';
import { statusFromWire, statusToWire } from './status-codec';
import { type wire } from './wire';
import { countToWire, durationToWire, integerFromWire } from './wire-number';

export function openToWire(open: OpenFrame): wire.Open.$Properties {
  const { ref, subject, policy, deadlineMs, headers } = open;
  return {
    ref,
    subject: wellFormed(subject),
    headers: headersToWire(headers),
    ...(policy === undefined ? {} : { policy: policyToWire(policy) }),
    ...(deadlineMs === undefined ? {} : { deadlineMs: durationToWire(deadlineMs) }),
  };
}

/** Without a policy it is the subject's own settings that say: that nobody asked is not the same as to fail [POLICY-7]. */
export function openFromWire(open: wire.Open.$Properties): OpenFrame {
  return {
    kind: 'open',
    ref: requiredRef('Open', open.ref),
    subject: requiredId('Open', 'subject', open.subject),
    headers: headersFromWire('Open', 'headers', open.headers),
    ...(open.policy ? { policy: policyFromWire('Open', open.policy) } : {}),
    ...(typeof open.deadlineMs === 'number' ? { deadlineMs: open.deadlineMs } : {}),
  };
}

export function openedToWire(opened: OpenedFrame): wire.Opened.$Properties {
  return {
    ref: opened.ref,
    conversationId: wellFormed(opened.conversationId),
    participants: opened.participants.map(participantToWire),
    policy: policyToWire(opened.policy),
    ...(opened.credit ? { credit: opened.credit } : {}),
  };
}

export function openedFromWire(opened: wire.Opened.$Properties): OpenedFrame {
  const participants = boundedList('Opened', 'participants', opened.participants, LIMITS.listEntries);
  return {
    kind: 'opened',
    ref: requiredRef('Opened', opened.ref),
    conversationId: requiredId('Opened', 'conversationId', opened.conversationId),
    participants: participants.map((each) => participantFromWire('Opened', 'participants', each)),
    policy: opened.policy ? policyFromWire('Opened', opened.policy) : { kind: 'fail' },
    ...(opened.credit ? { credit: creditFromWire(opened.credit) } : {}),
  };
}

export function closeToWire({ ref, status }: CloseFrame): wire.Close.$Properties {
  return { ref, status: statusToWire(status) };
}

export function closeFromWire(close: wire.Close.$Properties): CloseFrame {
  return {
    kind: 'close',
    ref: requiredRef('Close', close.ref),
    status: statusFromWire('Close', close.status),
  };
}

export function closedToWire({ ref, status, counters, reason }: ClosedFrame): wire.Closed.$Properties {
  return {
    ref,
    status: statusToWire(status),
    counters: countersToWire(counters),
    ...(reason === undefined ? {} : { reason: exitReasonToWire(reason) }),
  };
}

export function closedFromWire(closed: wire.Closed.$Properties): ClosedFrame {
  return {
    kind: 'closed',
    ref: requiredRef('Closed', closed.ref),
    status: statusFromWire('Closed', closed.status),
    counters: countersFromWire(closed.counters ?? {}),
    ...(closed.reason ? { reason: exitReasonFromWire('Closed', closed.reason) } : {}),
  };
}

function countersToWire(counters: ConversationCounters): wire.Counters.$Properties {
  return {
    messages: countToWire(counters.messages),
    replies: countToWire(counters.replies),
    rejected: countToWire(counters.rejected),
    droppedReplies: countToWire(counters.droppedReplies),
  };
}

function countersFromWire(counters: wire.Counters.$Properties): ConversationCounters {
  return {
    messages: integerFromWire('Closed', 'counters.messages', counters.messages),
    replies: integerFromWire('Closed', 'counters.replies', counters.replies),
    rejected: integerFromWire('Closed', 'counters.rejected', counters.rejected),
    droppedReplies: integerFromWire('Closed', 'counters.droppedReplies', counters.droppedReplies),
  };
}

import { wellFormed } from '../bounded-text';
import { type CrashPolicy } from '../crash-record';
import {
  type ClosedFrame,
  type CloseFrame,
  type ConversationCounters,
  type OpenedFrame,
  type OpenFrame,
  type ParticipantInfo,
} from '../frame';
import { LIMITS } from '../limits';
import { boundedList, idField, requiredGeneration, requiredId, requiredRef } from './field-rules';
import { headersFromWire, headersToWire } from './headers-codec';
import { malformed } from './malformed';
import { pidFromWire, pidToWire } from './pid-codec';
import { statusFromWire, statusToWire } from './status-codec';
import { type wire } from './wire';
import { countToWire, integerFromWire } from './wire-number';

export function openToWire({ ref, subject, headers }: OpenFrame): wire.Open.$Properties {
  return { ref, subject: wellFormed(subject), policy: { fail: {} }, headers: headersToWire(headers) };
}

export function openFromWire(open: wire.Open.$Properties): OpenFrame {
  return {
    kind: 'open',
    ref: requiredRef('Open', open.ref),
    subject: requiredId('Open', 'subject', open.subject),
    policy: policyFromWire(open.policy),
    headers: headersFromWire('Open', 'headers', open.headers),
  };
}

function policyFromWire(policy: wire.CrashPolicy.$Properties | null | undefined): CrashPolicy {
  if (!policy || policy.fail) return { kind: 'fail' };
  throw malformed('Open.policy', 'is of a kind that is not known here', 'POLICY-7');
}

export function openedToWire({ ref, conversationId, participants }: OpenedFrame): wire.Opened.$Properties {
  return {
    ref,
    conversationId: wellFormed(conversationId),
    participants: participants.map(participantToWire),
  };
}

export function openedFromWire(opened: wire.Opened.$Properties): OpenedFrame {
  return {
    kind: 'opened',
    ref: requiredRef('Opened', opened.ref),
    conversationId: requiredId('Opened', 'conversationId', opened.conversationId),
    participants: boundedList('Opened', 'participants', opened.participants, LIMITS.listEntries).map(
      participantFromWire,
    ),
  };
}

function participantToWire({
  pid,
  subject,
  host,
  generation,
}: ParticipantInfo): wire.Participant.$Properties {
  return { pid: pidToWire(pid), subject: wellFormed(subject), host: wellFormed(host), generation };
}

function participantFromWire({
  pid,
  subject,
  host,
  generation,
}: wire.Participant.$Properties): ParticipantInfo {
  return {
    pid: pidFromWire('Opened', 'participants.pid', pid),
    subject: requiredId('Opened', 'participants.subject', subject),
    host: idField('Opened', 'participants.host', host),
    generation: requiredGeneration('Opened', generation),
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

export function closedToWire({ ref, status, counters }: ClosedFrame): wire.Closed.$Properties {
  return { ref, status: statusToWire(status), counters: countersToWire(counters) };
}

export function closedFromWire(closed: wire.Closed.$Properties): ClosedFrame {
  return {
    kind: 'closed',
    ref: requiredRef('Closed', closed.ref),
    status: statusFromWire('Closed', closed.status),
    counters: countersFromWire(closed.counters ?? {}),
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

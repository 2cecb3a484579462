import {
  type ConversationFrame,
  type CrashRecord,
  type CreditCounts,
  type ParticipantInfo,
} from '@liminal/protocol';
import { type ConversationSnapshot } from '@liminal/conversation';

const NONE: ReadonlySet<number> = new Set();

/**
 * What a client is told once its conversation has started: Opened, then what came of it meanwhile. A first instance that did not start, so
 * that another took its place, is not told of: for the client the conversation begins with the one that Opened names. A crash that has ended an
 * operation is told in any case; then Opened names the instance that it is about, and what follows is in order.
 */
export function openingFrames(
  ref: number,
  { id, participants, policy }: ConversationSnapshot,
  credit: CreditCounts,
  held: readonly ConversationFrame[],
): readonly ConversationFrame[] {
  const untold = madeGoodFor(held);
  // They were held under the handle of then, which may have been another connection's.
  const told = held.filter((frame) => !untold.has(generationOf(frame))).map((frame) => ({ ...frame, ref }));
  const [crash] = told.flatMap(crashesIn);
  const present = crash ? [participantOf(crash)] : participants;
  return [{ kind: 'opened', ref, conversationId: id, participants: present, policy, credit }, ...told];
}

/** The generations whose crash another instance has made good for, and that have ended no operation. */
function madeGoodFor(held: readonly ConversationFrame[]): ReadonlySet<number> {
  const healedTo = held.reduce((latest, frame) => Math.max(latest, healedBy(frame)), 0);
  if (healedTo === 0) return NONE;
  const generations = new Set<number>();
  for (const { generation, fates } of held.flatMap(crashesIn)) {
    if (generation <= healedTo && fates.every(({ fate }) => fate === 'carriedOver'))
      generations.add(generation);
  }
  return generations;
}

/** The generation whose place a new instance has taken, if the frame tells of one; they count from 1. */
function healedBy(frame: ConversationFrame): number {
  if (frame.kind !== 'policyEvent') return 0;
  const { outcome, generation } = frame.event;
  return outcome === 'restarted' || outcome === 'rerouted' ? generation : 0;
}

/** The generation whose crash the frame is about, if it is about one. */
function generationOf(frame: ConversationFrame): number {
  if (frame.kind === 'policyEvent') return frame.event.generation;
  return frame.kind === 'exit' ? frame.crash.generation : 0;
}

function crashesIn(frame: ConversationFrame): readonly CrashRecord[] {
  return frame.kind === 'exit' ? [frame.crash] : [];
}

function participantOf({ participant, subject, host, generation }: CrashRecord): ParticipantInfo {
  return { pid: participant, subject, host, generation };
}

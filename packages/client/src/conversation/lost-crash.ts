import { type CrashRecord, type OperationFate, type ParticipantInfo, type Pid } from '@liminal/protocol';

const NOBODY: Pid = Object.freeze({ node: '', number: 0, creation: 0 });

/** What a conversation knew when its connection was lost. */
export interface Loss {
  readonly subject: string;
  /** Those that the server has told of. */
  readonly participants: readonly ParticipantInfo[];
  /** The latest crash before, which was being healed or had been. */
  readonly latest: CrashRecord | undefined;
  /** How the connection was lost. */
  readonly detail: string;
  /** When, on this side's wall clock: the other side's cannot be heard. */
  readonly at: number;
  readonly fates: readonly OperationFate[];
}

/**
 * The crash that a lost connection is for its conversation (C-15): the link died, and the participant's own fate is not known. It is of the
 * generation that was to be heard of next, for those before it have their records (CRASH-1); of nobody where the server has not told who that is.
 */
export function lostCrash({ subject, participants, latest, detail, at, fates }: Loss): CrashRecord {
  const next = (latest?.generation ?? 0) + 1;
  const participant = participants.find(({ generation }) => generation >= next);
  return {
    participant: participant?.pid ?? NOBODY,
    subject,
    host: participant?.host ?? 'remote',
    generation: participant?.generation ?? next,
    reason: { kind: 'noconnection', detail },
    unclean: false,
    at,
    fates,
    decision: { action: 'fail' },
  };
}

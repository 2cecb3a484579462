import { type CrashRecord, type OperationFate, type ParticipantInfo, type Pid } from '@liminal/protocol';

const NOBODY: Pid = Object.freeze({ node: '', number: 0, creation: 0 });

/**
 * The crash that a lost connection is for its conversation (C-15): the link died, and the participant's own fate is not known. The
 * instant is this side's, for the other's cannot be heard.
 */
export function lostCrash(
  subject: string,
  participant: ParticipantInfo | undefined,
  detail: string,
  at: number,
  fates: readonly OperationFate[],
): CrashRecord {
  return {
    participant: participant?.pid ?? NOBODY,
    subject,
    host: participant?.host ?? 'remote',
    generation: participant?.generation ?? 1,
    reason: { kind: 'noconnection', detail },
    unclean: false,
    at,
    fates,
    decision: { action: 'fail' },
  };
}

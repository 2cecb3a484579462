import { type Conversation } from '@liminal/client/node';
import { type CrashRecord, describeExit, formatPid, statusOf } from '@liminal/protocol';
import { firstValueFrom, map } from 'rxjs';

/** A crash that the client was told of. */
export interface Notice {
  readonly record: CrashRecord;
  /** When the client knew, by the wall clock. */
  readonly at: number;
}

/** The wall clock of this process, with fractions of a millisecond. */
export function wallMs(): number {
  return performance.timeOrigin + performance.now();
}

/** The first crash of a conversation, and when this side knew; nothing where there is none. */
export function firstNotice({ crash$ }: Conversation): Promise<Notice | undefined> {
  const notice$ = crash$.pipe(map((record) => ({ record, at: wallMs() })));
  return firstValueFrom(notice$, { defaultValue: undefined });
}

/** Who died, and of what. */
export function describeDeath({ participant, subject, host, reason }: CrashRecord): string {
  return `${formatPid(participant)} of '${subject}' (${host}) ${describeExit(reason)}`;
}

/** The code of the status that an operation ends with. */
export async function outcomeOf(operation: Promise<unknown>): Promise<string> {
  try {
    await operation;
    return 'ok';
  } catch (error) {
    return statusOf(error)?.code ?? 'no status';
  }
}

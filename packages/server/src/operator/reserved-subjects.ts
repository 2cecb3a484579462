import { statusFor } from '@liminal/protocol';

/** What servers tell of themselves, and are told to do, as any other conversation. */
export const OPERATOR_SUBJECT = 'liminal.operator';

/** Subjects of servers themselves: no program answers them. */
export function isReserved(subject: string): boolean {
  return subject.startsWith('liminal.');
}

/** Why a program may not offer one of them. */
export const RESERVED = statusFor(
  'permissionDenied',
  "Subjects that begin with 'liminal.' are the server's own.",
);

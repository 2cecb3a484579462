import {
  type CrashRecord,
  type ExitReason,
  boundedReason,
  decodeFrame,
  encodeFrame,
  splitMessage,
} from '@liminal/protocol';

/**
 * What clients are shown of an exit reason (EXIT-6). Where it throws, or gives what is no reason, clients are shown a `crashed` with nothing
 * in it.
 *
 * @example
 * ```ts
 * import { createServer } from '@liminal/server';
 *
 * const server = createServer({
 *   redact: (reason) => (reason.kind === 'crashed' ? { ...reason, message: 'The participant has crashed.' } : reason),
 * });
 * ```
 */
export type Redact = (reason: ExitReason) => ExitReason;

/** Shows the reason as it is; its stack never leaves the node in any case. */
export const SHOW_ALL: Redact = (reason) => reason;

const HIDDEN: ExitReason = Object.freeze({
  kind: 'crashed',
  name: 'Redacted',
  message: 'The reason cannot be shown.',
});

/** A crash as clients are shown it. The hook is the user's: a crash notice must not fail by what it does. */
export function redactedCrash(crash: CrashRecord, redact: Redact): CrashRecord {
  try {
    const shown = { ...crash, reason: boundedReason(redact(crash.reason)) };
    checkReadable(shown);
    return shown;
  } catch {
    return { ...crash, reason: HIDDEN };
  }
}

/** Crashes are rare: what the client could not read is found out here, where something can still be done about it. */
function checkReadable(crash: CrashRecord): void {
  for (const body of splitMessage(encodeFrame({ kind: 'exit', ref: 1, crash }))) decodeFrame(body, true);
}

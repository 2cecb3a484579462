import { type CrashRecord, type ExitReason, boundedReason, isExitReason } from '@liminal/protocol';

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

/** What was shown of a reason: of one that many have died of, the hook is asked once, and what it gives is looked at once (C-20). */
const shownBy = new WeakMap<Redact, WeakMap<ExitReason, ExitReason>>();

/** A crash as clients are shown it. The hook is the user's: a crash notice must not fail by what it does. */
export function redactedCrash(crash: CrashRecord, redact: Redact): CrashRecord {
  return { ...crash, reason: shownOf(crash, redact) };
}

function shownOf(crash: CrashRecord, redact: Redact): ExitReason {
  // A host in plain JavaScript may give what is no reason.
  if (typeof crash.reason !== 'object' || crash.reason === null) return HIDDEN;
  let shown = shownBy.get(redact);
  if (!shown) shownBy.set(redact, (shown = new WeakMap()));
  const known = shown.get(crash.reason);
  if (known) return known;
  const reason = redactedReason(crash.reason, redact);
  shown.set(crash.reason, reason);
  return reason;
}

/** What the client could not read is found out here, where something can still be done about it. */
function redactedReason(reason: ExitReason, redact: Redact): ExitReason {
  try {
    const shown = redact(reason);
    return isExitReason(shown) ? boundedReason(shown) : HIDDEN;
  } catch {
    return HIDDEN;
  }
}

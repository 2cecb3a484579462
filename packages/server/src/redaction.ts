import { type ExitReason } from '@liminal/protocol';

/**
 * What clients are shown of an exit reason (EXIT-6). Must not throw; where it does, clients are shown a `crashed` with nothing in it.
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

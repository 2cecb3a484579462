import { type ConversationsOptions } from '@liminal/conversation';
import { LIMITS, statusErrorFor } from '@liminal/protocol';
import { checkedMs } from '@liminal/runtime';
import { ALLOW_ALL, type Authenticate } from './authentication';
import { type Redact, SHOW_ALL } from './redaction';

/** The bounds of a server; see `docs/limits.md` for the reasons. All optional. */
export interface ServerLimits {
  /** From an accepted connection to its Hello judged, in milliseconds. Default 5 000. */
  readonly handshakeMs?: number;
  /** Connections at once. Default 10 000. */
  readonly connections?: number;
  /** Conversations open at once on a connection. Default 1 024. */
  readonly conversations?: number;
  /** What may wait for a connection that reads slowly before its streams pause and nothing more is read from it, in bytes. Default 4 MiB. */
  readonly outboundBytes?: number;
  /** How long that much may wait without any of it going out, in milliseconds. Default 10 000. */
  readonly outboundStallMs?: number;
  /** How long a connection that was told its end may take to close, in milliseconds. Default 1 000. */
  readonly lingerMs?: number;
}

/** What {@link createServer} takes, besides what its conversations take. */
export interface ServerOptions extends ConversationsOptions {
  /** Decides who is let in. Default: everybody. */
  readonly authenticate?: Authenticate;
  /** What clients are shown of an exit reason. Default: all but the stack. */
  readonly redact?: Redact;
  readonly limits?: ServerLimits;
}

export const DEFAULT_SERVER_LIMITS: Required<ServerLimits> = Object.freeze({
  handshakeMs: LIMITS.handshakeMs,
  connections: 10_000,
  conversations: LIMITS.conversations,
  outboundBytes: LIMITS.outboundBytes,
  outboundStallMs: LIMITS.outboundStallMs,
  lingerMs: 1_000,
});

/** What every connection of a server is given. */
export interface ResolvedServerOptions {
  readonly authenticate: Authenticate;
  readonly redact: Redact;
  readonly limits: Required<ServerLimits>;
}

/** Fills in and checks. Throws `invalidArgument`. */
export function resolveServerOptions(options: ServerOptions): ResolvedServerOptions {
  const limits = { ...DEFAULT_SERVER_LIMITS, ...options.limits };
  for (const name of ['handshakeMs', 'outboundStallMs', 'lingerMs'] as const) checkedMs(name, limits[name], 1);
  for (const name of ['connections', 'conversations', 'outboundBytes'] as const) checkCount(name, limits[name]);
  return { authenticate: options.authenticate ?? ALLOW_ALL, redact: options.redact ?? SHOW_ALL, limits };
}

function checkCount(name: string, value: number): void {
  if (Number.isSafeInteger(value) && value >= 1) return;
  throw statusErrorFor('malformed', `limits.${name} is ${String(value)}; it is a whole number from 1.`);
}

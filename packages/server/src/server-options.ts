import { type ConversationsOptions, CONVERSATIONS_OPTIONS, createNode } from '@liminal/conversation';
import { LIMITS } from '@liminal/protocol';
import {
  type KnownNames,
  type Ports,
  SHORTEST_KEEPALIVE_MS,
  checkNames,
  checkedFunction,
  checkedMs,
  checkedWhole,
} from '@liminal/runtime';
import { ALLOW_ALL, type Authenticate } from './authentication';
import { type MayRegister, EVERYBODY, FROM_LOOPBACK } from './remote/registration-request';
import { type Redact, SHOW_ALL } from './redaction';

/** The bounds of a server; see `docs/limits.md` for the reasons. All optional; counts and bytes are whole numbers up to 2³² − 1. */
export interface ServerLimits {
  /** From an accepted connection to its answered Hello, in milliseconds, from 1; a client that takes longer is turned away. Default 5 000. */
  readonly handshakeMs?: number;
  /** Connections at once, from 1; more are turned away with `resourceExhausted`. Default 10 000. */
  readonly connections?: number;
  /** Conversations open at once on a connection, from 1; more are refused with `resourceExhausted`. Default 1 024. */
  readonly conversations?: number;
  /** What may wait for a connection before its streams pause and nothing more is read from it, in bytes, from 1 (FLOW-3). Default 4 MiB. */
  readonly outboundBytes?: number;
  /**
   * What may wait for a connection in all, in bytes; with more it is closed. For the replies of operations that were open before
   * {@link ServerLimits.outboundBytes} was reached, which cannot be slowed. Default 64 MiB; at least `outboundBytes`.
   */
  readonly outboundCeilingBytes?: number;
  /** How long `outboundBytes` may wait without any of it going out, in milliseconds, from 1. Default 10 000. */
  readonly outboundStallMs?: number;
  /**
   * How long a connection that was told its end may take to close, in milliseconds, from 1; while it still reads what it was sent, up to
   * `outboundStallMs`. Default 1 000.
   */
  readonly lingerMs?: number;
}

/** What {@link createServer} takes, besides what its conversations take. */
export interface ServerOptions extends ConversationsOptions {
  /** Decides who is let in. Default: everybody. */
  readonly authenticate?: Authenticate;
  /**
   * Decides which programs may host participants here (`register` of `@liminal/client`). Default: those that `authenticate` has let in; where there is no
   * such hook, those on this machine.
   */
  readonly mayRegister?: MayRegister;
  /** What clients are shown of an exit reason. Default: all but the stack. */
  readonly redact?: Redact;
  /**
   * How long a connection may be silent before it is asked for a word, in milliseconds: 0 or 100 to 2 147 483 647 (TIME-2). One that says nothing
   * for as long again is lost (C-15). Clients are told, and do the same. Default 0: silence means nothing, and only the kernel looks
   * after the other one.
   */
  readonly keepaliveMs?: number;
  /** The bounds of the server. Default: {@link DEFAULT_SERVER_LIMITS}. */
  readonly limits?: ServerLimits;
  /** What the server is given of the world, for example a logger. Default: this platform's. Not used where a `node` is given. */
  readonly ports?: Ports;
}

/** What {@link ServerLimits} are where nothing is said. */
export const DEFAULT_SERVER_LIMITS: Required<ServerLimits> = Object.freeze({
  handshakeMs: LIMITS.handshakeMs,
  connections: 10_000,
  conversations: LIMITS.conversations,
  outboundBytes: LIMITS.outboundBytes,
  outboundCeilingBytes: 16 * LIMITS.outboundBytes,
  outboundStallMs: LIMITS.outboundStallMs,
  lingerMs: 1_000,
});

const MOST = 2 ** 32 - 1;

const OPTIONS: KnownNames<ServerOptions> = {
  authenticate: 1,
  mayRegister: 1,
  redact: 1,
  keepaliveMs: 1,
  limits: 1,
  ports: 1,
  ...CONVERSATIONS_OPTIONS,
};

/** The options, told apart. */
export interface ResolvedServerOptions {
  readonly forConnections: ConnectionsOptions;
  readonly forConversations: ConversationsOptions;
}

/** What every connection of a server is given. */
export interface ConnectionsOptions {
  readonly authenticate: Authenticate;
  readonly mayRegister: MayRegister;
  readonly redact: Redact;
  readonly keepaliveMs: number;
  readonly limits: Required<ServerLimits>;
}

/** Fills in and checks. Throws `invalidArgument`. */
export function resolveServerOptions(options: ServerOptions): ResolvedServerOptions {
  checkNames('createServer()', options, OPTIONS);
  const {
    authenticate = ALLOW_ALL,
    mayRegister = options.authenticate ? EVERYBODY : FROM_LOOPBACK,
    redact = SHOW_ALL,
    keepaliveMs = 0,
    limits: given = {},
    ports,
    ...ofConversations
  } = options;
  const limits = resolveLimits(given);
  for (const name of ['handshakeMs', 'outboundStallMs', 'lingerMs'] as const)
    checkedMs(`limits.${name}`, limits[name], 1);
  for (const name of ['connections', 'conversations', 'outboundBytes'] as const)
    checkedWhole(`limits.${name}`, limits[name], 1, MOST);
  checkedWhole('limits.outboundCeilingBytes', limits.outboundCeilingBytes, limits.outboundBytes, MOST);
  for (const [name, hook] of Object.entries({ authenticate, mayRegister, redact }))
    checkedFunction(name, hook);
  if (keepaliveMs !== 0) checkedMs('keepaliveMs', keepaliveMs, SHORTEST_KEEPALIVE_MS);
  const { node = createNode(ports ? { ports } : {}) } = options;
  return {
    forConnections: { authenticate, mayRegister, redact, keepaliveMs, limits },
    forConversations: { ...ofConversations, node },
  };
}

/** A limit that is given as `undefined` is not given. The ceiling follows a larger `outboundBytes` by itself. */
function resolveLimits(given: ServerLimits): Required<ServerLimits> {
  checkNames('limits', given, DEFAULT_SERVER_LIMITS);
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const limits = { ...DEFAULT_SERVER_LIMITS, ...set };
  const { outboundBytes, outboundCeilingBytes } = limits;
  if (given.outboundCeilingBytes !== undefined) return limits;
  return { ...limits, outboundCeilingBytes: Math.max(outboundBytes, outboundCeilingBytes) };
}

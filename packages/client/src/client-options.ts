import { type Credentials, LIMITS, statusErrorFor } from '@liminal/protocol';
import {
  type KnownNames,
  type Ports,
  type Transport,
  checkNames,
  checkedFunction,
  checkedMs,
  checkedNumber,
} from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';

/**
 * Connects a transport to a URL. Rejects with the status error where it cannot; what else it throws becomes `unavailable`. `signal` fires
 * when nobody waits any more; a transport that comes all the same is closed.
 */
export type Dial = (url: string, signal: AbortSignal) => Transport | PromiseLike<Transport>;

/** What {@link connect} takes. All optional, but for `dial` where the platform brings none. */
export interface ClientOptions {
  /** How to reach a URL. `@liminal/client/node` brings TCP. */
  readonly dial?: Dial;
  /** A bearer token for the server: credentials of the scheme `bearer`. */
  readonly token?: string;
  /** Credentials of another scheme, instead of a token. With the rest of the first frame at most 8 KiB. */
  readonly credentials?: Credentials;
  /** How long connecting may take, handshake included, in milliseconds, 1 to 2 147 483 647. Default 10 000. */
  readonly connectDeadlineMs?: number;
  /** A name for the server's logs; cut to 128 bytes. Default `liminal-client`. */
  readonly name?: string;
  /** A version for the server's logs; cut to 128 bytes. Default this package's. */
  readonly version?: string;
  /**
   * How much longer than its deadline an operation waits for the server's verdict, in milliseconds, 0 to 2 147 483 647: the server knows
   * whether the handler had been called, and says so; this side's timer is for a server that says nothing. Default 250.
   */
  readonly deadlineGraceMs?: number;
  /** What may wait to be sent, in bytes, from 1; beyond it messages are deferred, as `resourceExhausted` (FLOW-1). Default 4 MiB. */
  readonly outboundBytes?: number;
  /** What the client is given of the world. Default: this platform's. */
  readonly ports?: Ports;
  /** Gives up connecting when it fires, as `cancelled`. It has no effect on a client that is connected. */
  readonly signal?: AbortSignal;
}

/** What {@link ClientOptions} are where nothing is said. */
export const DEFAULT_CLIENT_OPTIONS = Object.freeze({
  name: 'liminal-client',
  version: '0.1.0',
  connectDeadlineMs: 10_000,
  deadlineGraceMs: 250,
  outboundBytes: LIMITS.outboundBytes,
}) satisfies ClientOptions;

/** The options with their defaults. */
export interface ResolvedClientOptions {
  readonly auth: Credentials | undefined;
  readonly connectDeadlineMs: number;
  readonly name: string;
  readonly version: string;
  readonly deadlineGraceMs: number;
  readonly outboundBytes: number;
  readonly ports: Ports;
}

const OPTIONS: KnownNames<ClientOptions> = {
  dial: 1,
  token: 1,
  credentials: 1,
  connectDeadlineMs: 1,
  name: 1,
  version: 1,
  deadlineGraceMs: 1,
  outboundBytes: 1,
  ports: 1,
  signal: 1,
};

const encoder = new TextEncoder();

/** Fills in and checks. Throws `invalidArgument`. */
export function resolveClientOptions(options: ClientOptions): ResolvedClientOptions {
  checkNames('connect()', options, OPTIONS);
  const {
    name = DEFAULT_CLIENT_OPTIONS.name,
    version = DEFAULT_CLIENT_OPTIONS.version,
    connectDeadlineMs = DEFAULT_CLIENT_OPTIONS.connectDeadlineMs,
    deadlineGraceMs = DEFAULT_CLIENT_OPTIONS.deadlineGraceMs,
    outboundBytes = DEFAULT_CLIENT_OPTIONS.outboundBytes,
    ports = defaultPorts(),
  } = options;
  checkedMs('connectDeadlineMs', connectDeadlineMs, 1);
  checkedMs('deadlineGraceMs', deadlineGraceMs, 0);
  checkedNumber('outboundBytes', outboundBytes, 1, Infinity);
  checkedFunction('dial', options.dial);
  return { auth: authOf(options), connectDeadlineMs, name, version, deadlineGraceMs, outboundBytes, ports };
}

function authOf({ token, credentials }: ClientOptions): Credentials | undefined {
  if (token === undefined) return credentials;
  if (credentials !== undefined)
    throw statusErrorFor('malformed', 'A token and credentials were given; give one of them.');
  return { scheme: 'bearer', credentials: encoder.encode(token) };
}

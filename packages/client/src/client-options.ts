import { type Credentials } from '@liminal/protocol';
import { type Ports, type Transport, checkedMs } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';

/** Connects a transport to a URL. Rejects with the status error where it cannot. `signal` fires when nobody waits any more. */
export type Dial = (url: string, signal: AbortSignal) => Transport | PromiseLike<Transport>;

/** What {@link connect} takes. All optional, but for `dial` where the platform brings none. */
export interface ClientOptions {
  /** How to reach a URL. `@liminal/client/node` brings TCP. */
  readonly dial?: Dial;
  /** A bearer token for the server. */
  readonly token?: string;
  /** Credentials of another scheme. */
  readonly credentials?: Credentials;
  /** How long connecting may take, handshake included, in milliseconds. Default 10 000. */
  readonly connectDeadlineMs?: number;
  /** A name and version for the server's logs. Default `liminal-client` and this package's version. */
  readonly name?: string;
  readonly version?: string;
  /**
   * How much longer than its deadline an operation waits for the server's verdict, in milliseconds: the server knows whether the handler
   * had been called, and says so; this side's timer is for a server that says nothing. Default 250.
   */
  readonly deadlineGraceMs?: number;
  /** What may wait to be sent, in bytes; beyond it messages are refused. Default 4 MiB. */
  readonly outboundBytes?: number;
  /** What the client is given of the world. Default: this platform's. */
  readonly ports?: Ports;
  /** Gives up connecting when it fires. */
  readonly signal?: AbortSignal;
}

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

const encoder = new TextEncoder();

/** Fills in and checks. Throws `invalidArgument`. */
export function resolveClientOptions(options: ClientOptions): ResolvedClientOptions {
  const { token, credentials, name = 'liminal-client', version = '0.1.0' } = options;
  const { connectDeadlineMs = 10_000, deadlineGraceMs = 250, outboundBytes = 4 * 1024 * 1024 } = options;
  checkedMs('connectDeadlineMs', connectDeadlineMs, 1);
  checkedMs('deadlineGraceMs', deadlineGraceMs, 0);
  return {
    auth: token === undefined ? credentials : { scheme: 'bearer', credentials: encoder.encode(token) },
    connectDeadlineMs,
    name,
    version,
    deadlineGraceMs,
    outboundBytes,
    ports: options.ports ?? defaultPorts(),
  };
}

import { type Credentials, statusErrorFor } from '@liminal/protocol';

/** Who a client is, as the authentication hook says. */
export interface Identity {
  /** A name for people and limits. */
  readonly name: string;
}

/** What the hook is told of a client. */
export interface ClientInfo {
  /** Where the connection comes from, for example `127.0.0.1:40312`. */
  readonly remote: string;
  /** The name that the client gives itself; not to be trusted. */
  readonly clientName: string;
  /** The version that the client gives itself; not to be trusted. */
  readonly clientVersion: string;
}

/**
 * Decides whether a client is let in. Throwing, rejecting, or giving no identity turns it away: with the status of a status error, else with
 * `unauthenticated` and no detail, which is logged instead. It is bounded by the handshake deadline; what it answers later counts
 * no more.
 */
export type Authenticate = (
  credentials: Credentials | undefined,
  client: ClientInfo,
) => Identity | PromiseLike<Identity>;

/** Lets everybody in, as `anonymous`: the default. */
export const ALLOW_ALL: Authenticate = () => ({ name: 'anonymous' });

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Authentication by bearer token.
 *
 * @param verify Gives the identity that a token stands for, or nothing. Compare secrets in constant time.
 *
 * @example
 * ```ts
 * import { bearerToken, createServer } from '@liminal/server';
 *
 * const server = createServer({
 *   authenticate: bearerToken((token) => (token === 'let me in' ? { name: 'ada' } : undefined)),
 * });
 * ```
 */
export function bearerToken(
  verify: (token: string) => Identity | undefined | PromiseLike<Identity | undefined>,
): Authenticate {
  return async (credentials) => {
    if (credentials?.scheme !== 'bearer')
      throw statusErrorFor('unauthenticated', 'This server asks for a bearer token.');
    const identity = await verify(decoder.decode(credentials.credentials));
    if (!identity) throw statusErrorFor('unauthenticated', 'The token is not valid.');
    return identity;
  };
}

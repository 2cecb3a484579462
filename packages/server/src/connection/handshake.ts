import {
  type HelloFrame,
  type Status,
  negotiateVersion,
  statusErrorFrom,
  statusFor,
  statusOf,
} from '@liminal/protocol';
import { type Logger } from '@liminal/runtime';
import { type Authenticate, type Identity } from '../authentication';

/** How a Hello was judged. */
export type Judgement =
  | { readonly kind: 'admitted'; readonly version: number; readonly identity: Identity }
  | { readonly kind: 'refused'; readonly status: Status };

export interface JudgeOptions {
  readonly authenticate: Authenticate;
  readonly remote: string;
  readonly logger: Logger;
}

/** Chooses the version and asks the authentication hook. Never rejects. */
export async function judgeHello(hello: HelloFrame, options: JudgeOptions): Promise<Judgement> {
  const chosen = negotiateVersion(hello.versions);
  if ('refusal' in chosen) return { kind: 'refused', status: chosen.refusal };
  try {
    const identity = await authenticated(hello, options);
    return identity
      ? { kind: 'admitted', version: chosen.version, identity }
      : { kind: 'refused', status: NOT_ACCEPTED };
  } catch (error) {
    return { kind: 'refused', status: refusal(error, options) };
  }
}

/** Plain JavaScript may give nothing where it means no: that must not let anybody in. */
function authenticated(
  { auth, clientName, clientVersion }: HelloFrame,
  { authenticate, remote }: JudgeOptions,
): Identity | undefined | PromiseLike<Identity | undefined> {
  return authenticate(auth, { remote, clientName, clientVersion });
}

/** What a hook throws besides statuses is for the log, not for strangers. */
function refusal(error: unknown, { remote, logger }: JudgeOptions): Status {
  const known = statusOf(error);
  if (known) return known;
  logger.error('the authentication hook failed', { remote, message: statusErrorFrom(error).message });
  return NOT_ACCEPTED;
}

const NOT_ACCEPTED = statusFor('unauthenticated', 'The credentials were not accepted.');

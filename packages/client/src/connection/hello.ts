import {
  type HelloFrame,
  type Status,
  type WelcomeFrame,
  LIMITS,
  WIRE_VERSIONS,
  encodeFrame,
  status,
  statusErrorFor,
} from '@liminal/protocol';
import { type ResolvedClientOptions } from '../client-options';

type Introduction = Pick<ResolvedClientOptions, 'auth' | 'name' | 'version'>;

/** The client's first frame. Throws `invalidArgument` where the credentials make it longer than a server reads from a stranger. */
export function helloFrame({ auth, name, version }: Introduction): HelloFrame {
  const plain: HelloFrame = {
    kind: 'hello',
    versions: WIRE_VERSIONS,
    capabilities: [],
    clientName: name,
    clientVersion: version,
  };
  const hello = auth ? { ...plain, auth } : plain;
  const bytes = encodeFrame(hello).length;
  if (bytes <= LIMITS.helloBytes) return hello;
  throw statusErrorFor(
    'malformed',
    `The token or credentials make a Hello of ${bytes} bytes; the limit is ${LIMITS.helloBytes}.`,
  );
}

/** What is wrong with a Welcome, if anything: a version that was not offered. */
export function welcomeProblem({ version }: WelcomeFrame): Status | undefined {
  const { min, max } = WIRE_VERSIONS;
  if (version >= min && version <= max) return undefined;
  const message = `The server chose wire version ${version}; ${min} to ${max} were offered.`;
  return status('unimplemented', { message, delivery: 'notDelivered' });
}

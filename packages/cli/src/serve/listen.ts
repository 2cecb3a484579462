import { type Server } from '@liminal/server';
import { statusErrorFrom } from '@liminal/protocol';
import { type CommandFailure, usageFailure } from '../failure';

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there, choose another address with --listen',
  EADDRNOTAVAIL: 'that address is not of this machine',
  EACCES: 'ports below 1024 need privileges, choose another with --listen',
  ENOTFOUND: 'the host name is not known',
};

/** Listens, and gives the address; or fails with one line. */
export async function listen(server: Server, url: string): Promise<string> {
  // A URL without a port would take any free one, and nobody would know to ask for it.
  if (/^tcp:/i.test(url) && URL.canParse(url) && new URL(url).port === '') {
    throw usageFailure(`'${url}' has no port; give tcp://HOST:PORT, with port 0 for any free one`);
  }
  try {
    return (await server.listen(url)).url;
  } catch (error) {
    throw listenFailure(error);
  }
}

function listenFailure(error: unknown): CommandFailure {
  const { message, cause } = statusErrorFrom(error);
  const advice = ADVICE[String((cause as NodeJS.ErrnoException | undefined)?.code)];
  return usageFailure(advice === undefined ? message : `${message.replace(/\.$/, '')} (${advice})`, error);
}

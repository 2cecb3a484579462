import { type Command } from 'commander';
import { type Client, connect } from '@liminal/client/node';
import { connectFailure } from './failure';
import { type Terminal } from './terminal';

/** Where servers listen, and clients connect to, where nothing else is said. */
export const DEFAULT_URL = 'tcp://127.0.0.1:4680';

/** What every command that connects takes. */
export interface ConnectionFlags {
  readonly connect: string;
  readonly token?: string;
}

/** Adds the options that {@link connectTo} needs. */
export function withConnectionOptions(command: Command): Command {
  return command
    .option('-c, --connect <url>', 'the server, as tcp://HOST:PORT (or LIMINAL_URL)', process.env['LIMINAL_URL'] ?? DEFAULT_URL)
    .option('--token <token>', 'a bearer token for the server (or LIMINAL_TOKEN)', process.env['LIMINAL_TOKEN']);
}

/** Connects, or fails with one line. */
export async function connectTo({ connect: url, token }: ConnectionFlags, terminal: Terminal): Promise<Client> {
  try {
    return await connect(url, {
      name: 'liminal-cli',
      signal: terminal.interrupted,
      ...(token === undefined ? {} : { token }),
    });
  } catch (error) {
    throw connectFailure(error);
  }
}

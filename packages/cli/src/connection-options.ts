import { type Command } from 'commander';
import { type Client, type ClientOptions, connect } from '@liminal/client/node';
import { connectFailure, usageFailure } from './failure';
import { type Terminal, environmentSetting, stopSignal } from './terminal';

/** Where servers listen, and clients connect to, where nothing else is said. */
export const DEFAULT_URL = 'tcp://127.0.0.1:4680';

/** What every command that connects takes. */
export interface ConnectionFlags {
  readonly connect?: string;
  readonly token?: string;
}

/** Adds the options that {@link connectTo} needs. */
export function withConnectionOptions(command: Command): Command {
  return command
    .option('-c, --connect <url>', `the server, as tcp://HOST:PORT (LIMINAL_URL, or ${DEFAULT_URL})`)
    .option('--token <token>', 'a bearer token for the server (LIMINAL_TOKEN)');
}

/** The token to use. A flag that is empty is refused: it comes from a variable that was meant to be set. */
export function tokenFrom(flag: string | undefined, terminal: Terminal): string | undefined {
  if (flag === '') throw usageFailure('--token is empty');
  return flag ?? environmentSetting(terminal, 'LIMINAL_TOKEN');
}

/** Connects, or fails with one line. */
export async function connectTo(
  flags: ConnectionFlags,
  terminal: Terminal,
  options: Pick<ClientOptions, 'ports'> = {},
): Promise<Client> {
  const token = tokenFrom(flags.token, terminal);
  const url = flags.connect ?? environmentSetting(terminal, 'LIMINAL_URL') ?? DEFAULT_URL;
  try {
    return await connect(url, {
      ...options,
      name: 'liminal-cli',
      signal: stopSignal(terminal),
      ...(token === undefined ? {} : { token }),
    });
  } catch (error) {
    throw connectFailure(error);
  }
}

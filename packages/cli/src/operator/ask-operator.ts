import { type Client, type Conversation } from '@liminal/client/node';
import { statusOf } from '@liminal/protocol';
import { OPERATOR_SUBJECT } from '@liminal/server';
import { type ConnectionFlags, connectTo } from '../connection-options';
import { EXIT, type ExitCode } from '../exit-code';
import { CommandFailure, operationFailure } from '../failure';
import { statusAsJson } from '../show';
import { type Terminal, stopSignal } from '../terminal';

/** What every command takes that asks a server's operator. */
export interface OperatorFlags extends ConnectionFlags {
  readonly json?: true;
}

/** Asks in a conversation with the server's operator. */
export type Ask = (conversation: Conversation, signal: AbortSignal) => Promise<void>;

/** Connects, and asks. With `--json` a failure is a line too, as that of `call` is. */
export async function askOperator(flags: OperatorFlags, terminal: Terminal, ask: Ask): Promise<ExitCode> {
  const signal = stopSignal(terminal);
  try {
    await using client = await connectTo(flags, terminal);
    await converse(client, signal, ask);
    return EXIT.ok;
  } catch (error) {
    const status = statusOf((error as Error).cause);
    if (flags.json && status && !signal.aborted) terminal.out(statusAsJson(status));
    throw error;
  }
}

async function converse(client: Client, signal: AbortSignal, ask: Ask): Promise<void> {
  try {
    await ask(await opened(client, signal), signal);
  } catch (error) {
    throw operationFailure(error, client.state);
  }
}

async function opened(client: Client, signal: AbortSignal): Promise<Conversation> {
  try {
    return await client.open(OPERATOR_SUBJECT, { signal });
  } catch (error) {
    if (statusOf(error)?.code !== 'notFound') throw error;
    const { message, exitCode } = operationFailure(error, client.state);
    const why = 'A server answers only operators on its own machine, over its loopback addresses.';
    throw new CommandFailure(`${message} ${why}`, exitCode, error);
  }
}

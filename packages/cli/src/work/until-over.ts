import { type Client, type Registration } from '@liminal/client/node';
import { type Status } from '@liminal/protocol';
import { EXIT } from '../exit-code';
import { CommandFailure, lineFor } from '../failure';
import { type StopFlags, stopAsked } from '../stop-options';
import { type Terminal } from '../terminal';
import { type WorkReport } from './work-report';

/** A program that hosts for a server. */
export interface Working {
  readonly client: Client;
  readonly registration: Registration;
  readonly flags: StopFlags;
  readonly terminal: Terminal;
  readonly report: WorkReport;
}

/** Resolves when it was asked to stop, and has finished. Fails where the server takes the participants back, or the connection is lost. */
export async function untilOver(working: Working): Promise<void> {
  const { client, registration, flags, terminal, report } = working;
  const asked = stopAsked(flags, terminal).then(() => undefined);
  const end = await Promise.race([asked, registration.ended()]);
  if (end === undefined) return leave(working);
  if (await isLost(client, end)) throw await connectionFailure(client);
  report.takenBack(lineFor(end));
  await drained(working);
  await client.close();
  const subjects = registration.subjects.join(', ');
  throw new CommandFailure(`${client.url} has taken ${subjects} back: ${lineFor(end)}`, EXIT.connection);
}

/** A server that stops ends a registration and the connection in one breath: which of the two came first, the status says. */
async function isLost(client: Client, end: Status): Promise<boolean> {
  return client.state === 'closed' && lineFor(await client.closed()) === lineFor(end);
}

async function leave(working: Working): Promise<void> {
  const { client, flags, report } = working;
  report.stopping(flags.stopDeadline);
  await drained(working);
  if (client.state === 'closed') throw await connectionFailure(client);
  await client.close();
  report.stopped();
}

/** Resolves when its conversations are over, or the time for them is. */
function drained({ registration, flags: { stopDeadline } }: Working): Promise<void> {
  return registration.drain({ deadlineMs: stopDeadline });
}

async function connectionFailure(client: Client): Promise<CommandFailure> {
  const status = await client.closed();
  const how = status.code === 'ok' ? `${client.url} closed the connection` : lineFor(status);
  return new CommandFailure(how, EXIT.connection);
}

import { type Server } from '@liminal/server';
import { orAborted } from '../abort';
import { type StopFlags, stopAsked } from '../stop-options';
import { strayFailure } from '../stray-failure';
import { type Terminal } from '../terminal';
import { type HostKind } from './host-options';
import { listen } from './listen';
import { type ServeReport } from './serve-report';

/** What {@link runServer} is told. */
export interface RunServerFlags extends StopFlags {
  readonly listen: string;
  readonly host: HostKind;
  /** Whether it asks for no token. */
  readonly isOpenToAll: boolean;
}

const OPEN_TO_ALL = 'everybody who reaches this address is let in; --token asks for one';

/** Whether only this machine reaches it. */
function isOfThisMachine(url: string): boolean {
  return /^(127\.|localhost$|\[::1\]$|\[::ffff:7f)/.test(new URL(url).hostname);
}

/** A server, and what it has its participants from, which ends after it. */
export interface ServerOnHosts {
  readonly server: Server;
  readonly hosts: AsyncDisposable;
}

/** Listens, and resolves when it was asked to stop, and what was open has ended. Fails where code of a participant ends the program. */
export async function runServer(
  served: ServerOnHosts,
  flags: RunServerFlags,
  terminal: Terminal,
  report: ServeReport,
): Promise<void> {
  const { server } = served;
  const url = await listen(server, flags.listen);
  report.ready({ url, subjects: server.conversations.subjects, host: flags.host });
  if (flags.isOpenToAll && !isOfThisMachine(url)) report.logger.warn(OPEN_TO_ALL, { url });
  try {
    await orAborted(stopWhenAsked(served, flags, terminal, report), terminal.broken);
  } catch (error) {
    // Not waited for: nobody knows what still works.
    void server.close({ deadlineMs: 0 });
    throw terminal.broken.aborted ? strayFailure(error) : error;
  }
}

async function stopWhenAsked(
  { server, hosts }: ServerOnHosts,
  flags: RunServerFlags,
  terminal: Terminal,
  report: ServeReport,
): Promise<void> {
  await stopAsked(flags, terminal);
  report.stopping(flags.stopDeadline);
  await server.close({ deadlineMs: flags.stopDeadline });
  await hosts[Symbol.asyncDispose]();
  report.stopped();
}

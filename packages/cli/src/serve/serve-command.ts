import { type Command } from 'commander';
import { type Server, type ServerOptions, bearerToken, createServer } from '@liminal/server';
import { statusErrorFrom } from '@liminal/protocol';
import { defaultPorts } from '@liminal/runtime/platform';
import { DEFAULT_URL } from '../connection-options';
import { EXIT, type ExitCode } from '../exit-code';
import { lineFor, usageFailure } from '../failure';
import { milliseconds } from '../milliseconds';
import { loadParticipants } from '../participant-files';
import { type RunCommand } from '../run-command';
import { type Terminal } from '../terminal';
import { sameSecret } from './same-secret';
import { createServeReport } from './serve-report';

interface ServeFlags {
  readonly participant: string[];
  readonly listen: string;
  readonly token?: string;
  readonly stopDeadline: number;
  readonly json?: true;
}

/** Adds `liminal serve`. */
export function addServeCommand(program: Command, run: RunCommand): void {
  program
    .command('serve')
    .description('serve the participants in your files')
    .requiredOption('-p, --participant <file...>', 'files (.mjs, .js) that export participants')
    .option('-l, --listen <url>', 'where to listen, as tcp://HOST:PORT; port 0 takes any free one', DEFAULT_URL)
    .option('--token <token>', 'let in only clients with this bearer token (or LIMINAL_TOKEN)', process.env['LIMINAL_TOKEN'])
    .option('--stop-deadline <ms>', 'how long open operations may take when it is stopped', milliseconds, 5_000)
    .option('--json', 'tell what happens as one JSON object a line')
    .action((flags: ServeFlags) => run((terminal) => serve(flags, terminal)));
}

async function serve(flags: ServeFlags, terminal: Terminal): Promise<ExitCode> {
  const report = createServeReport(terminal, flags.json === true);
  const participants = await loadParticipants(flags.participant);
  const server = createServer({
    participants,
    ports: { ...defaultPorts(), logger: report.logger },
    ...authentication(flags.token),
  } as ServerOptions);
  const url = await listen(server, flags.listen);
  report.ready(url, server.conversations.subjects);
  await interruption(terminal.interrupted);
  report.stopping(flags.stopDeadline);
  await server.close({ deadlineMs: flags.stopDeadline });
  report.stopped();
  return EXIT.ok;
}

function authentication(token: string | undefined): Pick<ServerOptions, 'authenticate'> {
  if (token === undefined) return {};
  return { authenticate: bearerToken((given) => (sameSecret(given, token) ? { name: 'token' } : undefined)) };
}

async function listen(server: Server, url: string): Promise<string> {
  try {
    return (await server.listen(url)).url;
  } catch (error) {
    throw usageFailure(lineFor(statusErrorFrom(error).status), error);
  }
}

function interruption(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

import { type Command } from 'commander';
import { createNode } from '@liminal/conversation';
import { type Server, type ServerOptions, bearerToken, createServer } from '@liminal/server';
import { SHORTEST_KEEPALIVE_MS } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { aborted, orAborted } from '../abort';
import { DEFAULT_URL, tokenFrom } from '../connection-options';
import { EXIT, type ExitCode } from '../exit-code';
import { failureFrom } from '../failure';
import { exitCodes, helpText } from '../help-text';
import { milliseconds } from '../milliseconds';
import { loadParticipants } from '../participants/participant-files';
import { type CommandWorld, type RunCommand } from '../run-command';
import { type Terminal } from '../terminal';
import { consoleToError } from './console-to-error';
import { inputEnd } from './input-end';
import { listen } from './listen';
import { sameSecret } from './same-secret';
import { type ServeReport, createServeReport } from './serve-report';
import { strayFailure } from './stray-failure';

interface ServeFlags {
  readonly participant: string[];
  readonly listen: string;
  readonly token?: string;
  readonly stopDeadline: number;
  readonly keepalive: number;
  readonly untilInputEnds?: true;
  readonly json?: true;
}

const EXAMPLES = [
  'liminal serve --participant greeter.mjs tools.js',
  'liminal serve --participant greeter.mjs --listen tcp://[::1]:0 --json',
];

const EXIT_CODES = exitCodes([EXIT.ok, EXIT.failed, EXIT.usage, EXIT.interrupted], {
  [EXIT.ok]: 'it was stopped, by Ctrl-C or SIGTERM, and has finished',
  [EXIT.failed]:
    "a participant's code ended the program: it threw where nobody catches it, or called process.exit",
  [EXIT.interrupted]: 'stopped before it was ready, or at once by a second Ctrl-C',
});

/** Adds `liminal serve`. */
export function addServeCommand(program: Command, run: RunCommand): void {
  program
    .command('serve')
    .description('serve the participants in your files')
    .requiredOption('-p, --participant <file...>', 'files (.mjs, .js, .cjs) that export participants')
    .option(
      '-l, --listen <url>',
      'where to listen, as tcp://HOST:PORT; port 0 takes any free one',
      DEFAULT_URL,
    )
    .option('--token <token>', 'let in only clients with this bearer token (LIMINAL_TOKEN)')
    .option(
      '--stop-deadline <ms>',
      'how long open operations may take when it is stopped',
      milliseconds(0),
      5_000,
    )
    .option(
      '--keepalive <ms>',
      'how long a client may be silent before it is asked for a word; one that does not answer is lost. 0: for ever; else from 100',
      keepalive,
      0,
    )
    .option(
      '--until-input-ends',
      'stop also when standard input ends, so that it never outlives the program that started it',
    )
    .option('--json', 'tell what happens as one JSON object a line, on standard output')
    .addHelpText('after', helpText(EXAMPLES, EXIT_CODES))
    .action((flags: ServeFlags) => run((world) => serve(flags, world)));
}

/** The server says what is wrong with it too, but to nobody who could see that it was the command line. */
function keepalive(text: string): number {
  return text.trim() === '0' ? 0 : milliseconds(SHORTEST_KEEPALIVE_MS)(text);
}

async function serve(flags: ServeFlags, world: CommandWorld): Promise<ExitCode> {
  const { terminal } = world;
  const report = createServeReport(terminal, flags.json === true);
  using _console = flags.json ? consoleToError(terminal) : undefined;
  try {
    const server = await start(flags, world, report);
    await untilStopped(server, flags, terminal, report);
    return EXIT.ok;
  } catch (error) {
    const failure = failureFrom(error);
    if (!terminal.interrupted.aborted) report.failed(failure.message, failure.exitCode);
    throw failure;
  }
}

async function start(flags: ServeFlags, world: CommandWorld, report: ServeReport): Promise<Server> {
  const { terminal, importModule } = world;
  const { interrupted, broken } = terminal;
  const given = AbortSignal.any([interrupted, broken]);
  const participants = await loadParticipants(flags.participant, (url) =>
    orAborted(importModule(url), given),
  );
  const node = createNode({ ports: { ...defaultPorts(), logger: report.logger } });
  const { keepalive: keepaliveMs } = flags;
  const server = createServer({
    participants,
    node,
    keepaliveMs,
    ...authentication(tokenFrom(flags.token, terminal)),
  });
  const url = await listen(server, flags.listen);
  report.ready(url, server.conversations.subjects);
  return server;
}

function authentication(token: string | undefined): Pick<ServerOptions, 'authenticate'> {
  if (token === undefined) return {};
  return {
    authenticate: bearerToken((given) => (sameSecret(given, token) ? { name: 'token' } : undefined)),
  };
}

async function untilStopped(
  server: Server,
  flags: ServeFlags,
  terminal: Terminal,
  report: ServeReport,
): Promise<void> {
  try {
    await orAborted(stopWhenAsked(server, flags, terminal, report), terminal.broken);
  } catch (error) {
    // Not waited for: nobody knows what still works.
    void server.close({ deadlineMs: 0 });
    throw terminal.broken.aborted ? strayFailure(error) : error;
  }
}

async function stopWhenAsked(
  server: Server,
  { stopDeadline, untilInputEnds }: ServeFlags,
  terminal: Terminal,
  report: ServeReport,
): Promise<void> {
  const ends = [aborted(terminal.interrupted), ...(untilInputEnds ? [inputEnd(terminal.input)] : [])];
  await Promise.race(ends);
  report.stopping(stopDeadline);
  await server.close({ deadlineMs: stopDeadline });
  report.stopped();
}

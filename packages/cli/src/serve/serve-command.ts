import { type Command } from 'commander';
import { createNode } from '@liminal/conversation';
import { type Server, type ServerOptions, bearerToken, createServer } from '@liminal/server';
import { SHORTEST_KEEPALIVE_MS } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { DEFAULT_URL, tokenFrom } from '../connection-options';
import { consoleToError } from '../console-to-error';
import { EXIT, type ExitCode } from '../exit-code';
import { exitCodes, helpText } from '../help-text';
import { milliseconds } from '../milliseconds';
import { withParticipantOption } from '../participants/participant-option';
import { type CommandWorld, type RunCommand } from '../run-command';
import { type StopFlags, withStopOptions } from '../stop-options';
import { toldFailure } from '../told-failure';
import { type HostFlags, checkHostFlags, withHostOptions } from './host-options';
import { hostsFor } from './hosts';
import { runServer } from './run-server';
import { sameSecret } from './same-secret';
import { type ServeReport, createServeReport } from './serve-report';

interface ServeFlags extends HostFlags, StopFlags {
  readonly participant: string[];
  readonly listen: string;
  readonly token?: string;
  readonly keepalive: number;
  readonly json?: true;
}

const EXAMPLES = [
  'liminal serve --participant greeter.mjs tools.js',
  'liminal serve --participant agent.mjs --host process --pool 4',
  'liminal serve --participant greeter.mjs --listen tcp://[::1]:0 --json',
];

const EXIT_CODES = exitCodes([EXIT.ok, EXIT.failed, EXIT.usage, EXIT.interrupted], {
  [EXIT.ok]: 'it was stopped, by Ctrl-C or SIGTERM, and has finished',
  [EXIT.failed]:
    'code of an inline participant ended the program: it threw where nobody catches it, or called process.exit',
  [EXIT.interrupted]: 'stopped before it was ready, or at once by a second Ctrl-C',
});

/** Adds `liminal serve`. */
export function addServeCommand(program: Command, run: RunCommand): void {
  const command = program.command('serve').description('serve the participants in your files');
  withHostOptions(withParticipantOption(command))
    .option(
      '-l, --listen <url>',
      'where to listen, as tcp://HOST:PORT; port 0 takes any free one',
      DEFAULT_URL,
    )
    .option('--token <token>', 'let in only clients with this bearer token (LIMINAL_TOKEN)')
    .option(
      '--keepalive <ms>',
      'how long a client may be silent before it is asked for a word; one that does not answer is lost. 0: for ever; else from 100',
      keepalive,
      0,
    );
  withStopOptions(command, 'open operations')
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
  return await toldFailure(report, terminal, async () => {
    checkHostFlags(flags);
    await using hosts = await hostsFor(flags.participant, flags, world, report.logger);
    const token = tokenFrom(flags.token, terminal);
    const server = createServerFor(hosts.offer, { ...flags, token }, report);
    await runServer({ server, hosts }, { ...flags, isOpenToAll: token === undefined }, terminal, report);
  });
}

function createServerFor(
  offer: Pick<ServerOptions, 'participants' | 'hosts'>,
  { keepalive: keepaliveMs, token }: Pick<ServeFlags, 'keepalive'> & { readonly token: string | undefined },
  { logger }: ServeReport,
): Server {
  const node = createNode({ ports: { ...defaultPorts(), logger } });
  return createServer({ ...offer, node, keepaliveMs, ...authentication(token) });
}

function authentication(token: string | undefined): Pick<ServerOptions, 'authenticate'> {
  if (token === undefined) return {};
  return {
    authenticate: bearerToken((given) => (sameSecret(given, token) ? { name: 'token' } : undefined)),
  };
}

import { type Command } from 'commander';
import { type Client, type Registration } from '@liminal/client/node';
import { type Participant } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { orAborted } from '../abort';
import { type ConnectionFlags, connectTo, withConnectionOptions } from '../connection-options';
import { consoleToError } from '../console-to-error';
import { EXIT, type ExitCode } from '../exit-code';
import { operationFailure } from '../failure';
import { exitCodes, helpText } from '../help-text';
import { chooseParticipants } from '../participants/choose-participants';
import { loadSignal } from '../participants/load-signal';
import { loadParticipants } from '../participants/participant-files';
import { withParticipantOption } from '../participants/participant-option';
import { type CommandWorld, type RunCommand } from '../run-command';
import { type StopFlags, withStopOptions } from '../stop-options';
import { strayFailure } from '../stray-failure';
import { terminalLogger } from '../terminal-logger';
import { toldFailure } from '../told-failure';
import { wholeNumber } from '../whole-number';
import { untilOver } from './until-over';
import { createWorkReport } from './work-report';

interface WorkFlags extends ConnectionFlags, StopFlags {
  readonly participant: string[];
  readonly capacity?: number;
  readonly json?: true;
}

const MOST_INSTANCES = 2 ** 32 - 1;

const EXAMPLES = [
  'liminal work greeter --participant greeter.mjs',
  'liminal work resize crop --participant images.mjs --capacity 4 --connect tcp://10.0.0.5:4680',
];

const EXIT_CODES = exitCodes([EXIT.ok, EXIT.failed, EXIT.usage, EXIT.connection, EXIT.interrupted], {
  [EXIT.ok]: 'it was stopped, by Ctrl-C or SIGTERM, and has finished',
  [EXIT.failed]:
    "the server does not let it, or a participant's code ended the program: it threw where nobody catches it, or called process.exit",
  [EXIT.connection]:
    'the server could not be reached, turned us away, or is stopping; or the connection was lost',
  [EXIT.interrupted]: 'stopped before it was registered, or at once by a second Ctrl-C',
});

/** Adds `liminal work`. */
export function addWorkCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('work')
    .description('host participants in your files for a server: their conversations run in this program')
    .argument('<subject...>', 'what to answer; each has its participant in the files');
  withParticipantOption(command).option(
    '--capacity <count>',
    'how many conversations it takes at once (1024)',
    wholeNumber(1, MOST_INSTANCES),
  );
  withStopOptions(withConnectionOptions(command), 'open conversations')
    .option('--json', 'tell what happens as one JSON object a line, on standard output')
    .addHelpText('after', helpText(EXAMPLES, EXIT_CODES))
    .action((subjects: string[], flags: WorkFlags) => run((world) => work(subjects, flags, world)));
}

async function work(subjects: string[], flags: WorkFlags, world: CommandWorld): Promise<ExitCode> {
  const { terminal } = world;
  const report = createWorkReport(terminal, flags.json === true);
  using _console = flags.json ? consoleToError(terminal) : undefined;
  return await toldFailure(report, terminal, async () => {
    const participants = await load(subjects, flags, world);
    const logger = terminalLogger(terminal, flags.json === true);
    const client = await connectTo(flags, terminal, { ports: { ...defaultPorts(), logger } });
    try {
      const registration = await register(client, participants, flags);
      report.ready({ url: client.url, subjects: registration.subjects, capacity: registration.capacity });
      await orAborted(untilOver({ client, registration, flags, terminal, report }), terminal.broken);
    } catch (error) {
      // Without a goodbye: those who converse with it are to know that it was lost, and did not leave.
      if (terminal.broken.aborted) throw strayFailure(error);
      await client.close();
      throw error;
    }
  });
}

async function load(
  subjects: string[],
  flags: WorkFlags,
  { terminal, importModule }: CommandWorld,
): Promise<Participant[]> {
  const { participant: files } = flags;
  const signal = loadSignal(flags, terminal);
  const loaded = await loadParticipants(files, (url) => orAborted(importModule(url), signal));
  return chooseParticipants(loaded, subjects, files);
}

async function register(
  client: Client,
  participants: Participant[],
  { capacity }: WorkFlags,
): Promise<Registration> {
  try {
    return await client.register(participants, { capacity, attributes: [['pid', String(process.pid)]] });
  } catch (error) {
    throw operationFailure(error, client.state);
  }
}

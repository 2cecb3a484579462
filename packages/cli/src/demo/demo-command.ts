import { type Command } from 'commander';
import { type Client, connect } from '@liminal/client/node';
import { EXIT, type ExitCode } from '../exit-code';
import { exitCodes, helpText } from '../help-text';
import { type CommandWorld, type RunCommand } from '../run-command';
import { type Terminal, stopSignal } from '../terminal';
import { DemoPage } from './demo-page';
import { DemoStory } from './demo-story';
import { type DemoWorld } from './demo-world';
import { EXAMPLE_FILE } from './example-files';
import { fourHosts } from './four-hosts';
import { type ReadyProcess } from './ready-process';

const EXIT_CODES = exitCodes([EXIT.ok, EXIT.failed, EXIT.interrupted], {
  [EXIT.ok]: 'everything that it shows has happened',
  [EXIT.failed]: 'something that it shows has not happened',
});

/** Adds `liminal demo`. */
export function addDemoCommand(program: Command, run: RunCommand): void {
  program
    .command('demo')
    .description('start a server with example participants, converse, and see crashes, on every kind of host')
    .addHelpText('after', helpText(['liminal demo'], EXIT_CODES))
    .action(() => run(demo));
}

async function demo({ terminal, demoWorld }: CommandWorld): Promise<ExitCode> {
  const server = await demoWorld.startServer();
  try {
    return await show(server, terminal, demoWorld);
  } finally {
    await server.stop();
  }
}

async function show({ url, pid }: ReadyProcess, terminal: Terminal, world: DemoWorld): Promise<ExitCode> {
  const participants = `with the participants of\n${EXAMPLE_FILE}`;
  terminal.out(`A server runs as process ${pid} at ${url}, ${participants}\n`);
  await using client = await connect(url, { name: 'liminal-demo', signal: stopSignal(terminal) });
  if (await tell(client, new DemoPage(terminal), world)) return EXIT.ok;
  // What was still to be seen did not happen because of that.
  if (terminal.interrupted.aborted) return EXIT.interrupted;
  if (terminal.unread.aborted) return EXIT.ok;
  terminal.error('\nliminal: the demo did not see all that it should have seen\n');
  return EXIT.failed;
}

/** Ends at the first chapter that does not happen as it should. */
async function tell(client: Client, page: DemoPage, world: DemoWorld): Promise<boolean> {
  const story = new DemoStory(client, page);
  return (
    (await story.requestAndReply()) &&
    (await story.streamedReply()) &&
    (await story.crash()) &&
    (await story.healing()) &&
    (await fourHosts(client, page, world))
  );
}

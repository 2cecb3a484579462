import { type Command } from 'commander';
import { type Client, connect } from '@liminal/client/node';
import { EXIT, type ExitCode } from '../exit-code';
import { type RunCommand } from '../run-command';
import { type Terminal } from '../terminal';
import { DemoStory } from './demo-story';
import { EXAMPLE_FILE, startServerProcess } from './server-process';

/** Adds `liminal demo`. */
export function addDemoCommand(program: Command, run: RunCommand): void {
  program
    .command('demo')
    .description('start a server with example participants, converse, and see one crash')
    .action(() => run(demo));
}

/** Ends with 0 only if everything that it shows has happened. */
async function demo(terminal: Terminal): Promise<ExitCode> {
  const server = await startServerProcess();
  try {
    terminal.out(`A server runs as process ${server.pid} at ${server.url}, with the participants of\n${EXAMPLE_FILE}\n`);
    const client = await connect(server.url, { name: 'liminal-demo', signal: terminal.interrupted });
    const complete = await tell(client, terminal);
    await client.close();
    if (complete) return EXIT.ok;
    terminal.error('\nThe demo did not see all that it should have.\n');
    return EXIT.failed;
  } finally {
    await server.stop();
  }
}

async function tell(client: Client, terminal: Terminal): Promise<boolean> {
  const story = new DemoStory(client, terminal);
  const chapters = [await story.requestAndReply(), await story.streamedReply(), await story.crash()];
  return chapters.every(Boolean);
}

import { createInterface } from 'node:readline';
import { type Command } from 'commander';
import { type Client } from '@liminal/client/node';
import { type ConnectionFlags, connectTo, withConnectionOptions } from '../connection-options';
import { EXIT, type ExitCode } from '../exit-code';
import { type RunCommand } from '../run-command';
import { type Terminal } from '../terminal';
import { ChatSession } from './chat-session';

/** Adds `liminal chat`. */
export function addChatCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('chat')
    .description('converse: each line is a message; replies show as they come, and a crash at once')
    .argument('<subject>', 'the participant to converse with')
    .addHelpText('after', '\nIn the chat: /open opens a new conversation after a crash, /quit or Ctrl-D leaves.');
  withConnectionOptions(command).action((subject: string, flags: ConnectionFlags) =>
    run(async (terminal) => {
      await using client = await connectTo(flags, terminal);
      // Awaited here: the client is closed when this function returns.
      return await chat(client, subject, terminal);
    }),
  );
}

/** Reads lines until the end of input, /quit, an interruption, or, where no person types, a crash. */
async function chat(client: Client, subject: string, terminal: Terminal): Promise<ExitCode> {
  const interactive = terminal.input.isTTY === true;
  const session = new ChatSession(client, subject, terminal, interactive);
  await session.open();
  // After the opening: lines that come before anyone iterates would be lost.
  const lines = createInterface({ input: terminal.input, terminal: false });
  const leave = () => lines.close();
  terminal.interrupted.addEventListener('abort', leave, { once: true });
  void client.closed().then(leave);
  try {
    for await (const line of lines) {
      if (!(await session.line(line))) break;
    }
    return await session.end(terminal.interrupted.aborted ? EXIT.interrupted : EXIT.ok);
  } finally {
    terminal.interrupted.removeEventListener('abort', leave);
    lines.close();
  }
}

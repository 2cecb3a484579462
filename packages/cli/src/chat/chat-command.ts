import { type Command } from 'commander';
import { type Client } from '@liminal/client/node';
import { aborted, orAborted, untilAborted } from '../abort';
import { type ConnectionFlags, connectTo, withConnectionOptions } from '../connection-options';
import { type DeadlineFlag, withDeadlineOption } from '../deadline-option';
import { EXIT, type ExitCode } from '../exit-code';
import { lineFor } from '../failure';
import { helpText } from '../help-text';
import { type PolicyFlag, withPolicyOption } from '../policy-option';
import { type RunCommand } from '../run-command';
import { type Terminal } from '../terminal';
import { type ChatScreen } from './chat-screen';
import { ChatSession } from './chat-session';
import { createInteractiveScreen } from './interactive-screen';
import { createPipedScreen } from './piped-screen';

interface ChatFlags extends ConnectionFlags, DeadlineFlag, PolicyFlag {}

const HELP = `
In the chat:
  Each line is a message, and is sent at once, also while earlier ones are being answered; how many are handled at once is
  the participant's to say. Where several were open together, a reply is marked with the number of its message. Empty lines are not sent.
  /open           opens a new conversation, for example after a crash
  /quit, Ctrl-D   leave
  Ctrl-C          cancels what is being answered; if nothing is, leaves

A crash that the policy heals is shown, with what comes of it, and the chat goes on.

Where input or output is no terminal, lines are sent one after the other, each when the one before is answered; the first
failure ends the chat with its exit code.
`;

const EXAMPLES = [
  'liminal chat greeter',
  'liminal chat storyteller < ideas.txt',
  'liminal chat importer --policy restart,compensate',
];

const STOPPING = 'The server is stopping; what is being answered may finish.';

/** Adds `liminal chat`. */
export function addChatCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('chat')
    .description('converse: each line is a message; replies show as they come, and a crash at once')
    .argument('<subject>', 'the participant to converse with')
    .addHelpText('after', HELP + helpText(EXAMPLES));
  withPolicyOption(command);
  withConnectionOptions(withDeadlineOption(command, 'each answer')).action(
    (subject: string, flags: ChatFlags) => run(({ terminal }) => chat(subject, flags, terminal)),
  );
}

async function chat(subject: string, flags: ChatFlags, terminal: Terminal): Promise<ExitCode> {
  await using client = await connectTo(flags, terminal);
  const interactive = terminal.input.isTTY === true && terminal.output.isTTY === true;
  const left = new AbortController();
  const leave = (code: ExitCode) => left.abort(code);
  const onInterrupt = () => session.cancel() || leave(EXIT.interrupted);
  const screen = interactive ? createInteractiveScreen(terminal, onInterrupt) : createPipedScreen(terminal);
  const session = new ChatSession({ client, subject, screen, flags, interactive, leave });
  leaveWhenOver(client, screen, terminal, left);
  void aborted(left.signal).then(() => session.stop());
  try {
    await session.open(left.signal);
    await takeLines(session, screen, left.signal);
    await orAborted(session.close(), left.signal);
    return session.exitCode;
  } catch (error) {
    if (left.signal.aborted) return left.signal.reason as ExitCode;
    throw error;
  } finally {
    left.abort(EXIT.ok);
    screen.close();
  }
}

/** Takes lines until the input ends, `/quit`, or the chat is left. */
async function takeLines(session: ChatSession, screen: ChatScreen, left: AbortSignal): Promise<void> {
  screen.prompt();
  for await (const line of untilAborted(screen.lines, left)) {
    if (!(await session.take(line, left))) return;
    screen.prompt();
  }
  left.throwIfAborted();
}

/** Leaves when the connection ends, a signal comes, or nobody reads any more. */
function leaveWhenOver(client: Client, screen: ChatScreen, terminal: Terminal, left: AbortController): void {
  void aborted(terminal.interrupted).then(() => left.abort(EXIT.interrupted));
  void aborted(terminal.unread).then(() => left.abort(EXIT.ok));
  void aborted(terminal.broken).then(() => left.abort(EXIT.failed));
  const states = client.state$.subscribe((state) => state === 'draining' && screen.notice(STOPPING));
  void aborted(left.signal).then(() => states.unsubscribe());
  void client.closed().then((status) => {
    // A connection that was lost has been told of by the conversation, with the fates of its messages.
    const how = status.code === 'ok' ? 'the server closed it.' : lineFor(status);
    if (!left.signal.aborted) screen.notice(`The connection is over: ${how}`);
    left.abort(EXIT.connection);
  });
}

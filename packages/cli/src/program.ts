import { Command, CommanderError } from 'commander';
import { addCallCommand } from './call/call-command';
import { addChatCommand } from './chat/chat-command';
import { addDemoCommand } from './demo/demo-command';
import { EXIT, EXIT_CODE_HELP, type ExitCode } from './exit-code';
import { failureFrom } from './failure';
import { addServeCommand } from './serve/serve-command';
import { type Terminal } from './terminal';

/** Runs the command line that `args` is. Gives the exit code; whatever goes wrong is one line on standard error. */
export async function runProgram(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const run = async (action: (terminal: Terminal) => Promise<ExitCode>) => {
    exitCode = await action(terminal);
  };
  const program = createProgram(terminal, version);
  for (const add of [addServeCommand, addCallCommand, addChatCommand, addDemoCommand]) add(program, run);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return reported(error, terminal);
  }
}

function createProgram(terminal: Terminal, version: string): Command {
  return new Command('liminal')
    .description('Supervised conversations: when a participant dies, the caller is told at once.')
    .version(version)
    .addHelpText('after', EXIT_CODE_HELP)
    .showHelpAfterError('(--help shows what is possible)')
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.error(text) })
    .exitOverride();
}

function reported(error: unknown, terminal: Terminal): ExitCode {
  // Commander has told the person already; help and version are no failures.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const failure = failureFrom(error);
  const interrupted = terminal.interrupted.aborted;
  if (!interrupted) terminal.error(`liminal: ${failure.message}\n`);
  return interrupted ? EXIT.interrupted : failure.exitCode;
}

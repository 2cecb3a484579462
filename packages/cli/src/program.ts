import { Command, CommanderError } from 'commander';
import { addCallCommand } from './call/call-command';
import { addChatCommand } from './chat/chat-command';
import { addDemoCommand } from './demo/demo-command';
import { addDemoServerCommand } from './demo/demo-server-command';
import { DEMO_WORLD } from './demo/demo-world';
import { EXIT, type ExitCode } from './exit-code';
import { failureFrom } from './failure';
import { helpText } from './help-text';
import { oneLine } from './one-line';
import { addKillCommand } from './operator/kill-command';
import { addPsCommand } from './operator/ps-command';
import { addTraceCommand } from './operator/trace-command';
import { importModule } from './participants/participant-files';
import { type CommandWorld } from './run-command';
import { addServeCommand } from './serve/serve-command';
import { type Terminal } from './terminal';
import { addWorkCommand } from './work/work-command';

/** What {@link runProgram} takes; what is left out is the real thing. */
export interface ProgramOptions extends Partial<CommandWorld> {
  readonly terminal: Terminal;
  readonly version: string;
}

const COMMANDS = [
  addServeCommand,
  addWorkCommand,
  addCallCommand,
  addChatCommand,
  addPsCommand,
  addKillCommand,
  addTraceCommand,
  addDemoCommand,
  addDemoServerCommand,
];

/** Runs the command line that `args` is. Gives the exit code; whatever goes wrong is one line on standard error. */
export async function runProgram(args: readonly string[], options: ProgramOptions): Promise<ExitCode> {
  const { terminal, version } = options;
  const world = { importModule, demoWorld: DEMO_WORLD, ...options };
  let exitCode: ExitCode = EXIT.ok;
  const program = createProgram(terminal, version);
  for (const add of COMMANDS) {
    add(program, async (action) => {
      exitCode = await action(world);
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return terminal.broken.aborted ? reported(terminal.broken.reason, terminal) : exitCode;
  } catch (error) {
    return reported(error, terminal);
  }
}

function createProgram(terminal: Terminal, version: string): Command {
  return new Command('liminal')
    .description('Supervised conversations: when a participant dies, the caller is told at once.')
    .version(version)
    .addHelpText('after', helpText(['liminal demo', 'liminal help call']))
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.error(text),
      outputError: (text, write) => write(`liminal: ${oneLine(text.replace(/^error: /, ''))} (see --help)\n`),
    })
    .exitOverride();
}

/** Tells a failure. One that Ctrl-C, or a reader that left, has caused is none. */
function reported(error: unknown, terminal: Terminal): ExitCode {
  // Commander has told the person already; help and version are no failures.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (terminal.interrupted.aborted) return EXIT.interrupted;
  const failure = failureFrom(error);
  if (terminal.broken.aborted && failure.cause !== terminal.broken.reason)
    return reported(failureFrom(terminal.broken.reason), terminal);
  if (terminal.unread.aborted) return EXIT.ok;
  terminal.error(`liminal: ${failure.message}\n`);
  return failure.exitCode;
}

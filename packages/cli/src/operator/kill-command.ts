import { type Command } from 'commander';
import { type InstanceListing, type OperatorRequest } from '@liminal/server';
import { withConnectionOptions } from '../connection-options';
import { EXIT, type ExitCode } from '../exit-code';
import { exitCodes, helpText } from '../help-text';
import { oneLine } from '../one-line';
import { type RunCommand } from '../run-command';
import { type Terminal } from '../terminal';
import { type OperatorFlags, askOperator } from './ask-operator';

const EXAMPLES = [
  'liminal kill 1-qgi779-im8oip',
  "liminal kill '<local.3.699105535>'",
  'liminal kill local.3.699105535 --connect tcp://127.0.0.1:4680',
];

const EXIT_CODES = exitCodes([EXIT.ok, EXIT.failed, EXIT.usage, EXIT.connection, EXIT.interrupted], {
  [EXIT.failed]: 'there is no such instance or conversation; or another status, which is shown',
});

/** Adds `liminal kill`. */
export function addKillCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('kill')
    .description(
      'end an instance of a server on this machine, as a drill: its callers are told, and its policy decides',
    )
    .argument(
      '<instance>',
      'an instance as ps shows it, also without < and >; or the id of its conversation',
    );
  withConnectionOptions(command)
    .option('--json', 'print what was ended as one JSON object, and a failure too: {"status":{"code",…}}')
    .addHelpText('after', helpText(EXAMPLES, EXIT_CODES))
    .action((instance: string, flags: OperatorFlags) =>
      run(({ terminal }) => kill(instance, flags, terminal)),
    );
}

function kill(which: string, flags: OperatorFlags, terminal: Terminal): Promise<ExitCode> {
  return askOperator(flags, terminal, async (conversation, signal) => {
    const request: OperatorRequest = { ask: 'kill', instance: pidOrId(which) };
    const reply = await conversation.request(request, { signal });
    const ended = reply.json() as InstanceListing;
    terminal.out(flags.json ? `${JSON.stringify(ended)}\n` : `${describe(ended)}\n`);
  });
}

/** A pid prints in signs that a shell takes for its own: without them it is one too. */
function pidOrId(which: string): string {
  return /^[^<>]+\.\d+\.\d+$/.test(which) ? `<${which}>` : which;
}

function describe({ pid, host, generation, health }: InstanceListing): string {
  return oneLine(`Ended ${pid} (${host}, generation ${generation}), which was ${health}.`);
}

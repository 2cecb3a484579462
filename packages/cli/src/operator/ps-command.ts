import { type Command } from 'commander';
import { type OperatorListing, type OperatorRequest } from '@liminal/server';
import { withConnectionOptions } from '../connection-options';
import { EXIT, type ExitCode } from '../exit-code';
import { exitCodes, helpText } from '../help-text';
import { type RunCommand } from '../run-command';
import { type Terminal } from '../terminal';
import { type OperatorFlags, askOperator } from './ask-operator';
import { listingTables } from './listing-tables';

const EXAMPLES = [
  'liminal ps',
  `liminal ps --connect tcp://127.0.0.1:4680 --json | grep '"kind":"conversation"'`,
];

const EXIT_CODES = exitCodes([EXIT.ok, EXIT.failed, EXIT.usage, EXIT.connection, EXIT.interrupted]);

/** Adds `liminal ps`. */
export function addPsCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('ps')
    .description('list the hosts of a server on this machine, and the conversations that are open');
  withConnectionOptions(command)
    .option('--json', 'print each host and each conversation as one JSON object a line')
    .addHelpText('after', helpText(EXAMPLES, EXIT_CODES))
    .action((flags: OperatorFlags) => run(({ terminal }) => ps(flags, terminal)));
}

function ps(flags: OperatorFlags, terminal: Terminal): Promise<ExitCode> {
  return askOperator(flags, terminal, async (conversation, signal) => {
    const request: OperatorRequest = { ask: 'ps' };
    const listings: OperatorListing[] = [];
    for await (const reply of conversation.stream(request, { signal })) {
      const listing = reply.json() as OperatorListing;
      if (flags.json) terminal.out(`${JSON.stringify(listing)}\n`);
      else listings.push(listing);
    }
    if (!flags.json) terminal.out(listingTables(listings));
  });
}

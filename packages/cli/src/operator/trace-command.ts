import { type ConversationHistory, timelineDiagram, timelineText } from '@liminal/conversation';
import { type OperatorRequest } from '@liminal/server';
import { type Command } from 'commander';
import { withConnectionOptions } from '../connection-options';
import { EXIT, type ExitCode } from '../exit-code';
import { exitCodes, helpText } from '../help-text';
import { harmless } from '../one-line';
import { type RunCommand } from '../run-command';
import { type Terminal } from '../terminal';
import { type OperatorFlags, askOperator } from './ask-operator';

const EXAMPLES = [
  'liminal trace 1-qgi779-im8oip',
  'liminal trace 1-qgi779-im8oip --mermaid > conversation.mmd',
  'liminal trace 1-qgi779-im8oip --json | jq .entries',
];

const EXIT_CODES = exitCodes([EXIT.ok, EXIT.failed, EXIT.usage, EXIT.connection, EXIT.interrupted], {
  [EXIT.failed]: 'there is no such conversation any more; or another status, which is shown',
});

interface TraceFlags extends OperatorFlags {
  readonly mermaid?: true;
}

/** Adds `liminal trace`. */
export function addTraceCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('trace')
    .description(
      'show what has happened in a conversation of a server on this machine: metadata, never content',
    )
    .argument('<conversation>', 'its id, as ps shows it: one that is open, or that has failed not long ago');
  withConnectionOptions(command)
    .option('--mermaid', 'print a sequence diagram of Mermaid')
    .option('--json', 'print it as one JSON object, and a failure too: {"status":{"code",…}}')
    .addHelpText('after', helpText(EXAMPLES, EXIT_CODES))
    .action((conversation: string, flags: TraceFlags) =>
      run(({ terminal }) => trace(conversation, flags, terminal)),
    );
}

function trace(id: string, flags: TraceFlags, terminal: Terminal): Promise<ExitCode> {
  return askOperator(flags, terminal, async (conversation, signal) => {
    const request: OperatorRequest = { ask: 'trace', conversation: id };
    const reply = await conversation.request(request, { signal });
    terminal.out(`${shown(reply.json() as ConversationHistory, flags)}\n`);
  });
}

function shown(history: ConversationHistory, { json, mermaid }: TraceFlags): string {
  if (json) return JSON.stringify(history);
  return harmless(mermaid ? timelineDiagram(history) : timelineText(history));
}

import { type Command } from 'commander';
import { type Envelope } from '@liminal/protocol';
import { type Conversation } from '@liminal/client/node';
import { type CallOptions, type Reply } from '@liminal/runtime';
import { type ConnectionFlags, connectTo, withConnectionOptions } from '../connection-options';
import { EXIT, type ExitCode } from '../exit-code';
import { milliseconds } from '../milliseconds';
import { type RunCommand } from '../run-command';
import { replyAsJson, showReply } from '../show';
import { type Terminal } from '../terminal';
import { payloadFrom } from './payload';

interface CallFlags extends ConnectionFlags {
  readonly stream?: true;
  readonly deadline?: number;
  readonly contentType?: string;
  readonly json?: true;
}

/** Adds `liminal call`. */
export function addCallCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('call')
    .description('send one message and print the reply')
    .argument('<subject>', 'the participant to converse with')
    .argument('[payload]', 'the message; without it, or as -, it is read from standard input')
    .option('-s, --stream', 'ask for a stream, and print each reply as it comes')
    .option('-d, --deadline <ms>', 'how long it may take, in milliseconds (30000; of a stream, each reply)', milliseconds)
    .option('--content-type <type>', 'what the payload is (text/plain)')
    .option('--json', 'print each reply as one JSON object a line');
  withConnectionOptions(command).action((subject: string, payload: string | undefined, flags: CallFlags) =>
    run((terminal) => call(subject, payload, flags, terminal)),
  );
}

async function call(subject: string, payload: string | undefined, flags: CallFlags, terminal: Terminal): Promise<ExitCode> {
  const message = await payloadFrom(payload, terminal.input, flags.contentType);
  await using client = await connectTo(flags, terminal);
  const conversation = await client.open(subject, { signal: terminal.interrupted });
  const options = { signal: terminal.interrupted, ...(flags.deadline === undefined ? {} : { deadlineMs: flags.deadline }) };
  for await (const reply of repliesTo(conversation, message, flags, options)) {
    terminal.out(flags.json ? replyAsJson(reply) : showReply(reply));
  }
  await conversation.close();
  return EXIT.ok;
}

async function* repliesTo(
  conversation: Conversation,
  message: Envelope,
  flags: CallFlags,
  options: CallOptions,
): AsyncGenerator<Reply> {
  if (flags.stream) yield* conversation.stream(message, options);
  else yield await conversation.request(message, options);
}

import { type Command } from 'commander';
import { type Client, type Conversation } from '@liminal/client/node';
import { type Envelope, statusOf } from '@liminal/protocol';
import { type CallOptions, type Reply } from '@liminal/runtime';
import { orAborted } from '../abort';
import { type ConnectionFlags, connectTo, withConnectionOptions } from '../connection-options';
import { type DeadlineFlag, callOptions, withDeadlineOption } from '../deadline-option';
import { EXIT, type ExitCode } from '../exit-code';
import { CommandFailure, operationFailure } from '../failure';
import { helpText } from '../help-text';
import { withKeyOption } from '../key-option';
import { type PolicyFlag, withPolicyOption } from '../policy-option';
import { type RunCommand } from '../run-command';
import { replyAsJson, showReply, statusAsJson } from '../show';
import { type Terminal, stopSignal } from '../terminal';
import { Undoing } from '../undoing';
import { payloadFrom } from './payload';

interface CallFlags extends ConnectionFlags, DeadlineFlag, PolicyFlag {
  readonly key?: string;
  readonly stream?: true;
  readonly contentType?: string;
  readonly json?: true;
}

const EXAMPLES = [
  'liminal call greeter Ada',
  'liminal call storyteller --stream --deadline 5000 < idea.txt',
  `liminal call tools --content-type application/json -- '{"tool":"list"}'`,
  'liminal call orders --policy restart --key order-17 < order.json',
];

/** Adds `liminal call`. */
export function addCallCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('call')
    .description('send one message and print the reply')
    .argument('<subject>', 'the participant to converse with')
    .argument(
      '[payload]',
      'the message; without it, or as -, it is read from standard input (of a terminal only as -)',
    )
    .option('-s, --stream', 'ask for a stream, and print each reply as it comes')
    .option(
      '--content-type <type>',
      'what the payload is (text/plain; charset=utf-8, or application/octet-stream if it is not UTF-8)',
    )
    .option('--json', 'print each reply as one JSON object a line, and a failure too: {"status":{"code",…}}')
    .addHelpText('after', helpText(EXAMPLES));
  withPolicyOption(withKeyOption(command));
  withConnectionOptions(withDeadlineOption(command, 'the reply, or the whole stream,')).action(
    (subject: string, payload: string | undefined, flags: CallFlags) =>
      run(({ terminal }) => call(subject, payload, flags, terminal)),
  );
}

async function call(
  subject: string,
  payload: string | undefined,
  flags: CallFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const stop = stopSignal(terminal);
  try {
    const message = await payloadFrom(payload, terminal.input, {
      contentType: flags.contentType,
      signal: stop,
    });
    await using client = await connectTo(flags, terminal);
    await converse(client, subject, message, flags, terminal);
    return EXIT.ok;
  } catch (error) {
    const status = statusOf((error as Error).cause);
    if (flags.json && status && !stop.aborted) terminal.out(statusAsJson(status));
    throw error;
  }
}

async function converse(
  client: Client,
  subject: string,
  message: Envelope,
  flags: CallFlags,
  terminal: Terminal,
): Promise<void> {
  const signal = stopSignal(terminal);
  let undoing: Undoing | undefined;
  try {
    // Its start is part of what the caller waits for.
    const conversation = await client.open(subject, { ...callOptions(flags, signal), policy: flags.policy });
    undoing = new Undoing(conversation, (text) => terminal.error(`${text}\n`));
    for await (const reply of repliesTo(conversation, message, flags.stream, optionsOf(flags, signal))) {
      terminal.out(flags.json ? replyAsJson(reply) : showReply(reply));
    }
    // Gracefully: the participant may have something to finish.
    await orAborted(conversation.close(), signal);
  } catch (error) {
    const failure = withoutKey(flags, operationFailure(error, client.state));
    await undoing?.over(signal);
    throw failure;
  }
}

/** [POLICY-2] a policy heals the conversation, and what was handed over goes on with a key alone: whoever asks for one may not know of the other */
function withoutKey({ policy, key, stream }: CallFlags, failure: CommandFailure): CommandFailure {
  const status = statusOf(failure.cause);
  const isHealed = policy !== undefined && policy.kind !== 'fail' && policy.kind !== 'compensate';
  if (!isHealed || key !== undefined || stream || status?.code !== 'aborted') return failure;
  const hint = 'It may have been handled, so it was not sent again: with --key it is';
  return new CommandFailure(`${failure.message} ${hint}.`, failure.exitCode, failure.cause);
}

function optionsOf({ key, ...flags }: CallFlags, signal: AbortSignal): CallOptions {
  const options = callOptions(flags, signal);
  return key === undefined ? options : { ...options, idempotencyKey: key };
}

async function* repliesTo(
  conversation: Conversation,
  message: Envelope,
  stream: true | undefined,
  options: CallOptions,
): AsyncGenerator<Reply> {
  if (stream) yield* conversation.stream(message, options);
  else yield await conversation.request(message, options);
}

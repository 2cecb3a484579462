import { type Readable } from 'node:stream';
import { LIMITS } from '@liminal/protocol';
import { usageFailure } from '../failure';
import { showReply } from '../show';
import { type Terminal } from '../terminal';
import { type ChatScreen } from './chat-screen';

/** The screen where no person types: lines are read from a pipe or file, replies go to standard output as they are, notices to standard error. */
export function createPipedScreen(terminal: Terminal): ChatScreen {
  return {
    lines: linesOf(terminal.input),
    prompt: () => undefined,
    reply: (reply) => terminal.out(showReply(reply)),
    notice: (text) => terminal.error(`${text}\n`),
    remark: () => undefined,
    close: () => undefined,
  };
}

/** The lines of an input. They are read as they are wanted; one that no message holds is not read to its end. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    const lines = (rest + decode(decoder, chunk)).split(/\r?\n/);
    rest = lines.pop() as string;
    if (rest.length > LIMITS.payloadBytes) {
      throw usageFailure(
        `a line of standard input is longer than ${LIMITS.payloadBytes} bytes, the most a message holds`,
      );
    }
    yield* lines;
  }
  yield rest + decode(decoder);
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (error) {
    throw usageFailure('standard input is not UTF-8 text; `liminal call` sends bytes', error);
  }
}

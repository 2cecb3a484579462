import { type Command, InvalidArgumentError } from 'commander';
import { idempotencyKeyProblem } from '@liminal/protocol';

const MEANING =
  'an idempotency key: the message may be handled again after a crash, and one with the key of another gets its outcome';

/** Adds the option. */
export function withKeyOption(command: Command): Command {
  return command.option('--key <key>', MEANING, idempotencyKey);
}

function idempotencyKey(text: string): string {
  const problem = idempotencyKeyProblem(text);
  if (problem) throw new InvalidArgumentError(problem.message);
  return text;
}

import { type Command, InvalidArgumentError } from 'commander';
import { type ChainPolicy, type CrashPolicy, policyProblem } from '@liminal/protocol';

/** What every command that opens a conversation takes. */
export interface PolicyFlag {
  readonly policy?: CrashPolicy;
}

const WORDS: Readonly<Record<string, Exclude<CrashPolicy, ChainPolicy>>> = {
  fail: { kind: 'fail' },
  restart: { kind: 'restart' },
  route: { kind: 'routeToNext' },
  compensate: { kind: 'compensate' },
};

const MEANING =
  'what is done when the participant crashes: fail, restart, route (to the next registration of the subject), compensate, or ' +
  'several in turn, as in restart,compensate; or a policy as JSON. The subject may allow less; without it, the subject says';

/** Adds the option. */
export function withPolicyOption(command: Command): Command {
  return command.option('--policy <policy>', MEANING, crashPolicy);
}

/** Reads a crash policy: a word, several with commas between them, or JSON. Refuses anything else, and says what is wrong with it. */
export function crashPolicy(text: string): CrashPolicy {
  const policy = text.trimStart().startsWith('{') ? policyFromJson(text) : policyFromWords(text);
  const problem = policyProblem(policy);
  if (problem) throw new InvalidArgumentError(problem.message);
  return policy;
}

function policyFromWords(text: string): CrashPolicy {
  const [first, ...others] = text.split(',').map((word) => policyFromWord(word.trim()));
  return first && others.length === 0
    ? first
    : { kind: 'chain', policies: first ? [first, ...others] : others };
}

function policyFromWord(word: string): Exclude<CrashPolicy, ChainPolicy> {
  // Everywhere else it has its whole name.
  const short = word === 'routeToNext' ? 'route' : word;
  const policy = Object.hasOwn(WORDS, short) ? WORDS[short] : undefined;
  if (policy) return policy;
  throw new InvalidArgumentError(
    `Give ${Object.keys(WORDS).join(', ')}, several with commas between them, or a policy as JSON.`,
  );
}

function policyFromJson(text: string): CrashPolicy {
  try {
    return JSON.parse(text) as CrashPolicy;
  } catch (error) {
    throw new InvalidArgumentError(`It is no JSON: ${(error as Error).message}.`);
  }
}

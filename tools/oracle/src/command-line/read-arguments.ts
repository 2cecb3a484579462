import { parseArgs } from 'node:util';

/** What the command is asked to do. */
export interface Asked {
  readonly programs: number;
  /** Nothing: any. */
  readonly seed: number | undefined;
}

/** What was asked cannot be done. Its message tells people why. */
export class UsageError extends Error {}

const DEFAULT_PROGRAMS = 1_000;
const MOST_PROGRAMS = 1_000_000;
const MOST_SEED = 2 ** 31 - 1;

const OPTIONS = { programs: { type: 'string' }, seed: { type: 'string' } } as const;

/** Reads the command's arguments. Throws {@link UsageError}. */
export function readArguments(args: readonly string[]): Asked {
  const { programs, seed } = parse(args);
  return {
    programs: programs === undefined ? DEFAULT_PROGRAMS : readNumber('programs', programs, 1, MOST_PROGRAMS),
    seed: seed === undefined ? undefined : readNumber('seed', seed, 0, MOST_SEED),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    // The first sentence says what is wrong; what Node adds is about arguments that begin with a dash.
    const [what = ''] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${what}. The options are --programs and --seed.`);
  }
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${name} is '${text}'. It is a whole number from ${least} to ${most}.`);
}

import { parseArgs } from 'node:util';
import { DEFECTS } from './defects/all-defects';

/** What the command is asked to do. */
export interface Asked {
  readonly seeds: number;
  readonly firstSeed: number;
  readonly steps: number;
  /** The defects that have to be found; none: there must be nothing to find. */
  readonly defects: readonly string[];
}

/** What was asked cannot be done. Its message tells people why. */
export class UsageError extends Error {}

const OPTIONS = {
  seeds: { type: 'string' },
  from: { type: 'string' },
  steps: { type: 'string' },
  defect: { type: 'string', multiple: true },
} as const;

const MOST_SEEDS = 10_000_000;
const MOST_SEED = 2 ** 31 - 1;
const MOST_STEPS = 1_000;

/** Reads the command's arguments. Throws {@link UsageError}. */
export function readArguments(args: readonly string[]): Asked {
  const { seeds = '1000', from = '1', steps = '40', defect = [] } = parse(args);
  return {
    seeds: readNumber('seeds', seeds, 1, MOST_SEEDS),
    firstSeed: readNumber('from', from, 0, MOST_SEED),
    steps: readNumber('steps', steps, 1, MOST_STEPS),
    defects: defect.flatMap(readDefect),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    // The first sentence says what is wrong; what Node adds is about arguments that begin with a dash.
    const [what = ''] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${what}. The options are --seeds, --from, --steps and --defect.`);
  }
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${name} is '${text}'. It is a whole number from ${least} to ${most}.`);
}

function readDefect(name: string): readonly string[] {
  const known = Object.keys(DEFECTS);
  if (name === 'all') return known;
  if (known.includes(name)) return [name];
  throw new UsageError(`--defect is '${name}'. There are ${known.join(', ')}, and all.`);
}

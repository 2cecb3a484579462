import { parseArgs } from 'node:util';

/** What the command is asked to do. */
export interface Asked {
  /** The workloads to run, in the order in which there are. */
  readonly ids: readonly string[];
  readonly json: boolean;
  readonly short: boolean;
  readonly unpinned: boolean;
  readonly rounds: number | undefined;
  readonly profileDir: string | undefined;
}

/** What was asked cannot be done. Its message tells people why. */
export class UsageError extends Error {}

const MOST_ROUNDS = 10_000;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  short: { type: 'boolean', default: false },
  unpinned: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  profile: { type: 'string' },
} as const;

/** Reads the command's arguments. Without an id, all workloads are meant. Throws {@link UsageError}. */
export function readArguments(args: readonly string[], known: readonly string[]): Asked {
  const { values, positionals } = parse(args);
  const { json, short, unpinned, rounds, profile } = values;
  const unknown = positionals.find((asked) => !known.some((id) => isMeant(id, asked)));
  if (unknown !== undefined)
    throw new UsageError(`There is no workload ${unknown}. There are ${known.join(', ')}.`);
  if (profile === '') throw new UsageError('--profile needs a folder.');
  return {
    ids:
      positionals.length === 0
        ? known
        : known.filter((id) => positionals.some((asked) => isMeant(id, asked))),
    json,
    short,
    unpinned,
    rounds: rounds === undefined ? undefined : readRounds(rounds),
    profileDir: profile,
  };
}

/** A workload is meant by its id, and by the beginning of it that it shares with others: `P-5-thread` by `P-5`. */
function isMeant(id: string, asked: string): boolean {
  return id === asked || id.startsWith(`${asked}-`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // The first sentence says what is wrong; what Node adds is about arguments that begin with a dash.
    const [what = ''] = (error as Error).message.split(/\. |\n/);
    const names = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError(`${what}. The options are ${names.join(', ')}.`);
  }
}

function readRounds(text: string): number {
  const rounds = Number(text);
  if (/^\d+$/.test(text) && rounds >= 1 && rounds <= MOST_ROUNDS) return rounds;
  throw new UsageError(`--rounds is '${text}'. It is a whole number from 1 to ${MOST_ROUNDS}.`);
}

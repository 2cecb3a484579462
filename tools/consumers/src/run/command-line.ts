import { parseArgs } from 'node:util';

/** What the command was asked to do. */
export type CommandLine =
  | { readonly kind: 'list' }
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'run';
      /** The chosen scenarios, in the order in which they run. */
      readonly names: readonly string[];
      /** Whether the temporary folder stays. */
      readonly keep: boolean;
      /** Whether the size of the browser's bundle is recorded instead of compared. */
      readonly record: boolean;
    };

/** The scenario that `--record` is about. */
const RECORDED = 'bundle';

/** Reads the arguments; `known` are the names of all scenarios, in their order. */
export function readCommandLine(args: readonly string[], known: readonly string[]): CommandLine {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const unknown = positionals.filter((name) => !known.includes(name));
    if (unknown.length > 0) return refusal(`no scenario is called ${unknown.join(', ')}`);
    if (values.list) return { kind: 'list' };
    const names = positionals.length === 0 ? known : known.filter((name) => positionals.includes(name));
    if (values.record && !names.includes(RECORDED)) return refusal(`--record is for ${RECORDED} only`);
    return { kind: 'run', names, keep: values.keep, record: values.record };
  } catch (error) {
    return refusal(error instanceof Error ? error.message : String(error));
  }
}

const OPTIONS = {
  list: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  record: { type: 'boolean', default: false },
} as const;

function refusal(what: string): CommandLine {
  return { kind: 'refused', message: `consumers: ${what}. --list shows the scenarios.` };
}

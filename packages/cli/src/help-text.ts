import { EXIT, type ExitCode } from './exit-code';

const MEANINGS: Record<ExitCode, string> = {
  [EXIT.ok]: 'it did what was asked',
  [EXIT.failed]: 'the operation failed, with the status that is shown; or the command could not go on',
  [EXIT.usage]: 'the command line, a file or an address is wrong',
  [EXIT.connection]: 'the server could not be reached, turned us away, or the connection was lost',
  [EXIT.crashed]: 'the participant crashed',
  [EXIT.interrupted]: 'interrupted',
};

/** What follows the options in a command's help: examples, and its exit codes (all of them, where none are named). */
export function helpText(
  examples: readonly string[],
  meanings: Partial<Record<ExitCode, string>> = MEANINGS,
): string {
  const codes = Object.entries(meanings).map(([code, meaning]) => `  ${code.padEnd(5)}${meaning}`);
  const shown = examples.map((example) => `  $ ${example}`);
  return ['', 'Examples:', ...shown, '', 'Exit codes:', ...codes].join('\n');
}

/** Some of the exit codes, with what they mean everywhere, or for this command. */
export function exitCodes(
  codes: readonly ExitCode[],
  own: Partial<Record<ExitCode, string>> = {},
): Partial<Record<ExitCode, string>> {
  return Object.fromEntries(codes.map((code) => [code, own[code] ?? MEANINGS[code]]));
}

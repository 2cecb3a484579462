import { type Finding, formatFinding } from './finding';

/**
 * Ends a check: prints every finding and makes the program exit with 1, or prints `allWell` where there is none. The exit
 * code is set, not forced, so that what was printed reaches a pipe before the program ends.
 */
export function conclude(findings: readonly Finding[], allWell: string): void {
  if (findings.length === 0) {
    process.stdout.write(`${allWell}\n`);
    return;
  }
  process.stderr.write(`${findings.map(formatFinding).join('\n')}\n`);
  process.exitCode = 1;
}

/** How one scenario went on one Node. */
export interface Outcome {
  readonly scenario: string;
  /** The version of Node, for example `v20.20.2`. */
  readonly node: string;
  readonly seconds: number;
  /** What it found, where it went well; its first line is for the table. */
  readonly summary?: string;
  /** What went wrong, with the output of the command that failed. */
  readonly failure?: string;
}

/** The table at the end of a run. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ scenario, node, seconds, summary, failure }) => [
    scenario,
    node,
    seconds.toFixed(1),
    failure === undefined ? 'ok' : 'failed',
    summary?.split('\n')[0] ?? '',
  ]);
  return aligned([['scenario', 'node', 'seconds', 'result', ''], ...rows]);
}

/** The column of numbers is aligned at its end. */
const SECONDS = 2;

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const cell = (text: string, column: number) =>
    column === SECONDS ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

import { type Bar, describeBar } from '../measure/bar';
import { type CheckOutcome, type Outcome, type PeerOutcome } from '../measure/outcome';
import { figureText, summaryText } from './figure-text';

const HEAD = ['workload', 'ours', 'peer', "peer's", 'ratio', 'bar', 'met'];

/** The outcomes as one table of Markdown: a row for each peer, and for each further check. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = [HEAD, ...outcomes.flatMap(rowsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEAD), rule, ...rows.slice(1).map(line)].join('\n');
}

function rowsOf(outcome: Outcome): readonly (readonly string[])[] {
  const judged = outcome.pass !== null;
  const cells = [
    ...outcome.peers.map((peer) => peerCells(peer, outcome.measure.unit, judged)),
    ...outcome.checks.map((check) => checkCells(check, judged)),
  ];
  const [id, ours] = [
    `${outcome.id} ${outcome.title}`,
    withUnit(summaryText(outcome.ours), outcome.measure.unit),
  ];
  // What holds for the whole workload is said once.
  return cells.map((row, index) => (index === 0 ? [id, ours, ...row] : ['', '', ...row]));
}

function peerCells({ name, figure, ratio, bar, pass }: PeerOutcome, unit: string, judged: boolean) {
  const verdict = verdictCells(bar, '', pass, judged);
  return [name, withUnit(summaryText(figure), unit), summaryText(ratio), ...verdict];
}

function checkCells({ name, unit, figure, bar, pass }: CheckOutcome, judged: boolean) {
  return [name, withUnit(figureText(figure), unit), '', ...verdictCells(bar, ` ${unit}`, pass, judged)];
}

/** The bar, and whether it is met: neither where there is none. */
function verdictCells(bar: Bar | undefined, unit: string, pass: boolean, judged: boolean) {
  return bar ? [`${describeBar(bar)}${unit}`, met(pass, judged)] : ['–', '–'];
}

function withUnit(text: string, unit: string): string {
  return `${text} ${unit}`;
}

function met(pass: boolean, judged: boolean): string {
  if (!judged) return '–';
  return pass ? 'yes' : 'NO';
}

import { metOutcome, missedOutcome, recordedOutcome } from './outcomes.fixture';
import { table } from './table';

const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim());

describe('table', () => {
  it('has a row for each peer and each check, and says what holds for the workload once', () => {
    const rows = table([missedOutcome(), metOutcome()]).split('\n').slice(2).map(cellsOf);

    expect(rows.map((cells) => cells.slice(1, -1))).toEqual([
      ['P-1 request → reply', '200 (150–250) msg/s', 'raw', '500 (450–550) msg/s', '0.400 (0.325–0.450)', '≥ 0.5', 'NO'], // prettier-ignore
      ['', '', 'grpc', '10.0 (10.0–10.0) msg/s', '20.0 (15.0–25.0)', '≥ 6', 'yes'],
      ['P-8 old', '3.00 (3.00–3.00) µs', 'fresh', '2.99 (2.99–2.99) µs', '1.00 (1.00–1.00)', '≤ 1.1', 'yes'],
      ['', '', 'heap growth', '0.123 B/message', '', '≤ 1 B/message', 'yes'],
    ]);
  });

  it('has neither a bar nor a verdict for what is only recorded', () => {
    const rows = table([recordedOutcome()]).split('\n').slice(2).map(cellsOf);

    expect(rows.map((cells) => cells.slice(3, -1))).toEqual([
      ['the same, read', '50.0 (50.0–50.0) msg/s', '2.00 (2.00–2.00)', '–', '–'],
      ['median', '2.00 µs', '', '–', '–'],
    ]);
  });

  it('is a table of Markdown, with its columns under each other', () => {
    const [head = '', rule = '', ...rows] = table([missedOutcome(), metOutcome()]).split('\n');

    expect(cellsOf(head)).toContain('ratio');
    expect(rule).toMatch(/^(?:\| -+ )+\|$/);
    expect(new Set([head, rule, ...rows].map((line) => line.length)).size).toBe(1);
  });

  it('has no verdicts on a run that is not judged', () => {
    const rows = table([missedOutcome(false)])
      .split('\n')
      .slice(2);

    expect(rows.map((row) => cellsOf(row).at(-2))).toEqual(['–', '–']);
  });
});

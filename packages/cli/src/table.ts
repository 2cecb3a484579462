import { oneLine } from './one-line';

const GAP = '  ';

/** Rows under a heading, in columns that are aligned, without a line end after the last. An empty cell is shown as a dash. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heading, ...rows].map((cells) => cells.map((cell) => oneLine(cell) || '–'));
  const widths = heading.map((_, column) => Math.max(...lines.map((cells) => widthOf(cells[column]))));
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => pad(cell, widths[at]))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}

/** Not `padEnd`: what is two units long, an emoji, is one character. */
function pad(cell: string, width = 0): string {
  return cell + ' '.repeat(Math.max(width - widthOf(cell), 0));
}

function widthOf(cell = ''): number {
  return [...cell].length;
}

import { type Manifest } from '../tree/manifest';
import { type Layer } from './layer';

const HEAD = ['Layer', 'Packages', 'May import', 'Must not import', 'Runtime'];

/** The layer table as Markdown, bottom layer first, padded the way Prettier pads it. */
export function renderLayerTable(layers: readonly Layer[], manifests: readonly Manifest[]): string {
  const rows = [HEAD, ...layers.map((layer) => cells(layer, manifests))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...body] = rows.map((row) =>
    line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))),
  );
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

function cells({ layer, mayImport, banned = [], runtime }: Layer, manifests: readonly Manifest[]): string[] {
  const packages = manifests
    .filter((manifest) => manifest.layer === layer)
    .map(({ packageName }) => packageName);
  return [layer, list(packages.map((name) => `\`${name}\``)), list(mayImport), list(banned), runtime];
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '–' : items.join(', ');
}

function line(row: readonly string[]): string {
  return `| ${row.join(' | ')} |`;
}

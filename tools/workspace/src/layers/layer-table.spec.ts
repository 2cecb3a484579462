import { type Manifest } from '../tree/manifest';
import { type Layer } from './layer';
import { renderLayerTable } from './layer-table';

const LAYERS: readonly Layer[] = [
  { layer: 'protocol', mayImport: [], banned: ['rxjs'], runtime: 'any' },
  { layer: 'hosts', mayImport: ['protocol', 'runtime'], runtime: 'Node' },
];

const MANIFESTS: readonly Manifest[] = [
  { packageName: '@liminal/protocol', project: 'protocol', layer: 'protocol', dependencies: [] },
  { packageName: '@liminal/workspace', project: 'workspace', layer: 'tool', dependencies: [] },
];

describe('renderLayerTable', () => {
  it('shows each layer with its packages, what it may and must not import, and its runtime', () => {
    expect(renderLayerTable(LAYERS, MANIFESTS)).toBe(
      [
        '| Layer    | Packages            | May import        | Must not import | Runtime |',
        '| -------- | ------------------- | ----------------- | --------------- | ------- |',
        '| protocol | `@liminal/protocol` | –                 | rxjs            | any     |',
        '| hosts    | –                   | protocol, runtime | –               | Node    |',
      ].join('\n'),
    );
  });
});

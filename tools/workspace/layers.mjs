// The order is the architecture: each layer, the layers it may import, and the outside packages it must not.
// ESLint enforces this table (eslint.config.mjs), and CONTRIBUTING.md shows it (`npm run layers`).

/** @type {{ layer: string, mayImport: string[], banned?: string[], runtime: string }[]} */
export const layers = [
  { layer: 'protocol', mayImport: [], banned: ['rxjs'], runtime: 'any' },
  { layer: 'runtime', mayImport: ['protocol'], runtime: 'any' },
  { layer: 'conversation', mayImport: ['protocol', 'runtime'], runtime: 'any' },
  { layer: 'hosts', mayImport: ['protocol', 'runtime', 'conversation'], runtime: 'Node' },
  { layer: 'server', mayImport: ['protocol', 'runtime', 'conversation', 'hosts'], runtime: 'Node' },
  { layer: 'client', mayImport: ['protocol', 'runtime'], runtime: 'any' },
  {
    layer: 'harness',
    mayImport: ['protocol', 'runtime', 'conversation', 'hosts', 'server', 'client'],
    runtime: 'Node',
  },
  {
    layer: 'app',
    mayImport: ['protocol', 'runtime', 'conversation', 'hosts', 'server', 'client'],
    runtime: 'Node',
  },
  {
    layer: 'bench',
    mayImport: ['protocol', 'runtime', 'conversation', 'hosts', 'server', 'client', 'harness'],
    runtime: 'Node',
  },
  { layer: 'tool', mayImport: [], runtime: 'Node' },
];

/** What `@nx/enforce-module-boundaries` is given. A layer may always import itself. */
export const layerConstraints = layers.map(({ layer, mayImport, banned }) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: [layer, ...mayImport].map((name) => `layer:${name}`),
  ...(banned ? { bannedExternalImports: banned } : {}),
}));

import { type Finding } from '../findings/finding';

const ALLOWED: ReadonlySet<string> = new Set([
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'docs',
  'eslint.config.mjs',
  'jest.preset.js',
  'jest.unit.cjs',
  'knip.jsonc',
  'nx.json',
  'package-lock.json',
  'package.json',
  'packages',
  'tools',
  'tsconfig.base.json',
  'tsconfig.json',
]);

/** What lies at the top of the workspace and has no place there. Dotfiles are settings, and welcome. */
export function checkTopLevel(files: readonly string[]): readonly Finding[] {
  const entries = new Set(files.map((file) => file.split('/')[0] ?? file));
  return [...entries]
    .filter((entry) => !ALLOWED.has(entry) && !entry.startsWith('.'))
    .map((entry) => ({ file: entry, message: 'has no place at the top of the workspace' }));
}

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ESLINT, NX, runTool } from '../tool-run/run-tool.fixture';
import { listFiles } from '../tree/list-files';
import { WORKSPACE_ROOT } from '../tree/workspace-root';

/** What the linter complains of: the rule and its words. */
export interface Complaint {
  readonly rule: string;
  readonly message: string;
}

const SETTINGS: readonly RegExp[] = [
  /^(?:eslint\.config\.mjs|nx\.json|package\.json|package-lock\.json|tsconfig\.base\.json)$/,
  /^tools\/workspace\/layers\.mjs$/,
  /^packages\/[^/]+\/(?:tsconfig[^/]*\.json|globals\.d\.ts)$/,
];
const MANIFEST = /^packages\/[^/]+\/package\.json$/;

/**
 * Lints `sources` (text by path) in a temporary workspace that has the settings, the lint configuration and the packages of
 * the real one, and nothing else: the packages do not declare to depend on each other, so the project graph has no edge
 * but those that the sources make. The real packages are not touched. Gives the complaints by path.
 */
export function lintInMiniature(
  sources: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly Complaint[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'liminal-boundaries-')));
  try {
    layOut(root, sources);
    runTool(NX, ['show', 'projects'], root); // The rule reads the graph from Nx's cache and makes none itself.
    return lint(root, Object.keys(sources));
  } finally {
    rmSync(root, { recursive: true });
  }
}

function layOut(root: string, sources: Readonly<Record<string, string>>): void {
  for (const file of listFiles(WORKSPACE_ROOT)) {
    if (SETTINGS.some((setting) => setting.test(file))) {
      cpSync(join(WORKSPACE_ROOT, file), join(root, file));
    } else if (MANIFEST.test(file)) {
      write(root, file, withoutSiblings(readFileSync(join(WORKSPACE_ROOT, file), 'utf8')));
    }
  }
  Object.entries(sources).forEach(([file, text]) => write(root, file, text));
  linkModules(root);
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function withoutSiblings(manifest: string): string {
  const json = JSON.parse(manifest) as { dependencies?: Record<string, string> };
  const outside = Object.entries(json.dependencies ?? {}).filter(([name]) => !name.startsWith('@liminal/'));
  return JSON.stringify({ ...json, dependencies: Object.fromEntries(outside) });
}

// Each module by itself, and not @liminal: there the real packages are linked.
function linkModules(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  readdirSync(join(WORKSPACE_ROOT, 'node_modules'))
    .filter((name) => name !== '@liminal' && name !== '.package-lock.json')
    .forEach((name) =>
      symlinkSync(join(WORKSPACE_ROOT, 'node_modules', name), join(root, 'node_modules', name)),
    );
}

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

function lint(root: string, files: readonly string[]): ReadonlyMap<string, readonly Complaint[]> {
  const output = runTool(ESLINT, ['--format', 'json', ...files], root, { accepted: [0, 1] });
  return new Map(
    (JSON.parse(output) as LintResult[]).map(({ filePath, messages }) => [
      relative(root, filePath),
      messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'none', message })),
    ]),
  );
}

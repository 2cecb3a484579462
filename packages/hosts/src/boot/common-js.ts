import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** Whether Node takes a file for CommonJS because of its name, or because its package says so; where only its text tells, it is for Node to find out. */
export function isCommonJs(file: string): boolean {
  const extension = extname(file);
  return extension === '.cjs' || (extension === '.js' && packageTypeOf(realpathSync(file)) === 'commonjs');
}

/** The `type` of the package that a file belongs to: of the nearest `package.json` above it. */
function packageTypeOf(file: string): unknown {
  for (let folder = dirname(file); basename(folder) !== 'node_modules'; folder = dirname(folder)) {
    const manifest = textOf(join(folder, 'package.json'));
    if (manifest !== undefined) return typeIn(manifest);
    if (folder === dirname(folder)) return undefined;
  }
  return undefined;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** What is wrong with it, Node tells. */
function typeIn(manifest: string): unknown {
  try {
    return (JSON.parse(manifest) as { readonly type?: unknown } | null)?.type;
  } catch {
    return undefined;
  }
}

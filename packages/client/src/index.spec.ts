import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

// Statements alone: examples and messages name imports too.
const IMPORT = /^(?:import|export|\}).*from '([^']+)'/gm;

/** What a file of this package imports, with what that imports. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  for (const [, name] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const path = name?.startsWith('.') ? `${join(dirname(file), name)}.ts` : name;
    if (path === undefined || seen.has(path)) continue;
    seen.add(path);
    if (path.startsWith('/')) reachable(path, seen);
  }
  return seen;
}

describe('the entry for every platform', () => {
  const all = [...reachable(join(__dirname, 'index.ts'))];

  it('reaches nothing that only Node has', () => {
    const outside = all.filter((path) => !path.startsWith('/')).sort();
    expect(outside).toEqual(['@liminal/protocol', '@liminal/runtime', '@liminal/runtime/platform', 'rxjs']);
    expect(all.filter((path) => relative(__dirname, path).startsWith('node/'))).toEqual([]);
  });

  it('finds what there is to find', () => {
    expect(all.length).toBeGreaterThan(15);
    expect([...reachable(join(__dirname, 'node/index.ts'))]).toContain('node:net');
  });
});

import { type Dirent, readdirSync } from 'node:fs';

/** Folders that hold what is installed, built or cached: nothing in them was written by hand. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  '.git',
  '.nx',
  'coverage',
  'dist',
  'node_modules',
  'out-tsc',
]);

/**
 * The files below `root` that people wrote, as sorted paths relative to it, with `/` between the parts. Git is not asked: a
 * file that is not yet added has to pass the checks too.
 */
export function listFiles(root: string): readonly string[] {
  return filesIn(root, '').sort();
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) =>
    filesAt(root, folder, entry),
  );
}

function filesAt(root: string, folder: string, entry: Dirent): string[] {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  if (!entry.isDirectory()) {
    return [path];
  }
  return SKIPPED_FOLDERS.has(entry.name) ? [] : filesIn(root, path);
}

import { posix } from 'node:path';

/** Every path there is, given the files: the files themselves and the folders that hold them, `.` included. */
export function pathsOf(files: readonly string[]): ReadonlySet<string> {
  return new Set(files.flatMap(pathAndFolders));
}

function pathAndFolders(path: string): readonly string[] {
  return path === '.' ? [path] : [path, ...pathAndFolders(posix.dirname(path))];
}

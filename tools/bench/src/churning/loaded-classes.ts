import { readFileSync } from 'node:fs';

/** The names of the classes that a program's text declares. */
export function classesIn(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?:export )?(?:abstract )?class (\w+)/gm)].map(([, name = '']) => name);
}

/** The names of all classes in files that are loaded. */
export function classesOf(files: readonly string[]): readonly string[] {
  return [...new Set(files.flatMap((file) => classesIn(readFileSync(file, 'utf8'))))].sort();
}

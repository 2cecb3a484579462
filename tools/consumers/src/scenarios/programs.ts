import { readdirSync } from 'node:fs';
import { type NodeRuntime } from '../site/node-runtime';
import { type Site } from '../site/site';

/** The word that every program says last: one that ends earlier, with nothing left to wait for, also ends with 0. */
const LAST_WORD = 'done';

/** Runs a program of a consumer to its very end. */
export async function runProgram(
  site: Site,
  node: NodeRuntime,
  folder: string,
  program: string,
  ...args: readonly string[]
): Promise<void> {
  const { stdout, all } = await site.run(node, folder, 'node', program, ...args);
  if (!saysLastWord(stdout)) throw new Error(`$ node ${program}\n${all}It ended before it was done.`);
}

/** Whether a program's output says that it came to its end. */
export function saysLastWord(stdout: string): boolean {
  return stdout.trimEnd().split('\n').at(-1) === LAST_WORD;
}

/** The programs in a folder that are written in a format, by their extension. */
export function programsIn(folder: string, extension: '.mjs' | '.cjs'): readonly string[] {
  return readdirSync(folder).filter((file) => file.endsWith(extension));
}

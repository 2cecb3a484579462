import { spawn } from 'node:child_process';
import { join } from 'node:path';

const PROGRAMS = join(__dirname, '../../programs');

/** What a program said before its end, and how it ended. */
export interface ProgramReport {
  /** The JSON on its standard output; nothing where there is none. */
  readonly said: unknown;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Runs a program of ours to its end: plain Node on what was built. What it prints for people is not shown. */
export function reportOf(name: string, args: readonly string[] = []): Promise<ProgramReport> {
  const program = spawn(process.execPath, [join(PROGRAMS, name), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  program.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) =>
    program.once('close', (code, signal) => {
      const text = Buffer.concat(chunks).toString();
      resolve({ said: text === '' ? undefined : JSON.parse(text), code, signal });
    }),
  );
}

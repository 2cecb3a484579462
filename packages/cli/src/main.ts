import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from 'rxjs';
import { EXIT, type ExitCode } from './exit-code';
import { runProgram } from './program';
import { createTerminal } from './terminal';

const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as { version: string };

/** Runs `liminal` in this process and gives its exit code. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const { terminal, release } = createTerminal(EXIT.interrupted);
  // [STREAM-3] what a subscriber throws is the application's, and this is the application
  config.onUnhandledError = (error: unknown) => terminal.error(`liminal: a subscriber threw: ${String(error)}\n`);
  try {
    return await runProgram(args, terminal, version);
  } finally {
    release();
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from 'rxjs';
import { type ExitCode } from './exit-code';
import { oneLine } from './one-line';
import { createProcessTerminal } from './process-terminal';
import { runProgram } from './program';

const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
  version: string;
};

/**
 * Runs `liminal` in this process and gives its exit code. The caller then ends the process: what a participant has left running
 * must not keep it.
 *
 * @param args The command line, without `node` and the program.
 *
 * @example
 * ```ts
 * import { EXIT, main } from '@liminal/cli';
 *
 * async function run() {
 *   const code = await main(['call', 'greeter', 'Ada']);
 *   if (code === EXIT.connection) console.error('Is the server running?');
 *   process.exit(code);
 * }
 * ```
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const { terminal, release } = createProcessTerminal();
  // [STREAM-3] what a subscriber throws is the application's, and this is the application
  config.onUnhandledError = (error: unknown) =>
    terminal.error(`liminal: a subscriber threw: ${oneLine(String(error))}\n`);
  try {
    return await runProgram(args, { terminal, version });
  } finally {
    await release();
  }
}

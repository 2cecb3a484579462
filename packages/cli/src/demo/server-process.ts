import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A `liminal serve` in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Asks it to stop, and resolves with its exit code. */
  stop(): Promise<number | null>;
}

const PACKAGE = join(__dirname, '..', '..');
export const EXAMPLE_FILE = join(PACKAGE, 'examples', 'participants.mjs');

/** Starts a server from the example file and waits for its ready line. */
export async function startServerProcess(): Promise<ServerProcess> {
  const command = join(PACKAGE, 'bin', 'liminal.cjs');
  const args = [command, 'serve', '--participant', EXAMPLE_FILE, '--listen', 'tcp://127.0.0.1:0', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await Promise.race([
    readyUrl(child),
    exited.then((code) => {
      throw new Error(`the server ended with code ${code} before it was ready`);
    }),
  ]);
  return {
    url,
    pid: child.pid as number,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  return new Promise((resolve) => {
    // Read to the end, so that the server never waits for its output to be taken.
    lines.on('line', (line) => {
      const event = JSON.parse(line) as { event: string; url?: string };
      if (event.event === 'ready' && event.url) resolve(event.url);
    });
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A server, for the demo. */
export interface DemoServer {
  readonly url: string;
  readonly pid: number | undefined;
  /** Stops it, and resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts the demo's server. */
export type StartServer = () => Promise<DemoServer>;

const PACKAGE = join(__dirname, '..', '..');
export const EXAMPLE_FILE = join(PACKAGE, 'examples', 'participants.mjs');

/** Starts a `liminal serve` of the example file in a process of its own, and waits for its ready line. */
export async function startServerProcess(): Promise<DemoServer> {
  const command = join(PACKAGE, 'bin', 'liminal.cjs');
  const args = [command, 'serve', '--participant', EXAMPLE_FILE, '--listen', 'tcp://127.0.0.1:0', '--json'];
  // Its input ends with this process, however that ends, and with it the server.
  const child = spawn(process.execPath, [...args, '--until-input-ends'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = await Promise.race([readyUrl(child), exited.then(([code]) => notReady(code as number | null))]);
  return {
    url,
    pid: child.pid,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

function notReady(code: number | null): never {
  throw new Error(`the server ended before it was ready, with code ${code}`);
}

function readyUrl({ stdout }: ChildProcess): Promise<string> {
  const lines = createInterface({ input: stdout as NodeJS.ReadableStream });
  return new Promise((resolve) => {
    // Read to the end, so that the server never waits for its output to be taken.
    lines.on('line', (line) => {
      const event = JSON.parse(line) as { event: string; url?: string };
      if (event.event === 'ready' && event.url) resolve(event.url);
    });
  });
}

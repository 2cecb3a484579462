import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A `liminal` command in a process of its own, which runs until it is stopped. */
export interface ReadyProcess {
  /** What it said in its `ready` line. */
  readonly url: string;
  readonly pid: number | undefined;
  /** Stops it, and resolves when it has ended, by whatever hand. */
  stop(): Promise<void>;
}

const COMMAND = join(__dirname, '..', '..', 'bin', 'liminal.cjs');

/** Starts a command that tells events as JSON lines, and waits for its `ready`. Its input ends with this process, however that ends, and with it the command. */
export async function startReadyProcess(args: readonly string[], name: string): Promise<ReadyProcess> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  // Whether it still reads is nobody's concern.
  child.stdin.on('error', () => undefined);
  const exited = once(child, 'exit');
  const url = await Promise.race([
    readyUrl(child),
    exited.then(([code]) => notReady(name, code as number | null)),
  ]);
  return {
    url,
    pid: child.pid,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

function notReady(name: string, code: number | null): never {
  throw new Error(`the ${name} ended before it was ready, with code ${code}`);
}

function readyUrl({ stdout }: ChildProcess): Promise<string> {
  const lines = createInterface({ input: stdout as NodeJS.ReadableStream });
  return new Promise((resolve) => {
    // Read to the end, so that it never waits for its output to be taken.
    lines.on('line', (line) => {
      const event = JSON.parse(line) as { event: string; url?: string };
      if (event.event === 'ready' && event.url) resolve(event.url);
    });
  });
}

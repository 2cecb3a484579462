import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = join(__dirname, '..', 'bin', 'liminal.cjs');

/** The built command in a process of its own. */
export interface SpawnedCommand {
  readonly child: ChildProcess;
  readonly out: string;
  readonly err: string;
  /** Resolves as soon as standard output or error contains this. */
  saw(text: string): Promise<void>;
  /** Resolves with the exit code when the process and its output have ended. */
  readonly exit: Promise<number | null>;
}

const running = new Set<ChildProcess>();

export function spawnCommand(args: readonly string[], options: SpawnOptions = {}): SpawnedCommand {
  const env = { ...process.env, LIMINAL_URL: '', LIMINAL_TOKEN: '', ...options.env };
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: 'pipe', ...options, env });
  running.add(child);
  const written = { out: '', err: '' };
  child.stdout?.on('data', (bytes) => (written.out += String(bytes)));
  child.stderr?.on('data', (bytes) => (written.err += String(bytes)));
  const exit = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return {
    child,
    exit,
    get out() {
      return written.out;
    },
    get err() {
      return written.err;
    },
    saw: async (text) => {
      while (!(written.out + written.err).includes(text)) await nextText(child, exit, text);
    },
  };
}

async function nextText(child: ChildProcess, exit: Promise<unknown>, text: string): Promise<void> {
  const done = new AbortController();
  const ended = exit.then(() => {
    throw new Error(`the command ended before it wrote '${text}'`);
  });
  const texts = [child.stdout, child.stderr].flatMap((stream) =>
    stream ? [once(stream, 'data', { signal: done.signal })] : [],
  );
  for (const waiting of texts) waiting.catch(() => undefined);
  try {
    await Promise.race([...texts, ended]);
  } finally {
    done.abort();
  }
}

/** The commands that still run. A spec leaves none. */
export function stillRunning(): number {
  return running.size;
}

/** Ends what a failed test has left. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A folder of participant files, by name. */
export function participantFolder(files: Readonly<Record<string, string>>): {
  readonly path: string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'liminal-cli-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** Starts `serve --json` on a free port, and gives its address when it is ready. */
export async function spawnServer(
  files: readonly string[],
  more: readonly string[] = [],
  options: SpawnOptions = {},
): Promise<SpawnedCommand & { readonly url: string }> {
  const participants = files.flatMap((file) => ['--participant', file]);
  const args = ['serve', ...participants, '--listen', 'tcp://127.0.0.1:0', '--json', ...more];
  const command = spawnCommand(args, options);
  await command.saw('"event":"ready"');
  const url = /"url":"([^"]+)"/.exec(command.out)?.[1] as string;
  return Object.defineProperty(command, 'url', { value: url }) as SpawnedCommand & { readonly url: string };
}
